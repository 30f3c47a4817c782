"""Moving about in a form."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from actions.answers.answer import ActionAnswerQuestion
from actions.forms.steer import (
    ActionCountQuestions,
    ActionGoBack,
    ActionPause,
    ActionResume,
    ActionSkipQuestion,
    ActionStartOver,
)
from actions.forms.validate import ValidateGigCheckForm
from advisor.library.questions import FORMS

from ..small_interests import ITEMS
from .conftest import CHECK_FORM, PLAN_FORM, QUIZ_FORM, Conversation

Turn = Callable[..., list[dict[str, Any]]]
FIRST, SECOND, *_ = ITEMS


def responses(said: list[dict[str, Any]]) -> list[str]:
    return [message["response"] for message in said]


def test_a_skipped_question_is_not_asked_again(turn: Turn, talk: Conversation) -> None:
    talk.in_form(CHECK_FORM, "training", skipped=["occupation"])

    assert responses(turn(ActionSkipQuestion())) == ["utter_skip"]
    assert (talk.slots["skipped"], talk.asks, talk.form) == (["occupation", "training"], None, CHECK_FORM)


def test_with_no_question_open_it_goes_back_to_the_answer_that_was_given_last(turn: Turn, talk: Conversation) -> None:
    talk.in_form(CHECK_FORM, "goals", occupation="cook", timeframe="now", training="none", advancement="none")
    talk.slots["benefits"] = "none"
    turn(ValidateGigCheckForm(), text="for the rent", readings={"goals/money": 0.9})
    talk.apply([{"event": "active_loop", "name": None}])

    turn(ActionGoBack(), text="take that back", intent="go_back")

    assert (talk.form, talk.asks) == (CHECK_FORM, "goals")


def test_an_answer_given_before_outlives_a_skip(turn: Turn, talk: Conversation) -> None:
    talk.in_form(CHECK_FORM, "training", training="none")

    turn(ActionSkipQuestion())

    assert talk.slots["training"] == "none"


def test_of_the_quiz_only_the_line_is_skipped(turn: Turn, talk: Conversation) -> None:
    talk.in_form(QUIZ_FORM, "likings", likings={FIRST: 4})

    turn(ActionSkipQuestion())

    assert (talk.slots["likings"], talk.slots.get("skipped")) == ({FIRST: 4, SECOND: None}, None)


@pytest.mark.parametrize(
    ("action", "response"),
    [
        (ActionSkipQuestion(), "utter_nothing_to_skip"),
        (ActionGoBack(), "utter_nothing_to_go_back"),
        (ActionPause(), "utter_nothing_to_pause"),
        (ActionResume(), "utter_nothing_to_resume"),
        (ActionCountQuestions(), "utter_nothing_asked"),
    ],
)
def test_without_a_form_there_is_nothing_to_steer(turn: Turn, talk: Conversation, action: Any, response: str) -> None:
    before = dict(talk.slots)

    assert responses(turn(action)) == [response]
    assert (talk.slots, talk.form) == (before, None)


def test_going_back_asks_the_question_before_and_says_its_answer(turn: Turn, talk: Conversation) -> None:
    talk.in_form(CHECK_FORM, "advancement", training="none")

    (said,) = turn(ActionGoBack())

    assert (said["response"], said["value"]) == ("utter_go_back", "it is none")
    assert talk.asks == "training"


def test_going_back_to_a_skipped_question_opens_it_again(turn: Turn, talk: Conversation) -> None:
    talk.in_form(CHECK_FORM, "advancement", skipped=["training", "occupation"])

    assert responses(turn(ActionGoBack())) == ["utter_go_back_to_skipped"]
    assert (talk.slots["skipped"], talk.asks) == (["occupation"], "training")


def test_before_the_first_question_there_is_none(turn: Turn, talk: Conversation) -> None:
    talk.in_form(CHECK_FORM, "occupation")

    assert responses(turn(ActionGoBack())) == ["utter_nothing_to_go_back"]
    assert talk.asks == "occupation"


@pytest.mark.parametrize(("point", "response"), [(5, "utter_go_back"), (None, "utter_go_back_to_skipped")])
def test_going_back_in_the_quiz_opens_the_last_line_again(
    turn: Turn, talk: Conversation, point: int | None, response: str
) -> None:
    talk.in_form(QUIZ_FORM, "likings", likings={FIRST: 1, SECOND: point})

    assert responses(turn(ActionGoBack())) == [response]
    assert (talk.slots["likings"], talk.asks) == ({FIRST: 1}, "likings")


def test_a_paused_form_is_left_and_its_answers_stay(turn: Turn, talk: Conversation) -> None:
    talk.in_form(CHECK_FORM, "advancement", training="none")

    assert responses(turn(ActionPause())) == ["utter_pause"]
    assert (talk.form, talk.asks, talk.slots["training"]) == (None, None, "none")


def test_an_answer_before_the_wish_to_stop_is_kept(turn: Turn, talk: Conversation) -> None:
    talk.in_form(CHECK_FORM, "goals", training="none")
    said = "bit of both? can i finish later, im needed up front"

    assert not turn(ValidateGigCheckForm(), text=said, intent="pause", sure=0.6, readings={"goals/both": 0.9})
    turn(ActionPause(), text=said, intent="pause")

    assert (talk.form, talk.slots["goals"]) == (None, "both")


def test_a_paused_quiz_says_what_it_shows_so_far(turn: Turn, talk: Conversation) -> None:
    talk.in_form(QUIZ_FORM, "likings", likings={FIRST: 5, SECOND: 1})

    shown, paused = turn(ActionPause())

    assert (shown["text"][:4], paused["response"]) == ("Top ", "utter_pause")
    assert talk.slots["topic"] == "interest_profiler"


def test_a_paused_quiz_of_which_nothing_was_answered_shows_nothing(turn: Turn, talk: Conversation) -> None:
    talk.in_form(QUIZ_FORM, "likings")

    assert responses(turn(ActionPause())) == ["utter_pause"]


def test_what_was_paused_goes_on(turn: Turn, talk: Conversation) -> None:
    talk.in_form(PLAN_FORM, "direction")
    turn(ActionPause())

    assert responses(turn(ActionResume())) == ["utter_resume"]
    assert talk.form == PLAN_FORM


def test_in_a_form_its_question_is_simply_asked_again(turn: Turn, talk: Conversation) -> None:
    talk.in_form(PLAN_FORM, "direction")

    assert turn(ActionResume()) == []
    assert (talk.form, talk.asks) == (PLAN_FORM, "direction")


def test_where_no_form_was_left_going_on_tells_more_of_the_topic(turn: Turn) -> None:
    turn(ActionAnswerQuestion(), asks="pay")

    (said,) = turn(ActionResume())

    assert said["text"].startswith("The rest on pay.")


@pytest.mark.parametrize("paused", [False, True])
def test_starting_over_empties_the_answers_of_the_form_only(turn: Turn, talk: Conversation, paused: bool) -> None:
    answers = dict.fromkeys(FORMS[CHECK_FORM], "none")
    talk.in_form(CHECK_FORM, "goals", **answers, place="Ohio", own_words={"training": "nah"}, skipped=["goals"])
    talk.form = None if paused else CHECK_FORM

    turn(ActionStartOver(), text="start over")

    assert [talk.slots[slot] for slot in (*answers, "own_words", "skipped")] == [None] * (len(answers) + 2)
    assert (talk.slots["place"], talk.form, talk.asks) == ("Ohio", CHECK_FORM, None)


def test_starting_one_form_over_keeps_the_own_words_of_others(turn: Turn, talk: Conversation) -> None:
    talk.in_form(QUIZ_FORM, "likings", benefits="none", own_words={"benefits": "not a thing"})

    turn(ActionStartOver(), text="start over")

    assert talk.slots["own_words"] == {"benefits": "not a thing"}


def test_starting_over_without_a_form_empties_all_that_was_told(turn: Turn, talk: Conversation) -> None:
    talk.slots.update(place="Ohio", benefits="none", plan={"steps": []})

    assert responses(turn(ActionStartOver(), text="start over")) == ["utter_start_over_free"]
    assert [talk.slots[slot] for slot in ("place", "benefits", "plan")] == [None] * 3
    assert talk.form is None


def test_starting_a_plan_over_lets_go_of_the_plan_alone(turn: Turn, talk: Conversation) -> None:
    talk.slots.update(place="Ohio", goal="nurse", in_the_way=["money"], plan={"steps": []}, outcomes=[{}])

    assert responses(turn(ActionStartOver(), text="do the plan over")) == ["utter_start_over"]
    assert [talk.slots[slot] for slot in ("goal", "in_the_way", "plan", "outcomes")] == [None] * 4
    assert (talk.slots["place"], talk.form) == ("Ohio", PLAN_FORM)


@pytest.mark.parametrize("form", [None, CHECK_FORM])
def test_what_may_be_another_question_empties_nothing(turn: Turn, talk: Conversation, form: str | None) -> None:
    talk.slots.update(place="Ohio", timeframe="none")
    talk.form = form

    (said,) = turn(ActionStartOver(), text="does anybody begin up there", guesses=["pay", "tips", "hours"])

    assert (said["response"], talk.slots["place"], talk.slots["timeframe"]) == (
        "utter_offer_to_start_over",
        "Ohio",
        "none",
    )
    assert [button["title"] for button in said["buttons"]] == ["About pay?", "About tips?"]


def test_the_questions_left_are_counted_without_those_known_or_skipped(turn: Turn, talk: Conversation) -> None:
    talk.in_form(CHECK_FORM, "timeframe", occupation="cook", benefits="none", skipped=["goals"])

    (said,) = turn(ActionCountQuestions())

    assert said["count"] == len(FORMS[CHECK_FORM]) - 3


def test_of_the_quiz_the_lines_left_are_counted(turn: Turn, talk: Conversation) -> None:
    talk.in_form(QUIZ_FORM, "likings", likings={FIRST: 4, SECOND: None})

    (said,) = turn(ActionCountQuestions())

    assert said["count"] == len(ITEMS) - 2


def test_who_asks_how_to_leave_work_is_not_told_that_there_is_nothing_to_stop(turn: Turn) -> None:
    assert responses(turn(ActionPause(), text="how do i leave all that")) == ["utter_menu"]


def test_who_takes_the_last_answer_back_changes_no_other(turn: Turn, talk: Conversation) -> None:
    talk.in_form(CHECK_FORM, "advancement", occupation="cook", timeframe="now", training="some", benefits="none")
    text, readings = "no wait, it was my old place that was so", {"benefits/full": 0.9}

    assert turn(ValidateGigCheckForm(), text=text, intent="go_back", sure=0.9, readings=readings) == []
    turn(ActionGoBack(), text=text, intent="go_back", sure=0.9)

    assert (talk.slots["benefits"], talk.asks) == ("none", "training")
