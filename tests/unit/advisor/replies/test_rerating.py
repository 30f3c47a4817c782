"""Rating a line of the quiz anew by a word that only that line has."""

from __future__ import annotations

from dataclasses import replace

import pytest

from advisor.library.interest_list import Item
from advisor.replies.answered.rerating import Rerated, rerated, rerated_by_name

from ...small_interests import small_interests
from ...small_questions import message

LINES = {"boats": "Paint old boats", "bread": "Bake bread for a party", "walls": "Paint walls and doors"}
LISTED = replace(small_interests(), items=tuple(Item(name, "hands", said) for name, said in LINES.items()))
RATED = list(LINES)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("the bread one, love", Rerated("bread", 5)),
        ("no the old boat one is fun", Rerated("boats", 4)),
        ("can you set my answer on bread to hate", Rerated("bread", 1)),
        ("that paint one, love", None),
        ("i love bread", None),
        ("the rent question is fun", None),
        ("tell me of the bread one", None),
    ],
)
def test_a_line_is_named_by_a_word_of_its_own(text: str, line: Rerated | None) -> None:
    assert rerated_by_name(message(text), LISTED, RATED) == line


def test_a_line_that_is_named_and_not_rated_yet_is_none_to_rate_anew() -> None:
    assert rerated_by_name(message("the bread one, love"), LISTED, ["boats"]) is None


def test_a_line_that_is_named_with_a_wish_only_is_asked_again() -> None:
    assert rerated(message("redo the bread one"), LISTED, RATED, asked_which=False) == Rerated("bread")
    assert rerated_by_name(message("redo the bread one"), LISTED, RATED) is None
