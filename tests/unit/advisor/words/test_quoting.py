"""Which words of a message are quoted."""

from __future__ import annotations

import pytest

from advisor.words.quoting import quoted


@pytest.mark.parametrize("text", ["2", "3.", "the second one", "option 2 i guess", "number 3 pls"])
def test_a_bare_choice_is_not_worth_quoting(text: str) -> None:
    assert quoted(text, []) == ""


@pytest.mark.parametrize(
    ("text", "surface", "words"),
    [
        ("change what i put for insurance, we get it from dads work", "from dads work", "we get it from dads work"),
        ("4 yrs is that a career or not", "4 yrs", "4 yrs"),
        (
            "can you judge my work i fry fish in a diner by the lake 4 yrs",
            "4 yrs",
            "i fry fish in a diner by the lake 4 yrs",
        ),
        ("been there 4 yrs, what does that make me?", "4 yrs", "been there 4 yrs"),
        (
            "well my aunt has the kids but only til 6 n besides i cook there",
            "the kids",
            "well my aunt has the kids but only til 6",
        ),
        ("as before and as before and as it was ever before that", "not in it", "not in it"),
    ],
)
def test_the_thought_that_says_a_thing_is_quoted(text: str, surface: str, words: str) -> None:
    assert quoted(text, [surface]) == words


def test_where_no_words_say_it_the_whole_is_quoted() -> None:
    assert quoted("not that i know of", []) == "not that i know of"


def test_several_thoughts_that_say_it_are_all_quoted() -> None:
    text = "no car, well, and no bus either, what with the cuts they made"

    assert quoted(text, ["no car", "no bus"]) == "no car; no bus either"


@pytest.mark.parametrize("text", ["About   four years.", "None at all, I am afraid."])
def test_a_short_message_is_quoted_whole(text: str) -> None:
    assert quoted(text, [text[:4]]) == " ".join(text.split())


def test_a_thing_ends_where_another_begins() -> None:
    assert quoted("3 yrs no car no nothing", ["3 yrs"], ["no car"]) == "3 yrs"


def test_what_is_put_right_is_quoted_by_what_it_is() -> None:
    assert quoted("no i meant my hip, not all of me", ["meant my hip"]) == "my hip"
