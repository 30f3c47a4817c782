"""What is told of somebody else counts where the advice is for them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from actions.forms.start import ActionStartPlan
from actions.forms.validate import ValidatePlanForm

from .conftest import PLAN_FORM, Conversation, found

Turn = Callable[..., list[dict[str, Any]]]
THEIRS = [found("barrier", "transport", "of_others"), found("goal", "baker", "of_others")]


def test_a_plan_for_somebody_else_has_their_work_their_wish_and_what_is_in_their_way(
    turn: Turn, slots: dict[str, Any]
) -> None:
    work = found("occupation", "dishwasher", "of_others")
    turn(ActionStartPlan(), text="plan for my aunt, dishwasher, no car, wants baking", finds=[work, *THEIRS])

    assert (slots["occupation"], slots["goal"], slots["in_the_way"]) == ("dishwasher", "baker", ["transport"])


def test_while_the_plan_is_asked_for_them_what_they_lack_is_kept(
    turn: Turn, talk: Conversation, slots: dict[str, Any]
) -> None:
    slots["occupation"] = "dishwasher"
    begun = {"text": "plan for my aunt", "intent": {"name": "start_plan"}}
    talk.events += [{"event": "user", "parse_data": begun}, {"event": "user", "parse_data": {"text": "now"}}]
    talk.form, slots["requested_slot"] = PLAN_FORM, "strengths"
    turn(ValidatePlanForm(), text="she has no car", finds=THEIRS[:1])

    assert slots["in_the_way"] == ["transport"]


def test_in_ones_own_plan_it_is_not(turn: Turn, talk: Conversation, slots: dict[str, Any]) -> None:
    slots["occupation"] = "dishwasher"
    talk.form, slots["requested_slot"] = PLAN_FORM, "strengths"
    turn(ValidatePlanForm(), text="my aunt has no car", finds=THEIRS[:1])

    assert not slots.get("in_the_way")
