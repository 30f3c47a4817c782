"""Starting a plan: with what was told before, with what the wish tells, for oneself or for somebody else."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from actions.forms.start import ActionStartPlan
from actions.shared.memory import questions
from advisor.library.content import Library

from .conftest import PLAN_FORM, Conversation, found

Turn = Callable[..., list[dict[str, Any]]]


def responses(said: list[dict[str, Any]]) -> list[str]:
    return [message["response"] for message in said if message["response"]]


def test_a_plan_opens(turn: Turn, slots: dict[str, Any]) -> None:
    assert responses(turn(ActionStartPlan())) == ["utter_open_plan"]
    assert (slots["unfinished"], slots["topic"]) == (PLAN_FORM, "job_into_career")


def test_who_asks_for_the_steps_hears_them_before_the_first_question(
    turn: Turn, slots: dict[str, Any], library: Library
) -> None:
    (said,) = turn(ActionStartPlan(), text="which steps lead to a career")

    assert library.answers["job_into_career"].answer in str(said)
    assert slots["unfinished"] == PLAN_FORM


def test_a_plan_opens_with_what_was_told_before(turn: Turn, slots: dict[str, Any]) -> None:
    slots.update(occupation="cook", goal="baker", in_the_way=["money"])

    (said,) = turn(ActionStartPlan(), text="make the plan. no car", finds=[found("barrier", "transport")])

    assert said["response"] == "utter_reflect"
    assert all(word in said["heard"] for word in ("cook", "baker", "money", "transport"))
    assert slots["in_the_way"] == ["money", "transport"]


def test_who_asks_for_the_plan_while_its_questions_are_asked_hears_how_many_are_left(
    turn: Turn, talk: Conversation
) -> None:
    talk.in_form(PLAN_FORM, "strengths", occupation="cook", goal="baker", in_the_way=["money"])

    assert responses(turn(ActionStartPlan(), text="just make the plan")) == ["utter_count_questions"]


def test_a_plan_for_somebody_else_is_made_from_their_work(turn: Turn, slots: dict[str, Any]) -> None:
    wish, work = found("goal", "baker"), found("occupation", "janitor", "of_others")

    turn(ActionStartPlan(), text="make the plan for my wife, she is a janitor, wants to be a baker", finds=[work, wish])

    assert (slots["occupation"], slots["goal"]) == ("janitor", "baker")


def test_the_work_of_somebody_else_is_not_ones_own(turn: Turn, slots: dict[str, Any]) -> None:
    turn(
        ActionStartPlan(),
        text="my wife is a janitor, i need a plan",
        finds=[found("occupation", "janitor", "of_others")],
    )

    assert not slots.get("occupation")


def test_what_of_ones_own_is_wanted_is_the_goal_of_a_plan(turn: Turn, slots: dict[str, Any]) -> None:
    turn(ActionStartPlan(), text="barber, want my own shop, plan it", finds=[found("occupation", "barber", "own")])

    assert slots["goal"] == "my own shop"


@pytest.mark.parametrize(
    ("text", "named", "goal"),
    [
        ("plan it, for the bakery i hope to open", "bakery", "my own bakery"),
        ("i rent a booth. a plan for the salon pls", "salon", "my own salon"),
        ("plan for me, want own garage", "garage", "my own garage"),
        ("make me a plan for the shop", "shop", "retail worker"),
    ],
)
def test_a_shop_is_wanted_as_ones_own_by_who_opens_it_or_works_for_themselves(
    turn: Turn, slots: dict[str, Any], text: str, named: str, goal: str
) -> None:
    work = {**found("goal", "retail worker"), "start": text.index(named), "end": text.index(named) + len(named)}

    turn(ActionStartPlan(), text=text, finds=[work])

    assert slots["goal"] == goal


def test_the_shop_of_who_works_for_themselves_is_their_own(turn: Turn, slots: dict[str, Any]) -> None:
    slots.update(occupation="barber", own_business=True)

    turn(ActionStartPlan(), text="make me a plan for the shop", finds=[found("goal", "retail worker")])

    assert slots["goal"] == "my own shop"


def test_a_plan_with_nothing_left_to_ask_tells_nothing_twice(turn: Turn, slots: dict[str, Any]) -> None:
    slots.update(occupation="cook", goal="baker", in_the_way=["money"], strengths=["people"], hours_per_week=2.0)

    assert turn(ActionStartPlan(), text="make the plan") == []


def test_a_post_above_ones_own_is_the_way_up_and_no_other_work(turn: Turn, slots: dict[str, Any]) -> None:
    text = "im a cook, make me a plan to be head cook"
    wish = {**found("goal", "cook"), "start": text.index("head"), "end": len(text)}

    turn(ActionStartPlan(), text=text, finds=[found("occupation", "cook", "own"), wish])

    assert (slots["occupation"], slots["direction"], slots.get("goal")) == ("cook", "here", None)


def test_what_is_in_the_way_of_a_plan_is_kept_and_gets_no_answer_beside(
    turn: Turn, monkeypatch: pytest.MonkeyPatch, slots: dict[str, Any]
) -> None:
    way = questions()["in_the_way"]
    about_money = tuple(replace(one, answer="pay") if one.value == "money" else one for one in way.options)
    monkeypatch.setitem(questions(), "in_the_way", replace(way, options=about_money))
    part = {"text": "im broke", "intent": "faq", "id": "pay"}

    said = turn(ActionStartPlan(), text="im broke. plan it", finds=[found("barrier", "money")], parts=[part])

    assert responses(said) == ["utter_reflect"]
    assert slots["in_the_way"] == ["money"]


@pytest.mark.parametrize("text", ["how do i advance, cook", "how do i get ahead cook at the mill"])
def test_work_right_after_the_wish_to_move_up_is_ones_own(turn: Turn, slots: dict[str, Any], text: str) -> None:
    at = text.index("cook")
    cook = {**found("occupation", "cook", "named"), "start": at, "end": at + len("cook")}

    turn(ActionStartPlan(), text=text, finds=[cook])

    assert slots["occupation"] == "cook"


def test_work_to_which_the_way_up_leads_is_not_ones_own(turn: Turn, slots: dict[str, Any]) -> None:
    turn(ActionStartPlan(), text="how do i advance to chef", finds=[found("occupation", "chef", "named")])

    assert not slots.get("occupation")


@pytest.mark.parametrize(
    ("text", "work"), [("plan it. i want lead at my inn", "maid"), ("im a clerk, plan it", "clerk")]
)
def test_a_place_beside_what_is_wanted_changes_no_work_that_was_told(
    turn: Turn, slots: dict[str, Any], text: str, work: str
) -> None:
    slots["occupation"] = "maid"

    turn(ActionStartPlan(), text=text, finds=[found("occupation", "clerk", "own"), found("goal", "lead")])

    assert (slots["occupation"], slots["goal"]) == (work, "lead")
