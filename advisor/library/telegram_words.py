"""The words that Telegram shows around a talk, by language.

Boundary: what stands in `content/telegram.yml`; when it is shown is the channel's affair.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from advisor.library.content import CONTENT_FOLDER
from advisor.library.content_file import TEXT, ContentError, ContentFolder, Shape
from advisor.words.languages import ENGLISH

InLanguages = Mapping[str, str]


def _in_languages(most: int) -> Shape:
    text = {**TEXT, "maxLength": most}  # Telegram's own limits
    return {
        "type": "object",
        "required": [ENGLISH],
        "propertyNames": {"pattern": "^[a-z]{2}$"},
        "additionalProperties": text,
    }


_SHAPE: Shape = {
    "type": "object",
    "additionalProperties": False,
    "required": ["commands", "description", "old_button"],
    "properties": {
        "commands": {
            "type": "object",
            "propertyNames": {"pattern": "^[a-z0-9_]{1,32}$"},
            "additionalProperties": _in_languages(256),
        },
        "description": _in_languages(512),
        "old_button": _in_languages(200),
    },
}


@dataclass(frozen=True)
class TelegramWords:
    """What each command is for, what the bot is, and what is said at a tap on a button that no longer counts."""

    commands: Mapping[str, InLanguages]
    description: InLanguages
    old_button: InLanguages


def load_telegram_words(path: Path = CONTENT_FOLDER) -> TelegramWords:
    """Return the words.

    Raises:
        ContentError: they cannot be used; with what to mend.
    """
    folder = ContentFolder(path)
    entry = folder.read("telegram.yml", _SHAPE)
    if folder.problems:
        raise ContentError(folder.problems)
    return TelegramWords(**entry)


def said_in(words: InLanguages, language: str) -> str:
    """Return the words in `language`, a code such as "es-MX", or else in English."""
    return words.get(language[:2].lower(), words[ENGLISH])
