"""Asking the questions of the forms."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from actions.forms.ask import ASKING, CLEAR_THE_WAY, ActionAskLikings, ActionExplainQuestion, options, work_in_words
from advisor.library.questions import FORMS, Option

from ..small_interests import ITEMS, LIST, small_interests
from ..small_questions import QUESTIONS
from .conftest import CHECK_FORM, QUIZ_FORM, Conversation

Turn = Callable[..., list[dict[str, Any]]]


def test_each_question_of_the_forms_has_an_action_that_asks_it() -> None:
    names = {kind().name() for kind in ASKING} | {ActionAskLikings().name()}

    assert names == {f"action_ask_{slot}" for slots in FORMS.values() for slot in slots}


@pytest.mark.parametrize("kind", ASKING)
def test_a_question_comes_with_a_button_for_each_option(turn: Turn, kind: Any) -> None:
    question = QUESTIONS[kind.slot]

    (said,) = turn(kind())

    assert said["text"] == question.ask
    assert [button["title"] for button in said["buttons"]] == [option.title for option in question.options]


def test_after_two_asides_the_question_is_asked_for_short_while_it_stands_there_in_full(
    turn: Turn, talk: Conversation, monkeypatch: pytest.MonkeyPatch
) -> None:
    short = replace(QUESTIONS["goals"], again="So?")
    monkeypatch.setattr("actions.forms.ask.questions", lambda: {**QUESTIONS, "goals": short})
    asking = next(kind for kind in ASKING if kind().name() == "action_ask_goals")
    talk.in_form(CHECK_FORM, "goals")

    replies = [turn(asking(), asks="pay")[0] for _ in range(7)]

    full = [said["text"] == short.ask for said in replies]
    assert full == [True, True, False, False, False, True, False]
    assert all(said["buttons"] == replies[0]["buttons"] for said in replies)


def test_who_asks_to_hear_the_question_again_hears_all_of_it(
    turn: Turn, talk: Conversation, monkeypatch: pytest.MonkeyPatch
) -> None:
    short = replace(QUESTIONS["goals"], again="So?")
    monkeypatch.setattr("actions.forms.ask.questions", lambda: {**QUESTIONS, "goals": short})
    asking = next(kind for kind in ASKING if kind().name() == "action_ask_goals")
    talk.in_form(CHECK_FORM, "goals")
    for _ in range(2):
        turn(asking(), asks="pay")

    (said,) = turn(asking(), intent="ask_to_repeat")

    assert said["text"] == short.ask


def test_a_button_chooses_its_option(turn: Turn) -> None:
    (said,) = turn(next(kind() for kind in ASKING if kind().name() == "action_ask_goals"))

    assert said["buttons"][0]["payload"] == '/choose{"goals": "money"}'


def test_a_quiz_line_comes_with_the_scale(turn: Turn, slots: dict[str, Any]) -> None:
    first, *_ = ITEMS
    slots["likings"] = {first: 4}

    (said,) = turn(ActionAskLikings())

    assert said["text"] == QUESTIONS["likings"].ask.format(line=small_interests().ask(small_interests().items[1]))
    assert said["buttons"][0]["payload"] == '/choose{"likings": "1"}'
    assert [button["title"] for button in said["buttons"]] == [point["title"] for point in LIST["scale"].values()]


def test_work_is_named_as_it_was_told() -> None:
    assert work_in_words({}) == "this_work"
    assert work_in_words({"occupation": "cook"}) == "this work, cook"


@pytest.mark.parametrize(("in_the_way", "offered"), [(None, False), (["unsure"], False), (["unsure", "money"], True)])
def test_clearing_the_way_is_offered_only_to_who_named_a_barrier(in_the_way: list[str] | None, offered: bool) -> None:
    question = replace(QUESTIONS["direction"], options=(Option("here", "H", "h"), Option(CLEAR_THE_WAY, "C", "c")))

    values = [option.value for option in options(question, {"in_the_way": in_the_way})]

    assert (CLEAR_THE_WAY in values) == offered


def test_why_is_answered_for_the_question_that_waits(turn: Turn, talk: Conversation) -> None:
    talk.in_form(CHECK_FORM, "benefits")

    (said,) = turn(ActionExplainQuestion())

    assert (said["text"], talk.asks) == (QUESTIONS["benefits"].why, "benefits")


def test_without_a_question_why_is_answered_too(turn: Turn) -> None:
    (said,) = turn(ActionExplainQuestion())

    assert said["response"] == "utter_why_nothing_asked"


def test_a_quiz_without_a_line_left_asks_nothing(turn: Turn, talk: Conversation) -> None:
    talk.in_form(QUIZ_FORM, None, likings=dict.fromkeys(ITEMS, 3))

    assert turn(ActionAskLikings()) == []


@pytest.mark.parametrize(
    ("text", "response"),
    [
        ("why", "utter_why_nothing_asked"),
        ("what do you need my hours for", "utter_why_nothing_asked"),
        ("they gave him the day shift and not me, how come", "utter_offer_guesses"),
    ],
)
def test_why_without_a_question_may_be_about_something_else(turn: Turn, text: str, response: str) -> None:
    assert turn(ActionExplainQuestion(), text=text, guesses=["pay"])[0]["response"] == response
