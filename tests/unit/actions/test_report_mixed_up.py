"""Reports that were mixed up, and what was done before there was a plan."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from actions.answers.answer import ActionAnswerQuestion
from actions.forms.hear import ActionHearWork
from actions.forms.record import ActionRecordOutcome
from advisor.decisions.plan import Plan

from ..small_plans import ids, planned

Turn = Callable[..., list[dict[str, Any]]]
PLAN = planned()
FIRST, SECOND, _ = ids(PLAN)


@pytest.fixture(autouse=True)
def with_plan(slots: dict[str, Any], monkeypatch: pytest.MonkeyPatch) -> None:
    slots["plan"] = PLAN.to_slot()
    steps = [replace(one, step=replace(one.step, title=one.step.id, called=(one.step.id,))) for one in PLAN.steps]
    monkeypatch.setattr("actions.plan.replan.kept_plan", lambda tracker: Plan(tuple(steps)))


def responses(said: list[dict[str, Any]]) -> list[str]:
    return [message["response"] for message in said if message["response"]]


def done(slots: dict[str, Any]) -> list[str]:
    return [kept["step"] for kept in slots.get("outcomes") or [] if kept["outcome"] == "done"]


@pytest.mark.parametrize(
    "text", ["no i mixed it up, step 1 is done, not 2", "wrong one, not the second, the first one is done"]
)
def test_ticks_that_were_mixed_up_are_swapped_also_some_turns_later(
    turn: Turn, slots: dict[str, Any], text: str
) -> None:
    turn(ActionAnswerQuestion(), text="did step 2")
    turn("utter_welcome")

    turn(ActionHearWork(), text=text, intent="tell_about_work")

    assert (done(slots), slots.get("training")) == ([FIRST], None)


@pytest.mark.parametrize(
    "text",
    [
        "we were there before we talked to you",
        "that wasnt any step of yours",
        "i already went to some office, no help at all",
    ],
)
def test_what_was_before_the_plan_or_of_no_use_elsewhere_ticks_nothing(
    turn: Turn, slots: dict[str, Any], text: str
) -> None:
    said = turn(ActionRecordOutcome(), text=text, intent="report_outcome", sure=0.9)

    assert responses(said) == ["utter_not_of_the_plan"]
    assert not done(slots)


def test_what_turns_out_to_be_before_the_plan_is_ticked_no_more(turn: Turn, slots: dict[str, Any]) -> None:
    turn(ActionAnswerQuestion(), text="did step 2")

    turn(ActionAnswerQuestion(), text="i mean i did that before i met you")

    assert not done(slots)
