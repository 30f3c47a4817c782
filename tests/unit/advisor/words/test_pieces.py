"""The pieces that a long story is listened to in."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.words.pieces import LONG, clauses, is_long, pieces

BEFORE = ["i have been at the store for six years", "my sister wants me to be a nurse"]
LINE = "some nights the river looks so quiet to me"
AFTER = ["the bus is never on time", "how do i get a better job"]


@pytest.mark.parametrize("joint", [", ", " and ", ". ", "\n", " but ", " y "])
def test_each_clause_of_a_long_story_is_a_piece(joint: str) -> None:
    found = pieces(joint.join([*BEFORE, LINE, *AFTER]))

    assert any(piece.rstrip(".").removeprefix(joint.strip()).strip() == LINE for piece in found)


def test_where_nothing_parts_the_clauses_a_window_moves_over_the_words() -> None:
    words = [f"word{number}" for number in range(40)]

    found = pieces(" ".join(words))

    assert {word for piece in found for word in piece.split()} == set(words)
    assert all(len(piece.split()) <= 10 for piece in found)
    assert "word15 word16 word17 word18 word19" in " | ".join(found)


def test_neighbours_are_heard_together_too() -> None:
    found = pieces(", ".join([*BEFORE, "the car broke in march", "i think of rolling it forward", *AFTER]))

    assert "the car broke in march i think of rolling it forward" in found


def test_a_short_message_and_a_button_have_no_pieces() -> None:
    assert pieces("my car died, and i got no sitter") == []
    assert pieces("/ask " + "word " * LONG) == []


@given(st.text())
def test_any_text_has_as_many_pieces_as_can_be_listened_to(text: str) -> None:
    found = pieces(text)

    assert len(found) <= 150
    assert all(piece.split() for piece in found)
    assert is_long(text) or not found


def test_a_list_of_facts_is_cut_into_them_with_and_without_commas() -> None:
    facts = ["baker for 2 years", "no training", "just to eat"]

    assert clauses(", ".join(facts)) == facts
    assert clauses(" ".join(facts)) == facts


def test_what_is_denied_stays_with_its_denial() -> None:
    assert clauses("baking pays and its not just to eat") == ["baking pays", "and its not just to eat"]


@pytest.mark.parametrize("text", ["a single fact of some words", "no car", "/choose, now, and, then, some"])
def test_one_fact_and_a_button_have_no_clauses(text: str) -> None:
    assert clauses(text) == []


def test_one_word_after_a_joint_is_of_the_clause_before_it() -> None:
    assert clauses("im a baker, i want classes and perks") == ["im a baker", "i want classes and perks"]
