"""Recalling the work that was named, or what was told of oneself, for a short question that hangs on it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from actions.answers.answer import ActionAnswerQuestion
from actions.following.recall import OF_ONESELF
from actions.forms.hear import ActionHearWork
from actions.forms.offer import ActionOfferGuesses
from actions.shared.memory import questions
from actions.shared.named import FIRST_STEPS
from actions.shared.say import WORK_STAYS
from advisor.library.content import Library

from ..small_questions import QUESTIONS
from .conftest import found

Turn = Callable[..., list[dict[str, Any]]]
NURSE = [found("occupation", "nurse", "goal")]
AT_NIGHT = {"text": "is it at night", "guesses": ["hours"]}
TAKEN = {"text": "would they take me", "follows": OF_ONESELF}


@pytest.fixture(autouse=True)
def knows_of_work_and_people(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let two answers have a line for any kind of work, and one speak on children, which here are who one is."""
    monkeypatch.setattr("actions.following.recall.WHO_ONE_IS", ("childcare",))
    for name in ("hours", "perks"):
        monkeypatch.setitem(library.answers, name, replace(library.answers[name], of_work=f"{name} of {{occupation}}?"))
    asked = QUESTIONS["in_the_way"]
    options = tuple(replace(one, answer="perks") if one.value == "childcare" else one for one in asked.options)
    monkeypatch.setitem(questions(), "in_the_way", replace(asked, options=options))


def test_what_is_asked_of_work_named_before_is_said_of_that_work(turn: Turn) -> None:
    turn(ActionAnswerQuestion(), asks="raise", finds=NURSE)

    of_work, said = turn(ActionOfferGuesses(), **AT_NIGHT)

    assert of_work["text"] == "hours of this work, nurse?"
    assert said["text"].startswith("First words on hours.")


def test_the_line_on_that_work_is_said_once(turn: Turn) -> None:
    turn(ActionAnswerQuestion(), asks="raise", finds=NURSE)
    turn(ActionOfferGuesses(), **AT_NIGHT)

    (said,) = turn(ActionOfferGuesses(), **AT_NIGHT)

    assert said["text"].startswith("The rest on hours.")


def test_a_bare_title_names_the_work_that_is_talked_of(turn: Turn) -> None:
    turn(ActionHearWork(), intent="tell_about_work", text="like a baker", finds=[found("occupation", "baker", "own")])

    of_work, _ = turn(ActionOfferGuesses(), **AT_NIGHT)

    assert of_work["text"] == "hours of this work, baker?"


def test_the_work_stays_while_they_ask_on_about_it(turn: Turn) -> None:
    turn(ActionAnswerQuestion(), asks="raise", finds=NURSE)
    turn(ActionOfferGuesses(), **AT_NIGHT)

    of_work, _ = turn(ActionOfferGuesses(), text="do i get perks", guesses=["perks"])

    assert of_work["text"] == "perks of this work, nurse?"


@pytest.mark.parametrize(
    ("between", "text"),
    [
        ({"asks": "tips"}, "is it at night"),
        ({}, "it is at night"),
        ({}, "my friend says that i should ask you if it is at night"),
    ],
    ids=["the talk moved on", "no question", "many words"],
)
def test_any_other_message_is_of_no_work_named_before(turn: Turn, between: dict[str, Any], text: str) -> None:
    turn(ActionAnswerQuestion(), asks="raise", finds=NURSE)
    if between:
        turn(ActionAnswerQuestion(), **between)

    said = turn(ActionOfferGuesses(), text=text, guesses=["hours"])

    assert not any("nurse" in (one["text"] or "") for one in said)


def test_work_named_long_ago_is_no_longer_meant(turn: Turn) -> None:
    turn(ActionAnswerQuestion(), asks="raise", finds=NURSE)
    for _ in range(WORK_STAYS):
        turn(ActionOfferGuesses())

    said = turn(ActionOfferGuesses(), **AT_NIGHT)

    assert not any("nurse" in (one["text"] or "") for one in said)


@pytest.mark.parametrize(
    ("tells", "words"),
    [
        ({"finds": [found("barrier", "childcare")], "asks": "raise"}, "First words on perks."),
        ({"asks": "perks"}, "Our tip: ask for some."),
    ],
    ids=["a barrier", "an answer about one"],
)
def test_how_it_stands_with_them_is_met_by_what_was_not_said_yet_on_what_they_told(
    turn: Turn, tells: dict[str, Any], words: str
) -> None:
    turn(ActionAnswerQuestion(), **tells)
    turn(ActionAnswerQuestion(), text="what about tips", asks="tips")

    told, said = turn(ActionOfferGuesses(), **TAKEN)

    assert told["text"] == "You told of it is childcare."
    assert said["text"].startswith(words)


@pytest.mark.parametrize(
    ("text", "told"),
    [("so what do i do first on monday", True), ("what do i do first", False)],
    ids=["of what was told", "of the last answer"],
)
def test_what_to_do_first_is_of_what_they_told_before_or_of_the_last_answer(turn: Turn, text: str, told: bool) -> None:
    turn(ActionAnswerQuestion(), finds=[found("barrier", "childcare")], asks="raise")
    turn(ActionAnswerQuestion(), text="what about tips", asks="tips")

    said = turn(ActionAnswerQuestion(), text=text, asks=FIRST_STEPS, sure=0.9)

    assert (said[0]["text"] == "You told of it is childcare.") is told


def test_a_question_of_some_work_turns_on_who_they_say_they_are(turn: Turn) -> None:
    of_work, said = turn(
        ActionAnswerQuestion(),
        text="can i be a nurse with kids",
        asks="pay",
        finds=[*NURSE, found("barrier", "childcare")],
    )

    assert of_work["text"] == "perks of this work, nurse?"
    assert said["text"].startswith("First words on perks.")


@pytest.mark.parametrize(("sure", "said"), [(0.9, "raise"), (0.45, "perks")])
def test_what_surely_asks_for_a_part_of_a_fact_gets_that_part(
    sure: float, said: str, turn: Turn, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(library.answers, "raise", replace(library.answers["raise"], next=("perks",)))
    finds, ranked = [found("barrier", "childcare")], ["perks"]

    first = turn(
        ActionAnswerQuestion(), text="can my kids come along?", asks="raise", finds=finds, sure=sure, guesses=ranked
    )[0]

    assert first["text"].startswith(f"First words on {said}.")


@pytest.mark.parametrize(
    ("text", "finds", "told"),
    [
        ("can i still get in", (), True),
        ("can i be a nurse with that", NURSE, True),
        ("can i be a nurse", NURSE, False),
        ("and the pay of that", (), False),
    ],
)
def test_just_after_a_fact_what_goes_against_it_or_points_back_turns_on_it(
    turn: Turn, text: str, finds: Any, told: bool
) -> None:
    turn(ActionAnswerQuestion(), asks="raise", finds=[found("barrier", "childcare")])

    said = turn(ActionAnswerQuestion(), text=text, asks="tips", sure=0.9, finds=finds)

    assert ("You told of it is childcare." in said[0]["text"]) is told


def test_nobody_is_told_of_what_they_denied(turn: Turn) -> None:
    kids_are_no_matter = [found("barrier", "childcare", "denied")]
    turn(ActionAnswerQuestion(), text="can i get a raise", asks="raise", finds=kids_are_no_matter)

    (said,) = turn(ActionOfferGuesses(), **TAKEN)

    assert said["response"] == "utter_only_they_know"


def test_all_that_is_known_of_it_is_said_once(turn: Turn) -> None:
    turn(ActionAnswerQuestion(), asks="perks")
    for _ in range(3):
        turn(ActionOfferGuesses(), **TAKEN)

    (said,) = turn(ActionHearWork(), **TAKEN)

    assert said["response"] == "utter_only_they_know"


def test_a_fact_that_is_told_just_after_an_answer_leads_on_to_what_speaks_on_it(turn: Turn) -> None:
    turn(ActionAnswerQuestion(), asks="pay")

    said = turn(ActionHearWork(), intent="tell_about_work", text="my kids", finds=[found("barrier", "childcare")])

    assert [button["title"] for button in said[-1]["buttons"]] == ["About perks?", "About tips?", "About hours?"]


@pytest.mark.parametrize(("sure", "said"), [(0.9, "First words on hours."), (0.4, "The rest on pay.")])
def test_what_surely_names_a_matter_of_any_work_is_no_word_on_the_last_answer(
    turn: Turn, sure: float, said: str
) -> None:
    turn(ActionAnswerQuestion(), asks="pay")

    told = turn(ActionAnswerQuestion(), text="is that at night", asks="hours", sure=sure, follows="more")

    assert told[-1]["text"].startswith(said)


def test_what_they_told_just_now_is_what_they_ask_of_themselves(turn: Turn) -> None:
    turn(ActionAnswerQuestion(), asks="raise", finds=[found("barrier", "childcare")])
    turn(ActionAnswerQuestion(), text="i wear a beard", asks="pay")

    (said,) = turn(ActionOfferGuesses(), **TAKEN)

    assert said["text"].startswith("The rest on pay.")
