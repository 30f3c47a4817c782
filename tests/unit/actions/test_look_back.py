"""Looking back at what was said."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from actions.answers.answer import ActionAnswerQuestion
from actions.answers.repeat import ActionRepeatWords
from actions.forms.ask import ActionExplainQuestion
from actions.forms.offer import ActionOfferGuesses
from actions.forms.record import ActionSetReminder
from actions.talk.decline import ActionDecline
from advisor.library.content import Library

from .conftest import CHECK_FORM, Conversation

Turn = Callable[..., list[dict[str, Any]]]


@pytest.fixture(autouse=True)
def told(turn: Turn, library: Library) -> None:
    """Let an answer on rides be followed by one on tips."""
    library.answers["pay"] = replace(  # type: ignore[index]
        library.answers["pay"],
        answer="A voucher covers the bus. It is free. Our tip: ask a driver.",
        more="Trains cost more.",
    )
    library.answers["hours"] = replace(library.answers["hours"], cost="A train costs a bit.")  # type: ignore[index]
    turn(ActionAnswerQuestion(), asks="pay", text="i have no car")
    turn(ActionAnswerQuestion(), asks="tips", text="and what of tips")


@pytest.mark.parametrize(
    ("action", "understood"),
    [
        (ActionOfferGuesses(), {"sure": 0.3}),
        (ActionAnswerQuestion(), {"asks": "raise", "sure": 0.6}),
        (ActionDecline(), {"intent": "off_topic", "sure": 0.6}),
    ],
)
def test_what_was_said_some_turns_ago_is_said_again_whatever_it_was_taken_for(
    turn: Turn, talk: Conversation, action: Any, understood: dict[str, Any]
) -> None:
    (said,) = turn(action, text="what was that voucher thing", **understood)

    assert said["text"].startswith("A voucher covers the bus. It is free.")
    assert talk.slots["topic"] == "pay"


def test_what_is_surely_asked_is_answered(turn: Turn) -> None:
    (said,) = turn(ActionAnswerQuestion(), text="that voucher thing, do i get a raise", asks="raise", sure=0.9)

    assert said["text"].startswith("First words on raise.")


def test_what_it_does_not_tell_is_for_those_who_run_it(turn: Turn) -> None:
    (said,) = turn(ActionOfferGuesses(), text="that driver thing, do they come at night", sure=0.3)

    assert said["text"].split("\n")[0].endswith("ask_them")


def test_what_is_free_is_not_said_to_have_no_known_price(turn: Turn) -> None:
    (said,) = turn(ActionOfferGuesses(), text="that voucher thing, who pays for it", sure=0.3, follows="cost")

    assert said["text"].split("\n")[0] == "A voucher covers the bus. It is free. Our tip: ask a driver."


def test_a_dim_question_that_shares_little_is_not_of_it(turn: Turn) -> None:
    (said,) = turn(ActionOfferGuesses(), text="is there a bus", sure=0.3)

    assert said["response"] == "utter_have_no_guess"


def test_to_be_told_again_is_no_wish_for_a_reminder(turn: Turn) -> None:
    (said,) = turn(ActionSetReminder(), text="remind me what covers the bus", intent="ask_for_reminder", sure=0.9)
    (missed,) = turn(ActionSetReminder(), text="remind me what the loan was", intent="ask_for_reminder", sure=0.9)
    (reminder,) = turn(ActionSetReminder(), text="remind me on monday", intent="ask_for_reminder", sure=0.9)

    assert said["text"].startswith("A voucher covers the bus.")
    assert missed["text"] == "not_found_again"
    assert [button["title"] for button in missed["buttons"]] == ["About pay?", "About tips?"]
    assert reminder["response"] == "utter_cannot_remind"


def test_the_first_of_it_is_said_again(turn: Turn) -> None:
    turn(ActionAnswerQuestion(), asks="perks")
    turn(ActionAnswerQuestion(), taps="pay")

    (said,) = turn(ActionOfferGuesses(), text="what was the first thing", sure=0.3)

    assert said["text"].startswith("Our tip: ask a driver.")


def test_what_is_said_on_both_of_two_things_is_said(turn: Turn) -> None:
    (said,) = turn(ActionExplainQuestion(), text="do i take the voucher or the train", intent="ask_why", sure=0.3)

    assert said["text"].startswith("A voucher covers the bus. It is free. Trains cost more. both_ways")


def test_a_choice_that_nothing_speaks_of_is_asked_about_just_after_an_answer(turn: Turn) -> None:
    text = "should i sing or dance"

    (said,) = turn(ActionExplainQuestion(), text=text, intent="ask_why", sure=0.3, guesses=["raise"])

    assert said["response"] == "utter_offer_guesses"


def test_a_form_reads_for_itself_what_refers_back(turn: Turn, talk: Conversation) -> None:
    talk.in_form(CHECK_FORM, asks="goals")

    (said,) = turn(ActionOfferGuesses(), text="what was that voucher thing", sure=0.3)

    assert "voucher" not in str(said["text"])


def test_the_last_words_are_repeated_where_no_other_are_named(turn: Turn) -> None:
    (said,) = turn(ActionRepeatWords(), text="what was that voucher for the bus", intent="ask_to_repeat", sure=0.9)
    (again,) = turn(ActionRepeatWords(), text="what were you telling me", intent="ask_to_repeat", sure=0.9)

    assert said["text"].startswith("A voucher covers the bus.")
    assert again["text"] == said["text"]
