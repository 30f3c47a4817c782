from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from actions.answers.answer import ActionAnswerQuestion
from actions.talk.decline import ActionDecline
from advisor.library.content import Library

from .conftest import CHECK_FORM, Conversation

Turn = Callable[..., list[dict[str, Any]]]


@pytest.mark.parametrize(
    ("intent", "response"), [("off_topic", "utter_decline_off_topic"), ("send_no_words", "utter_hear_no_words")]
)
def test_it_is_declined_with_what_can_be_asked(intent: str, response: str, turn: Turn) -> None:
    (said,) = turn(ActionDecline(), intent=intent)

    assert said["response"] == response


@pytest.mark.parametrize(
    ("intent", "response"), [("off_topic", "utter_decline_briefly"), ("send_no_words", "utter_hear_no_words_briefly")]
)
def test_while_a_question_waits_it_is_declined_without_a_menu(
    intent: str, response: str, turn: Turn, talk: Conversation
) -> None:
    talk.in_form(CHECK_FORM, "training")

    (said,) = turn(ActionDecline(), intent=intent)

    assert said["response"] == response
    assert talk.asks == "training"


def test_a_thumb_up_is_a_nod_and_no_sign_of_a_hard_day(turn: Turn) -> None:
    (said,) = turn(ActionDecline(), text="👍🏽", intent="send_no_words")

    assert said["response"] == "utter_acknowledge"


def test_in_the_midst_of_a_talk_what_may_be_of_it_is_not_declined(turn: Turn, library: Library) -> None:
    turn(ActionAnswerQuestion(), asks="raise")

    hedge, said = turn(ActionDecline(), text="do you think he will", guesses=["raise"], intent="off_topic", sure=0.5)
    (declined,) = turn(ActionDecline(), text="do they play at ten", guesses=["tips"], intent="off_topic", sure=0.5)

    assert hedge["text"] == f"On {library.answers['raise'].title}"
    assert said["text"].startswith(library.answers["raise"].simply)
    assert declined["response"] == "utter_decline_off_topic"


def test_in_the_midst_of_a_talk_what_is_hardly_off_topic_was_missed(turn: Turn) -> None:
    turn(ActionAnswerQuestion(), asks="tips")

    (missed,) = turn(ActionDecline(), text="does the puzzle app ever send the prize out", intent="off_topic", sure=0.4)
    (declined,) = turn(ActionDecline(), text="does the puzzle end well", intent="off_topic", sure=0.9)

    assert missed["response"] == "utter_missed"
    assert declined["response"] == "utter_decline_off_topic"


def test_who_only_tells_of_home_in_the_midst_of_a_talk_is_heard_out(turn: Turn) -> None:
    turn(ActionAnswerQuestion(), asks="tips")
    told = "my aunt and all of my nieces think that i changed the color of my hair again"

    (said,) = turn(ActionDecline(), text=told, intent="off_topic", sure=0.4)

    assert said["response"] == "utter_heard_on_the_way"


def test_what_is_hardly_off_topic_and_points_back_gets_the_rest_of_the_last_answer(turn: Turn) -> None:
    turn(ActionAnswerQuestion(), asks="hours")

    _, rest = turn(ActionDecline(), text="how would i word that to her", intent="off_topic", sure=0.4)
    (declined,) = turn(ActionDecline(), text="is it going to rain", intent="off_topic", sure=0.9)

    assert rest["text"].startswith("The rest on hours.")
    assert declined["response"] == "utter_decline_off_topic"
