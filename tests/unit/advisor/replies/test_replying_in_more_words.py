"""An answer in more words than it takes: what adds to one that was told, and what stands beside a point of the quiz."""

from __future__ import annotations

from typing import Any

from advisor.replies.answered.replying import take
from advisor.words.message import Message

from ...small_questions import PLAN, QUESTIONS, QUIZ, entity, message


def facts(slot: str, said: Message, known: dict[str, Any] | None = None) -> dict[str, Any]:
    return dict(take(said, QUESTIONS[slot], QUIZ if slot == "likings" else PLAN, QUESTIONS, known).facts)


def test_what_is_told_also_adds_to_a_list_that_was_told() -> None:
    licensed, before = entity("strength", "skill", None, "a license"), {"strengths": ["people"]}

    assert facts("strengths", message("plus a license", licensed), before)["strengths"] == ["people", "skill"]
    assert facts("strengths", message("a license", licensed), before)["strengths"] == ["skill"]


def test_a_time_beside_the_point_of_a_line_is_of_no_work_that_goes_on() -> None:
    years = entity("duration", 240.0, None, "twenty years")

    assert facts("likings", message("fun, i guess i ran a stall for twenty years", years)) == {"likings": 4}
