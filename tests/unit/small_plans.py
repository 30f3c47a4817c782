"""People in all situations that a plan can be made for, and plans for them."""

from __future__ import annotations

from datetime import date
from typing import Any, get_args

from hypothesis import strategies as st

from advisor.decisions.plan import Plan, PlannedStep, Situation, make_plan
from advisor.library.steps import Barrier, Obstacle

from .small_check import OPTIONS, SLOTS, STEPS, small_check

MONDAY = date(2024, 4, 1)
BARRIERS = get_args(Barrier)
OBSTACLES = get_args(Obstacle)

days = st.dates(date(2020, 1, 1), date(2040, 1, 1))
words = st.text(max_size=8)
situations = st.builds(
    Situation,
    direction=st.sampled_from(["here", "new_field", "unsure", "barrier_first", None, "elsewhere"]),
    in_the_way=st.lists(st.sampled_from([*BARRIERS, *OBSTACLES, "nothing", "rain"])),
    strengths=st.lists(st.sampled_from(["trains_others", "people", "skill", "none", "luck"])),
    hours_per_week=st.none() | st.floats() | st.integers(-1, 200),
    goal=st.none() | words,
    answers=st.dictionaries(st.sampled_from([*SLOTS, "pay"]), st.sampled_from([*OPTIONS, "maybe"])),
    done=st.lists(st.sampled_from([*STEPS, "gone"])),
)


def planned(today: date = MONDAY, before: Plan | None = None, **changes: Any) -> Plan:
    return make_plan(Situation(**changes), today, before, small_check())


def ids(plan: Plan) -> list[str]:
    return [one.step.id for one in plan.steps]


def rank(one: PlannedStep) -> int:
    slot, _, option = one.why.partition("/")
    if option in (*BARRIERS, "barrier_first"):
        return 0
    return {"in_the_way": 1, "direction": 2, "goal": 2, "any": 4}.get(slot, 3)
