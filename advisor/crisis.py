"""What to say to somebody in danger, with the contacts of their country.

Boundary: words and contacts stand in `content/crisis.yml`; who is in danger is decided in `distress`.
"""

from __future__ import annotations

import functools
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from advisor.content import CONTENT_FOLDER
from advisor.content_file import TEXT, ContentError, ContentFolder, Shape

COUNTRIES = ("us", "ca", "uk", "au", "in", "other")
UNKNOWN = "us"  # where nothing is known of the person: most of whom the advisor is for live there

_COUNTRY: Shape = {
    "type": "object",
    "additionalProperties": False,
    "required": ["contacts", "checked"],
    "properties": {"contacts": {**TEXT, "maxLength": 300}, "checked": {}},
}
_COUNTRIES: Shape = {
    "type": "object",
    "additionalProperties": False,
    "properties": dict.fromkeys(COUNTRIES, _COUNTRY),
}
_REPLY: Shape = {
    "type": "object",
    "additionalProperties": False,
    "required": ["opening", "closing", "countries"],
    "properties": {
        "opening": {**TEXT, "maxLength": 200},
        "closing": {**TEXT, "maxLength": 100},
        "countries": _COUNTRIES,  # of a language: the others have their usual line
    },
}
_SHAPE: Shape = {
    **_REPLY,
    "properties": {
        **_REPLY["properties"],
        "countries": {**_COUNTRIES, "required": list(COUNTRIES)},
        "languages": {"type": "object", "additionalProperties": _REPLY},
    },
}


@dataclass(frozen=True)
class Contacts:
    """Whom to reach in one country, and the day on which that was last checked."""

    words: str
    checked: date


@dataclass(frozen=True)
class CrisisHelp:
    """The whole reply, by country."""

    opening: str
    closing: str
    countries: Mapping[str, Contacts]

    languages: Mapping[str, CrisisHelp] = field(default_factory=dict)

    def in_words(self, country: str | None, language: str | None = None) -> str:
        """Return the reply for `country`; for one that is not known, that of most people here."""
        contacts = self.countries.get(country or UNKNOWN, self.countries["other"])
        said = self.languages.get(language or "", self)
        words = said.countries.get(country or UNKNOWN, contacts).words
        return f"{said.opening}\n\n{words}\n\n{said.closing}"


def help_in_words(country: str | None, language: str | None = None) -> str:
    """Return what is said to somebody in danger in `country`, in their `language` where there are words in it."""
    return load_crisis_help().in_words(country, language)


@functools.cache
def load_crisis_help(folder: Path = CONTENT_FOLDER) -> CrisisHelp:
    """Read crisis.yml of the content in `folder`.

    Raises:
        ContentError: with every problem an editor must mend.
    """
    files = ContentFolder(folder)
    says = files.read("crisis.yml", _SHAPE)
    problems = list(files.problems)
    if says:
        problems += [
            f"crisis.yml: '{country}': 'checked' must be a day, such as 2026-11-22"
            for reply in (says, *says.get("languages", {}).values())
            for country, entry in reply["countries"].items()
            if not isinstance(entry["checked"], date)
        ]
    if problems:
        raise ContentError(sorted(problems))
    return _reply(says)


def _reply(says: Mapping[str, Any]) -> CrisisHelp:
    countries = {
        name: Contacts(entry["contacts"].strip(), entry["checked"]) for name, entry in says["countries"].items()
    }
    languages = {name: _reply(reply) for name, reply in says.get("languages", {}).items()}
    return CrisisHelp(says["opening"].strip(), says["closing"].strip(), countries, languages)
