"""Where an answer missed, what else may have been meant is said or offered, and a person after that."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from actions.answers.answer import ActionAnswerQuestion
from actions.forms.offer import ActionOfferGuesses
from actions.talk.comfort import ActionOfferCrisisHelp
from actions.talk.reconsider import ActionReconsiderAnswer
from advisor.library.content import Library
from advisor.words.several import REJECTS

from .conftest import CHECK_FORM, Conversation

Turn = Callable[..., list[dict[str, Any]]]


@pytest.fixture
def complain(turn: Turn) -> Turn:
    return lambda **understood: turn(ActionReconsiderAnswer(), intent=REJECTS, sure=0.9, **understood)


def titles(said: dict[str, Any]) -> list[str]:
    return [button["title"] for button in said["buttons"]]


def test_what_else_the_question_may_have_meant_is_said(turn: Turn, complain: Turn, library: Library) -> None:
    turn(ActionAnswerQuestion(), asks="pay", guesses=["pay", "hours"])

    sorry, said = complain(guesses=["hours"])

    assert sorry["response"] == "utter_try_again"
    assert said["text"].startswith(library.answers["hours"].answer)


def test_the_answer_that_missed_is_not_said_again(turn: Turn, complain: Turn, library: Library) -> None:
    turn(ActionAnswerQuestion(), asks="pay", guesses=["pay"])

    (said,) = complain(guesses=["pay"])

    assert said["response"] == "utter_missed"
    assert library.answers["pay"].title not in titles(said)


def test_what_is_not_likely_is_offered_beside_a_person(turn: Turn, complain: Turn, library: Library) -> None:
    turn(ActionAnswerQuestion(), asks="pay", guesses=["pay", "hours"])

    (said,) = complain()

    assert titles(said) == [library.answers["hours"].title, "a_person"]


def test_a_second_complaint_is_still_about_the_question(turn: Turn, complain: Turn, library: Library) -> None:
    turn(ActionAnswerQuestion(), asks="pay", guesses=["pay", "hours"])
    complain()

    (said,) = complain()

    assert library.answers["hours"].title in titles(said)


def test_where_they_only_told_something_the_question_before_that_counts_too(
    turn: Turn, complain: Turn, library: Library
) -> None:
    turn(ActionAnswerQuestion(), text="can i ask for days", asks="pay", guesses=["pay", "hours"])
    turn(ActionAnswerQuestion(), text="i like the place", asks="tips", guesses=["tips"])

    (said,) = complain()

    assert library.answers["hours"].title in titles(said)


def test_where_nothing_is_likelier_than_small_talk_what_was_talked_of_is_offered(turn: Turn, complain: Turn) -> None:
    turn(ActionAnswerQuestion(), text="can i ask for days", asks="perks")
    turn(ActionAnswerQuestion(), text="it rains", asks="tips")
    off_topic = [{"name": "off_topic", "confidence": 0.6}]
    near = [{"name": "faq", "full_retrieval_intent_name": "faq/hours", "confidence": 0.3}]

    (said,) = complain(intent_ranking=[*off_topic, *near])

    assert titles(said) == ["About hours?", "a_person"]


def test_after_two_complaints_a_person_is_the_way(turn: Turn, complain: Turn) -> None:
    turn(ActionAnswerQuestion(), asks="pay", guesses=["pay", "hours"])
    complain()
    complain()

    (said,) = complain()

    assert said["response"] == "utter_give_up_guessing"


def test_who_complains_while_a_question_waits_is_not_told_how_to_answer(talk: Conversation, complain: Turn) -> None:
    talk.in_form(CHECK_FORM, asks="timeframe")

    (said,) = complain()

    assert said["response"] == "utter_hear_aside"


def test_wrong_guesses_are_let_go_of(turn: Turn, complain: Turn) -> None:
    turn(ActionOfferGuesses(), guesses=["pay"])

    (said,) = complain()

    assert said["response"] == "utter_ask_rephrase"


def test_soon_after_crisis_contacts_nothing_is_pushed(turn: Turn, complain: Turn) -> None:
    turn(ActionOfferCrisisHelp(), text="i want to die")

    (said,) = complain(guesses=["pay"])

    assert said["response"] == "utter_stay_near"
