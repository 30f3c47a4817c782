"""Which three steps somebody gets, and in which order."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.decisions.plan import Situation, make_plan, steps_for_later
from advisor.library.steps import PLAN_LENGTH

from ...small_check import STEP_OF, STEPS, small_check
from ...small_plans import BARRIERS, days, ids, planned, rank, situations, words

OWN_STEP = {barrier: f"for_{barrier}" for barrier in BARRIERS}
OWN_STEP |= {"transport": "ride", "childcare": "sitter", "money": "rent"}


@given(situations, days)
def test_every_plan_has_three_different_steps(situation: Situation, today: date) -> None:
    assert len(set(ids(make_plan(situation, today, check=small_check())))) == 3


@given(situations, days)
def test_barriers_come_first_then_what_holds_back_then_the_direction(situation: Situation, today: date) -> None:
    ranks = [rank(one) for one in make_plan(situation, today, check=small_check()).steps]

    assert ranks == sorted(ranks)


@given(situations, days)
def test_a_barrier_that_was_named_has_a_step_while_one_is_left(situation: Situation, today: date) -> None:
    plan = make_plan(replace(situation, done=()), today, check=small_check())

    named = [barrier for barrier in BARRIERS if barrier in situation.in_the_way]
    assert ids(plan)[: len(named)] == [OWN_STEP[barrier] for barrier in named][:PLAN_LENGTH]
    assert not set(ids(plan)) & {OWN_STEP[barrier] for barrier in BARRIERS if barrier not in named}


@given(situations, days)
def test_a_done_step_returns_only_when_nothing_else_fits(situation: Situation, today: date) -> None:
    plan = make_plan(situation, today, check=small_check())

    if set(ids(plan)) & set(situation.done):
        left = [id_ for id_, step in STEPS.items() if "any" in step["for"] and id_ not in situation.done]
        assert set(left) <= set(ids(plan))


@given(situations, days, words, st.randoms())
def test_neither_the_words_of_a_goal_nor_the_order_of_telling_change_a_plan(
    situation: Situation, today: date, goal: str, random: Any
) -> None:
    told: Any = {key: [*getattr(situation, key)] * 2 for key in ("in_the_way", "strengths", "done")}
    for values in told.values():
        random.shuffle(values)
    other = replace(situation, goal=situation.goal and f"{goal}!", **told)

    assert make_plan(other, today, check=small_check()) == make_plan(situation, today, check=small_check())


@pytest.mark.parametrize(
    ("changes", "steps", "why"),
    [
        ({}, ["stock", "talk", "mark"], ["any"] * 3),
        ({"in_the_way": ["nothing"]}, ["stock", "talk", "mark"], ["any"] * 3),
        ({"in_the_way": ["transport"]}, ["ride", "stock", "talk"], ["in_the_way/transport", "any", "any"]),
        (
            {"in_the_way": ["childcare", "transport"], "goal": "nurse"},
            ["ride", "sitter", "way_in"],
            ["in_the_way/transport", "in_the_way/childcare", "goal"],
        ),
        (
            {"direction": "barrier_first", "in_the_way": ["money"]},
            ["rent", "desk", "stock"],
            ["in_the_way/money", "direction/barrier_first", "any"],
        ),
        (
            {"direction": "here", "in_the_way": ["education"], "answers": {"benefits": "none"}},
            ["course", "task", "perks"],
            ["in_the_way/education", "direction/here", "benefits/none"],
        ),
        ({"direction": "unsure"}, ["likes", "test", "talk"], ["direction/unsure"] * 3),
        ({"direction": "here", "goal": "nurse"}, ["task", "ahead", "skills"], ["direction/here"] * 3),
    ],
)
def test_each_step_has_the_answer_that_led_to_it(changes: dict[str, Any], steps: list[str], why: list[str]) -> None:
    plan = planned(**changes)

    assert (ids(plan), [one.why for one in plan.steps]) == (steps, why)


def test_a_second_step_for_a_barrier_comes_once_the_first_is_done() -> None:
    assert ids(planned(in_the_way=["transport"], done=["ride"]))[0] == "desk"


def test_who_leaves_out_the_call_about_a_barrier_is_sent_to_no_second_one() -> None:
    assert ids(planned(in_the_way=["transport", "childcare"], left_out=["ride"])) == ["sitter", "stock", "talk"]


def test_a_step_that_is_left_out_gives_way_to_another_of_its_kind() -> None:
    assert ids(planned(direction="here", left_out=["ahead"])) == ["task", "skills", "stock"]


def test_a_second_step_for_a_barrier_waits_for_the_first_of_the_others() -> None:
    assert ids(planned(in_the_way=["transport", "childcare", "money"], done=["ride"])) == ["sitter", "rent", "desk"]


def test_a_second_step_for_a_barrier_waits_for_the_way_ahead() -> None:
    assert ids(planned(in_the_way=["transport"], direction="here", done=["ride"])) == ["task", "ahead", "skills"]


def test_what_somebody_has_already_brings_the_step_where_it_counts_to_the_front() -> None:
    plain, strong = (planned(in_the_way=["experience"], strengths=s) for s in ([], ["trains_others"]))

    assert (ids(plain)[0], plain.steps[0].counts) == ("way_in", None)
    assert (ids(strong)[0], strong.steps[0].counts) == ("skills", "That counts.")


def test_who_moves_up_where_they_are_is_sent_to_no_other_field() -> None:
    plan = planned(in_the_way=["experience"], direction="here")

    assert ids(plan) == ["skills", "task", "ahead"]


def test_a_strength_is_mentioned_once() -> None:
    plan = planned(in_the_way=["experience"], direction="here", strengths=["trains_others"])

    assert [one.strength for one in plan.steps if one.step.counts] == ["trains_others", None]


def test_every_job_like_difference_can_lead_to_its_step() -> None:
    for slot, step in STEP_OF.items():
        plan = planned(answers={slot: "none"})

        assert (ids(plan)[0], plan.steps[0].why) == (step, f"{slot}/none")


def test_what_a_plan_has_no_room_for_comes_later() -> None:
    ways = ["transport", "childcare", "money", "record", "education"]
    later = steps_for_later(Situation(in_the_way=ways), planned(in_the_way=ways), small_check())

    assert [step.id for step in later] == ["for_record", "course"]
    assert steps_for_later(Situation(in_the_way=ways[:3]), planned(in_the_way=ways[:3]), small_check()) == []


def test_benefits_from_elsewhere_are_not_looked_for() -> None:
    assert STEP_OF["benefits"] not in ids(planned(answers={"benefits": "elsewhere"}))


@pytest.mark.parametrize(
    ("changes", "first"),
    [
        ({"out_of_work": True}, "talk"),
        ({"out_of_work": True, "direction": "here"}, "talk"),
        ({"own_business": True, "direction": "here"}, "mentor"),
        ({"own_business": True, "direction": "new_field", "goal": "my own bakery"}, "mentor"),
        ({"out_of_work": True, "direction": "new_field"}, "way_in"),
        ({"out_of_work": True, "goal": "nurse"}, "way_in"),
    ],
)
def test_whom_nobody_can_promote_is_sent_to_no_boss(changes: dict[str, Any], first: str) -> None:
    plan = planned(**changes)

    assert ids(plan)[0] == first
    assert "task" not in ids(plan)


def test_of_work_that_is_over_nothing_is_asked_for() -> None:
    answers = {"advancement": "none"}

    assert STEP_OF["advancement"] in ids(planned(answers=answers))
    assert STEP_OF["advancement"] not in ids(planned(answers=answers, out_of_work=True))
