from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from actions.answer import ActionAnswerQuestion
from advisor.content import Library

Turn = Callable[..., list[dict[str, Any]]]


def test_a_question_gets_its_answer(turn: Turn, library: Library) -> None:
    (said,) = turn(ActionAnswerQuestion(), asks="pay")

    assert said["text"].startswith(library.answers["pay"].answer)


def test_a_tapped_button_wins_over_a_guess(turn: Turn, library: Library) -> None:
    (said,) = turn(ActionAnswerQuestion(), asks="pay", taps="perks")

    assert said["text"].startswith(library.answers["perks"].answer)


def test_the_answered_question_becomes_the_topic(turn: Turn, slots: dict[str, Any]) -> None:
    turn(ActionAnswerQuestion(), asks="pay")

    assert slots["topic"] == "pay"


@pytest.mark.parametrize("unknown", [{"asks": "gone"}, {"taps": "gone"}, {}])
def test_a_question_without_an_answer_is_admitted(turn: Turn, unknown: dict[str, str]) -> None:
    (said,) = turn(ActionAnswerQuestion(), **unknown)

    assert said["response"] == "utter_miss_answer"


def test_a_question_without_an_answer_keeps_the_topic(turn: Turn, slots: dict[str, Any]) -> None:
    turn(ActionAnswerQuestion(), asks="pay")

    turn(ActionAnswerQuestion(), asks="gone")

    assert slots["topic"] == "pay"


def test_a_question_without_an_answer_is_logged_by_its_id(turn: Turn, caplog: pytest.LogCaptureFixture) -> None:
    turn(ActionAnswerQuestion(), asks="gone")

    assert "'gone'" in caplog.text


def test_the_first_button_tells_more_when_there_is_more(turn: Turn) -> None:
    (said,) = turn(ActionAnswerQuestion(), asks="pay")

    assert said["buttons"][0] == {"title": "More", "payload": "/ask_for_more"}


def test_no_button_tells_more_when_there_is_no_more(turn: Turn) -> None:
    (said,) = turn(ActionAnswerQuestion(), asks="raise")

    assert [button["payload"] for button in said["buttons"]] == ['/ask{"topic": "pay"}']


@pytest.mark.parametrize("question", ["pay", "perks"])
def test_an_answer_has_at_most_three_buttons(turn: Turn, question: str) -> None:
    (said,) = turn(ActionAnswerQuestion(), asks=question)

    assert len(said["buttons"]) == 3


def test_words_for_other_places_are_a_paragraph_before_the_source(turn: Turn, library: Library) -> None:
    tips = library.answers["tips"]

    (said,) = turn(ActionAnswerQuestion(), asks="tips")

    assert said["text"].split("\n\n")[:2] == [tips.answer, tips.elsewhere]
