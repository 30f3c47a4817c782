"""What an answer itself says on a matter that a message names."""

from __future__ import annotations

from dataclasses import replace

import pytest

from advisor.replies.talk.passages import passage_on, sentences
from advisor.words.message import Message

from ...small_library import small_library

ANSWERS = small_library().answers
TRUCKS = replace(
    ANSWERS["pay"],
    answer="Ask the office first. A family? Long roads keep you away. Local ones less.",
    more="Dues? Ask.",
)


@pytest.mark.parametrize(
    ("text", "passage"),
    [
        ("what about my family", "A family? Long roads keep you away."),
        ("and the road, is it far", "A family? Long roads keep you away."),
        ("is local better", "Local ones less."),
        ("are there dues", "Dues? Ask."),
        ("what about the weather", None),
    ],
)
def test_an_answer_says_what_it_has_on_a_matter_that_is_named(text: str, passage: str | None) -> None:
    assert passage_on(Message(text), TRUCKS, ANSWERS.values()) == passage


def test_a_word_that_many_answers_hold_sets_none_apart() -> None:
    assert passage_on(Message("the first words"), ANSWERS["tips"], ANSWERS.values()) is None


def test_no_more_is_said_than_two_sentences() -> None:
    on_pay = replace(ANSWERS["pay"], answer="Dues are small. Dues are fair. Dues are due.")

    assert passage_on(Message("what about dues"), on_pay, ANSWERS.values()) == "Dues are small. Dues are fair."


def test_words_that_name_nothing_set_no_sentence_apart() -> None:
    on_pay = replace(ANSWERS["pay"], answer="Never pay for it. Why should they?")

    assert passage_on(Message("why should i never"), on_pay, ANSWERS.values()) is None


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        (
            "Es un programa de EE. UU. que paga. Llame hoy en EE. UU. Es gratis.",
            ["Es un programa de EE. UU. que paga.", "Llame hoy en EE. UU.", "Es gratis."],
        ),
        (
            "It is called Job vs. Career. Read it at 9 a.m. today.",
            ["It is called Job vs. Career.", "Read it at 9 a.m. today."],
        ),
    ],
)
def test_the_stop_of_an_abbreviation_cuts_no_sentence(text: str, whole: list[str]) -> None:
    assert sentences(text) == whole
