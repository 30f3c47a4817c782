"""Answers whose words name the kind of work that is asked about."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from rasa_sdk.executor import CollectingDispatcher

import actions.shared.say
from actions.answers.answer import ActionAnswerQuestion
from actions.forms.offer import ActionOfferGuesses
from actions.shared.named import FIRST_STEPS, OUTLOOK
from actions.shared.say import WORK_STAYS, say
from actions.talk.take import ActionTakeYes
from advisor.library.content import Library

from .conftest import Found, found

Turn = Callable[..., list[dict[str, Any]]]


@pytest.fixture
def asks_of_work(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the words on pay name the work that is asked about."""
    pay = replace(library.answers["pay"], answer="I know nothing of {occupation}.")
    monkeypatch.setattr(
        "actions.shared.say.load_library", lambda: replace(library, answers={**library.answers, "pay": pay})
    )
    actions.shared.say.library.cache_clear()


@pytest.mark.usefixtures("asks_of_work")
@pytest.mark.parametrize(
    ("finds", "named"),
    [
        ([found("occupation", "nurse", "named")], "this work, nurse"),
        ([found("occupation", "cook", "own"), found("occupation", "nurse", "goal")], "this work, nurse"),
        ([found("occupation", "cook", "own")], "this work, cook"),
        ([found("occupation", "nurse", "named"), found("occupation", "baker", "named")], "this work, nurse, baker"),
        ([found("occupation", "{marks}", "named")], "this work, {marks}"),
        ([found("occupation", "nurse", "denied")], "this_work"),
        ([], "this_work"),
    ],
)
def test_an_answer_on_some_work_names_the_work_that_was_named(turn: Turn, finds: Found, named: str) -> None:
    (said,) = turn(ActionAnswerQuestion(), asks="pay", finds=finds)

    assert said["text"].startswith(f"I know nothing of {named}.")


@pytest.mark.usefixtures("asks_of_work")
def test_the_same_question_on_other_work_is_answered_afresh(turn: Turn) -> None:
    said = [turn(ActionAnswerQuestion(), asks="pay", finds=[found("occupation", work, "named")]) for work in "ab"]

    assert [message["text"].partition(".")[0] for (message,) in said] == [
        "I know nothing of this work, a",
        "I know nothing of this work, b",
    ]


@pytest.mark.usefixtures("asks_of_work")
@pytest.mark.parametrize(
    ("text", "named"), [("what do they make", "this work, nurse"), ("what will my job pay", "this_work")]
)
def test_the_work_that_was_named_just_before_is_what_they_ask_about(turn: Turn, text: str, named: str) -> None:
    turn(ActionAnswerQuestion(), asks="raise", finds=[found("occupation", "nurse", "named")])

    said = turn(ActionAnswerQuestion(), text=text, asks="pay")[0]

    assert said["text"].startswith(f"I know nothing of {named}.")


@pytest.mark.usefixtures("asks_of_work")
def test_what_is_asked_of_their_job_is_of_the_work_they_told_of(turn: Turn, slots: dict[str, Any]) -> None:
    slots["occupation"] = "cook"
    turn(ActionAnswerQuestion(), asks="raise", finds=[found("occupation", "nurse", "named")])

    said = turn(ActionAnswerQuestion(), text="what will my job pay", asks="pay")[0]

    assert said["text"].startswith("I know nothing of this work, cook.")


@pytest.mark.usefixtures("asks_of_work")
def test_work_that_was_named_long_ago_is_not_what_they_ask_about(turn: Turn) -> None:
    turn(ActionAnswerQuestion(), asks="raise", finds=[found("occupation", "nurse", "named")])
    for _ in range(WORK_STAYS):
        turn(ActionAnswerQuestion(), asks="tips")

    said = turn(ActionAnswerQuestion(), text="what do they make", asks="pay")[0]

    assert said["text"].startswith("I know nothing of this_work.")


@pytest.mark.usefixtures("asks_of_work")
def test_a_guess_that_was_right_names_the_work_of_the_question(turn: Turn) -> None:
    turn(ActionOfferGuesses(), guesses=["pay"], finds=[found("occupation", "nurse", "named")])

    (said,) = turn(ActionTakeYes())

    assert said["text"].startswith("I know nothing of this work, nurse.")


def test_an_answer_that_named_some_work_is_leant_on_as_any_other(
    turn: Turn, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    pay = replace(library.answers["pay"], answer="Look up {occupation}. Nights away? Ask the boss.")
    monkeypatch.setitem(library.answers, "pay", pay)
    turn(ActionAnswerQuestion(), asks="pay", finds=[found("occupation", "welder", "named")])

    _, said = turn(ActionOfferGuesses(), text="what about nights", guesses=["raise", "tips"])

    assert said["text"].startswith("Nights away? Ask the boss.")


def test_a_passage_of_such_an_answer_names_the_work_too(
    turn: Turn, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    pay = replace(library.answers["pay"], answer="Look it up. Nights away may come with {occupation}.")
    monkeypatch.setitem(library.answers, "pay", pay)
    turn(ActionAnswerQuestion(), asks="pay", finds=[found("occupation", "welder", "named")])

    _, said = turn(ActionOfferGuesses(), text="what about nights", guesses=["raise", "tips"])

    assert said["text"].startswith("Nights away may come with this work, welder.")


def test_words_of_an_answer_that_nothing_has_filled_are_said_without_a_brace(library: Library) -> None:
    dispatcher = CollectingDispatcher()

    say(dispatcher, library.answers["pay"], "See what {occupation} takes.", [])

    assert dispatcher.messages[0]["text"].startswith("See what this_work takes.")


@pytest.fixture
def knows_of_work(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let an answer tell where any kind of work is looked up."""
    looked_up = replace(library.answers["pay"], id=OUTLOOK, answer="Look up {occupation}.")
    monkeypatch.setitem(library.answers, OUTLOOK, looked_up)


@pytest.mark.usefixtures("knows_of_work")
@pytest.mark.parametrize(
    ("understood", "said"),
    [
        ({"text": "how much do they make", "follows": "figure"}, "Look up this work, nurse."),
        ({"text": "how do i start", "asks": FIRST_STEPS}, "Look up this work, nurse."),
        ({"text": "how many of them", "follows": "figure"}, None),
    ],
)
def test_pay_and_the_way_in_are_of_the_work_they_wanted(
    turn: Turn, understood: dict[str, Any], said: str | None
) -> None:
    turn(ActionAnswerQuestion(), asks="raise", finds=[found("occupation", "nurse", "goal")])

    told = turn(ActionOfferGuesses(), **understood)[0].get("text") or ""

    assert told.startswith(said) if said else "nurse" not in told


@pytest.mark.usefixtures("knows_of_work")
def test_pay_is_not_of_the_work_they_wanted_once_something_else_is_talked_about(turn: Turn) -> None:
    turn(ActionAnswerQuestion(), asks="raise", finds=[found("occupation", "nurse", "goal")])
    turn(ActionAnswerQuestion(), asks="tips")

    (said,) = turn(ActionOfferGuesses(), text="how much do they pay", follows="figure")

    assert said["response"] == "utter_no_figure"


@pytest.mark.usefixtures("knows_of_work")
def test_what_they_start_is_the_work_they_wanted_whatever_was_asked_since(turn: Turn) -> None:
    turn(ActionAnswerQuestion(), asks="raise", finds=[found("occupation", "nurse", "goal")])
    turn(ActionAnswerQuestion(), asks="pay")

    (said,) = turn(ActionAnswerQuestion(), text="how do i start", asks=FIRST_STEPS)

    assert said["text"].startswith("Look up this work, nurse.")
