"""What is named after the question what to change."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from actions.answers.answer import ActionAnswerQuestion
from actions.forms.hear import ActionCorrectAnswer, ActionHearWork
from actions.forms.offer import ActionOfferGuesses
from actions.forms.validate import ValidateGigCheckForm
from actions.talk.take import ActionTakeYes

from .conftest import CHECK_FORM, Conversation, chosen, found

Turn = Callable[..., list[dict[str, Any]]]


@pytest.fixture
def asked(turn: Turn, talk: Conversation) -> Conversation:
    """Return a conversation that has just asked what to change."""
    talk.slots.update(benefits="full", training="none")
    turn(ActionCorrectAnswer(), text="thats wrong", intent="correct_answer")
    return talk


@pytest.mark.parametrize(
    "action",
    [ActionAnswerQuestion(), ActionOfferGuesses(), ActionTakeYes(), ActionHearWork(), ActionCorrectAnswer()],
    ids=lambda action: action.name(),
)
def test_an_answer_that_is_named_is_asked_for_again_whatever_the_name_was_taken_for(
    turn: Turn, asked: Conversation, action: Any
) -> None:
    said = turn(action, text="the insurance one", asks="pay")

    assert (asked.form, asked.asks, said) == (CHECK_FORM, "benefits", [])


def test_what_may_be_changed_is_offered(turn: Turn, talk: Conversation) -> None:
    talk.slots.update(benefits="full", training="none", place="Ohio")

    (said,) = turn(ActionCorrectAnswer(), text="thats wrong", intent="correct_answer")

    topics = ['/correct_answer{"topic": "training"}', '/correct_answer{"topic": "benefits"}']
    assert [button["payload"] for button in said["buttons"]] == topics


def test_what_is_true_instead_is_kept_though_no_answer_is_named(turn: Turn, asked: Conversation) -> None:
    turn(ActionOfferGuesses(), text="i got my hair license", finds=[found("strength", "skill")])

    assert asked.slots["training"] == "needed"


@pytest.mark.parametrize(("text", "slot"), [("the last one", "benefits"), ("first answer", "training")])
def test_an_answer_can_be_named_by_its_place(turn: Turn, asked: Conversation, text: str, slot: str) -> None:
    turn(ActionOfferGuesses(), text=text)

    assert asked.asks == slot


def test_an_option_of_just_one_question_changes_that_one(turn: Turn, talk: Conversation) -> None:
    talk.slots.update(benefits="full", timeframe="open", first_check={"timeframe": "open"})

    turn(ActionCorrectAnswer(), text="actually its for many years", intent="correct_answer")

    assert talk.slots["timeframe"] == "planned"


def test_in_a_form_too(turn: Turn, talk: Conversation) -> None:
    talk.slots.update(timeframe="open")
    talk.in_form(CHECK_FORM, "training")

    turn(ValidateGigCheckForm(), text="actually its for many years", intent="correct_answer")

    assert (talk.slots["timeframe"], talk.asks) == ("planned", "training")


@pytest.mark.parametrize(("share", "kept"), [(0.95, "some"), (0.5, "none")])
def test_what_is_stated_and_surely_read_changes_a_check_that_is_done(
    turn: Turn, talk: Conversation, share: float, kept: str
) -> None:
    talk.slots.update(benefits="none", first_check={"benefits": "none"})

    turn(
        ActionAnswerQuestion(),
        text="sick days no, holidays yes",
        asks="pay",
        finds=[found("benefits", "some")],
        readings={"benefits/some": share},
    )

    assert talk.slots["benefits"] == kept


def test_who_wants_changed_what_was_changed_just_now_hears_it_again(turn: Turn, talk: Conversation) -> None:
    talk.slots.update(benefits="full")
    turn(ActionCorrectAnswer(), text="change benefits to a few", intent="correct_answer")

    (said,) = turn(ActionCorrectAnswer(), text="yes change it", intent="correct_answer")

    assert said["response"] == "utter_already_noted"


def test_a_name_means_that_only_right_after_the_question(turn: Turn, asked: Conversation) -> None:
    turn(ActionAnswerQuestion(), text="who pays", asks="pay")

    turn(ActionAnswerQuestion(), text="the insurance one", asks="pay")

    assert asked.form is None


def test_in_a_form_the_answer_that_is_named_is_asked_for_before_the_pending_one(
    turn: Turn, asked: Conversation
) -> None:
    asked.in_form(CHECK_FORM, "goals")

    turn(ValidateGigCheckForm(), text="insurance", asks="pay")

    assert asked.asks == "benefits"


def test_in_a_form_the_pending_question_can_be_answered_all_the_same(turn: Turn, asked: Conversation) -> None:
    asked.in_form(CHECK_FORM, "goals", occupation="cook", timeframe="now")

    turn(ValidateGigCheckForm(), **chosen(goals="money"))

    assert (asked.slots["goals"], asked.asks) == ("money", "advancement")


def test_what_takes_nothing_back_is_met_by_what_it_says(turn: Turn, slots: dict[str, Any]) -> None:
    slots["benefits"] = "none"
    text = "no wait the schedule is what kills me"
    ranking = [
        {"name": "correct_answer", "confidence": 0.7},
        {"name": "faq", "full_retrieval_intent_name": "faq/pay", "confidence": 0.2},
        {"name": "vent", "confidence": 0.1},
    ]

    turn(ActionCorrectAnswer(), text=text, intent="correct_answer", intent_ranking=ranking)

    assert slots["topic"] == "pay"


def test_before_anything_was_told_there_is_nothing_to_change(turn: Turn) -> None:
    assert (
        turn(ActionCorrectAnswer(), text="actually its fun", intent="correct_answer")[0]["response"]
        == "utter_heard_nothing"
    )
