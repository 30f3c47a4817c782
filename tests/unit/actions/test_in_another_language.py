"""Answers in another language keep it in all that surrounds them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

import actions.shared.say
from actions.answers.answer import ActionAnswerQuestion
from actions.answers.repeat import ActionRepeatWords
from actions.talk.tell import ActionTellMore
from advisor.library.content import Library
from advisor.words.languages import Around

Turn = Callable[..., list[dict[str, Any]]]

AROUND = Around({"cited": "fuente: {marks}"}, {"tell_me_more": "Más", "tips": "Ideas"}, "Es todo.")


@pytest.fixture(autouse=True)
def in_spanish(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the answer on pay be one in Spanish."""
    pay = replace(library.answers["pay"], language="es", cost="No cuesta.", next=("tips", "hours"))
    answers = {**library.answers, "pay": pay}
    small = replace(library, answers=answers, around={"es": AROUND})
    monkeypatch.setattr(actions.shared.say, "load_library", lambda: small)
    actions.shared.say.library.cache_clear()


def test_the_source_line_and_the_buttons_are_in_the_language_of_the_answer(turn: Turn) -> None:
    (said,) = turn(ActionAnswerQuestion(), asks="pay")

    assert said["text"].endswith("_fuente: [1][2]_")
    assert [button["title"] for button in said["buttons"]] == ["Más", "Ideas", "About hours?"]


def test_whoever_shows_it_is_told_its_language_also_when_it_is_repeated(turn: Turn) -> None:
    (said,) = turn(ActionAnswerQuestion(), asks="pay")
    (again,) = turn(ActionRepeatWords())
    turn(ActionTellMore())
    (at_the_end,) = turn(ActionTellMore())

    assert [entry["lang"] for entry in (said, again, at_the_end)] == ["es", "es", "es"]


def test_a_title_of_its_own_changes_nothing_of_what_a_button_sends(turn: Turn) -> None:
    (said,) = turn(ActionAnswerQuestion(), asks="pay")

    assert [button["payload"] for button in said["buttons"][:2]] == ["/ask_for_more", '/ask{"topic": "tips"}']


def test_the_end_of_an_answer_is_told_in_its_language(turn: Turn) -> None:
    turn(ActionAnswerQuestion(), asks="pay")
    turn(ActionTellMore())

    (said,) = turn(ActionTellMore())

    assert said["text"] == "Es todo."
    assert not said["response"]


@pytest.mark.parametrize(("asks", "goes_on"), [("pay", True), ("perks", False)])
def test_what_goes_on_in_the_language_of_the_answer_gets_the_rest_of_it(turn: Turn, asks: str, goes_on: bool) -> None:
    turn(ActionAnswerQuestion(), asks="pay")

    (said,) = turn(ActionAnswerQuestion(), asks=asks, follows="failure")

    assert (said["text"] or "").startswith("The rest on pay.") == goes_on


def test_what_it_costs_is_said_in_the_language_of_the_answer(turn: Turn) -> None:
    turn(ActionAnswerQuestion(), asks="pay")

    (said,) = turn(ActionAnswerQuestion(), asks="pay", follows="cost")

    assert said["text"].startswith("No cuesta.")
