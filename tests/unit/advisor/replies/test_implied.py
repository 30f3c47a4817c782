"""What answers a question though no option has its words: what somebody brings, a paper, a last word after a story."""

from __future__ import annotations

from typing import Any

import pytest

from advisor.replies.replying import take
from advisor.words.message import Message

from ... import small_questions as small
from ...small_questions import CHECK, PLAN, QUESTIONS, entity, message


def facts(slot: str, said: Message | str, known: dict[str, Any] | None = None) -> dict[str, Any]:
    form = PLAN if slot in small.PLAN_SLOTS else CHECK
    return dict(take(message(said) if isinstance(said, str) else said, QUESTIONS[slot], form, QUESTIONS, known).facts)


@pytest.mark.parametrize(
    "text", ["portuguese and some french", "six yrs of roofing back home", "i did the schedule as supervisor"]
)
def test_a_language_years_of_work_and_work_that_was_led_are_what_somebody_brings(text: str) -> None:
    roofing = (entity("occupation", "roofer", "own"), entity("duration", 72), entity("place", "Peru"))

    assert facts("strengths", message(text, *roofing), {"occupation": "cook"}) == {"strengths": ["skill"]}
    assert "strengths" not in facts("strengths", "no degree")


def test_work_that_is_only_asked_about_is_nothing_that_one_brings() -> None:
    welding = entity("occupation", "welder", "named")

    assert "strengths" not in facts("strengths", message("where is welding", welding))
    assert "strengths" in facts("strengths", message("some welding", welding))


def test_a_last_short_word_answers_after_a_story() -> None:
    tried = message("put in for it four times. nope", intent="report_outcome", sure=0.7)

    assert facts("advancement", tried) == {"advancement": "none"}


def test_benefits_of_the_work_beside_those_from_elsewhere_are_some() -> None:
    said = "mine come with her plan, they pay 30 hrs vacation"
    told = (entity("benefits", "elsewhere"), entity("hours_per_week", 30))

    assert facts("benefits", message(said, *told, readings={"benefits/some": 0.9})) == {"benefits": "some"}
    assert facts("benefits", message("by her plan", *told[:1], readings={"benefits/some": 0.2})) == {
        "benefits": "elsewhere"
    }


def test_a_license_that_somebody_has_says_that_the_work_takes_one() -> None:
    assert facts("training", "got license for this") == {"training": "needed"}
    assert "training" not in facts("training", "dont have license")


def test_a_no_with_the_work_that_is_known_is_a_no() -> None:
    said = message("nah only cook", entity("occupation", "cook", "own"))

    assert facts("training", said, {"occupation": "cook"})["training"] == "none"


def test_a_little_of_the_language_is_no_skill() -> None:
    said = message("i know a little english", entity("strength", "skill", text="know a little english"))

    assert "strengths" not in facts("hours_per_week", said)
