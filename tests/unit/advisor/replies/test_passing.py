"""Words that pass over a question, or say yes to a check that has begun."""

from __future__ import annotations

import pytest

from advisor.replies.answered.passing import begins_at_once, passed_over

from ...small_questions import QUESTIONS, message


@pytest.mark.parametrize(
    ("text", "slot"),
    [
        ("not sure about the benefits, skip", "benefits"),
        ("no idea, next", "training"),
        ("i dont know bout benefits skip it pls", "benefits"),
        ("not sure about the benefits", None),
        ("no benefits, next", None),
        ("skip", None),
    ],
)
def test_who_does_not_know_and_wants_it_skipped_passes_over_the_one_they_name(text: str, slot: str | None) -> None:
    assert passed_over(message(text), QUESTIONS["training"], QUESTIONS) == slot


@pytest.mark.parametrize(
    ("text", "begins"),
    [("yep check", True), ("ok check it for her please", True), ("yes", False), ("yes check my pay stub", False)],
)
def test_a_yes_that_names_the_check_begins_it(text: str, begins: bool) -> None:
    assert begins_at_once(message(text)) is begins
