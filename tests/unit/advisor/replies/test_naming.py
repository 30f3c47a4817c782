"""Which question, or which word of it, a message names."""

from __future__ import annotations

import pytest

from advisor.library.questions import load_questions
from advisor.replies.told.naming import asks_what_is_meant

from ...small_questions import message


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
