from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from actions.answers.answer import ActionAnswerQuestion
from actions.answers.give import ActionGiveSource
from actions.answers.repeat import ActionRepeatWords
from actions.shared.named import PLAN
from actions.talk.take import ActionTakeYes
from actions.talk.tell import ActionTellMore
from advisor.library.content import Library

from ..small_plans import planned
from ..small_questions import QUESTIONS
from .conftest import PLAN_FORM, Conversation

Turn = Callable[..., list[dict[str, Any]]]


def test_more_is_the_rest_of_the_answer_with_its_source(turn: Turn, library: Library) -> None:
    turn(ActionAnswerQuestion(), asks="pay")

    (said,) = turn(ActionTellMore())

    assert said["text"] == f"{library.answers['pay'].more}\n\n_cited: [1][2]_"


def test_more_leads_on_to_the_next_questions(turn: Turn) -> None:
    turn(ActionAnswerQuestion(), asks="pay")

    (said,) = turn(ActionTellMore())

    assert [button["title"] for button in said["buttons"]] == ["About perks?", "About tips?", "About hours?"]


def test_more_keeps_the_topic(turn: Turn, slots: dict[str, Any]) -> None:
    turn(ActionAnswerQuestion(), asks="pay")

    turn(ActionTellMore())

    assert slots["topic"] == "pay"


def test_more_asked_twice_does_not_repeat(turn: Turn) -> None:
    turn(ActionAnswerQuestion(), asks="pay")
    turn(ActionTellMore())

    (said,) = turn(ActionTellMore())

    assert said["response"] == "utter_have_no_more"
    assert [button["title"] for button in said["buttons"]] == ["About perks?", "About tips?", "About hours?"]


def test_more_after_a_yes_that_told_it_does_not_repeat(turn: Turn) -> None:
    turn(ActionAnswerQuestion(), asks="pay")
    turn(ActionTakeYes())

    (said,) = turn(ActionTellMore())

    assert said["response"] == "utter_have_no_more"


def test_more_is_not_told_again_after_a_word_about_its_source(turn: Turn) -> None:
    turn(ActionAnswerQuestion(), asks="pay")
    turn(ActionTellMore())
    turn(ActionGiveSource())

    (said,) = turn(ActionTellMore())

    assert said["response"] == "utter_have_no_more"


def test_hearing_the_answer_again_does_not_use_up_more(turn: Turn, library: Library) -> None:
    turn(ActionAnswerQuestion(), asks="pay")
    turn(ActionRepeatWords())

    (said,) = turn(ActionTellMore())

    assert said["text"].startswith(library.answers["pay"].more)


def test_more_can_be_had_again_when_the_question_is_asked_again(turn: Turn, library: Library) -> None:
    turn(ActionAnswerQuestion(), asks="pay")
    turn(ActionTellMore())
    turn(ActionAnswerQuestion(), asks="pay")

    (said,) = turn(ActionTellMore())

    assert said["text"].startswith(library.answers["pay"].more)


def test_more_of_another_question_is_told_after_more_of_the_first(turn: Turn, library: Library) -> None:
    turn(ActionAnswerQuestion(), asks="pay")
    turn(ActionTellMore())
    turn(ActionAnswerQuestion(), asks="hours")

    (said,) = turn(ActionTellMore())

    assert said["text"].startswith(library.answers["hours"].more)


def test_an_answer_without_more_offers_what_comes_next(turn: Turn) -> None:
    turn(ActionAnswerQuestion(), asks="raise")

    (said,) = turn(ActionTellMore())

    assert said["response"] == "utter_have_no_more"


def test_before_any_answer_more_gets_help(turn: Turn) -> None:
    (said,) = turn(ActionTellMore())

    assert said["response"] == "utter_help"


@pytest.mark.parametrize("action", [ActionTellMore, ActionTakeYes])
def test_more_after_a_plan_is_the_step_that_comes_next(
    turn: Turn, slots: dict[str, Any], library: Library, action: type[ActionTellMore | ActionTakeYes]
) -> None:
    library.answers[PLAN] = replace(library.answers["pay"], id=PLAN)  # type: ignore[index]
    slots.update(topic=PLAN, plan=planned().to_slot())

    (said,) = turn(action())

    assert planned().steps[0].step.title in str(said)


def test_more_of_a_question_that_waits_is_how_it_can_be_answered(
    turn: Turn, talk: Conversation, library: Library
) -> None:
    library.answers[PLAN] = replace(library.answers["pay"], id=PLAN)  # type: ignore[index]
    talk.in_form(PLAN_FORM, "strengths", topic=PLAN)

    (hinted,) = turn(ActionTellMore(), text="like what")
    talk.slots["topic"] = "pay"
    (more,) = turn(ActionTellMore(), text="like what")

    assert hinted["text"] == QUESTIONS["strengths"].hint
    assert library.answers["pay"].more in more["text"]
