"""What is said to a question that waits and is no answer to it, though it may look like one."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from actions.forms.validate import ValidateGigCheckForm, ValidatePlanForm

from ..small_plans import planned
from ..small_questions import QUESTIONS
from .conftest import CHECK_FORM, PLAN_FORM, Conversation, found

Turn = Callable[..., list[dict[str, Any]]]


@pytest.mark.parametrize("text", ["what do u mean training", "wdym by course", "huh what does training mean"])
def test_a_word_of_the_question_that_somebody_asks_about_is_explained(
    turn: Turn, talk: Conversation, text: str
) -> None:
    talk.in_form(CHECK_FORM, "training")

    said = turn(ValidateGigCheckForm(), text=text, intent="correct_answer", sure=0.7)

    assert [message["text"] for message in said] == [QUESTIONS["training"].why, QUESTIONS["training"].hint]
    assert (talk.slots.get("training"), talk.asks) == (None, "training")


@pytest.mark.parametrize("text", ["8", "1.5", "12."])
def test_a_number_that_no_button_has_is_met_with_how_to_answer(turn: Turn, talk: Conversation, text: str) -> None:
    talk.in_form(CHECK_FORM, "timeframe")

    (said,) = turn(ValidateGigCheckForm(), text=text, intent="tell_age", sure=0.9)

    assert (said["text"], talk.asks) == (QUESTIONS["timeframe"].hint, "timeframe")
    assert talk.slots.get("timeframe") is None


def test_how_long_a_course_takes_is_no_time_at_work(turn: Turn, talk: Conversation) -> None:
    talk.in_form(CHECK_FORM, "training", occupation="cook", timeframe="open")

    turn(
        ValidateGigCheckForm(),
        text="it takes a course, 2 weeks",
        intent="correct_answer",
        sure=0.4,
        finds=[found("duration", 0.5)],
    )

    assert (talk.slots["training"], talk.slots["timeframe"]) == ("needed", "open")


def test_work_beside_the_one_that_is_looked_at_waits_for_its_turn(turn: Turn, talk: Conversation) -> None:
    talk.in_form(CHECK_FORM, "training", occupation="cook", timeframe="open")

    (said,) = turn(ValidateGigCheckForm(), text="i paint houses too", finds=[found("occupation", "painter", "own")])

    assert (said["response"], said["second"]) == ("utter_one_work_at_a_time", "painter")
    assert (talk.slots["occupation"], talk.asks) == ("cook", "training")


def test_the_one_that_is_picked_of_two_takes_the_place_of_the_first(turn: Turn, talk: Conversation) -> None:
    talk.in_form(CHECK_FORM, "training", occupation="cook", timeframe="open")

    turn(ValidateGigCheckForm(), text="just the painting", finds=[found("occupation", "painter", "own")])

    assert (talk.slots["occupation"], talk.asks) == ("painter", "training")


def test_work_that_is_dropped_and_was_not_looked_at_only_waits(turn: Turn, talk: Conversation) -> None:
    talk.in_form(CHECK_FORM, "training", occupation="cook", timeframe="open")

    said = turn(
        ValidateGigCheckForm(),
        text="drop the lyft",
        intent="off_topic",
        sure=0.9,
        finds=[found("employer", "Lyft", "denied")],
    )

    assert (said, talk.slots["occupation"], talk.asks) == ([], "cook", "training")


def test_the_work_that_waited_takes_the_place_of_one_that_is_let_go_of(turn: Turn, talk: Conversation) -> None:
    talk.in_form(CHECK_FORM, "training", occupation="cook", timeframe="open")
    turn(ValidateGigCheckForm(), text="i paint houses too", finds=[found("occupation", "painter", "own")])

    (later,) = turn(ValidateGigCheckForm(), text="what about the painting one")
    assert (later["response"], talk.asks) == ("utter_one_work_at_a_time", "training")

    (said,) = turn(
        ValidateGigCheckForm(), text="the painting one, not cooking", finds=[found("occupation", "cook", "denied")]
    )

    assert said["response"] == "utter_note_correction"
    assert (talk.slots["occupation"], talk.slots["timeframe"], talk.asks) == ("painter", None, "timeframe")


def test_who_drops_the_other_work_says_nothing_of_how_long(turn: Turn, talk: Conversation) -> None:
    talk.in_form(CHECK_FORM, "timeframe", occupation="cook")

    (said,) = turn(
        ValidateGigCheckForm(), text="left the bar, only cooking now", finds=[found("occupation", "cook", "own")]
    )

    assert (said["response"], talk.slots.get("timeframe"), talk.asks) == ("utter_already_noted", None, "timeframe")


@pytest.mark.parametrize("text", ["i said painter", "put painter in", "wheres painter? i told u painter"])
def test_work_that_is_insisted_on_after_a_new_field_is_the_one_that_is_wanted(
    turn: Turn, talk: Conversation, text: str
) -> None:
    talk.in_form(PLAN_FORM, "in_the_way", occupation="cook", direction="new_field")
    at = text.rindex("painter")
    named = {**found("occupation", "painter", "own"), "start": at, "end": at + len("painter")}

    (said,) = turn(ValidatePlanForm(), text=text, intent="correct_answer", sure=0.7, finds=[named])

    assert said["response"] == "utter_reflect"
    assert (talk.slots["goal"], talk.slots["occupation"], talk.asks) == ("painter", "cook", "in_the_way")


def test_who_answers_and_asks_what_it_is_for_is_told_and_goes_on(turn: Turn, talk: Conversation) -> None:
    talk.in_form(CHECK_FORM, "training", occupation="cook", timeframe="open")

    (said,) = turn(
        ValidateGigCheckForm(),
        text="it takes a course. why do you ask",
        intent="ask_why",
        sure=0.95,
        readings={"training/needed": 0.9},
    )

    assert said["text"] == QUESTIONS["training"].why
    assert talk.slots["training"] == "needed"


def test_what_is_said_of_another_employer_answers_nothing(turn: Turn, talk: Conversation) -> None:
    talk.in_form(CHECK_FORM, "benefits", occupation="courier, DoorDash")
    of_another = [found("employer", "Lidl", "named"), found("benefits", "some")]

    (said,) = turn(ValidateGigCheckForm(), text="Lidl has some but im not on it", finds=of_another)

    assert (said["response"], said["second"]) == ("utter_one_work_at_a_time", "Lidl")
    assert (talk.slots.get("benefits"), talk.asks) == (None, "benefits")


def test_a_step_that_is_dropped_while_a_question_waits_is_no_answer_to_it(turn: Turn, talk: Conversation) -> None:
    talk.in_form(PLAN_FORM, "hours_per_week", occupation="cook")

    (said,) = turn(ValidatePlanForm(), text="drop step 1", intent="change_plan", sure=0.9)

    assert said["response"] == "utter_plan_comes_later"
    assert (talk.slots.get("hours_per_week"), talk.asks) == (None, "hours_per_week")


def test_a_step_is_taken_out_of_a_plan_that_stands_while_a_question_waits(turn: Turn, talk: Conversation) -> None:
    talk.in_form(PLAN_FORM, "hours_per_week", occupation="cook", plan=planned(in_the_way=["transport"]).to_slot())

    (said,) = turn(ValidatePlanForm(), text="drop step 1", intent="change_plan", sure=0.9)

    assert (said["response"], talk.asks) == ("utter_leave_step_out", "hours_per_week")


def test_who_denies_the_work_that_is_looked_at_is_asked_for_theirs(turn: Turn, talk: Conversation) -> None:
    talk.in_form(CHECK_FORM, "timeframe", occupation="cook")

    turn(ValidateGigCheckForm(), text="im not a cook", finds=[found("occupation", "cook", "denied")])

    assert (talk.slots["occupation"], talk.asks) == (None, "occupation")


def test_days_that_are_told_before_the_hours_are_kept_beside_them(turn: Turn, talk: Conversation) -> None:
    talk.in_form(
        PLAN_FORM, "hours_per_week", occupation="cook", goal="baker", in_the_way=["money"], strengths=["people"]
    )

    turn(ValidatePlanForm(), text="weekends")
    turn(ValidatePlanForm(), text="3")

    assert talk.slots["hours_per_week"] == 3.0
    assert talk.slots["own_words"]["hours_per_week"] == "weekends; 3"


def test_the_name_of_the_first_of_two_kinds_of_work_picks_it(turn: Turn, talk: Conversation) -> None:
    talk.in_form(CHECK_FORM, "timeframe", occupation="cook")

    said = turn(ValidateGigCheckForm(), text="the cooking", finds=[found("occupation", "cook", "own")])

    assert [message["response"] for message in said] == ["utter_already_noted"]


def test_what_is_taken_out_or_was_forgotten_changes_the_answer_before(turn: Turn, talk: Conversation) -> None:
    talk.in_form(PLAN_FORM, "strengths", occupation="cook", goal="baker", in_the_way=["transport", "money"])

    turn(ValidatePlanForm(), text="leave the car out")
    assert talk.slots["in_the_way"] == ["money"]

    turn(ValidatePlanForm(), text="you forgot the kids")
    assert (talk.slots["in_the_way"], talk.asks) == (["money", "childcare"], "strengths")

    turn(ValidatePlanForm(), text="what about my transport tho")
    assert (talk.slots["in_the_way"], talk.asks) == (["money", "childcare", "transport"], "strengths")


def test_a_skill_that_one_does_not_have_after_all_is_taken_out(turn: Turn, talk: Conversation) -> None:
    talk.in_form(PLAN_FORM, "hours_per_week", occupation="cook", goal="baker", strengths=["people", "skill"])

    turn(ValidatePlanForm(), text="i dont have welding")

    assert (talk.slots["strengths"], talk.asks) == (["people"], "hours_per_week")


def test_a_protest_that_is_hardly_seen_as_a_skip_passes_over_nothing(turn: Turn, talk: Conversation) -> None:
    talk.in_form(CHECK_FORM, "goals", occupation="cook")

    turn(ValidateGigCheckForm(), text="no way, thats wrong", intent="skip", sure=0.3)

    assert (talk.slots.get("skipped"), talk.asks) == (None, "goals")


def test_work_that_is_told_after_whom_it_is_for_is_read_back_with_them(turn: Turn, talk: Conversation) -> None:
    turn("utter_any", text="get me ahead at target", finds=[found("employer", "Target", "named")])
    talk.in_form(PLAN_FORM, "in_the_way", occupation="Target", direction="here")

    (said,) = turn(ValidatePlanForm(), text="im a stocker", finds=[found("occupation", "stocker", "own")])

    assert (talk.slots["occupation"], talk.asks) == ("stocker, Target", "in_the_way")
    assert "stocker, Target" in said["heard"]


def test_ones_work_is_what_one_brings_where_that_was_asked(turn: Turn, talk: Conversation) -> None:
    talk.in_form(PLAN_FORM, "strengths", occupation="driver", direction="here", in_the_way=["money"])

    turn(ValidatePlanForm(), text="safe driver", finds=[found("occupation", "driver", "own")])

    assert (talk.slots["strengths"], talk.asks) == (["skill"], "hours_per_week")


def test_what_is_in_the_way_no_more_is_not_asked_again(turn: Turn, talk: Conversation) -> None:
    talk.in_form(PLAN_FORM, "strengths", occupation="cook", direction="here", in_the_way=["transport"])

    turn(ValidatePlanForm(), text="actually i have a car now", finds=[found("barrier", "transport", "denied")])
    turn(ValidatePlanForm(), text="welding")

    assert talk.slots["in_the_way"] is None
    assert talk.asks == "hours_per_week"
