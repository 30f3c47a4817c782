"""Tests what a reply denies of the options of a question."""

from __future__ import annotations

from typing import Any

import pytest

from advisor.library.questions import Beside, Option
from advisor.replies.answered.replying import take
from advisor.replies.told.denied import beside_what_is_denied, without_what_is_denied
from advisor.words.message import Clause

from ...small_questions import CHECK, QUESTIONS, message, question

_GOALS = (Option("money", "For the pay", "pay", ("pay", "the pay")), Option("growth", "To grow", "growth", ("grow",)))
_LEARNING = (
    Option("none", "Nothing", "nothing", ("no course",)),
    Option("some", "A bit", "a bit", ("a bit",)),
    Option("needed", "A course", "a course", ("course", "diploma")),
)
MAY_BE_THERE = question("training", *_LEARNING, means={"no": "none", "yes": "some"}, called=("course", "training"))
EITHER_OR = question(
    "goals", *_GOALS, means={"both": "both"}, beside=Beside(("like the sun",), "So.", leaves_open=True)
)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("not for the pay, i like it", "i like it"),
        ("pay dont matter. i like it", "i like it"),
        ("i dont do it for the pay", ""),
        ("not just the pay", "not just the pay"),
        ("not gonna lie its the pay", "not gonna lie its the pay"),
        ("no pay rise, to grow", "no pay rise, to grow"),
    ],
)
def test_an_option_that_is_denied_is_left_out(text: str, left: str) -> None:
    said = without_what_is_denied(message(text, readings={"goals/money": 0.9, "goals/growth": 0.1}), EITHER_OR)

    assert said.text == left
    assert ("goals/money" in said.readings) == (left == text)


def test_where_a_no_is_an_answer_what_is_denied_stays() -> None:
    said = message("not on the job", readings={"training/some": 0.9})

    assert without_what_is_denied(said, QUESTIONS["training"]) is said


def test_an_answer_that_denies_the_only_option_it_names_is_beside_both() -> None:
    for text in ("i dont do it for the pay", "i like the sun"):
        said = message(text, readings={"goals/money": 0.9})

        assert take(said, EITHER_OR, CHECK, {**QUESTIONS, "goals": EITHER_OR}).unclear == "beside"


def test_where_one_is_denied_it_is_not_both_either() -> None:
    read = {"goals/both": 0.7, "goals/growth": 0.2}

    assert without_what_is_denied(message("not for the pay, i study", readings=read), EITHER_OR).readings == {
        "goals/growth": 0.2
    }


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("they showed me the machines but no diploma", {"some"}),
        ("there isnt a diploma", {"some"}),
        ("no i got my diploma", {"some", "needed"}),
        ("no diploma yet, the course is long", {"some"}),
        ("no course, and a diploma after", {"some", "needed"}),
    ],
)
def test_what_is_denied_is_not_read_where_a_no_is_an_answer(text: str, left: set[str]) -> None:
    said = message(text, readings={"training/needed": 0.6, "training/some": 0.3})

    assert without_what_is_denied(said, MAY_BE_THERE).readings.keys() == {f"training/{value}" for value in left}


@pytest.mark.parametrize(("before", "value"), [("needed", "some"), ("some", "some"), ("none", "none")])
def test_what_is_denied_changes_only_the_answer_that_says_so(before: str, value: Any) -> None:
    said = message("there was no diploma", readings={"training/needed": 0.5, "training/some": 0.4})

    assert beside_what_is_denied(said, MAY_BE_THERE, before) == value


def test_where_the_whole_reads_like_what_is_denied_the_clause_beside_it_answers() -> None:
    beside = Clause("they let me try the saw", {"training/some": 0.8})
    said = message("they let me try the saw, no diploma", readings={"training/needed": 0.9}, clauses=(beside,))

    assert without_what_is_denied(said, MAY_BE_THERE).readings == {"training/some": 0.8}
