"""What an answer itself knows of a follow-up is said; what it does not know is owned up to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from actions.answers.answer import ActionAnswerQuestion
from actions.answers.repeat import ActionRepeatWords
from actions.forms.hear import ActionHearWork
from actions.forms.make import ActionGiveCard
from actions.forms.offer import ActionOfferGuesses
from actions.talk.take import ActionTakeUnsure
from advisor.library.content import Library

Turn = Callable[..., list[dict[str, Any]]]


@pytest.mark.parametrize("more", ["You can ask. If it is a no, ask why.", "Do you get a no? Ask why.", "Said no? Ask."])
def test_what_to_do_on_a_no_is_said_by_an_answer_that_knows_once(turn: Turn, library: Library, more: str) -> None:
    library.answers["pay"] = replace(library.answers["pay"], more=more)  # type: ignore[index]
    turn(ActionAnswerQuestion(), asks="pay")

    (known,) = turn(ActionOfferGuesses(), follows="failure")
    (again,) = turn(ActionOfferGuesses(), follows="failure")

    assert known["text"].split("\n")[0] in more
    assert again["response"] == "utter_after_a_no"


def test_a_no_asked_of_in_one_breath_is_met_by_an_answer_that_knows(turn: Turn, library: Library) -> None:
    library.answers["pay"] = replace(library.answers["pay"], more="If they say no, ask why.")  # type: ignore[index]
    parts = [{"text": "pay?", "intent": "faq", "id": "pay"}, {"text": "if not?", "intent": "follow_up/failure"}]

    _, on = turn(ActionAnswerQuestion(), asks="pay", parts=parts)

    assert on["text"].startswith("If they say no, ask why.")


@pytest.mark.parametrize("action", [ActionTakeUnsure(), ActionGiveCard(), ActionRepeatWords()])
def test_who_would_know_goes_on_whatever_it_was_taken_for(turn: Turn, action: Any) -> None:
    turn(ActionAnswerQuestion(), asks="pay")

    (said,) = turn(action, follows="more")

    assert said["text"].startswith("The rest on pay.")


def test_a_sure_wish_to_hear_it_again_is_met_as_that(turn: Turn) -> None:
    (first,) = turn(ActionAnswerQuestion(), asks="pay")

    (again,) = turn(ActionRepeatWords(), intent="ask_to_repeat", sure=0.9, follows="more")

    assert again["text"] == first["text"]


def test_the_same_answer_is_not_said_again_whatever_leads_to_it(turn: Turn) -> None:
    turn(ActionAnswerQuestion(), asks="pay")

    (said,) = turn(ActionHearWork(), text="is there any use in it", guesses=["pay", "raise"])

    assert said["text"].startswith("The rest on pay.")


def test_whether_one_is_paid_is_a_question_of_its_own_after_any_other_where_it_is_clear(turn: Turn) -> None:
    turn(ActionAnswerQuestion(), asks="pay")

    (clear,) = turn(ActionAnswerQuestion(), follows="wage", asks="tips", sure=0.9)
    (unclear,) = turn(ActionAnswerQuestion(), follows="wage", asks="tips", sure=0.3)

    assert clear["text"].startswith("First words on tips.")
    assert unclear["response"] == "utter_no_figure"


def test_who_wants_less_to_read_gets_the_short_of_the_last_answer(turn: Turn, library: Library) -> None:
    turn(ActionAnswerQuestion(), asks="pay")

    (said,) = turn(ActionOfferGuesses(), follows="shorter")

    assert said["text"].startswith(library.answers["pay"].simply)


@pytest.mark.parametrize(
    ("text", "price"),
    [("how much is it", True), ("how much do they pay", False), ("how much time is it", False), ("how many", False)],
)
def test_how_much_it_is_asks_for_the_price_of_what_costs_something(
    turn: Turn, library: Library, text: str, price: bool
) -> None:
    library.answers["pay"] = replace(library.answers["pay"], cost="On the cost.")  # type: ignore[index]
    turn(ActionAnswerQuestion(), asks="pay")

    (said,) = turn(ActionAnswerQuestion(), text=text, follows="figure", asks="tips")

    assert (said.get("text") or "").startswith("On the cost.") is price


def test_a_matter_that_the_last_answer_speaks_of_is_gone_on_with_where_it_has_words_on_that(
    turn: Turn, library: Library
) -> None:
    more = "The claim is read by three people. A no? Write again."
    library.answers["pay"] = replace(library.answers["pay"], more=more, time="On the time.")  # type: ignore[index]
    turn(ActionAnswerQuestion(), asks="pay")
    shares = {"other": 0.7, "failure": 0.2}

    (said,) = turn(ActionAnswerQuestion(), text="and if my claim is denied", asks="tips", sure=0.95, follow_ups=shares)
    (other,) = turn(ActionAnswerQuestion(), text="and if my tips are taken", asks="tips", sure=0.95, follow_ups=shares)

    assert said["text"].startswith("A no? Write again.")
    assert other["text"].startswith("First words on tips.")


def test_what_is_hardly_understood_and_asks_how_long_is_of_the_last_answer_where_that_tells(
    turn: Turn, library: Library
) -> None:
    library.answers["pay"] = replace(library.answers["pay"], time="On the time.")  # type: ignore[index]
    turn(ActionAnswerQuestion(), asks="pay")
    shares = {"time": 0.5, "other": 0.4}

    (said,) = turn(ActionAnswerQuestion(), text="how long i got", asks="tips", sure=0.35, follow_ups=shares)

    assert said["text"].startswith("On the time.")


def test_the_no_of_a_boss_is_met_by_an_answer_before_the_last_that_speaks_of_one(turn: Turn, library: Library) -> None:
    library.answers["pay"] = replace(library.answers["pay"], answer="Ask the boss.", more="A no? Ask why.")  # type: ignore[index]
    turn(ActionAnswerQuestion(), asks="pay")
    turn(ActionAnswerQuestion(), asks="tips")

    (theirs,) = turn(ActionOfferGuesses(), text="and if they refuse", follows="failure")
    (hers,) = turn(ActionOfferGuesses(), text="and if she refuses", follows="failure")

    assert theirs["response"] == "utter_after_a_no"
    assert hers["text"].startswith("A no? Ask why.")
