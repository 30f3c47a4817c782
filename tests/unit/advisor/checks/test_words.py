"""Whether the words of the interest list and of what people take along are plain and fit."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from advisor.checks.words import find_word_problems
from advisor.decisions.gig_check import load_check
from advisor.decisions.interests import load_interests
from advisor.handouts.texts import Handouts, load_handouts
from advisor.library.interest_list import Item, Said

from ...small_check import small_check
from ...small_handouts import WORDS
from ...small_interests import small_interests

HARD = "Organizational considerations necessitate professional development opportunities."


def problems(words: Handouts) -> list[str]:
    return find_word_problems(small_interests(), words, small_check())


def test_plain_words_that_fit_are_sound() -> None:
    assert problems(WORDS) == []


def test_the_words_of_the_content_are_sound() -> None:
    assert find_word_problems(load_interests(), load_handouts(), load_check()) == []


@pytest.mark.parametrize(
    ("changes", "place"),
    [
        ({"items": (Item("it", "hands", HARD),)}, "'it'"),
        ({"words": {**small_interests().words, "flat": HARD}}, "'words' 'flat'"),
        ({"leads_on": (Said(HARD, (1,)),)}, "'leads_on' line 1"),
    ],
)
def test_words_of_the_list_that_are_hard_to_read_are_named(changes: dict[str, Any], place: str) -> None:
    (told,) = find_word_problems(replace(small_interests(), **changes), WORDS, small_check())

    assert told.startswith(f"interests.yml: {place} reads at grade ")


@pytest.mark.parametrize("part", ["card", "plan"])
def test_so_are_those_of_what_people_take_along(part: str) -> None:
    changed: dict[str, Any] = {part: {**getattr(WORDS, part), "note": HARD}}
    words = replace(WORDS, **changed)

    (told,) = problems(words)

    assert told.startswith(f"card.yml: '{part}' 'note' reads at grade ")


def test_a_long_item_is_named() -> None:
    listed = replace(small_interests(), items=(Item("it", "hands", "Do a thing or two a day at a time"),))

    assert find_word_problems(listed, WORDS, small_check()) == ["interests.yml: 'it' has 10 words; the most is 8"]


def test_a_line_of_the_card_that_would_be_cut_is_named() -> None:
    card = {**WORDS.card, "verdict": "It is " + "so " * 20 + "{verdict}"}

    told = problems(replace(WORDS, card=card))

    assert len(told) == len(small_check().verdicts)
    assert told[0].startswith("card.yml: 'card' 'verdict' comes to more than 72 characters with the verdict 'job'")


def test_so_is_a_step_of_it() -> None:
    card = {**WORDS.card, "step": "{title} " + "so " * 20 + "{date}"}

    told = problems(replace(WORDS, card=card))

    assert len(told) == len(small_check().steps)
    assert told[0].startswith("card.yml: 'card' 'step' comes to more than 69 characters with the step 'ride'")
