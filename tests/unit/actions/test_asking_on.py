"""What a message asks or tells beside the question that is answered, and on an answer within a form."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from actions.answers.answer import ActionAnswerQuestion
from actions.following.go_on import RESPONSES
from actions.forms.steer import ActionCountQuestions
from actions.talk.decline import ActionDecline
from advisor.words.leaning import ASKS_ON

from .conftest import CHECK_FORM, Conversation

Turn = Callable[..., list[dict[str, Any]]]


@pytest.mark.parametrize(("kind", "response"), [("cost", "utter_terms_unknown"), ("failure", "utter_after_a_no")])
def test_what_is_asked_on_in_one_breath_is_met_after_the_answer(turn: Turn, kind: str, response: str) -> None:
    parts = [{"text": "pay?", "intent": "faq", "id": "pay"}, {"text": "and it?", "intent": f"follow_up/{kind}"}]

    answer, on = turn(ActionAnswerQuestion(), asks="pay", parts=parts)

    assert answer["text"].startswith("First words on pay.")
    assert on["response"] == response


def test_whatever_may_be_asked_on_has_its_words() -> None:
    assert {kind.partition("/")[2] for kind in ASKS_ON} <= set(RESPONSES)


def test_the_answer_to_what_is_told_beside_a_question_is_the_first_button(turn: Turn) -> None:
    (said,) = turn(ActionAnswerQuestion(), asks="pay", beside=["tips"])

    titles = [button["title"] for button in said["buttons"]]
    assert titles[0] == "About tips?"
    assert len(set(titles)) == len(titles) == 3


def test_a_question_that_had_no_answer_is_named_after_the_one_that_had(turn: Turn) -> None:
    answer, owned_up = turn(ActionAnswerQuestion(), asks="pay", unmet=["do they take dogs"])

    assert answer["text"].startswith("First words on pay.")
    assert (owned_up["response"], owned_up["asked"]) == ("utter_no_answer_beside", "do they take dogs")


def test_a_question_that_goes_against_what_was_told_gets_the_rest_of_the_answer(turn: Turn) -> None:
    answer, rest = turn(ActionAnswerQuestion(), asks="pay", unmet=["can i still cook"])

    assert answer["text"].startswith("First words on pay.")
    assert rest["text"].startswith("The rest on pay.")


def test_within_a_form_what_is_asked_on_about_an_aside_is_met(turn: Turn, talk: Conversation) -> None:
    talk.in_form(CHECK_FORM, "goals")
    turn(ActionAnswerQuestion(), asks="pay")

    (said,) = turn(ActionDecline(), intent="off_topic", text="and how long does it take?", follows="time")
    (of_the_form,) = turn(ActionCountQuestions(), intent="ask_how_many_left", text="how many more?", follows="figure")

    assert said["response"] == "utter_no_time"
    assert of_the_form["response"] == "utter_count_questions"
