"""What a person can do next: reads `content/steps.yml` into frozen steps, each tied to what the article says.

Boundary: which steps somebody gets, in which order and by when, is decided in `plan`.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, get_args

from advisor.library.content_file import ID, TEXT, ContentFolder, Shape
from advisor.library.templates import unfillable

FILE = "steps.yml"

Barrier = Literal[
    "transport", "license", "childcare", "money", "record", "health", "english", "care", "computer", "other"
]
Obstacle = Literal["experience", "education", "credentials", "time", "age", "youth", "confidence", "unsure"]
# "barrier": any of them, once its own steps are done. "any": of use to everybody. "work" and "business" are for those
# who have no job now, and who work for themselves: no boss can give them a new task.
Need = Literal[Barrier, "barrier", Obstacle, "here", "new_field", "work", "business", "any"]
Strength = Literal["trains_others", "people", "language", "skill"]

PLAN_LENGTH = 3
MOST_MINUTES = 60  # a step fits into a week of somebody who has one hour
# With an hour a week that takes four days; should they end on a weekend, Monday is still within the week.
MOST_OFFICE_MINUTES = 30

# How goals begin that are no name of work: "something quiet", "my own shop".
OWN = "my own"  # how a goal begins that is somebody's own business
NO_NAMES = (OWN, "something", "anything", "a job", "work ")

SHAPE: Shape = {
    "type": "object",
    "propertyNames": {"type": "string"},
    "additionalProperties": {
        "type": "object",
        "additionalProperties": False,
        "required": ["for", "facts", "title", "do", "minutes"],
        "properties": {
            "for": {"type": "array", "uniqueItems": True, "items": {"enum": list(get_args(Need))}},
            "facts": {"type": "array", "uniqueItems": True, "items": {"type": "integer"}},
            "title": TEXT,
            "do": TEXT,
            "how": TEXT,
            "with_goal": TEXT,
            "called": {"type": "array", "uniqueItems": True, "items": {"type": "string", "pattern": "^[a-z0-9 ]+$"}},
            "minutes": {"type": "integer", "minimum": 5, "maximum": MOST_MINUTES},
            "office": {"type": "boolean"},
            "counts": {
                "type": "object",
                "additionalProperties": False,
                "properties": dict.fromkeys(get_args(Strength), TEXT),
            },
        },
    },
}


@dataclass(frozen=True)
class Step:
    """One thing to do. `counts` has, by strength, why having it helps here.

    `called`: what people call it who report on it, in plain words. `how`: said to those who ask how it is done.
    `with_goal`: what is said beside `do` to those who told the work they want, "{goal}".
    """

    id: str
    needs: tuple[str, ...]
    facts: tuple[int, ...]
    title: str
    do: str
    minutes: int
    office: bool = False
    counts: Mapping[str, str] = field(default_factory=dict, hash=False)
    with_goal: str | None = None
    how: str = ""
    called: tuple[str, ...] = ()

    def toward(self, goal: str | None) -> str:
        """Return what to do, with the work that is wanted where that says more."""
        names_work = goal and not goal.casefold().startswith(NO_NAMES)
        return f"{self.do} {self.with_goal.format(goal=goal)}" if names_work and self.with_goal else self.do


def read_steps(files: ContentFolder, facts: Container[int]) -> dict[str, Step]:
    """Read the steps, the likeliest first; what is wrong with them is added to the problems of `files`.

    Args:
        files: the content folder.
        facts: the numbers that sources.yml has.
    """
    entries = files.read(FILE, SHAPE)
    if entries is None:
        return {}
    steps = {id_: _step(id_, entry) for id_, entry in entries.items()}
    files.problems += [f"{FILE}: {problem}" for problem in (*_unfit(steps, facts), *_needs_without_steps(steps))]
    return steps


def _step(id_: str, entry: Mapping[str, Any]) -> Step:
    return Step(
        id=id_,
        needs=tuple(entry["for"]),
        facts=tuple(entry["facts"]),
        title=entry["title"].strip(),
        do=entry["do"].strip(),
        minutes=entry["minutes"],
        office=entry.get("office", False),
        with_goal=entry.get("with_goal"),
        how=entry.get("how", "").strip(),
        called=tuple(entry.get("called", ())),
        counts={strength: text.strip() for strength, text in entry.get("counts", {}).items()},
    )


def _unfit(steps: Mapping[str, Step], facts: Container[int]) -> Iterator[str]:
    for step in steps.values():
        if not ID.fullmatch(step.id):
            yield f"the id '{step.id}' must be one to four lower-case words joined by '_'"
        yield from unfillable([(f"'{step.id}': 'with_goal'", step.with_goal or "", ("goal",))])
        for number in step.facts:
            if number not in facts:
                yield f"'{step.id}': fact {number} is unknown; sources.yml does not have it"
        if step.office and step.minutes > MOST_OFFICE_MINUTES:
            yield f"'{step.id}': a step in office hours takes at most {MOST_OFFICE_MINUTES} minutes; split it"


def _needs_without_steps(steps: Mapping[str, Step]) -> Iterator[str]:
    for need in get_args(Need):
        count = sum(need in step.needs for step in steps.values())
        least = PLAN_LENGTH if need == "any" else 1
        if count < least:
            yield f"{count} steps are for '{need}'; it needs at least {least}"
