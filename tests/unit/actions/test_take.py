from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from actions.answers.answer import ActionAnswerQuestion
from actions.forms.offer import ActionOfferGuesses
from actions.forms.steer import ActionPause
from actions.talk.comfort import ActionOfferCrisisHelp
from actions.talk.take import ActionTakeNo, ActionTakeUnsure, ActionTakeYes
from advisor.library.content import Library

from ..small_questions import QUESTIONS
from .conftest import CHECK_FORM, Conversation

Turn = Callable[..., list[dict[str, Any]]]


def test_a_yes_to_guesses_answers_the_likeliest(turn: Turn, library: Library, slots: dict[str, Any]) -> None:
    turn(ActionOfferGuesses(), guesses=["hours", "pay"])

    (said,) = turn(ActionTakeYes(), guesses=["tips"])

    assert said["text"].startswith(library.answers["hours"].answer)
    assert slots["topic"] == "hours"


def test_a_yes_after_an_answer_tells_more(turn: Turn, library: Library) -> None:
    turn(ActionAnswerQuestion(), asks="pay")

    (said,) = turn(ActionTakeYes())

    assert said["text"].startswith(library.answers["pay"].more)


def test_a_second_yes_does_not_say_the_same(turn: Turn) -> None:
    turn(ActionAnswerQuestion(), asks="pay")
    turn(ActionTakeYes())

    (said,) = turn(ActionTakeYes())

    assert said["response"] == "utter_have_no_more"


def test_what_was_told_on_asking_the_same_again_is_not_told_once_more(turn: Turn) -> None:
    turn(ActionAnswerQuestion(), asks="pay")
    turn(ActionAnswerQuestion(), asks="pay")

    (said,) = turn(ActionTakeYes())

    assert said["response"] == "utter_have_no_more"


def test_a_yes_to_guesses_leaves_more_to_tell(turn: Turn, library: Library) -> None:
    turn(ActionOfferGuesses(), guesses=["hours"])
    turn(ActionTakeYes())

    (said,) = turn(ActionTakeYes())

    assert said["text"].startswith(library.answers["hours"].more)


def test_guesses_of_an_earlier_turn_are_forgotten(turn: Turn, library: Library) -> None:
    turn(ActionOfferGuesses(), guesses=["hours"])
    turn(ActionAnswerQuestion(), asks="pay")

    (said,) = turn(ActionTakeYes())

    assert said["text"].startswith(library.answers["pay"].more)


def test_a_yes_after_giving_up_answers_no_guess(turn: Turn, slots: dict[str, Any]) -> None:
    for _ in range(3):
        turn(ActionOfferGuesses(), guesses=["pay"])
    turn(ActionTakeYes())

    assert not slots.get("topic")


def test_a_yes_to_nothing_gets_help(turn: Turn) -> None:
    (said,) = turn(ActionTakeYes())

    assert said["response"] == "utter_help"


def test_a_no_to_guesses_asks_for_other_words(turn: Turn) -> None:
    turn(ActionOfferGuesses(), guesses=["pay"])

    (said,) = turn(ActionTakeNo())

    assert said["response"] == "utter_ask_rephrase"


def test_a_no_to_anything_else_is_taken(turn: Turn) -> None:
    turn(ActionAnswerQuestion(), asks="pay")

    (said,) = turn(ActionTakeNo())

    assert said["response"] == "utter_take_no"


def test_a_no_keeps_the_topic(turn: Turn, slots: dict[str, Any]) -> None:
    turn(ActionAnswerQuestion(), asks="pay")

    turn(ActionTakeNo())

    assert slots["topic"] == "pay"


@pytest.mark.parametrize("action", [ActionTakeYes(), ActionTakeNo()])
def test_a_yes_or_no_that_answers_no_question_of_a_form_gets_its_hint(
    turn: Turn, talk: Conversation, action: Any
) -> None:
    talk.in_form(CHECK_FORM, "goals")

    (said,) = turn(action)

    assert (said["text"], talk.asks) == (QUESTIONS["goals"].hint, "goals")


def test_not_knowing_in_a_form_skips_the_question(turn: Turn, talk: Conversation) -> None:
    talk.in_form(CHECK_FORM, "goals")

    turn(ActionTakeUnsure())

    assert talk.slots["skipped"] == ["goals"]


def test_not_knowing_elsewhere_gets_what_leads_on(turn: Turn) -> None:
    assert turn(ActionTakeUnsure())[0]["response"] == "utter_menu"
    turn(ActionAnswerQuestion(), asks="pay")

    assert turn(ActionTakeUnsure())[0]["response"] == "utter_offer_next"


def test_a_yes_after_a_pause_goes_on(turn: Turn, talk: Conversation) -> None:
    talk.in_form(CHECK_FORM, "goals")
    turn(ActionPause())

    turn(ActionTakeYes())

    assert talk.form == CHECK_FORM


@pytest.mark.parametrize("action", [ActionTakeYes(), ActionTakeNo(), ActionTakeUnsure()])
def test_soon_after_a_crisis_nothing_is_pushed(turn: Turn, action: Any) -> None:
    turn(ActionOfferCrisisHelp())

    assert [message["response"] for message in turn(action)] == ["utter_stay_near"]


def test_a_follow_up_that_sounds_like_a_no_is_about_the_last_answer(turn: Turn) -> None:
    turn(ActionAnswerQuestion(), asks="pay")

    (said,) = turn(ActionTakeNo(), text="what if i dont", intent="deny", follows="failure")

    assert said["response"] == "utter_after_a_no"
