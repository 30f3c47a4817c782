"""By when the steps of a plan are to be done, and what stays of a plan that is kept or made anew."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.decisions.plan import LEAST_HOURS, MOST_HOURS, USUAL_HOURS, Plan, Situation, hours_kept, make_plan

from ...small_check import small_check
from ...small_plans import MONDAY, days, ids, planned, rank, situations


@given(situations, days)
def test_dates_are_in_order_and_in_the_future(situation: Situation, today: date) -> None:
    dates = [today, *(one.by for one in make_plan(situation, today, check=small_check()).steps)]

    assert all(earlier < later for earlier, later in pairwise(dates))


@given(situations, days)
def test_no_date_asks_for_more_than_the_hours_of_a_week_allow(situation: Situation, today: date) -> None:
    plan = make_plan(situation, today, check=small_check())

    minutes = 0
    for one in plan.steps:
        minutes += one.step.minutes
        assert minutes / 60 <= hours_kept(situation.hours_per_week) * (one.by - today).days / 7 + 1e-9


@given(situations, days)
def test_the_first_step_falls_within_a_week_of_an_hour_or_more(situation: Situation, today: date) -> None:
    first = make_plan(situation, today, check=small_check()).steps[0]

    assert hours_kept(situation.hours_per_week) < 1 or first.by <= today + timedelta(days=7)


@given(situations, days)
def test_an_office_is_called_on_a_weekday(situation: Situation, today: date) -> None:
    steps = make_plan(situation, today, check=small_check()).steps

    assert all(one.by.weekday() < 5 for one in steps if one.step.office)


@given(situations, days)
def test_a_plan_survives_the_way_through_its_slot(situation: Situation, today: date) -> None:
    plan = make_plan(situation, today, check=small_check())
    slot = json.loads(json.dumps(plan.to_slot(), allow_nan=False))

    assert Plan.from_slot(slot, small_check()) == plan


@given(situations, days)
def test_the_same_situation_makes_the_same_plan_again(situation: Situation, today: date) -> None:
    plan = make_plan(situation, today, check=small_check())

    assert make_plan(situation, today, check=small_check()) == plan
    assert plan.done_of(situation.done) or make_plan(situation, today, plan, small_check()) == plan


@given(situations, situations, days, st.integers(0, 60))
def test_a_plan_made_anew_is_as_sound_as_a_first_one(then: Situation, now: Situation, today: date, later: int) -> None:
    before, today = make_plan(then, today, check=small_check()), today + timedelta(days=later)
    plan = make_plan(now, today, before, small_check())

    stay = before.done_of(now.done) if before.open_step(now.done) else ()
    new = plan.steps[len(stay) :]
    assert plan.steps[: len(stay)] == stay
    assert stay or Counter(ids(plan)) == Counter(ids(make_plan(now, today, check=small_check())))
    assert all(earlier <= later for earlier, later in pairwise([today, *(one.by for one in new)]))
    barriers = [rank(one) > 0 for one in new]
    assert barriers == sorted(barriers)


def test_steps_that_stay_keep_their_dates_and_new_ones_follow() -> None:
    before = planned(direction="here", in_the_way=["experience"])
    after = planned(MONDAY + timedelta(days=3), before, direction="here")

    stay = {one.step.id: one.by for one in before.steps if one.step.id in ids(after)}
    assert stay
    assert [(one.step.id, one.by) for one in after.steps[: len(stay)]] == list(stay.items())


def test_what_is_done_stays_first_with_its_date_whatever_changes() -> None:
    before = planned(direction="here")
    done = before.steps[1]

    after = planned(MONDAY + timedelta(days=9), before, in_the_way=["money"], hours_per_week=5, done=[done.step.id])

    assert after.steps[0] == done
    assert ids(after)[1] == "rent"
    assert len(set(ids(after))) == 3


def test_once_all_of_a_plan_is_done_the_next_one_is_new() -> None:
    before = planned(direction="here")

    assert not set(ids(planned(before=before, direction="here", done=ids(before)))) & set(ids(before))


WEEKEND = (5, 6)


@given(situations, days, st.lists(st.integers(0, 6)))
def test_dates_fall_on_the_days_that_are_free_but_for_offices(
    situation: Situation, today: date, free: list[int]
) -> None:
    for one in make_plan(replace(situation, days=free), today, check=small_check()).steps:
        wanted = {day for day in free if not one.step.office or day not in WEEKEND}
        assert one.by.weekday() in wanted or not wanted
        assert not one.step.office or one.by.weekday() not in WEEKEND


def test_other_days_mean_other_dates() -> None:
    before = planned(direction="here", days=[2])

    assert planned(before=before, direction="here", days=[5]) == planned(direction="here", days=[5])


def test_a_step_may_still_be_done_on_the_day_it_is_due() -> None:
    before = planned(direction="here")

    assert planned(before.steps[0].by, before, direction="here") == before


def test_a_new_barrier_comes_first_and_later_steps_make_room() -> None:
    before = planned(direction="here")
    after = planned(before=before, direction="here", in_the_way=["transport"])

    assert ids(after) == ["ride", *ids(before)[:2]]
    assert after.steps[1].by > before.steps[0].by


def test_a_date_that_has_passed_is_set_anew() -> None:
    before = planned(direction="here")
    today = before.steps[0].by + timedelta(days=1)

    after = planned(today, before, direction="here")

    assert ids(after) == ids(before)
    assert after.steps[0].by > today


def test_other_hours_mean_other_dates() -> None:
    before = planned(direction="here", hours_per_week=10)

    assert planned(before=before, direction="here", hours_per_week=1) == planned(direction="here", hours_per_week=1)


@pytest.mark.parametrize("hours", [None, -3, float("nan"), float("inf"), True, "five", [1]])
def test_hours_that_say_nothing_become_the_usual_ones(hours: Any) -> None:
    assert hours_kept(hours) == USUAL_HOURS


@pytest.mark.parametrize("hours", [0, 0.0, 0.001, 150, 10**400])
def test_absurd_hours_become_the_nearest_that_can_be_planned_with(hours: float) -> None:
    assert hours_kept(hours) == (LEAST_HOURS if hours < 1 else MOST_HOURS)


def test_few_hours_move_the_dates_out_but_not_without_end() -> None:
    one, little, tiny = (planned(hours_per_week=hours) for hours in (1, LEAST_HOURS, 0.001))

    assert one.steps[0].by < little.steps[0].by
    assert tiny == little


def test_many_hours_leave_time_between_the_steps() -> None:
    dates = [MONDAY, *(one.by for one in planned(hours_per_week=150).steps)]

    assert all(later - earlier >= timedelta(days=2) for earlier, later in pairwise(dates))


def test_steps_that_are_gone_or_unreadable_are_left_out_of_a_kept_plan() -> None:
    plan = planned()
    good, *_ = plan.to_slot()["steps"]
    bad = [
        {**good, "id": "gone"},
        {**good, "id": ["stock"]},
        {**good, "by": "soon"},
        {"id": "mark"},
        "stock",
        None,
        good,
    ]

    assert Plan.from_slot({"hours_per_week": 1, "steps": [*bad, good]}, small_check()) == replace(
        plan, steps=plan.steps[:1]
    )


@pytest.mark.parametrize("slot", [None, {}, [], "plan", {"steps": None}, {"steps": "stock"}, {"steps": [1]}])
def test_a_slot_without_a_plan_is_none(slot: object) -> None:
    assert Plan.from_slot(slot, small_check()) is None
