from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from actions.answers.answer import ActionAnswerQuestion
from actions.answers.simplify import ActionSaySimply
from actions.shared.say import library as loaded_library
from actions.shared.say import question_button
from actions.talk.tell import ActionTellMore
from advisor.library.content import Library

Turn = Callable[..., list[dict[str, Any]]]


@pytest.mark.parametrize(
    ("question", "line"),
    [
        ("pay", "_cited: [1][2]_"),
        ("raise", "_partly_cited: [1][2]_"),
        ("hours", "_paragraph_cited: [2]_"),
        ("perks", "_uncited: _"),
        ("where_this_comes_from", "_reference: [1]_"),
        ("tips", "_ours: _"),
    ],
)
def test_the_last_paragraph_says_where_an_answer_comes_from(turn: Turn, question: str, line: str) -> None:
    (said,) = turn(ActionAnswerQuestion(), asks=question)

    assert said["text"].split("\n\n")[-1] == line


def test_simpler_words_have_the_same_source(turn: Turn, library: Library) -> None:
    turn(ActionAnswerQuestion(), asks="hours")

    (said,) = turn(ActionSaySimply())

    assert said["text"] == f"{library.answers['hours'].simply}\n\n_paragraph_cited: [2]_"


def test_a_mere_tip_is_ours_even_under_an_answer_of_the_article(turn: Turn) -> None:
    turn(ActionAnswerQuestion(), asks="perks")

    (said,) = turn(ActionTellMore())

    assert said["text"].endswith("_ours: _")


def test_simpler_words_lead_on_with_at_most_three_buttons(turn: Turn) -> None:
    turn(ActionAnswerQuestion(), asks="perks")

    (said,) = turn(ActionSaySimply())

    assert [button["title"] for button in said["buttons"]] == ["About pay?", "About raise?", "About hours?"]


def test_before_any_answer_simpler_gets_help(turn: Turn) -> None:
    (said,) = turn(ActionSaySimply())

    assert said["response"] == "utter_help"


def test_a_topic_that_has_left_the_content_counts_as_none(turn: Turn, slots: dict[str, Any]) -> None:
    slots["topic"] = "gone"

    (said,) = turn(ActionSaySimply())

    assert said["response"] == "utter_help"


def test_a_question_button_shows_the_title_and_sends_the_id() -> None:
    assert question_button("pay") == {"title": "About pay?", "payload": '/ask{"topic": "pay"}'}


def test_the_content_is_read_once(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    first = loaded_library()
    monkeypatch.setattr("actions.shared.say.load_library", lambda: None)

    assert loaded_library() is first is library
