"""Answers that hold for the work that is checked next, too, and answers that gainsay one given before."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from rasa_sdk.events import SlotSet

from actions.forms.hear import ActionHearWork
from actions.forms.validate import ValidateGigCheckForm
from actions.talk.decline import ActionDecline

from .conftest import CHECK_FORM, OF_A_CHECK, Conversation, found

Turn = Callable[..., list[dict[str, Any]]]


@pytest.fixture
def second(turn: Turn, talk: Conversation) -> Conversation:
    """Let one kind of work be checked, and another be turned to."""
    told = {**OF_A_CHECK, "occupation": "cook", "own_words": {"goals": "the rent"}}
    talk.apply([SlotSet(slot, value) for slot, value in told.items()])
    turn(ActionHearWork(), text="i also paint", finds=[found("occupation", "painter", "own")])
    turn(ActionDecline(), text="ok now check the painting")
    talk.slots["requested_slot"] = "timeframe"
    return talk


def test_all_answers_may_be_the_same_for_the_second_work(turn: Turn, second: Conversation) -> None:
    turn(ValidateGigCheckForm(), text="it is all the same")

    assert {slot: second.slots[slot] for slot in OF_A_CHECK} == OF_A_CHECK
    assert (second.slots["occupation"], second.asks) == ("painter", None)
    assert second.slots["own_words"]["goals"] == "the rent"


def test_one_answer_may_be_the_same(turn: Turn, second: Conversation) -> None:
    turn(ValidateGigCheckForm(), text="same there")

    assert (second.slots["timeframe"], second.asks) == (OF_A_CHECK["timeframe"], "training")
    assert second.slots["goals"] is None


def test_with_nothing_told_before_the_same_is_no_answer(turn: Turn, talk: Conversation) -> None:
    talk.in_form(CHECK_FORM, "timeframe", occupation="cook")

    turn(ValidateGigCheckForm(), text="all the same")

    assert (talk.slots.get("timeframe"), talk.asks) == (None, "timeframe")


def test_what_gainsays_an_answer_has_it_asked_again(turn: Turn, talk: Conversation) -> None:
    talk.in_form(CHECK_FORM, "advancement", occupation="cook", timeframe="now", training="none", benefits="some")

    said = turn(ValidateGigCheckForm(), text="there is no insurance at all", finds=[found("benefits", "none")])

    assert (talk.slots["benefits"], talk.asks) == ("some", "benefits")
    assert said == []
