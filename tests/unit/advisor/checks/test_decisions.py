"""What editors are asked to mend in the Gig Check and the steps."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from advisor.checks.decisions import find_decision_problems
from advisor.decisions.gig_check import GigCheck
from advisor.library.questions import Option, Question

from ...small_check import OPTIONS, SLOTS, small_check

HARD = "Professional development opportunities necessitate considerable organizational commitment."


def question(slot: str, *values: str) -> Question:
    options = tuple(Option(value, value, value) for value in values)
    return Question(slot, "Title", "What?", "Say.", "So.", several=False, options=options, means={}, called=())


QUESTIONS = {slot: question(slot, *OPTIONS) for slot in SLOTS}


def with_step(**changes: Any) -> GigCheck:
    check = small_check()
    return replace(check, steps={**check.steps, "ride": replace(check.steps["ride"], **changes)})


def test_sound_decisions_have_no_problems() -> None:
    assert find_decision_problems(small_check(), QUESTIONS) == []


def test_a_text_that_is_hard_to_read_is_named_with_its_grade() -> None:
    check = replace(with_step(do=HARD), inference=HARD)

    first, second = find_decision_problems(check, QUESTIONS)

    assert first.startswith("check.yml: 'inference' reads at grade ")
    assert second.startswith("steps.yml: 'ride' 'do' reads at grade ")


@pytest.mark.parametrize(
    ("key", "text", "problem"),
    [
        ("title", "Go " * 7, "'title' has 7 words; the most is 6"),
        ("do", "Go. " * 26, "'do' has 26 words; the most is 25"),
    ],
)
def test_a_step_is_short(key: str, text: str, problem: str) -> None:
    assert find_decision_problems(with_step(**{key: text}), QUESTIONS) == [f"steps.yml: 'ride' {problem}"]


def test_the_check_knows_the_options_of_the_questions_and_no_others() -> None:
    questions = {**QUESTIONS, "goals": question("goals", "none", "some", "full", "fame")}

    assert find_decision_problems(small_check(), questions) == [
        "check.yml: 'goals': the question offers 'fame', which 'options' does not have",
        "check.yml: 'goals': 'options' has 'elsewhere', which the question does not offer",
    ]


def test_a_difference_that_nobody_asks_for_is_named() -> None:
    questions = {slot: question for slot, question in QUESTIONS.items() if slot != "goals"}

    (problem,) = find_decision_problems(small_check(), questions)

    assert problem == "check.yml: 'goals': no question asks for it"
