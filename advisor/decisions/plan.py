"""The plan: which three steps somebody gets, in which order, and by when.

Boundary: decides on a `Situation` and nothing else, so that no name, age or wording can change a plan.
The steps themselves stand in `content/steps.yml`.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, get_args

from advisor.decisions.gig_check import GigCheck, load_check, weigh
from advisor.decisions.plan_dates import dates_of
from advisor.library.steps import PLAN_LENGTH, Barrier, Need, Obstacle, Step, Strength

USUAL_HOURS = 1.0  # a week, where nobody said how many
LEAST_HOURS, MOST_HOURS = 0.5, 40.0  # a week; what lies beyond is planned as these
ELSEWHERE = "elsewhere"  # of benefits: somebody has them, though not from this work
ANY = "any"  # the reason for a step that is of use to everybody

_BARRIER, _OBSTACLE, _DIRECTION, _DIFFERENCE, _ANY = range(5)  # the order in which steps come
_WAYS = ("here", "new_field", "unsure")  # directions that steps are for


@dataclass(frozen=True)
class Situation:
    """All that shapes a plan: values of the form's options; of the goal, only whether there is one."""

    direction: str | None = None
    in_the_way: Collection[str] = ()
    strengths: Collection[str] = ()
    hours_per_week: float | None = None
    goal: str | None = None
    out_of_work: bool = False
    own_business: bool = False
    answers: Mapping[str, Any] = field(default_factory=dict, hash=False)
    done: Collection[str] = ()
    left_out: Collection[str] = ()  # steps that somebody wants none of
    days: Collection[int] = ()  # of the week that are free for it, as date.weekday() counts; any where none is named


@dataclass(frozen=True)
class PlannedStep:
    """A step with its date. `why`: the answer that led to it, "<slot>/<option>", or "goal" or "any"."""

    step: Step
    by: date
    why: str
    strength: str | None = None

    @property
    def counts(self) -> str | None:
        """Return what is said of the strength that helps here."""
        return self.step.counts.get(self.strength) if self.strength else None


@dataclass(frozen=True)
class Plan:
    """Steps in order, and the hours a week they were laid out for."""

    steps: tuple[PlannedStep, ...]
    hours_per_week: float = USUAL_HOURS

    def undated(self) -> list[Step]:
        """Return the steps without their dates and reasons."""
        return [planned.step for planned in self.steps]

    def open_step(self, done: Collection[str]) -> PlannedStep | None:
        """Return the first step whose id is not in `done`."""
        return next((one for one in self.steps if one.step.id not in done), None)

    def done_of(self, done: Collection[str]) -> tuple[PlannedStep, ...]:
        """Return the steps whose ids are in `done`."""
        return tuple(one for one in self.steps if one.step.id in done)

    def to_slot(self) -> dict[str, Any]:
        """Return the plan as plain JSON."""
        steps = [{"id": p.step.id, "by": p.by.isoformat(), "why": p.why, "strength": p.strength} for p in self.steps]
        return {"hours_per_week": self.hours_per_week, "steps": steps}

    @classmethod
    def from_slot(cls, slot: object, check: GigCheck | None = None) -> Plan | None:
        """Return the plan that `to_slot` gave, without steps that are gone or unreadable; None if none is left."""
        rows = slot.get("steps") if isinstance(slot, Mapping) else None
        library = (check or load_check()).steps
        planned = [_planned(row, library) for row in rows] if isinstance(rows, Sequence) else []
        steps = {one.step.id: one for one in planned if one}
        hours = slot.get("hours_per_week") if isinstance(slot, Mapping) else None
        return cls(tuple(steps.values()), hours_kept(hours)) if steps else None


@dataclass(frozen=True)
class _Wish:
    """One reason for a step: its place in the order, the answer behind it, and the steps that would serve."""

    rank: int
    why: str
    steps: tuple[Step, ...]


@dataclass(frozen=True)
class _Choice:
    """One step of those that would serve a wish."""

    rank: int
    why: str
    step: Step


def make_plan(situation: Situation, today: date, before: Plan | None = None, check: GigCheck | None = None) -> Plan:
    """Return three steps with dates: barriers first, then what holds back, then the direction.

    The first falls within a week for whoever has an hour for it, and no date asks for more than the
    hours a week allow. Steps that stay from the plan `before` keep their dates and stand before new
    ones, unless a date has passed, the hours or days have changed, or a new barrier step needs the time.
    What is done of a plan stands first in it until all of it is done. What is left out comes back only where nothing
    else is left.
    """
    check = check or load_check()
    hours = hours_kept(situation.hours_per_week)
    kept = {one.step.id: one.by for one in before.steps} if before and before.hours_per_week == hours else {}
    done = before.done_of(situation.done) if before and before.open_step(situation.done) else ()
    gone = (*situation.done, *situation.left_out)
    chosen = _in_order(_choose(tuple(_wishes(situation, check)), gone, done), kept)
    steps = [one.step for one in chosen]
    dates, strengths = dates_of(steps, today, hours, kept, situation.days), _strengths(steps, situation.strengths)
    rows = zip(chosen, dates, strengths, strict=True)
    return Plan((*done, *(PlannedStep(one.step, by, one.why, strength) for one, by, strength in rows)), hours)


def steps_for_later(situation: Situation, plan: Plan, check: GigCheck | None = None) -> list[Step]:
    """Return the first step for each thing that is in the way and that `plan` has no room for."""
    planned = {one.why for one in plan.steps}
    waiting = (wish for wish in _wishes(situation, check or load_check()) if wish.why.startswith("in_the_way/"))
    open_ones = (
        [step for step in wish.steps if step.id not in situation.done] for wish in waiting if wish.why not in planned
    )
    return [steps[0] for steps in open_ones if steps]


def hours_kept(hours: object) -> float:
    """Return the hours a week to plan with: the usual ones where `hours` says nothing, the least where it is none."""
    if not isinstance(hours, int | float) or not 0 <= hours < math.inf:
        return USUAL_HOURS
    return float(min(max(hours, LEAST_HOURS), MOST_HOURS))


def _wishes(situation: Situation, check: GigCheck) -> Iterator[_Wish]:
    """Yield the reasons for steps, always in the article's order, however the person put it."""

    def fits(step: Step, need: str) -> bool:
        """Say whether the step leads where they want to go: who moves up where they are needs no way into a field."""
        return need != "experience" or situation.direction != "here" or "here" in step.needs

    def steps_for(need: str) -> tuple[Step, ...]:
        found = (step for step in check.steps.values() if need in step.needs and fits(step, need))
        return tuple(sorted(found, key=lambda step: not step.counts.keys() & set(situation.strengths)))

    for barrier in get_args(Barrier):
        steps = (*steps_for(barrier), *steps_for("barrier"))
        # Whoever leaves out the call about a barrier needs no second one.
        if barrier in situation.in_the_way and steps[0].id not in situation.left_out:
            yield _Wish(_BARRIER, f"in_the_way/{barrier}", steps)
    if situation.direction == "barrier_first":
        yield _Wish(_BARRIER, "direction/barrier_first", steps_for("barrier"))
    for obstacle in get_args(Obstacle):
        if obstacle in situation.in_the_way:
            yield _Wish(_OBSTACLE, f"in_the_way/{obstacle}", steps_for(obstacle))
    if need := _instead_of_rising(situation):
        yield _Wish(_DIRECTION, "out_of_work" if situation.out_of_work else "own_business", steps_for(need))
    elif situation.direction in _WAYS:
        yield _Wish(_DIRECTION, f"direction/{situation.direction}", steps_for(situation.direction))
    elif situation.goal:
        yield _Wish(_DIRECTION, "goal", steps_for("new_field"))
    answers = {} if situation.out_of_work else situation.answers  # of work that is over, nothing can be asked for
    for finding in weigh(answers, check=check).findings:
        if finding.lean == "job" and finding.value != ELSEWHERE:  # what comes from elsewhere is not looked for
            yield _Wish(_DIFFERENCE, f"{finding.difference.slot}/{finding.value}", (finding.difference.step,))
    yield _Wish(_ANY, ANY, steps_for("any"))


def _instead_of_rising(situation: Situation) -> Need | None:
    """Return what serves those whom nobody can promote: who has or wants a business, or has no work."""
    if situation.own_business:
        return "business"  # also where it lies in a new field
    elsewhere = situation.direction in ("new_field", "unsure")
    return "work" if situation.out_of_work and not (situation.goal or elsewhere) else None


def _choose(wishes: Collection[_Wish], done: Collection[str], stay: Collection[PlannedStep]) -> list[_Choice]:
    """Return the steps that make three with those that `stay`, each with its reason.

    Each reason gets one. What is left over goes to the same reasons again, barriers aside: a second
    call about one thing would leave less for the way ahead. Done steps return when nothing else is left.
    """
    staying = {one.step.id for one in stay}
    # A second call about one barrier waits for a first one about each other, and for the way ahead.
    called = [wish for wish in wishes if wish.rank == _BARRIER and wish.steps[0].id in done]
    named = [wish for wish in wishes if wish.rank < _ANY and wish not in called]
    again = [wish for wish in named if wish.rank > _BARRIER] * (PLAN_LENGTH - 1)
    anything = [wish for wish in wishes if wish.rank == _ANY] * PLAN_LENGTH
    chosen: dict[str, _Choice] = {}
    for left_out in (done, ()):
        for wish in (*named, *again, *called, *anything):
            free = (step for step in wish.steps if step.id not in {*chosen, *left_out, *staying})
            if len(chosen) + len(staying) < PLAN_LENGTH and (step := next(free, None)):
                chosen[step.id] = _Choice(wish.rank, wish.why, step)
    return list(chosen.values())


def _in_order(chosen: Collection[_Choice], kept: Mapping[str, date]) -> list[_Choice]:
    """Return barriers first, then steps that have a date, so that it can stay, then the others by rank."""

    def place(one: _Choice) -> tuple[bool, date, int]:
        return one.rank > _BARRIER, kept.get(one.step.id, date.max), one.rank

    return sorted(chosen, key=place)


def _strengths(steps: Sequence[Step], strengths: Collection[str]) -> Iterator[str | None]:
    """Yield for each step the strength that helps there; each strength is mentioned once in a plan."""
    left = [strength for strength in get_args(Strength) if strength in strengths]
    for step in steps:
        helps = next((strength for strength in left if strength in step.counts), None)
        if helps:
            left.remove(helps)
        yield helps


def _planned(row: object, library: Mapping[str, Step]) -> PlannedStep | None:
    if not isinstance(row, Mapping):
        return None
    step = library.get(str(row.get("id")))
    try:
        by = date.fromisoformat(str(row.get("by")))
    except ValueError:
        return None
    strength = row.get("strength")
    return PlannedStep(step, by, str(row.get("why") or ANY), str(strength) if strength else None) if step else None
