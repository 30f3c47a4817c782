"""What to say to somebody in danger, with the contacts of their country.

Boundary: words and contacts stand in `content/crisis.yml`; who is in danger is decided in `distress`.
"""

from __future__ import annotations

import functools
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any

from advisor.library.content import CONTENT_FOLDER
from advisor.library.content_file import TEXT, ContentError, ContentFolder, Shape
from advisor.words.languages import ENGLISH

COUNTRIES = ("us", "ca", "uk", "au", "in", "other")
ELSEWHERE = "other"
UNKNOWN = "us"  # where nothing is known of the person: most of whom the advisor is for live there

_WORDS = ("opening", "closing", "again", "stay", "means", "hide", "near", "why")

_COUNTRY: Shape = {
    "type": "object",
    "additionalProperties": False,
    "required": ["contacts", "checked"],
    "properties": {"contacts": {**TEXT, "maxLength": 380}, "checked": {}},
}
_COUNTRIES: Shape = {
    "type": "object",
    "additionalProperties": False,
    "properties": dict.fromkeys(COUNTRIES, _COUNTRY),
}
_REPLY: Shape = {
    "type": "object",
    "additionalProperties": False,
    "required": ["opening", "closing", "again", "stay", "means", "hide", "countries"],
    "properties": {
        "opening": {**TEXT, "maxLength": 200},
        "closing": {**TEXT, "maxLength": 100},
        "again": {**TEXT, "maxLength": 120},
        "stay": {**TEXT, "maxLength": 220},
        "means": {**TEXT, "maxLength": 200},
        "hide": {**TEXT, "maxLength": 200},
        "near": {**TEXT, "maxLength": 200},  # these two of a language: in English they have variations, in domain.yml
        "why": {**TEXT, "maxLength": 240},
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
    """The whole reply, by country, and what is said when it is asked for again.

    `stay`: said to who goes on with a heavy heart. `means`: to who has at hand what could hurt them. `hide`: how to put
    the talk away from other eyes. `near`: said to who says they are better. `why`: to who wonders what it was for.
    """

    opening: str
    closing: str
    again: str
    stay: str
    means: str
    hide: str
    countries: Mapping[str, Contacts]
    near: str | None = None
    why: str | None = None
    language: str = ENGLISH
    languages: Mapping[str, CrisisHelp] = field(default_factory=dict)

    def in_language(self, language: str | None) -> CrisisHelp:
        """Return the reply in `language` where there are words in it; a country it lacks keeps its usual line."""
        said = self.languages.get(language or "")
        return replace(said, countries={**self.countries, **said.countries}) if said else self

    def in_words(self, country: str | None) -> str:
        """Return the reply for `country`; for one that is not known, that of most people here."""
        return "\n\n".join((self.opening, self.contacts(country), self.closing))

    def in_few_words(self, country: str | None, *, hides: bool = False) -> str:
        """Return the contacts for who has just had the reply; with how to put the talk away where one `hides`."""
        return "\n\n".join((self.again, self.contacts(country), *([self.hide] if hides else [])))

    def in_warm_words(self, country: str | None) -> str:
        """Return the contacts for who has had the reply and is still down, or wants somebody."""
        return "\n\n".join((self.stay, self.contacts(country), self.closing))

    def contacts(self, country: str | None) -> str:
        """Return whom to reach in `country`."""
        return self.countries.get(country or UNKNOWN, self.countries[ELSEWHERE]).words


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


def _reply(says: Mapping[str, Any], language: str = ENGLISH) -> CrisisHelp:
    countries = {
        name: Contacts(entry["contacts"].strip(), entry["checked"]) for name, entry in says["countries"].items()
    }
    languages = {name: _reply(reply, name) for name, reply in says.get("languages", {}).items()}
    words = {name: says[name].strip() for name in _WORDS if name in says}
    return CrisisHelp(**words, countries=countries, language=language, languages=languages)
