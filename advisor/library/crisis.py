"""What to say to somebody in danger, with the contacts of their country.

Boundary: words and contacts stand in `content/crisis.yml`; who is in danger is decided in `distress`.
"""

from __future__ import annotations

import functools
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any

from advisor.library.content import CONTENT_FOLDER
from advisor.library.content_file import TEXT, ContentError, ContentFolder, Shape
from advisor.library.countries import COUNTRIES, ELSEWHERE, UNKNOWN
from advisor.words.languages import ENGLISH
from advisor.words.matters import HOME, LIFE, MATTERS
from advisor.words.on_help import ASKED

_WORDS = ("opening", "closing", "doubt", "if_not", "again", "rest", "stay", "means", "hide", "near", "why")
_NOW = "now"  # the line for danger at this moment, which is always said
# Where nothing is told that one line is for: nearly all who are in danger are of one of these.
_USUAL = (LIFE, HOME)

_CONTACTS: Shape = {
    "type": "object",
    "additionalProperties": False,
    "required": [LIFE, _NOW],
    "properties": {name: {**TEXT, "maxLength": 110} for name in (*MATTERS, _NOW)},
}
_COUNTRY: Shape = {
    "type": "object",
    "additionalProperties": False,
    "required": ["contacts", "checked"],
    "properties": {"contacts": _CONTACTS, "checked": {}},
}
_COUNTRIES: Shape = {
    "type": "object",
    "additionalProperties": False,
    "properties": dict.fromkeys(COUNTRIES, _COUNTRY),
}
_ON_HELP: Shape = {
    "type": "object",
    "additionalProperties": False,
    "required": list(ASKED),
    "properties": {kind: {**TEXT, "maxLength": 330} for kind in ASKED},
}
# Of a language only: in English these have variations, in domain.yml.
_OF_A_LANGUAGE: Shape = {"near": {**TEXT, "maxLength": 200}, "why": {**TEXT, "maxLength": 240}}
_ALWAYS: Shape = {
    "opening": {**TEXT, "maxLength": 200},
    "closing": {**TEXT, "maxLength": 100},
    "doubt": {**TEXT, "maxLength": 200},
    "if_not": {**TEXT, "maxLength": 120},
    "again": {**TEXT, "maxLength": 120},
    "rest": {**TEXT, "maxLength": 80},
    "stay": {**TEXT, "maxLength": 220},
    "means": {**TEXT, "maxLength": 200},
    "hide": {**TEXT, "maxLength": 200},
    "asked": _ON_HELP,
    "countries": _COUNTRIES,  # of a language: the others have their usual line
}
_REPLY: Shape = {
    "type": "object",
    "additionalProperties": False,
    "required": list(_ALWAYS),
    "properties": {**_ALWAYS, **_OF_A_LANGUAGE},
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
    """Whom to reach in one country, a line for each matter, and the day on which that was last checked."""

    lines: Mapping[str, str]
    checked: date

    def __str__(self) -> str:
        """Return all lines."""
        return self.of(())

    def of(self, matters: Sequence[str]) -> str:
        """Return all lines, those for `matters` first and the one for danger now last."""
        first = [matter for matter in matters if matter in self.lines]
        return self._listed([*first, *(matter for matter in self.lines if matter not in {*first, _NOW}), _NOW])

    def only(self, matters: Sequence[str]) -> str:
        """Return the lines for `matters`, or the usual ones where none is for them, and the one for danger now."""
        first = [matter for matter in matters if matter in self.lines]
        return self._listed([*(first or (matter for matter in _USUAL if matter in self.lines)), _NOW])

    def _listed(self, matters: Iterable[str]) -> str:
        return "\n".join(f"- {self.lines[matter]}" for matter in matters)


@dataclass(frozen=True)
class CrisisHelp:
    """The whole reply, by country, and what is said once it was said.

    `doubt` and `if_not` stand around the lines that fit where the whole reply may be an error. `again`: said to who
    looks for a way to use it, and `rest`: that the whole list can be had again. `stay`: to who goes on with a heavy
    heart. `means`: to who has at hand what could hurt them. `hide`: how to put the talk away from other eyes. `near`:
    to who says they are better. `why`: to who wonders what it was for. `asked`: what is said to each kind of question
    about those lines.
    """

    opening: str
    closing: str
    doubt: str
    if_not: str
    again: str
    rest: str
    stay: str
    means: str
    hide: str
    asked: Mapping[str, str]
    countries: Mapping[str, Contacts]
    near: str | None = None
    why: str | None = None
    language: str = ENGLISH
    languages: Mapping[str, CrisisHelp] = field(default_factory=dict)

    def in_language(self, language: str | None) -> CrisisHelp:
        """Return the reply in `language` where there are words in it; a country it lacks keeps its usual line."""
        said = self.languages.get(language or "")
        return replace(said, countries={**self.countries, **said.countries}) if said else self

    def in_words(self, country: str | None, matters: Sequence[str] = ()) -> str:
        """Return the reply for `country`, what fits `matters` first; for one that is not known, that of most people."""
        return "\n\n".join((self.opening, self._of(country).of(matters), self.closing))

    def in_doubt(self, country: str | None, matters: Sequence[str] = ()) -> str:
        """Return the lines that fit, for who may be in danger or may have been read wrong."""
        return "\n\n".join((self.doubt, self._fitting(country, matters), f"{self.if_not} {self.rest}"))

    def listed(self, country: str | None, matters: Sequence[str] = ()) -> str:
        """Return the whole list for who asks for it."""
        return f"{self.again}\n\n{self._of(country).of(matters)}"

    def in_few_words(self, country: str | None, matters: Sequence[str] = (), *, hides: bool = False) -> str:
        """Return the lines that fit, for who has just had the reply; with how to put the talk away for who `hides`."""
        return "\n\n".join((self.again, self._fitting(country, matters), self.hide if hides else self.rest))

    def in_warm_words(self, country: str | None, matters: Sequence[str] = ()) -> str:
        """Return the lines that fit, for who has had the reply and is still down, or wants somebody."""
        return "\n\n".join((self.stay, self._fitting(country, matters), self.rest))

    def on(self, asked: str, country: str | None, matters: Sequence[str] = ()) -> str:
        """Return what is said to such a question about those lines, and the lines that fit."""
        return f"{self.asked[asked]}\n\n{self._fitting(country, matters)}"

    def _fitting(self, country: str | None, matters: Sequence[str]) -> str:
        return self._of(country).only(matters)

    def _of(self, country: str | None) -> Contacts:
        return self.countries.get(country or UNKNOWN, self.countries[ELSEWHERE])


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
        name: Contacts({matter: line.strip() for matter, line in entry["contacts"].items()}, entry["checked"])
        for name, entry in says["countries"].items()
    }
    languages = {name: _reply(reply, name) for name, reply in says.get("languages", {}).items()}
    words = {name: says[name].strip() for name in _WORDS if name in says}
    asked = {kind: line.strip() for kind, line in says["asked"].items()}
    return CrisisHelp(**words, asked=asked, countries=countries, language=language, languages=languages)
