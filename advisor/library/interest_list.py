"""The short list of what people like to do: reads `content/interests.yml` into frozen statements, scale and words.

Boundary: what the answers come to is decided in `interests`; how a reply is read, in `likings`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from advisor.library.content import CONTENT_FOLDER
from advisor.library.content_file import SOURCES, TEXT, ContentError, ContentFolder, Shape, did_you_mean, with_keys
from advisor.library.templates import Marks, unfillable
from advisor.words.likings import LikingReader, Phrase, Words, tokens

FILE = "interests.yml"
POINTS = (1, 2, 3, 4, 5)
FEWEST_AREAS = 2  # of one area alone nobody can say that it stands out

# What is said, and what is filled in where.
_WORDS_SAID: Mapping[str, Marks] = {
    "ask": ("number", "all", "item"),
    **dict.fromkeys(("none", "flat", "disliked", "between", "ours", "works", "no_works"), ()),
    "work": ("area", "such_as"),
    "rated": ("area", "rated"),
    "rated_one": ("item", "point"),
    "not_rated": ("area",),
    **dict.fromkeys(("low", "one", "tie", "after"), ("areas",)),
    **dict.fromkeys(("weak", "whole"), ("answered", "all")),
}
_READING = ("small", "not", "weak", "filler", "elsewhere")
_LINES: Shape = {"type": "array", "items": TEXT}


def _named(shape: Shape, least: int) -> Shape:
    return {
        "type": "object",
        "minProperties": least,
        "propertyNames": {"type": "string"},
        "additionalProperties": shape,
    }


_POINT = with_keys({"title": {**TEXT, "maxLength": 24}, "says": _LINES})
SHAPE: Shape = with_keys(
    {
        "areas": _named(TEXT, FEWEST_AREAS),
        "works": _named(with_keys({"called": _LINES, "such_as": TEXT}), FEWEST_AREAS),
        "items": _named(with_keys({"area": TEXT, "says": TEXT}), FEWEST_AREAS),
        "scale": {"type": "object", "propertyNames": {"enum": list(POINTS)}, "additionalProperties": _POINT},
        "reading": with_keys(dict.fromkeys(_READING, _LINES)),
        "words": with_keys(dict.fromkeys(_WORDS_SAID, TEXT)),
        "leads_on": {
            "type": "array",
            "items": with_keys({"facts": {"type": "array", "minItems": 1, "items": {"type": "integer"}}, "says": TEXT}),
        },
    }
)


@dataclass(frozen=True)
class Item:
    """One statement, and the area it speaks for."""

    id: str
    area: str
    text: str


@dataclass(frozen=True)
class Said:
    """Some words, and the facts they rest on; none where they are our own."""

    words: str
    facts: tuple[int, ...] = ()


@dataclass(frozen=True)
class Works:
    """What else an area is called, and some kinds of work with many such tasks."""

    called: tuple[str, ...]
    such_as: str


@dataclass(frozen=True)
class InterestList:
    """What the file says: areas, statements in the order they are asked, the scale, how replies are read, words."""

    areas: Mapping[str, str]
    works: Mapping[str, Works]
    items: tuple[Item, ...]
    scale: Mapping[int, str]
    reader: LikingReader
    words: Mapping[str, str]
    leads_on: tuple[Said, ...]


def read_list(folder: Path = CONTENT_FOLDER) -> InterestList:
    """Read interests.yml in `folder`.

    Raises:
        ContentError: with every problem an editor must mend.
    """
    files = ContentFolder(folder)
    says = files.read(FILE, SHAPE)
    sources = files.read("sources.yml", SOURCES)
    if says and sources:
        mistakes = (
            *_misplaced(says),
            *_misread(says),
            *_unfillable(says["words"]),
            *_unknown_facts(says, sources["facts"]),
        )
        files.problems += [f"{FILE}: {mistake}" for mistake in mistakes]
    if files.problems:
        raise ContentError(sorted(files.problems))
    return InterestList(
        areas=says["areas"],
        works={area: Works(tuple(one["called"]), one["such_as"]) for area, one in says["works"].items()},
        items=tuple(Item(id_, item["area"], item["says"]) for id_, item in says["items"].items()),
        scale={point: says["scale"][point]["title"] for point in POINTS},
        reader=LikingReader(
            phrases=dict(_phrases(says)),
            words=Words(*(frozenset(says["reading"][name]) for name in _READING)),
        ),
        words={name: text if name == "between" else text.strip() for name, text in says["words"].items()},
        leads_on=tuple(Said(row["says"].strip(), tuple(row["facts"])) for row in says["leads_on"]),
    )


def _phrases(says: Mapping[str, Any]) -> Iterator[tuple[Phrase, int]]:
    """Yield each thing people say with its point of the scale, without the small words that may stand in it."""
    small = set(says["reading"]["small"])
    for point in POINTS:
        entry = says["scale"].get(point)
        for line in (entry["title"], *entry["says"]) if entry else ():
            yield tuple(token for token in tokens(line) if token not in small), point


def _misplaced(says: Mapping[str, Any]) -> Iterator[str]:
    areas = says["areas"]
    for id_, item in says["items"].items():
        area = item["area"]
        if area not in areas:
            yield f"'{id_}' names the area '{area}', which 'areas' does not have{did_you_mean(area, list(areas))}"
    for area in set(areas) - {item["area"] for item in says["items"].values()}:
        yield f"no item is for the area '{area}'"
    for area in sorted(set(areas) ^ set(says["works"])):
        yield f"'areas' and 'works' must name the same; '{area}' is in one of them only"


def _misread(says: Mapping[str, Any]) -> Iterator[str]:
    taken: dict[Phrase, int] = {}
    for phrase, point in _phrases(says):
        if not phrase:
            yield f"'scale' '{point}' has a line of 'small' words only"
        elif taken.setdefault(phrase, point) != point:
            yield f"'scale': '{' '.join(phrase)}' stands for {taken[phrase]} and for {point}"
    for point in set(POINTS) - set(says["scale"]):
        yield f"'scale': '{point}' is missing"


def _unfillable(words: Mapping[str, str]) -> Iterator[str]:
    return unfillable((f"'words' '{name}'", words[name], marks) for name, marks in _WORDS_SAID.items())


def _unknown_facts(says: Mapping[str, Any], facts: Mapping[int, Any]) -> Iterator[str]:
    for place, row in enumerate(says["leads_on"], 1):
        for number in row["facts"]:
            if number not in facts:
                yield f"'leads_on' line {place}: fact {number} is unknown; sources.yml does not have it"
