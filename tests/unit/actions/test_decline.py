from __future__ import annotations

from collections.abc import Callable
from typing import Any

from actions.decline import ActionDecline

from .conftest import CHECK_FORM, Conversation

Turn = Callable[..., list[dict[str, Any]]]


def test_what_is_off_topic_is_declined_with_what_can_be_asked(turn: Turn) -> None:
    (said,) = turn(ActionDecline(), intent="off_topic")

    assert said["response"] == "utter_decline_off_topic"


def test_while_a_question_waits_it_is_declined_without_a_menu(turn: Turn, talk: Conversation) -> None:
    talk.in_form(CHECK_FORM, "training")

    (said,) = turn(ActionDecline(), intent="off_topic")

    assert said["response"] == "utter_decline_briefly"
    assert talk.asks == "training"
