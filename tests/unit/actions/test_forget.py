"""Forgetting a person."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from actions.answers.answer import ActionAnswerQuestion
from actions.following.forget import ActionAskToForget
from actions.forms.hear import ActionCorrectAnswer
from actions.forms.steer import ActionPause
from actions.talk.comfort import ActionOfferCrisisHelp
from actions.talk.take import ActionTakeNo, ActionTakeYes

from .conftest import CHECK_FORM, Conversation

Turn = Callable[..., list[dict[str, Any]]]


def test_nothing_is_deleted_before_it_is_confirmed(turn: Turn, talk: Conversation) -> None:
    talk.in_form(CHECK_FORM, "goals", benefits="none")

    (said,) = turn(ActionAskToForget())

    assert (said["response"], talk.slots["benefits"]) == ("utter_ask_forget", "none")
    assert (talk.form, talk.slots.get("forgotten")) == (None, None)


def test_to_take_out_a_step_is_no_wish_to_be_forgotten(turn: Turn) -> None:
    (said,) = turn(ActionAskToForget(), text="delete the last step")
    then = turn(ActionTakeYes(), intent="affirm")

    assert said["response"] == "utter_change_plan"
    assert "utter_forgotten" not in [message["response"] for message in then]


def test_who_wants_all_gone_is_asked_whatever_else_they_name(turn: Turn) -> None:
    (said,) = turn(ActionAskToForget(), text="delete step one, step two and everything about me")

    assert said["response"] == "utter_ask_forget"


def test_a_yes_deletes_all(turn: Turn, talk: Conversation) -> None:
    talk.in_form(CHECK_FORM, "goals", benefits="none")
    turn(ActionAskToForget())

    (said,) = turn(ActionTakeYes(), intent="affirm")

    assert (said["response"], talk.slots, talk.form) == ("utter_forgotten", {"forgotten": True}, None)


def test_a_no_keeps_all(turn: Turn, talk: Conversation) -> None:
    talk.slots["benefits"] = "none"
    turn(ActionAskToForget())

    (said,) = turn(ActionTakeNo())

    assert (said["response"], talk.slots["benefits"], talk.slots.get("forgotten")) == ("utter_keep_then", "none", None)


@pytest.mark.parametrize(("action", "text"), [(ActionTakeNo(), "no"), (ActionPause(), "wait no, keep it")])
def test_a_no_goes_on_with_the_form_that_was_broken_off(turn: Turn, talk: Conversation, action: Any, text: str) -> None:
    talk.in_form(CHECK_FORM, "goals", benefits="none")
    turn(ActionAskToForget())

    turn(action, text=text)

    assert talk.form == CHECK_FORM


def test_a_yes_to_something_later_deletes_nothing(turn: Turn, talk: Conversation) -> None:
    turn(ActionAskToForget())
    turn("utter_help")

    turn(ActionTakeYes())

    assert "forgotten" not in talk.slots


@pytest.mark.parametrize("intent", ["agree_partly", "choose_both"])
def test_half_a_yes_deletes_nothing(turn: Turn, talk: Conversation, intent: str) -> None:
    talk.slots["benefits"] = "none"
    turn(ActionAskToForget())

    (said,) = turn(ActionTakeYes(), intent=intent)

    assert (said["response"], talk.slots["benefits"], talk.slots.get("forgotten")) == ("utter_keep_then", "none", None)


@pytest.mark.parametrize("between", [ActionOfferCrisisHelp(), ActionAnswerQuestion()])
def test_a_yes_after_something_else_deletes_nothing_and_says_so(turn: Turn, talk: Conversation, between: Any) -> None:
    talk.slots["benefits"] = "none"
    turn(ActionAskToForget())
    turn(between, asks="pay")

    said = turn(ActionTakeYes(), intent="affirm")

    assert said[-1]["response"] == "utter_not_forgotten"
    assert talk.slots["benefits"] == "none"


def test_a_yes_long_after_a_no_is_about_something_else(turn: Turn, talk: Conversation) -> None:
    turn(ActionAskToForget())
    turn(ActionTakeNo())

    assert "utter_not_forgotten" not in [message["response"] for message in turn(ActionTakeYes(), intent="affirm")]


@pytest.mark.parametrize(
    ("text", "kept"), [("wait no", True), ("no dont do it", True), ("keep all of it", True), ("is it free", False)]
)
@pytest.mark.parametrize("action", [ActionPause(), ActionCorrectAnswer()])
def test_whoever_keeps_what_was_told_hears_that_it_is_kept(turn: Turn, action: Any, text: str, kept: bool) -> None:
    turn(ActionAskToForget())

    said = turn(action, text=text)

    assert ("utter_keep_then" in [one["response"] for one in said]) is kept


def test_one_thing_is_taken_out_by_the_words_it_was_told_in(turn: Turn, talk: Conversation) -> None:
    talk.slots.update(
        benefits="elsewhere", goals="money", own_words={"benefits": "thru my uncles shop", "goals": "pay"}
    )

    said = turn(ActionCorrectAnswer(), text="forget the part about my uncle", intent="correct_answer", sure=0.8)

    assert [one["response"] for one in said] == ["utter_take_out"]
    assert (talk.slots["benefits"], talk.slots["goals"]) == (None, "money")


def test_where_no_answer_names_the_one_thing_they_are_asked_which(turn: Turn, talk: Conversation) -> None:
    talk.slots.update(goals="money", own_words={"goals": "pay"})

    said = turn(ActionCorrectAnswer(), text="scratch what i said on my aunt", intent="correct_answer", sure=0.8)

    assert [one["response"] for one in said] == ["utter_ask_what_to_change"]
    assert talk.slots["goals"] == "money"


def test_of_several_things_in_the_way_it_is_asked_again_which_stay(turn: Turn, talk: Conversation) -> None:
    talk.slots.update(in_the_way=["money", "childcare"], own_words={"in_the_way": "no cash, my nephews are small"})

    turn(ActionCorrectAnswer(), text="drop the bit on my nephew", intent="correct_answer", sure=0.8)

    assert (talk.form, talk.slots["requested_slot"]) == ("plan_form", "in_the_way")
