"""The reading grade, against sums done by hand."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.checks.readability import flesch_kincaid_grade, word_count


@pytest.mark.parametrize(
    ("text", "words", "sentences", "syllables"),
    [
        ("The cat sat on the mat.", 6, 1, 6),
        ("The cat sat. The dog ran.", 6, 2, 6),
        ("A career is a path. You plan it!", 8, 2, 9),
        ("Nobody helped. Why?", 3, 2, 5),
        ("Time notes and tables", 4, 1, 5),
        ("The time’s people wanted you", 5, 1, 7),
        ("First line\nsecond line", 4, 2, 5),
        ("It costs 3.50 a day [1].", 4, 1, 4),
    ],
)
def test_the_grade_is_what_the_formula_gives(text: str, words: int, sentences: int, syllables: int) -> None:
    by_hand = 0.39 * words / sentences + 11.8 * syllables / words - 15.59

    assert flesch_kincaid_grade(text) == pytest.approx(by_hand)


@pytest.mark.parametrize("text", ["", "   ", "...", "12 + 30", "👍", "[1]"])
def test_a_text_without_words_has_grade_zero(text: str) -> None:
    assert flesch_kincaid_grade(text) == 0.0


def test_long_words_in_long_sentences_read_harder_than_short_ones() -> None:
    hard = "Professional development opportunities necessitate considerable organizational commitment."

    assert flesch_kincaid_grade(hard) > 12 > 3 > flesch_kincaid_grade("You can grow. Ask for help.")


def test_numbers_and_marks_are_not_words() -> None:
    assert word_count("It is 40 hours [1], isn't it? O’Neil knows.") == 7


@given(st.text() | st.text(alphabet="aey .!?\n'’s"))
def test_any_text_has_a_finite_grade(text: str) -> None:
    assert math.isfinite(flesch_kincaid_grade(text))
