"""What channels that can draw get beside the text."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from actions.check.judge import ActionGiveVerdict
from actions.forms.make import ActionGiveCard, ActionMakePlan, ActionShowPlan

from ..small_check import CHECK, SLOTS
from ..small_plans import planned

Turn = Callable[..., list[dict[str, Any]]]


def cards(said: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [message["custom"]["card"] for message in said if "card" in message["custom"]]


def test_a_verdict_is_drawn_with_a_row_for_each_difference(turn: Turn, slots: dict[str, Any]) -> None:
    slots.update(dict.fromkeys(SLOTS, "none"), own_words={"goals": "the rent"})

    (card,) = cards(turn(ActionGiveVerdict()))

    assert (card["kind"], card["title"]) == ("verdict", CHECK["verdicts"]["job"]["title"])
    assert [row["title"] for row in card["rows"]] == [CHECK["differences"][slot]["title"] for slot in SLOTS]
    assert [row["text"] for row in card["rows"] if "rent" in row["text"]] == ["“the rent”"]
    assert all(row["tag"] for row in card["rows"])


def test_a_difference_that_is_not_known_has_no_tag(turn: Turn, slots: dict[str, Any]) -> None:
    slots.update({slot: "none" for slot in SLOTS if slot != "goals"})

    (card,) = cards(turn(ActionGiveVerdict()))

    assert [row["title"] for row in card["rows"] if "tag" not in row] == [CHECK["differences"]["goals"]["title"]]


@pytest.mark.parametrize("action", [ActionMakePlan(), ActionShowPlan()])
def test_a_plan_is_drawn_with_a_row_and_a_date_for_each_step(turn: Turn, slots: dict[str, Any], action: Any) -> None:
    slots.update(direction="here", plan=planned(direction="here").to_slot())

    (card,) = cards(turn(action))

    assert card["kind"] == "plan"
    assert [row["title"] for row in card["rows"]] == [step.step.title for step in planned(direction="here").steps]
    assert all(any(sign.isdigit() for sign in row["tag"]) for row in card["rows"])


def test_a_step_that_is_done_says_so_in_place_of_its_date(turn: Turn, slots: dict[str, Any]) -> None:
    plan = planned(direction="here")
    slots.update(plan=plan.to_slot(), outcomes=[{"step": plan.steps[0].step.id, "outcome": "done", "words": ""}])

    (card,) = cards(turn(ActionShowPlan()))

    first, *others = [any(sign.isdigit() for sign in row["tag"]) for row in card["rows"]]
    assert not first
    assert all(others)


def test_a_card_for_a_counselor_is_drawn_with_a_row_for_each_section(turn: Turn, slots: dict[str, Any]) -> None:
    slots.update(occupation="cook", direction="here", plan=planned(direction="here").to_slot())

    said = turn(ActionGiveCard())

    (card,) = cards(said)
    assert card["kind"] == "hand_off"
    for row in card["rows"]:
        assert row["title"] in said[0]["text"]
