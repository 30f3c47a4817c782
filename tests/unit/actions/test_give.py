from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from actions.answers.answer import ActionAnswerQuestion
from actions.answers.give import ActionGiveSource
from actions.shared.named import WHOLE_ARTICLE
from actions.shared.say import cited
from advisor.library.content import Library, Reference

Turn = Callable[..., list[dict[str, Any]]]


@pytest.mark.parametrize(
    ("question", "response", "numbers"),
    [
        ("pay", "utter_cite_cited", ["[1]", "[2]"]),
        ("raise", "utter_cite_partly_cited", ["[1]", "[2]"]),
        ("hours", "utter_cite_paragraph_cited", ["[2]"]),
        ("perks", "utter_cite_uncited", []),
        ("where_this_comes_from", "utter_cite_reference", ["[1]"]),
        ("tips", "utter_cite_ours", []),
    ],
)
def test_each_kind_of_source_has_its_response(turn: Turn, question: str, response: str, numbers: list[str]) -> None:
    turn(ActionAnswerQuestion(), asks=question)

    (said,) = turn(ActionGiveSource())

    assert said["response"] == response
    assert [line.split()[0] for line in said["references"].splitlines()] == numbers


def test_the_source_names_the_question_by_its_title(turn: Turn) -> None:
    turn(ActionAnswerQuestion(), asks="pay")

    (said,) = turn(ActionGiveSource())

    assert said["title"] == "About pay?"


def test_a_source_with_references_leads_on(turn: Turn) -> None:
    turn(ActionAnswerQuestion(), asks="hours")

    (said,) = turn(ActionGiveSource())

    assert [button["title"] for button in said["buttons"]] == ["About pay?"]


@pytest.mark.parametrize("question", ["perks", "tips"])
def test_without_references_the_response_keeps_its_own_buttons(turn: Turn, question: str) -> None:
    turn(ActionAnswerQuestion(), asks=question)

    (said,) = turn(ActionGiveSource())

    assert said["buttons"] == []


def test_the_source_keeps_the_topic(turn: Turn, slots: dict[str, Any]) -> None:
    turn(ActionAnswerQuestion(), asks="pay")

    turn(ActionGiveSource())

    assert slots["topic"] == "pay"


def test_before_any_answer_it_says_where_everything_comes_from(
    turn: Turn, library: Library, slots: dict[str, Any]
) -> None:
    (said,) = turn(ActionGiveSource())

    assert said["text"].startswith(library.answers[WHOLE_ARTICLE].answer)
    assert slots["topic"] == WHOLE_ARTICLE


def test_a_reference_is_written_as_in_a_bibliography() -> None:
    assert cited(Reference(2, "Ben", "n.d.", "On work")) == "[2] Ben (n.d.). On work."


def test_a_title_that_asks_gets_no_full_stop() -> None:
    assert cited(Reference(1, "Ann", "1999", "Why work?")) == "[1] Ann (1999). Why work?"


def test_what_a_reader_must_know_follows_the_title() -> None:
    assert cited(Reference(1, "Ann", "1999", "Why work?", "Old.")) == "[1] Ann (1999). Why work? Old."
