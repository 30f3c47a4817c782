"""What answers a question though no option has its words: what somebody brings, a paper, a last word after a story."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from advisor.replies.answered.correcting import correct
from advisor.replies.answered.replying import take
from advisor.words.message import Message

from ... import small_questions as small
from ...small_questions import CHECK, PLAN, QUESTIONS, entity, message


def facts(slot: str, said: Message | str, known: dict[str, Any] | None = None) -> dict[str, Any]:
    form = PLAN if slot in small.PLAN_SLOTS else CHECK
    return dict(take(message(said) if isinstance(said, str) else said, QUESTIONS[slot], form, QUESTIONS, known).facts)


def test_work_that_was_done_and_schooling_are_what_somebody_brings() -> None:
    roofing, college = entity("occupation", "roofer", "past"), entity("education", "some_college")

    assert facts("strengths", message("did roofing", roofing), {"occupation": "cook"}) == {"strengths": ["skill"]}
    assert facts("strengths", message("a year of college", college))["strengths"] == ["skill"]


@pytest.mark.parametrize("text", ["all they want is a degree", "last year the manager left", "no diploma"])
def test_words_of_work_alone_are_nothing_that_one_brings(text: str) -> None:
    assert facts("strengths", text) == {}


def test_where_to_go_may_be_told_where_it_was_asked_what_one_brings() -> None:
    said = message("the lead post", readings={"direction/here": 1.0})

    assert facts("strengths", said, {"direction": "new_field"}) == {"direction": "here"}


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


@pytest.mark.parametrize("slot", ["advancement", "benefits"])
def test_the_one_spot_above_is_perhaps_a_way_up_and_no_change_of_work(slot: str) -> None:
    said = message("foreman only, like i said", entity("occupation", "foreman", "own", "foreman"))

    assert facts(slot, said, {"occupation": "welder"}) == {"advancement": "maybe"}
    assert not correct(
        replace(said, intent="correct_answer", confidence=0.6), {"occupation": "welder"}, QUESTIONS
    ).facts


def test_who_laughs_at_what_is_asked_for_has_none_of_it() -> None:
    assert facts("benefits", message("lol the benefits are paw prints", intent="off_topic", sure=0.8)) == {
        "benefits": "none"
    }
    for scoffs in ("lol yeah no benefits", "haha yeah right benefits", "haha benefits are paw prints"):
        assert facts("benefits", scoffs) == {"benefits": "none"}
    assert facts("benefits", message("the benefits are paw prints", intent="off_topic", sure=0.8)) == {}
    assert facts("benefits", message("lol so many paw prints", intent="off_topic", sure=0.8)) == {}


@pytest.mark.parametrize("text", ["lol yeah we do get benefits, full ones", "haha yes the benefits are great"])
def test_a_yes_that_opens_with_a_laugh_is_a_yes(text: str) -> None:
    assert facts("benefits", text) == {"benefits": "full"}
    assert facts("benefits", message(text, intent="off_topic", sure=0.8)) == {"benefits": "full"}


def test_since_when_is_told_without_a_length_goes_on() -> None:
    assert facts("timeframe", "ever since i left school") == {"timeframe": "open"}
