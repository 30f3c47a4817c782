"""Answering a birthday or boredom: moods that are neither of work nor of danger."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from actions.talk.comfort import ActionOfferCrisisHelp, ActionStayNear

from .conftest import CHECK_FORM, Conversation

Turn = Callable[..., list[dict[str, Any]]]
OWN_WORDS = [("tell_birthday", "utter_wish_happy_birthday"), ("say_bored", "utter_meet_boredom")]


@pytest.mark.parametrize(("intent", "response"), OWN_WORDS)
def test_a_birthday_and_boredom_get_their_own_words(turn: Turn, intent: str, response: str) -> None:
    (said,) = turn(ActionStayNear(), intent=intent)

    assert said["response"] == response


@pytest.mark.parametrize(("intent", "response"), OWN_WORDS)
def test_a_form_goes_on_after_them(turn: Turn, talk: Conversation, intent: str, response: str) -> None:
    talk.in_form(CHECK_FORM, "goals")

    (said,) = turn(ActionStayNear(), intent=intent)

    assert (said["response"], talk.form) == (response, CHECK_FORM)


@pytest.mark.parametrize("intent", [intent for intent, _ in OWN_WORDS])
def test_right_after_a_crisis_nothing_is_said_lightly(turn: Turn, intent: str) -> None:
    turn(ActionOfferCrisisHelp())

    (said,) = turn(ActionStayNear(), intent=intent)

    assert said["response"] == "utter_stay_near"
