"""Swapping a step of a plan for another, and putting it back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from rasa_sdk.events import SlotSet

from actions.answers.answer import ActionAnswerQuestion
from actions.forms.make import ActionChangePlan, ActionShowPlan
from actions.forms.steer import ActionGoBack, ActionSkipQuestion
from advisor.decisions.plan import Plan

from ..small_plans import ids, planned
from .conftest import Conversation

Turn = Callable[..., list[dict[str, Any]]]
PLAN = planned(in_the_way=["transport", "childcare"])
NAMES = ("upriver", "to the harbor", "inland")


@pytest.fixture(autouse=True)
def with_plan(talk: Conversation) -> None:
    kept = {"plan": PLAN.to_slot(), "in_the_way": ["transport", "childcare"], "hours_per_week": 1.0}
    talk.apply([SlotSet(slot, value) for slot, value in kept.items()])


@pytest.mark.parametrize("text", ["swap step 2", "drop the 2nd", "can you take out the second one"])
def test_a_step_that_is_not_wanted_is_out_and_another_comes(turn: Turn, slots: dict[str, Any], text: str) -> None:
    (said,) = turn(ActionAnswerQuestion(), text=text)

    left, made = PLAN.steps[1].step.id, Plan.from_slot(slots["plan"])
    assert said["response"] == "utter_leave_step_out"
    assert made is not None
    assert left not in ids(made)
    assert len(made.steps) == len(PLAN.steps)


@pytest.mark.parametrize("text", ["no way i manage step 2", "the second is beyond him"])
def test_a_step_that_does_not_suit_is_out_by_its_number(turn: Turn, slots: dict[str, Any], text: str) -> None:
    said = turn(ActionChangePlan(), text=text, intent="change_plan", sure=0.9)

    made = Plan.from_slot(slots["plan"])
    assert [one["response"] for one in said] == ["utter_leave_step_out"]
    assert made is not None
    assert PLAN.steps[1].step.id not in ids(made)


def test_a_step_that_is_to_be_the_first_is_not_out(turn: Turn, slots: dict[str, Any]) -> None:
    turn(ActionChangePlan(), text="make step 2 the first one", intent="change_plan", sure=0.9)

    assert (slots["plan"], slots.get("outcomes")) == (PLAN.to_slot(), None)


@pytest.mark.parametrize("text", ["the steps are too much, i got 3 hours", "step 2 wants more weeks"])
def test_hours_and_dates_name_no_step_that_is_to_go(turn: Turn, slots: dict[str, Any], text: str) -> None:
    turn(ActionChangePlan(), text=text, intent="change_plan", sure=0.9)

    assert not slots.get("outcomes")


@pytest.mark.parametrize(("text", "intent"), [("that step is beyond me", "change_plan"), ("nah, pass", "skip")])
def test_a_step_that_is_pointed_to_is_the_one_that_was_just_said(
    turn: Turn, slots: dict[str, Any], monkeypatch: pytest.MonkeyPatch, text: str, intent: str
) -> None:
    steps = [replace(one, step=replace(one.step, title=one.step.id)) for one in PLAN.steps]
    monkeypatch.setattr("actions.plan.replan.kept_plan", lambda tracker: Plan(tuple(steps)))
    turn(ActionShowPlan(), text="what is step 2")
    turn(ActionChangePlan(), text=text, intent=intent, sure=0.9)

    made = Plan.from_slot(slots["plan"])
    assert made is not None
    assert PLAN.steps[1].step.id not in ids(made)


def test_a_step_that_was_said_before_something_else_is_not_pointed_to(
    turn: Turn, slots: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    steps = [replace(one, step=replace(one.step, title=one.step.id)) for one in PLAN.steps]
    monkeypatch.setattr("actions.plan.replan.kept_plan", lambda tracker: Plan(tuple(steps)))
    turn(ActionShowPlan(), text="what is step 2")
    turn(ActionAnswerQuestion(), asks="pay")

    turn(ActionSkipQuestion(), text="nah, pass", intent="skip", sure=0.9)

    assert not slots.get("outcomes")


def test_a_step_that_is_out_stays_out_when_the_plan_is_made_anew(turn: Turn, slots: dict[str, Any]) -> None:
    turn(ActionAnswerQuestion(), text="drop step 1")
    turn(ActionAnswerQuestion(), text="change the hours for it to 6")

    made = Plan.from_slot(slots["plan"])
    assert made is not None
    assert PLAN.steps[0].step.id not in ids(made)


def test_a_step_that_goes_by_its_place_is_named_whatever_it_was_for(turn: Turn, talk: Conversation) -> None:
    (said,) = turn(ActionAnswerQuestion(), text="step 1 is no use, i got no sitter trouble. drop it")

    assert said["response"] == "utter_leave_step_out"
    assert talk.slots["in_the_way"] == ["transport", "childcare"]


def test_a_step_that_was_left_out_is_put_back(turn: Turn, slots: dict[str, Any]) -> None:
    turn(ActionAnswerQuestion(), text="drop step 2")
    said = turn(ActionGoBack(), text="undo that", intent="go_back", sure=0.9)

    assert [one["response"] for one in said] == ["utter_step_back"]
    assert slots["plan"] == PLAN.to_slot()
    assert not slots["outcomes"]


@pytest.mark.parametrize("text", ["put the old date back", "no i liked the old one", "back to where it was pls"])
def test_a_step_that_was_moved_goes_back_to_its_day(turn: Turn, slots: dict[str, Any], text: str) -> None:
    turn(ActionChangePlan(), text="move step 1 to the 20th", intent="change_plan", sure=0.9)
    turn(ActionAnswerQuestion(), asks="pay")
    said = turn(ActionChangePlan(), text=text, intent="change_plan", sure=0.9)

    assert [one["response"] for one in said] == ["utter_step_back"]
    assert slots["plan"] == PLAN.to_slot()


def test_what_is_undone_takes_along_what_was_told(turn: Turn, slots: dict[str, Any]) -> None:
    turn(ActionAnswerQuestion(), text="take the sitter part out")
    assert slots["in_the_way"] == ["transport"]
    turn(ActionGoBack(), text="undo that", intent="go_back", sure=0.9)

    assert (slots["plan"], slots["in_the_way"]) == (PLAN.to_slot(), ["transport", "childcare"])


def test_what_was_put_in_the_way_by_mistake_is_taken_out_again(turn: Turn, slots: dict[str, Any]) -> None:
    turn(ActionAnswerQuestion(), text="the plan is missing money")
    assert slots["in_the_way"] == ["transport", "childcare", "money"]
    turn(ActionChangePlan(), text="no i didnt mean that, take it out")

    assert (slots["plan"], slots["in_the_way"]) == (PLAN.to_slot(), ["transport", "childcare"])


def test_a_day_on_which_no_step_was_is_no_way_back(turn: Turn, slots: dict[str, Any]) -> None:
    turn(ActionChangePlan(), text="move step 1 to the 20th", intent="change_plan", sure=0.9)
    said = turn(ActionChangePlan(), text="move step 1 back to the 25th", intent="change_plan", sure=0.9)

    assert said[0]["text"].startswith("1")
    assert slots["plan"]["steps"][0]["by"] == "2024-04-25"


def test_a_step_that_was_just_moved_can_be_pointed_to(
    turn: Turn, slots: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("actions.plan.swap.place_of_the_last_said", lambda tracker, plan, turns: 2)

    turn(ActionChangePlan(), text="no make that friday", intent="change_plan", sure=0.4)

    assert slots["plan"]["steps"][1]["by"] == "2024-04-05"


def test_who_asks_whether_a_step_may_come_first_loses_none(turn: Turn, slots: dict[str, Any]) -> None:
    (said,) = turn(ActionChangePlan(), text="could i begin with step 2", intent="change_plan", sure=0.9)

    assert said["text"].startswith("2")
    assert not slots.get("outcomes")


def test_a_step_is_moved_to_the_day_that_is_named(turn: Turn, slots: dict[str, Any]) -> None:
    (said,) = turn(ActionChangePlan(), text="move step 2 to the 20th", intent="change_plan", sure=0.9)

    made = Plan.from_slot(slots["plan"])
    assert said["text"].startswith("2")
    assert made is not None
    assert ids(made) == ids(PLAN)
    assert [one.by.day for one in made.steps] == [PLAN.steps[0].by.day, 20, PLAN.steps[2].by.day]


def test_all_that_is_open_goes_along_where_all_of_it_is_moved(turn: Turn, slots: dict[str, Any]) -> None:
    slots["outcomes"] = [{"step": PLAN.steps[0].step.id, "outcome": "done", "words": ""}]

    turn(ActionChangePlan(), text="move the other steps to the 30th", intent="change_plan", sure=0.9)

    made = Plan.from_slot(slots["plan"])
    assert made is not None
    first, second, third = made.steps
    assert first.by == PLAN.steps[0].by
    assert date(2024, 4, 30) <= second.by < third.by


def test_who_wants_a_step_sooner_is_asked_for_the_day_which_may_come_alone(
    turn: Turn, slots: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    (asked,) = turn(ActionChangePlan(), text="make step 2 sooner", intent="change_plan", sure=0.9)

    assert (asked["response"], slots["plan"]) == ("utter_which_day", PLAN.to_slot())
    assert asked["step"].startswith("2")

    monkeypatch.setattr("actions.plan.swap.place_of_the_last_said", lambda tracker, plan, turns: 2)
    turn(ActionAnswerQuestion(), text="by friday", asks="pay")

    assert slots["plan"]["steps"][1]["by"] == "2024-04-05"


@pytest.mark.parametrize("text", ["move step 1 to friday", "make step 1 sooner"])
def test_a_step_that_is_done_is_not_moved(turn: Turn, slots: dict[str, Any], text: str) -> None:
    slots["outcomes"] = [{"step": PLAN.steps[0].step.id, "outcome": "done", "words": ""}]

    said = turn(ActionChangePlan(), text=text, intent="change_plan", sure=0.9)

    assert [one["response"] for one in said] == ["utter_change_plan"]
    assert slots["plan"] == PLAN.to_slot()


@pytest.mark.parametrize(
    ("text", "order"),
    [
        ("ok put the first one last", (1, 2, 0)),
        ("do step 3 first", (2, 0, 1)),
        ("keep the sitter one for last", (0, 2, 1)),
    ],
)
def test_a_step_may_be_put_first_or_last(turn: Turn, slots: dict[str, Any], text: str, order: tuple[int, ...]) -> None:
    turn(ActionAnswerQuestion(), text=text)

    made = Plan.from_slot(slots["plan"])
    assert made is not None
    assert ids(made) == [ids(PLAN)[place] for place in order]
    assert [one.by for one in made.steps] == sorted(one.by for one in made.steps)


@pytest.mark.parametrize("text", ["get it off my list please", "no. did that for years. could you swap it for another"])
def test_the_step_that_the_message_before_named_can_be_pointed_to(
    turn: Turn, slots: dict[str, Any], monkeypatch: pytest.MonkeyPatch, text: str
) -> None:
    steps = [
        replace(one, step=replace(one.step, title=f"Go {name}")) for one, name in zip(PLAN.steps, NAMES, strict=True)
    ]
    monkeypatch.setattr("actions.plan.replan.kept_plan", lambda tracker: Plan(tuple(steps)))
    turn(ActionAnswerQuestion(), text="the harbor is too far", asks="pay")

    turn(ActionAnswerQuestion(), text=text, asks="pay")

    made = Plan.from_slot(slots["plan"])
    assert made is not None
    assert PLAN.steps[1].step.id not in ids(made)
