"""An answer of the check that is taken back at once."""

from __future__ import annotations

from typing import Any

import pytest

from advisor.replies.answered.second_thoughts import second_thought

from ...small_questions import QUESTIONS, message, tap

TOLD = {"advancement": "yep"}
KNOWN: dict[str, Any] = {"training": "none", "advancement": "clear"}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("wait no", "none"),
        ("no wait there isnt", "none"),
        ("hold on kinda", "maybe"),
        ("hm wait yes", None),
        ("no", None),
        ("wait what", None),
        ("wait no insurance", None),
        ("actually no", None),
        ("actually not sure", "maybe"),
        ("i meant not sure", "maybe"),
    ],
)
def test_a_word_that_takes_back_is_of_the_answer_before_it(text: str, value: str | None) -> None:
    taken = second_thought(message(text), TOLD, KNOWN, QUESTIONS, QUESTIONS["benefits"])

    assert taken.facts == ({"advancement": value} if value else {})


def test_with_nothing_asked_a_turn_is_of_the_answer_before_it_too() -> None:
    assert second_thought(message("actually no"), TOLD, KNOWN, QUESTIONS).facts == {"advancement": "none"}


def test_nothing_told_just_before_is_nothing_to_take_back() -> None:
    assert not second_thought(message("wait no"), {}, KNOWN, QUESTIONS)
    assert not second_thought(message("wait no"), {**TOLD, "training": "nah"}, KNOWN, QUESTIONS)
    assert not second_thought(tap(advancement="none"), TOLD, KNOWN, QUESTIONS)
