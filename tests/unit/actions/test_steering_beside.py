"""Steering words beside a question."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from actions.forms.steer import ActionPause, ActionSkipQuestion

from .conftest import CHECK_FORM, Conversation

Turn = Callable[..., list[dict[str, Any]]]
A_STOP_AND_A_QUESTION = {
    "text": "enough. what is the pay?",
    "parts": [
        {"text": "enough.", "intent": "pause"},
        {"text": "what is the pay?", "intent": "faq", "id": "pay"},
    ],
}


@pytest.mark.parametrize("action", [ActionPause(), ActionSkipQuestion()])
def test_with_nothing_to_stop_or_skip_the_question_beside_is_all_that_is_met(turn: Turn, action: Any) -> None:
    (said,) = turn(action, **A_STOP_AND_A_QUESTION)

    assert said["text"].startswith("First words on pay.")


def test_who_stops_with_a_question_hears_its_answer_too(turn: Turn, talk: Conversation) -> None:
    talk.in_form(CHECK_FORM, "training")

    answer, stopped = turn(ActionPause(), **A_STOP_AND_A_QUESTION)

    assert answer["text"].startswith("First words on pay.")
    assert (stopped["response"], talk.form) == ("utter_pause", None)


def test_a_question_beside_a_stop_that_has_no_answer_is_named(turn: Turn) -> None:
    (owned_up,) = turn(ActionPause(), text="enough. do they take dogs", unmet=["do they take dogs"])

    assert (owned_up["response"], owned_up["asked"]) == ("utter_no_answer_beside", "do they take dogs")


def test_a_form_is_left_where_the_question_beside_has_no_answer(turn: Turn, talk: Conversation) -> None:
    talk.in_form(CHECK_FORM, "training")

    owned_up, stopped = turn(ActionPause(), text="enough. do they take dogs", unmet=["do they take dogs"])

    assert (owned_up["response"], stopped["response"]) == ("utter_no_answer_beside", "utter_pause")
    assert talk.form is None
