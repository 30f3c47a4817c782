"""What is asked of a plan that stands."""

from __future__ import annotations

import pytest

from advisor.library.steps import Step
from advisor.replies.plan.plan_questions import (
    StepAsked,
    asks_how_many,
    asks_of_step,
    asks_why_there,
    not_understood,
    step_asked,
)
from advisor.words.message import Message

from ...small_questions import message

STEPS = [Step(name, (), (), name, name, 30, called=(name, f"a {name} nearby")) for name in ("sitter", "course")]


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("what was my second step", StepAsked(2)),
        ("ok so whats step 3", StepAsked(3)),
        ("tell me the first one again", StepAsked(1)),
        ("remind me what i should do first", StepAsked(1)),
        ("what one of these steps is best to do first", StepAsked(1)),
        ("whats my first step now", StepAsked(None)),
        ("what is my next step", StepAsked(None)),
        ("why did you put step 1", StepAsked(1, why=True)),
        ("why does it tell me that first", None),
        ("looks fine but why is that first", StepAsked(1, why=True)),
        ("which step am i on lol", StepAsked(None)),
        ("step 1?", StepAsked(1)),
        ("how do i start the second one", StepAsked(2, how=True)),
        ("who do i call for the 2nd one", StepAsked(2)),
        ("when is step 3 due", StepAsked(3)),
        ("how much is step 2 lol", None),
        ("whats still left", StepAsked(None)),
        ("what was my first job", None),
        ("what are my steps", None),
        ("whats the first thing to say in an interview", None),
        ("i did the first step", None),
        ("why that one", None),
    ],
)
def test_a_step_is_asked_for_in_few_words(text: str, asked: StepAsked | None) -> None:
    assert step_asked(message(text)) == asked


def test_why_that_one_and_how_are_of_the_step_that_was_just_said() -> None:
    assert step_asked(message("how do i begin"), of_what_was_said=True) == StepAsked(None, how=True)
    assert step_asked(message("how")) is None
    assert step_asked(message("why did u pick that one"), of_what_was_said=True) == StepAsked(None, why=True)
    assert step_asked(message("why is it telling me this first"), of_what_was_said=True) == StepAsked(1, why=True)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("why a course", 2),
        ("but why do i need a course, i got one at church", 2),
        ("why is a course so dear", None),
        ("ok but why is a course first", 2),
        ("thats why i took a course", None),
        ("why did he quit", None),
    ],
)
def test_why_a_step_is_there_is_asked_by_its_name(text: str, place: int | None) -> None:
    assert asks_why_there(message(text), STEPS) == place


def test_what_surely_asks_for_an_answer_is_of_no_step() -> None:
    assert asks_why_there(Message("why a course", "faq", 0.9, "pay"), STEPS) is None


def test_what_to_do_now_is_of_the_step_at_hand_where_one_was_just_said() -> None:
    assert step_asked(message("so what do i do today"), of_what_was_said=True) == StepAsked(None)
    assert step_asked(message("so what do i do today")) is None


def test_a_question_may_name_a_step_by_its_number() -> None:
    assert asks_of_step(message("does step 2 cost anything?")) == StepAsked(2, how=True)
    assert asks_of_step(message("is step 1 any good")) == StepAsked(1, how=True)
    assert asks_of_step(message("step 2 costs a lot")) is None


def test_how_many_steps_are_left_may_be_asked() -> None:
    assert asks_how_many(message("how many more steps"))
    assert asks_how_many(message("how long till the plan is over"))
    assert asks_how_many(Message("how much is left", "ask_how_many_left", 0.9))
    assert not asks_how_many(message("how many shifts is that"))
    assert not asks_how_many(Message("how long is that", "ask_how_many_left", 0.9))


@pytest.mark.parametrize("text", ["how long till my health plan starts", "how long is a payment plan"])
def test_how_long_another_plan_takes_is_not_of_the_steps(text: str) -> None:
    assert not asks_how_many(message(text))


def test_steps_of_what_surely_has_an_answer_are_not_of_the_plan() -> None:
    assert not asks_how_many(Message("how many steps to be a nurse", "faq", 0.9, "training"))


@pytest.mark.parametrize(
    "text", ["am i slow or does step 1 make no sense", "step 1 makes no sense", "i dont get step 1"]
)
def test_a_step_that_seems_odd_is_to_be_explained(text: str) -> None:
    assert not_understood(message(text)) == 1


@pytest.mark.parametrize(
    "text", ["step 1 makes no sense, drop it", "swap step 1, i dont get it", "that makes no sense"]
)
def test_what_is_to_go_or_names_no_step_is_not_explained(text: str) -> None:
    assert not_understood(message(text)) is None


def test_whether_a_step_is_done_is_no_question_of_how() -> None:
    assert asks_of_step(message("so is step 2 marked done")) == StepAsked(2)
