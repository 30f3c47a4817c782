"""What is put in the place of what was told while a form asks, and what is passed over."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from actions.forms.validate import ValidateGigCheckForm, ValidatePlanForm

from .conftest import CHECK_FORM, PLAN_FORM, Conversation, found

Turn = Callable[..., list[dict[str, Any]]]


def test_whom_one_works_for_is_swapped_and_the_work_stays(turn: Turn, talk: Conversation) -> None:
    talk.in_form(CHECK_FORM, "training", occupation="cashier, Kohls", timeframe="now")
    text = "oh wait its lowes not kohls"

    turn(
        ValidateGigCheckForm(),
        text=text,
        intent="correct_answer",
        sure=0.9,
        finds=[{**found("employer", "Kohls", "denied"), "start": text.index("kohls"), "end": len(text)}],
    )

    assert (talk.slots["occupation"], talk.slots["timeframe"], talk.asks) == ("cashier, Lowes", "now", "training")


def test_what_one_does_not_know_and_wants_skipped_is_no_answer(turn: Turn, talk: Conversation) -> None:
    talk.in_form(CHECK_FORM, "training", occupation="cook", timeframe="now")

    (said,) = turn(
        ValidateGigCheckForm(),
        text="not sure on the benefits, skip",
        intent="correct_answer",
        sure=0.4,
        readings={"benefits/none": 0.9},
    )

    assert (said["response"], talk.slots.get("benefits"), talk.slots["skipped"]) == ("utter_skip", None, ["benefits"])
    assert talk.asks == "training"


def test_a_yes_to_a_check_that_has_begun_begins_it_in_silence(turn: Turn, talk: Conversation) -> None:
    talk.in_form(CHECK_FORM, "timeframe", occupation="cook")

    assert turn(ValidateGigCheckForm(), text="yep check it", intent="affirm", sure=0.9) == []
    assert talk.asks == "timeframe"


def test_a_goal_that_is_scratched_gives_way_and_the_question_waits(turn: Turn, talk: Conversation) -> None:
    talk.in_form(PLAN_FORM, "in_the_way", occupation="cook", direction="here")

    turn(
        ValidatePlanForm(),
        text="scratch that, i wanna get out and do roofing",
        intent="correct_answer",
        sure=0.5,
    )

    assert (talk.slots["goal"], talk.slots["direction"], talk.asks) == ("roofing", "new_field", "in_the_way")


def test_what_is_passed_over_is_not_asked_again(turn: Turn, talk: Conversation) -> None:
    talk.in_form(CHECK_FORM, "training", occupation="cook", timeframe="now")

    turn(ValidateGigCheckForm(), text="no idea, next", intent="skip", sure=0.4)

    assert (talk.slots["skipped"], talk.asks) == (["training"], "advancement")


def test_one_spot_said_again_is_perhaps_a_way_up(turn: Turn, talk: Conversation) -> None:
    talk.in_form(CHECK_FORM, "training", occupation="cook", timeframe="now", advancement="none")

    turn(
        ValidateGigCheckForm(),
        text="foreman only, like i said",
        intent="correct_answer",
        sure=0.6,
        finds=[found("occupation", "foreman", "own")],
    )

    assert (talk.slots["occupation"], talk.slots["advancement"], talk.asks) == ("cook", "maybe", "training")


def test_work_that_is_insisted_on_where_the_work_is_asked_is_the_one_they_do(turn: Turn, talk: Conversation) -> None:
    talk.in_form(PLAN_FORM, "occupation", direction="new_field")
    named = {**found("occupation", "painter", "own"), "start": 7, "end": 14}

    turn(ValidatePlanForm(), text="i told painter already", intent="correct_answer", sure=0.7, finds=[named])

    assert (talk.slots.get("goal"), talk.slots["occupation"]) == (None, "painter")
