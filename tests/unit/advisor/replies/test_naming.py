"""Which question, or which word of it, a message names."""

from __future__ import annotations

import pytest

from advisor.library.questions import load_questions
from advisor.replies.naming import asks_what_is_meant

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
