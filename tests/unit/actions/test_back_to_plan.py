"""Coming to the plan from elsewhere, and going on with what was just changed in it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from actions.answers.answer import ActionAnswerQuestion
from actions.forms.make import ActionGiveCalendar, ActionShowPlan
from actions.forms.steer import ActionPause, ActionResume
from actions.shared.named import COPY
from advisor.decisions.plan import Plan

from ..small_plans import ids, planned
from .conftest import PLAN_FORM, Conversation

Turn = Callable[..., list[dict[str, Any]]]


def test_back_to_the_plan_names_the_step_that_comes_next(turn: Turn, talk: Conversation) -> None:
    talk.slots["plan"] = planned().to_slot()

    (said,) = turn(ActionResume(), text="ok lets go back to my plan")

    assert planned().steps[0].step.title in str(said)


def test_back_to_a_plan_that_was_left_asks_on(turn: Turn, talk: Conversation) -> None:
    talk.slots.update(plan=planned().to_slot(), unfinished=PLAN_FORM)

    turn(ActionResume(), text="back to the plan")

    assert talk.form == PLAN_FORM


def test_who_is_not_ready_for_a_plan_hears_that_it_waits(turn: Turn, talk: Conversation) -> None:
    talk.slots["plan"] = planned().to_slot()

    (said,) = turn(ActionPause(), text="im not ready for it")

    assert said["response"] == "utter_plan_waits"


def test_the_plan_that_is_wanted_after_a_verdict_is_begun(turn: Turn, talk: Conversation) -> None:
    turn("utter_any", text="money")
    talk.events.append({"event": "action", "name": "action_give_verdict"})

    turn(ActionShowPlan(), text="the plan")

    assert talk.form == PLAN_FORM


def test_another_just_after_one_was_put_in_takes_that_out_too(
    turn: Turn, talk: Conversation, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = planned(in_the_way=["transport", "childcare"])
    talk.slots.update(plan=made.to_slot(), in_the_way=["transport", "childcare"], hours_per_week=1.0)
    steps = [replace(one, step=replace(one.step, title=one.step.id)) for one in made.steps]
    monkeypatch.setattr("actions.plan.replan.kept_plan", lambda tracker: Plan(tuple(steps)))
    turn("utter_leave_step_out")
    talk.events[-1]["text"] = f"This comes in its place: {steps[1].step.id}"

    (said,) = turn(ActionAnswerQuestion(), text="no, another one")

    plan = Plan.from_slot(talk.slots["plan"])
    assert said["response"] == "utter_leave_step_out"
    assert plan is not None
    assert steps[1].step.id not in ids(plan)


def test_a_verdict_can_be_kept_before_there_is_a_plan(turn: Turn, talk: Conversation) -> None:
    talk.slots.update(plan=None, goals="money")
    talk.events += [{"event": "user"}, {"event": "action", "name": "action_give_verdict"}]

    said = turn(ActionShowPlan(), text="can i keep this")

    assert any("attachment" in one["custom"] for one in said)
    assert talk.form is None


@pytest.mark.parametrize("text", ["im back, where were we", "ok back to my plan"])
def test_who_comes_back_to_a_plan_hears_the_step_at_hand(turn: Turn, slots: dict[str, Any], text: str) -> None:
    slots.update(plan=planned().to_slot(), topic="pay")

    (said,) = turn(ActionResume(), text=text, intent="resume")

    assert said["response"] == "utter_next_step"


def test_a_verdict_can_be_kept_however_long_ago_it_was(turn: Turn, checked: Conversation) -> None:
    checked.slots["plan"] = None
    for _ in range(5):
        turn("utter_welcome")

    said = turn(ActionShowPlan(), text="have you got that on paper for my wife", intent="ask_for_plan", sure=0.9)

    assert any("attachment" in one["custom"] for one in said)
    assert checked.form is None


@pytest.mark.parametrize("left", [False, True])
def test_dates_that_are_wanted_before_there_is_a_plan_come_after_its_questions(
    turn: Turn, talk: Conversation, left: bool
) -> None:
    talk.slots["plan"] = None
    talk.in_form(PLAN_FORM, "strengths")
    talk.form = None if left else PLAN_FORM

    (said,) = turn(ActionGiveCalendar(), text="put it in my phone")

    assert (said["response"], talk.form) == ("utter_plan_comes_later", PLAN_FORM)


@pytest.mark.parametrize("text", ["print this for me", "can you send it to my mail"])
def test_a_copy_before_there_is_a_plan_is_one_of_the_talk_and_begins_no_plan(
    turn: Turn, talk: Conversation, text: str
) -> None:
    turn(ActionShowPlan(), text=text)

    assert talk.slots["topic"] == COPY
    assert talk.form is None
