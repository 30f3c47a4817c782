"""Mending how people spell, with words of the tests' own."""

from __future__ import annotations

import pytest

from components.word_mender import WordMender

TEXTS = 20 * ["would a career help me get ahead at the warehouse", "what is a resume for"] + 4 * ["gigging is fun"]


@pytest.fixture(scope="module")
def mender() -> WordMender:
    return WordMender.of([*TEXTS, "my carrer"])


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("wat wuld a carere giv u", "what would a career giv you"),  # "giv" is short, and nothing was learned near it
        ("a carrer at the warehose", "a career at the warehouse"),
        ("wen im workin, n b4", "when im working, and before"),
        ("Resumee?", "resume?"),
    ],
)
def test_what_is_mistyped_becomes_what_was_meant(mender: WordMender, typed: str, meant: str) -> None:
    assert mender.mend(typed) == meant


@pytest.mark.parametrize(
    "text",
    [
        "I'm a barista at Walmart.",
        "gigging",
        "is it fun?",
        "¿y mañana?",
        "asdfghjkl qwrtz",
        "",
        "👍",
        "hr called",
        "résumé",
    ],
)
def test_words_that_are_right_or_like_none_stay(mender: WordMender, text: str) -> None:
    assert mender.mend(text) == text.replace("¿y ", "¿why ")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("what 2 do", "what to do"),
        ("is it good 4 me", "is it good for me"),
        ("i dont no what u no", "i dont know what you know"),
        ("i have 2 kids and 4 years at 2 jobs", "i have 2 kids and 4 years at 2 jobs"),
        ("at 4 am, 2 of us", "at 4 am, 2 of us"),
        ("i talk to no one", "i talk to no one"),
        ("no i dont", "no i dont"),
    ],
)
def test_signs_that_stand_for_words_of_their_sound_are_written_out(mender: WordMender, typed: str, meant: str) -> None:
    assert mender.mend(typed) == meant


def test_what_was_learned_can_be_kept_and_mends_alike(mender: WordMender) -> None:
    assert WordMender(dict(mender.seen)).mend("carere") == mender.mend("carere") == "career"


def test_a_rare_slip_of_a_common_word_is_not_learned(mender: WordMender) -> None:
    learned = WordMender.of([*TEXTS, *5 * ["warehuose"], *TEXTS, *TEXTS, *TEXTS, *TEXTS])

    assert "warehuose" not in learned.seen
    assert "gigging" in learned.seen
