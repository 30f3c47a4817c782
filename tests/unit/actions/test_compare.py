"""Comparing two kinds of work."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from actions.answers.answer import ActionAnswerQuestion
from actions.answers.compare import ActionCompareOccupations
from actions.following.weigh import STILL_COMPARING
from actions.talk.decline import ActionDecline

from .conftest import CHECK_FORM, Conversation, found

Turn = Callable[..., list[dict[str, Any]]]
PAIR = [found("occupation", "cook", "named"), found("occupation", "nurse", "named")]


def test_two_kinds_of_work_are_named_and_kept(turn: Turn, slots: dict[str, Any]) -> None:
    (said,) = turn(ActionCompareOccupations(), text="cook or nurse", finds=PAIR)

    assert (said["response"], said["first"], said["second"]) == ("utter_compare_occupations", "cook", "nurse")
    assert slots["compared"] == ["cook", "nurse"]


def test_fewer_than_two_are_asked_for(turn: Turn, slots: dict[str, Any]) -> None:
    (said,) = turn(ActionCompareOccupations(), text="cook or what", finds=PAIR[:1])

    assert (said["response"], slots.get("compared")) == ("utter_compare_which_two", None)


@pytest.mark.parametrize(
    "text", ["ohio or my girl, pick one", "the bakery vs staying with my cousin", "stay or go to denver"]
)
def test_a_choice_between_other_things_is_left_to_them(turn: Turn, text: str) -> None:
    (said,) = turn(ActionCompareOccupations(), text=text)

    assert said["text"].startswith("First words on your_own_choice.")


@pytest.mark.parametrize("text", ["which of the two", "pick one for me", "this one or what"])
def test_who_names_nothing_to_choose_from_is_asked_for_it(turn: Turn, text: str) -> None:
    (said,) = turn(ActionCompareOccupations(), text=text)

    assert said["response"] == "utter_compare_which_two"


def test_one_alone_is_told_where_its_pay_and_outlook_stand(turn: Turn, slots: dict[str, Any]) -> None:
    (said,) = turn(ActionCompareOccupations(), text="cook wages", finds=PAIR[:1])

    assert said["text"].startswith("First words on occupation_outlook.")
    assert slots["topic"] == "occupation_outlook"


@pytest.mark.parametrize(
    ("text", "response"),
    [
        ("which one pays more", "utter_compare_pay"),
        ("how long is the training", "utter_compare_school"),
        ("which one would you pick", "utter_compare_no_pick"),
    ],
)
def test_what_is_asked_next_is_about_these_two(turn: Turn, text: str, response: str) -> None:
    turn(ActionCompareOccupations(), text="cook or nurse", finds=PAIR)

    (said,) = turn(ActionAnswerQuestion(), text=text, asks="pay")

    assert (said["response"], said["first"], said["second"]) == (response, "cook", "nurse")


def test_what_sounds_like_another_matter_is_about_these_two_still(turn: Turn) -> None:
    turn(ActionCompareOccupations(), text="cook or nurse", finds=PAIR)

    (said,) = turn(ActionDecline(), text="how long do they study", intent="off_topic")

    assert said["response"] == "utter_compare_school"


def test_while_a_form_asks_nothing_is_compared_beside_it(turn: Turn, talk: Conversation) -> None:
    turn(ActionCompareOccupations(), text="cook or nurse", finds=PAIR)
    talk.in_form(CHECK_FORM, "training")

    (said,) = turn(ActionDecline(), text="how long do they study", intent="off_topic")

    assert said["response"] == "utter_decline_briefly"


@pytest.mark.parametrize(
    "understood",
    [
        {"text": "what can i do if they do not pay me for my extra hours", "asks": "pay"},
        {"text": '/ask{"topic": "pay"}', "intent": "ask", "taps": "pay"},
    ],
)
def test_a_question_of_its_own_and_a_button_are_not_about_these_two(turn: Turn, understood: dict[str, Any]) -> None:
    turn(ActionCompareOccupations(), text="cook or nurse", finds=PAIR)

    (said,) = turn(ActionAnswerQuestion(), **understood)

    assert said["text"].startswith("First words on pay.")


def test_a_comparison_is_over_after_a_while(turn: Turn) -> None:
    turn(ActionCompareOccupations(), text="cook or nurse", finds=PAIR)
    for _ in range(STILL_COMPARING):
        turn("utter_help")

    (said,) = turn(ActionAnswerQuestion(), text="which one pays more", asks="pay")

    assert said["text"].startswith("First words on pay.")


def test_without_a_comparison_pay_is_a_question_like_any_other(turn: Turn) -> None:
    (said,) = turn(ActionAnswerQuestion(), text="which one pays more", asks="pay")

    assert said["text"].startswith("First words on pay.")
