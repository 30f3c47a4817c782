"""The words of what people take along: reads `content/card.yml` into frozen words.

Boundary: the words only; a plan is laid out in `export` and `calendar_file`, a card in `card`.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, get_args

from advisor.decisions.gig_check import Kind
from advisor.library.content import CONTENT_FOLDER
from advisor.library.content_file import SOURCES, TEXT, ContentError, ContentFolder, Shape, did_you_mean, with_keys
from advisor.library.questions import DIFFERENCES
from advisor.library.steps import Barrier, Obstacle, Strength
from advisor.library.templates import Marks, unfillable
from advisor.replies.told.listening import LEVELS

FILE = "card.yml"
WIDTH = 72
MOST_QUESTIONS = 3

# The words of each part, and what is filled in where.
_DATES: Mapping[str, Marks] = dict.fromkeys(("short", "long"), ("weekday", "month", "day", "year"))
_PLAN: Mapping[str, Marks] = {
    **dict.fromkeys(("title", "open", "done", "references", "note"), ()),
    "made": ("date",),
    "by": ("date", "minutes"),
    "reference": ("number", "author", "year", "title"),
    "article": ("article",),
}
_CARD: Mapping[str, Marks] = {
    **dict.fromkeys(("note", "answers", "steps", "questions"), ()),
    "title": ("date",),
    "verdict": ("verdict",),
    "finding": ("title", "said", "lean"),
    "step": ("title", "date"),
    "step_so_far": ("title", "date", "outcome"),
    "heard": ("said",),
    "did": ("steps",),
}
ABOUT_MARKS: Marks = (
    *("occupation", "how_long", "hours_worked", "place", "goal", "direction", "hours_per_week"),
    *("in_the_way", "strengths", "education"),
)

# All that a question of the card may be for.
SIGNS = (
    "goal",
    *(f"in_the_way/{kind}" for kind in (*get_args(Barrier), *get_args(Obstacle))),
    *(f"strengths/{kind}" for kind in get_args(Strength)),
    *(f"education/{level}" for level in LEVELS),
    *(f"direction/{direction}" for direction in ("here", "new_field", "unsure", "barrier_first")),
    *(f"verdict/{kind}" for kind in get_args(Kind)),
    *(f"like_a_job/{slot}" for slot in DIFFERENCES),
)


def _list(item: Shape, least: int = 0, most: int | None = None) -> Shape:
    return {"type": "array", "items": item, "minItems": least, **({"maxItems": most} if most else {})}


_LINE = {**TEXT, "maxLength": WIDTH - len("1. ")}
SHAPE: Shape = with_keys(
    {
        "dates": with_keys({"days": _list(TEXT, 7, 7), "months": _list(TEXT, 12, 12), **dict.fromkeys(_DATES, TEXT)}),
        "plan": with_keys(dict.fromkeys(_PLAN, TEXT)),
        "card": with_keys(
            {
                **dict.fromkeys(_CARD, TEXT),
                "about": _list(with_keys({"label": TEXT, "parts": _list(TEXT, 1)})),
            }
        ),
        "questions": _list(
            with_keys({"when": _list(TEXT, 1), "facts": _list({"type": "integer"}), "says": _LINE}, "when")
        ),
    }
)


@dataclass(frozen=True)
class AboutLine:
    """One line about the person: its label, and the parts that may be filled in."""

    label: str
    parts: tuple[str, ...]


@dataclass(frozen=True)
class CardQuestion:
    """A question for the counselor: the signs it is for (none: for everybody), and the facts it rests on."""

    says: str
    when: frozenset[str]
    facts: tuple[int, ...]


@dataclass(frozen=True)
class Handouts:
    """All words of card.yml, and the article's title."""

    dates: Mapping[str, Any]
    plan: Mapping[str, str]
    card: Mapping[str, str]
    about: tuple[AboutLine, ...]
    questions: tuple[CardQuestion, ...]
    article: str

    def day(self, day: date, with_year: bool = False) -> str:
        """Return `day` in words: "Fri, Nov 27"."""
        return str(self.dates["long" if with_year else "short"]).format(
            weekday=self.dates["days"][day.weekday()],
            month=self.dates["months"][day.month - 1],
            day=day.day,
            year=day.year,
        )


@functools.cache
def load_handouts(folder: Path = CONTENT_FOLDER) -> Handouts:
    """Return what card.yml in `folder` says, read once for the life of the program.

    Raises:
        ContentError: with every problem an editor must mend.
    """
    files = ContentFolder(folder)
    says = files.read(FILE, SHAPE)
    sources = files.read("sources.yml", SOURCES)
    if says and sources:
        mistakes = (*_unfillable(says), *_unfit(says["questions"], sources["facts"]))
        files.problems += [f"{FILE}: {mistake}" for mistake in mistakes]
    if files.problems:
        raise ContentError(sorted(files.problems))
    return Handouts(
        dates=says["dates"],
        plan=says["plan"],
        card={name: says["card"][name] for name in _CARD},
        about=tuple(AboutLine(row["label"], tuple(row["parts"])) for row in says["card"]["about"]),
        questions=tuple(
            CardQuestion(row["says"], frozenset(row.get("when", ())), tuple(row["facts"])) for row in says["questions"]
        ),
        article=str((sources.get("article") or {}).get("title", "")),
    )


def _unfillable(says: Mapping[str, Any]) -> Iterator[str]:
    for part, named in (("dates", _DATES), ("plan", _PLAN), ("card", _CARD)):
        yield from unfillable((f"'{part}' '{name}'", says[part][name], marks) for name, marks in named.items())
    yield from unfillable(
        ("'card' 'about'", part, ABOUT_MARKS) for row in says["card"]["about"] for part in row["parts"]
    )


def _unfit(rows: list[Mapping[str, Any]], facts: Mapping[int, Any]) -> Iterator[str]:
    for place, row in enumerate(rows, 1):
        for number in row["facts"]:
            if number not in facts:
                yield f"'questions' line {place}: fact {number} is unknown; sources.yml does not have it"
        for sign in row.get("when", ()):
            if sign not in SIGNS:
                hint = did_you_mean(sign, list(SIGNS))
                yield f"'questions' line {place}: 'when' names '{sign}', which is no sign{hint}"
    if sum("when" not in row for row in rows) < MOST_QUESTIONS:
        yield f"'questions' needs at least {MOST_QUESTIONS} without 'when', for those who told little"
