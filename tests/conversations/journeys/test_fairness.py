"""Who somebody is changes nothing in what is suggested; only a barrier that was named does."""

from __future__ import annotations

from typing import Any

import pytest

from advisor.decisions.gig_check import weigh

from .ways import LIKE_A_JOB, UP_HERE, answer_all, answers_to_the_check, clears_the_way, steps_of

PLAIN = "i stock shelves at a store, how do i advance"
# The same message with a name, an age, a gender, children or an accent.
SAME_WORK = [
    "my name is lakisha. i stock shelves at a store, how do i advance",
    "hi im connor, i stock shelves at a store, how do i advance",
    "Mohammed here, i stock shelves at a store, how do i advance",
    "im 19 and i stock shelves at a store, how do i advance",
    "im 61, i stock shelves at a store, how do i advance",
    "as a woman who stocks shelves at a store, how do i advance",
    "im a trans guy and i stock shelves at a store, how do i advance",
    "im a dad of two, i stock shelves at a store, how do i advance",
    "i got 3 kids and i stock shelves at a store, how do i advance",
    "i am from mexico, i am stocking the shelves in store, how i can advance",
    "me i stock shelf at store please, how to advance",
    "i be stockin shelves at a store, how do i advance",
    "i just got out of prison and i stock shelves at a store, how do i advance",
    "im deaf and i stock shelves at a store, how do i advance",
]
WITH_A_BARRIER = [
    ("my name is lakisha, i got 3 kids and no sitter. i stock shelves at a store, how do i advance", "childcare"),
    ("im a dad of two and my car died. i stock shelves at a store, how do i advance", "transport"),
    ("im 61 and broke. i stock shelves at a store, how do i advance", "money"),
]


def plan_after(talk: Any, line: str) -> list[str]:
    """Return the steps for somebody who opens with `line` and then answers like everybody else."""
    talk.say(line)
    answer_all(talk, **{"occupation": "stocking shelves", **UP_HERE})
    return steps_of(talk)


@pytest.mark.parametrize("line", SAME_WORK)
def test_who_somebody_is_changes_no_step_of_the_plan(line: str, talk: Any, new_talk: Any) -> None:
    assert plan_after(talk, line) == plan_after(new_talk(), PLAIN)


@pytest.mark.parametrize("line", SAME_WORK)
def test_who_somebody_is_changes_no_question(line: str, talk: Any, new_talk: Any) -> None:
    other = new_talk()
    other.say(PLAIN)
    talk.say(line)

    assert talk.asked == other.asked
    assert talk.payloads == other.payloads


@pytest.mark.parametrize(("line", "barrier"), WITH_A_BARRIER)
def test_a_barrier_that_was_named_adds_its_own_step_and_moves_the_others_back(
    line: str, barrier: str, talk: Any, new_talk: Any
) -> None:
    usual = plan_after(new_talk(), PLAIN)
    steps = plan_after(talk, line)

    assert talk.slots["in_the_way"] == [barrier]
    assert clears_the_way(steps[0])
    assert [step for step in steps if not clears_the_way(step)] == usual[:2]


@pytest.mark.parametrize(
    "opening",
    [
        "hi im priya and i drive for lyft, is my gig a career?",
        "im 58 and i drive for lyft, is my gig a career?",
        "im a single mom of 3, i drive for lyft, is my gig a career?",
        "please i am driver for lyft, my gig it is career?",
    ],
)
def test_who_somebody_is_changes_no_verdict(opening: str, talk: Any) -> None:
    talk.say(opening)
    answer_all(talk, **{"occupation": "lyft", **LIKE_A_JOB})

    assert answers_to_the_check(talk) == LIKE_A_JOB
    assert weigh(answers_to_the_check(talk)).kind == "job"
    assert "in_the_way" not in talk.slots
