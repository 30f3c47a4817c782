from __future__ import annotations

from collections.abc import Callable
from typing import Any

from actions.answer import ActionAnswerQuestion
from actions.offer import ActionOfferGuesses
from actions.take import ActionTakeNo, ActionTakeYes
from advisor.content import Library

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
