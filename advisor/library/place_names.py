"""The names of places, read from `data/work_words/places.yml`.

Boundary: names only; which words of a message mean a place is decided in `places`.
"""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from advisor.library.content_file import TEXT, ContentError, ContentFolder, Shape
from advisor.library.countries import COUNTRIES, Country
from advisor.words.numbers import split_words

WORD_FOLDER = Path(__file__).resolve().parents[2] / "data" / "work_words"
FILE = "places.yml"

_NAMES: Shape = {"type": "array", "items": {"anyOf": [TEXT, {"type": "array", "items": TEXT}]}}
_BY_COUNTRY: Shape = {"type": "object", "propertyNames": {"enum": list(COUNTRIES)}}
_KEYS: dict[str, Shape] = {
    "countries": {**_BY_COUNTRY, "additionalProperties": _NAMES},
    "states": {**_BY_COUNTRY, "additionalProperties": {"type": "object", "additionalProperties": TEXT}},
    "cities": {**_BY_COUNTRY, "additionalProperties": _NAMES},
    "needs_in": _NAMES,
    "needs_home": _NAMES,
    "not_a_place": _NAMES,
}
SHAPE: Shape = {"type": "object", "additionalProperties": False, "required": list(_KEYS), "properties": _KEYS}


@dataclass(frozen=True)
class PlaceName:
    """One name as it is read back, and its country."""

    written: str
    country: Country
    is_city: bool


@dataclass(frozen=True)
class PlaceNames:
    """All names, by their words in lower case.

    Attributes:
        full: places by name.
        letters: the countries in which these letters are a state's.
        needs_in: names that are a place only after "in", "near", "from".
        needs_home: names that are a place only where somebody says they live there.
        not_a_place: what else people live in.
        first_words: the words that names begin with.
    """

    full: Mapping[str, PlaceName]
    letters: Mapping[str, tuple[Country, ...]]
    needs_in: frozenset[str]
    needs_home: frozenset[str]
    not_a_place: frozenset[str]
    first_words: frozenset[str]


@functools.cache
def place_names(folder: Path = WORD_FOLDER) -> PlaceNames:
    """Read the names.

    Raises:
        ContentError: the file cannot be used; says why.
    """
    reader = ContentFolder(folder)
    said: dict[str, Any] | None = reader.read(FILE, SHAPE)
    if said is None:
        raise ContentError(reader.problems)
    full: dict[str, PlaceName] = {}
    for kind in ("countries", "states", "cities"):
        for country, names in said[kind].items():
            for name in _flat(names):
                full.setdefault(_in_words(name), PlaceName(_written(name), country, kind == "cities"))
    letters: dict[str, tuple[Country, ...]] = {}
    for country, states in said["states"].items():
        for short in states.values():
            letters[short] = (*letters.get(short, ()), country)
    return PlaceNames(
        full,
        letters,
        needs_in=frozenset(map(_in_words, _flat(said["needs_in"]))),
        needs_home=frozenset(map(_in_words, _flat(said["needs_home"]))),
        not_a_place=frozenset(map(_in_words, _flat(said["not_a_place"]))),
        first_words=frozenset(name.split()[0] for name in full),
    )


def _flat(names: Iterable[Any]) -> Iterator[str]:
    for name in names:
        yield from [name] if isinstance(name, str) else name


def _in_words(name: str) -> str:
    return " ".join(word.text for word in split_words(name))


def _written(name: str) -> str:
    """Return the name as it is read back: "Stoke on Trent", "UK"."""
    bare = name.replace(".", "")
    if len(bare) <= 3:
        return bare.upper()
    small = {"on", "of", "the"}
    return " ".join(word if place and word in small else word.title() for place, word in enumerate(name.split()))
