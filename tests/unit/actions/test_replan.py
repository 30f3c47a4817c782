"""Taking up what is said of a plan that stands."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from actions.answers.answer import ActionAnswerQuestion
from actions.answers.simplify import ActionSaySimply
from actions.forms.ask import ActionExplainQuestion
from actions.forms.make import ActionChangePlan, ActionMakePlan, ActionShowPlan
from actions.forms.record import ActionSetReminder
from actions.talk.comfort import ActionWelcomeAnyAge
from actions.talk.decline import ActionDecline
from actions.talk.reconsider import ActionReconsiderAnswer
from advisor.decisions.plan import Plan

from ..small_plans import ids, planned
from .conftest import Conversation, found

Turn = Callable[..., list[dict[str, Any]]]
PLAN = planned(in_the_way=["transport", "childcare"])


@pytest.fixture(autouse=True)
def with_plan(slots: dict[str, Any]) -> None:
    slots.update(plan=PLAN.to_slot(), in_the_way=["transport", "childcare"], hours_per_week=1.0)


@pytest.mark.parametrize("action", [ActionShowPlan(), ActionSetReminder(), ActionChangePlan(), ActionAnswerQuestion()])
def test_a_step_that_is_asked_for_is_said_whatever_the_words_were_taken_for(turn: Turn, action: Any) -> None:
    (said,) = turn(action, text="what was the second step again")

    assert said["text"].startswith("2 ")


def test_who_asks_how_a_step_is_done_hears_how_and_else_the_step(turn: Turn) -> None:
    (how,) = turn(ActionShowPlan(), text="how do i do the first step")
    (step,) = turn(ActionShowPlan(), text="how do i do the second step")

    assert "Ask kindly." in how["text"]
    assert step["text"].startswith("2")


def test_the_step_at_hand_is_the_first_that_is_open(turn: Turn, slots: dict[str, Any]) -> None:
    slots["outcomes"] = [{"step": PLAN.steps[0].step.id, "outcome": "done", "words": ""}]

    (said,) = turn(ActionShowPlan(), text="whats my first step now")

    assert said["text"].startswith("2")


def test_why_a_step_is_there_is_what_was_told(turn: Turn) -> None:
    turn(ActionShowPlan(), text="what is step 1")
    (said,) = turn(ActionExplainQuestion(), text="why did you pick that one")

    assert "Since" in said["text"]


def test_why_the_plan_has_what_is_in_the_way_is_what_was_told(turn: Turn) -> None:
    (said,) = turn(ActionAnswerQuestion(), text="why is the sitter thing there", asks="pay")

    assert said["text"].startswith("2 ")
    assert "Since" in said["text"]


def test_who_asks_more_than_why_the_plan_has_it_gets_an_answer(turn: Turn) -> None:
    (said,) = turn(ActionAnswerQuestion(), text="why is a sitter so dear", asks="pay")

    assert said["text"].startswith("First words on pay.")


def test_a_change_moves_the_plan_and_is_read_back(turn: Turn, talk: Conversation) -> None:
    said = turn(ActionAnswerQuestion(), text="take the sitter part out please i got no sitter trouble")

    assert talk.slots["in_the_way"] == ["transport"]
    assert [one["response"] for one in said] == ["utter_note_correction", "utter_plan_moved"]


def test_what_is_in_the_way_no_more_leaves_the_plan_whatever_the_words_were_taken_for(
    turn: Turn, talk: Conversation
) -> None:
    said = turn(ActionDecline(), text="joe drives me there", finds=[found("barrier", "transport", "denied")], sure=0.9)

    assert talk.slots["in_the_way"] == ["childcare"]
    assert [one["response"] for one in said] == ["utter_note_correction", "utter_plan_moved"]


def test_whom_to_call_about_what_is_in_the_way_is_the_step_and_the_office(turn: Turn) -> None:
    step, office = turn(ActionAnswerQuestion(), text="who do i call about the no car thing", asks="pay")

    assert step["text"].startswith("1 ")
    assert office["text"]


def test_a_plan_is_said_in_short_and_then_the_step_at_hand(turn: Turn, talk: Conversation) -> None:
    talk.events += [{"event": "user"}, *({"event": "bot", "text": one.step.title} for one in PLAN.steps)]

    (short,) = turn(ActionAnswerQuestion(), text="thats a lot", follows="shorter", asks="pay")
    talk.events.append({"event": "bot", "metadata": {"utter_action": "utter_plan_in_short"}})
    (one,) = turn(ActionSaySimply(), text="shorter", intent="ask_simpler", sure=0.9)

    assert short["response"] == "utter_plan_in_short"
    assert len(short["steps"].splitlines()) == len(PLAN.steps)
    assert one["response"] == "utter_next_step"


def test_who_wants_one_step_only_gets_the_one_at_hand(turn: Turn, talk: Conversation) -> None:
    talk.events += [{"event": "user"}, *({"event": "bot", "text": one.step.title} for one in PLAN.steps)]

    (said,) = turn(ActionAnswerQuestion(), text="a single step pls", follows="shorter")

    assert said["response"] == "utter_next_step"


def test_a_plan_that_is_not_liked_is_met_with_what_moves_it(turn: Turn, talk: Conversation) -> None:
    talk.events += [{"event": "user"}, *({"event": "bot", "text": one.step.title} for one in PLAN.steps)]

    (said,) = turn(ActionReconsiderAnswer(), text="rubbish", intent="insult", sure=0.9)

    assert said["response"] == "utter_change_plan"


def test_a_barrier_that_was_misheard_gives_way_to_the_one_that_is_meant(turn: Turn, talk: Conversation) -> None:
    turn(ActionAnswerQuestion(), text="the sitter isnt whats in the way. its money")

    assert talk.slots["in_the_way"] == ["transport", "money"]


def test_other_dates_follow_the_hours_which_are_asked_for_again(turn: Turn, slots: dict[str, Any]) -> None:
    said = turn(ActionChangePlan(), text="make it slower, its too much")

    assert [one["response"] for one in said] == ["utter_fewer_hours"]
    assert slots["requested_slot"] == "hours_per_week"


@pytest.mark.parametrize("text", ["i want another step", "add one more step", "no i meant put it in my plan"])
def test_who_wants_other_steps_hears_what_moves_a_plan(turn: Turn, text: str) -> None:
    (said,) = turn(ActionShowPlan(), text=text)

    assert said["response"] == "utter_change_plan"


@pytest.mark.parametrize(
    "text", ["add a step, call my aunt", "can u put ask gina for a lift on the list", "u left out the boiler card"]
)
def test_who_adds_a_step_of_their_own_hears_that_it_cannot(turn: Turn, slots: dict[str, Any], text: str) -> None:
    (said,) = turn(ActionShowPlan(), text=text)

    assert said["response"] == "utter_own_step"
    assert slots["plan"] == PLAN.to_slot()


def test_how_many_steps_are_left_is_counted(turn: Turn, slots: dict[str, Any]) -> None:
    slots["outcomes"] = [{"step": PLAN.steps[0].step.id, "outcome": "done", "words": ""}]

    (said,) = turn(ActionChangePlan(), text="how many steps do i still got")

    assert (said["response"], said["count"], said["all"]) == ("utter_steps_left", 2, 3)


def test_what_comes_after_a_step_is_the_next_one(turn: Turn, monkeypatch: pytest.MonkeyPatch) -> None:
    steps = [replace(one, step=replace(one.step, title=one.step.id)) for one in PLAN.steps]
    monkeypatch.setattr("actions.plan.replan.kept_plan", lambda tracker: Plan(tuple(steps)))

    turn(ActionShowPlan(), text="what is step 2")
    (said,) = turn(ActionShowPlan(), text="and whats after that")

    assert said["text"].startswith("3 ")


def test_what_changes_nothing_is_met_with_what_moves_a_plan(turn: Turn) -> None:
    (said,) = turn(ActionChangePlan(), text="i dont like it")

    assert said["response"] == "utter_change_plan"


def test_the_only_days_that_are_free_move_the_dates_and_the_hours_stay(turn: Turn, slots: dict[str, Any]) -> None:
    said = turn(ActionAnswerQuestion(), text="sundays only for me", asks="pay")

    assert slots["plan"] != PLAN.to_slot()
    assert slots["own_words"]["hours_per_week"] == "sundays only for me"
    assert (slots["hours_per_week"], said[-1]["response"]) == (1.0, "utter_plan_moved")


def test_days_that_do_not_suit_are_left_free_where_that_changes_the_plan(turn: Turn, slots: dict[str, Any]) -> None:
    turn(ActionChangePlan(), text="fridays dont work for me", intent="change_plan", sure=0.9)

    assert slots["own_words"]["hours_per_week"] == "fridays dont work for me"


def test_without_a_plan_there_is_none_to_change(turn: Turn, slots: dict[str, Any]) -> None:
    slots["plan"] = None

    (said,) = turn(ActionChangePlan(), text="i dont like the steps")

    assert said["response"] == "utter_no_plan_yet"


@pytest.mark.parametrize("text", ["show me that plan, i have 3 hours now", "the plan again pls. my hours is 3 now"])
def test_who_changes_an_answer_and_asks_for_the_plan_gets_it_as_it_is_now(
    turn: Turn, slots: dict[str, Any], text: str
) -> None:
    said = turn(ActionShowPlan(), text=text, intent="ask_for_plan", sure=0.9)

    assert slots["hours_per_week"] == 3
    assert any(PLAN.steps[0].step.title in (one["text"] or "") for one in said)


def test_a_plan_for_those_who_are_old_becomes_one_for_the_young(turn: Turn, talk: Conversation) -> None:
    talk.slots.update(plan=planned(in_the_way=["age"]).to_slot(), in_the_way=["age"])

    turn(ActionWelcomeAnyAge(), text="im 15, not old", intent="tell_age", sure=0.9)

    plan = Plan.from_slot(talk.slots["plan"])
    assert talk.slots["in_the_way"] == ["youth"]
    assert plan is not None
    assert "school" in ids(plan)
    assert "hour" not in ids(plan)


def test_an_age_that_was_told_before_says_which_age_is_in_the_way(turn: Turn, talk: Conversation) -> None:
    talk.slots.update(plan=None, in_the_way=["age"])
    talk.hears({"text": "im 16 and wash cars"})

    turn(ActionMakePlan(), text="3")

    assert "school" in [step["id"] for step in talk.slots["plan"]["steps"]]
