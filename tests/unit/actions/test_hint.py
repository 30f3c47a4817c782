"""What is said of a question that was not answered."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from rasa_sdk import Action

from actions.forms.hear import ActionHearWork
from actions.forms.offer import ActionOfferGuesses
from actions.talk.take import ActionTakeNo, ActionTakeYes

from ..small_questions import QUESTIONS
from .conftest import CHECK_FORM, Conversation

Turn = Callable[..., list[dict[str, Any]]]
ACTIONS = [ActionHearWork(), ActionOfferGuesses(), ActionTakeNo(), ActionTakeYes()]


@pytest.mark.parametrize("second", ACTIONS)
@pytest.mark.parametrize("first", ACTIONS)
def test_a_hint_is_given_once_and_then_the_way_past(
    turn: Turn, talk: Conversation, first: Action, second: Action
) -> None:
    talk.in_form(CHECK_FORM, "goals")

    said = [*turn(first, text="hm"), *turn(second, text="hm")]

    assert said[0]["text"] == QUESTIONS["goals"].hint
    assert (said[1]["response"], talk.asks) == ("utter_offer_to_skip", "goals")
    assert not talk.slots.get("skipped")


@pytest.mark.parametrize("action", ACTIONS)
def test_work_that_is_not_told_twice_is_done_without(turn: Turn, talk: Conversation, action: Action) -> None:
    talk.in_form(CHECK_FORM, "occupation")

    said = [*turn(action, text="hm"), *turn(action, text="hm")]

    assert (said[0]["text"], said[1]["response"]) == (QUESTIONS["occupation"].hint, "utter_skip")
    assert talk.slots["skipped"] == ["occupation"]


def test_what_is_asked_beside_and_is_likely_one_of_two_is_answered(turn: Turn, talk: Conversation) -> None:
    talk.in_form(CHECK_FORM, "goals")

    (said,) = turn(ActionOfferGuesses(), text="is the money i make told to anybody here", guesses=["pay", "hours"])

    assert said["text"].startswith("First words on pay.")
    assert talk.asks == "goals"
