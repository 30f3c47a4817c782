"""Which question, or which word of it, a message names."""

from __future__ import annotations

import pytest

from advisor.library.questions import load_questions
from advisor.replies.told.naming import asks_what_is_meant

from ...small_questions import QUESTIONS, message


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("what do u mean benefits", True),
        ("wat is benefits", True),
        ("i not understand this word benefits", True),
        ("come with benefits?", True),
        ("benefits?", False),
        ("what are benefits at walmart", False),
        ("i dont get benefits", False),
        ("no benefits", False),
    ],
)
def test_who_says_a_word_of_the_question_again_may_ask_what_it_means(text: str, asks: bool) -> None:
    assert asks_what_is_meant(message(text), load_questions()["benefits"]) is asks


@pytest.mark.parametrize(
    ("slot", "text", "asks"),
    [
        ("timeframe", "longer plan?", True),
        ("benefits", "a retirement plan?", True),
        ("strengths", "a license?", False),
        ("strengths", "a way with people?", False),
        ("training", "a certificate?", False),
        ("training", "new skills?", False),
        ("advancement", "lead spot?", False),
    ],
)
def test_a_name_of_what_may_be_there_is_an_answer_that_is_not_sure(slot: str, text: str, asks: bool) -> None:
    assert asks_what_is_meant(message(text), load_questions()[slot]) is asks


@pytest.mark.parametrize(
    ("text", "sure", "share", "asks"),
    [
        ("they let us eat for free, does that count as a benefit", 0.3, 0.05, True),
        ("would a bus card count as benefits", 0.3, 0.0, True),
        ("we get dental, does that count as a benefit", 0.3, 0.9, False),
        ("does that count as a benefit for taxes", 0.8, 0.0, False),
        ("does that count", 0.3, 0.0, False),
    ],
)
def test_who_asks_if_something_counts_as_what_was_asked_hears_what_is_meant(
    text: str, sure: float, share: float, asks: bool
) -> None:
    said = message(text, intent="faq", sure=sure, readings={"benefits/some": share})

    assert asks_what_is_meant(said, QUESTIONS["benefits"]) is asks
