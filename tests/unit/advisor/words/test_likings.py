"""How much somebody likes a thing, from a reply in their own words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.decisions.interests import load_interests, read_liking
from advisor.words.likings import tokens

from ...small_interests import SCALE, small_interests


def read(text: str) -> int | None:
    return small_interests().reader.read(text)


@pytest.mark.parametrize(
    "text", ["4", " 4 ", "4!!", "a 4", "option 4", "4/5", "4 out of 5", "4 of 5", "like, 4", "no i said 4", "４"]
)
def test_a_number_of_the_scale_counts(text: str) -> None:
    assert read(text) == 4


@pytest.mark.parametrize("text", ["0", "6", "10", "3 or 4", "4/10", "3.5", "i have 2 kids", "not a 5", "9" * 50, "⁴⁵"])
def test_a_number_that_says_nothing_clear_does_not(text: str) -> None:
    assert read(text) is None


@pytest.mark.parametrize(
    ("text", "point"),
    [
        ("Hate a lot", 1),
        ("LIKE!!!", 4),
        ("i really like it", 5),
        ("i'd love it", 5),
        ("a bit", 4),
        ("aa bitt", 4),
        ("five", 5),
        ("👍", 4),
        ("👍🏽👍🏽", 4),
        ("❤️", 5),
        ("love painting walls", 5),
        ("painting walls is fun", 4),
    ],
)
def test_a_phrase_counts_with_small_words_around_it(text: str, point: int) -> None:
    assert read(text) == point


@pytest.mark.parametrize(
    ("text", "point"),
    [
        ("dont like it", 2),
        ("i do not love it", 2),
        ("not fun", 2),
        ("dont hate it", 3),
        ("not meh", 3),
        ("not bad", 4),
        ("dont mind", 3),
        ("not my thing", 2),
        ("never", 1),
    ],
)
def test_a_no_before_a_phrase_turns_it_unless_both_are_a_phrase(text: str, point: int) -> None:
    assert read(text) == point


@pytest.mark.parametrize(
    ("text", "point"),
    [
        ("yes love it", 5),
        ("no i like it", 4),
        ("yes no", None),
        ("yes, hate it", 1),
        ("like, meh", 3),
        ("meh, fun", 4),
        ("meh, hate it", 1),
        ("love it but hate the smell", None),
        ("fun, love it", 5),
    ],
)
def test_clear_words_win_over_weak_ones_and_contradictions_are_asked_again(text: str, point: int | None) -> None:
    assert read(text) == point


@pytest.mark.parametrize("text", ["lik", "liek", "likee", "liiiike", "LIKe"])
def test_a_slip_of_the_finger_is_forgiven(text: str) -> None:
    assert read(text) == 4


@pytest.mark.parametrize("text", ["reallylike", "really lik", "relly like", "wonderfull", "wondeful", "loooove"])
def test_so_is_one_in_a_longer_phrase(text: str) -> None:
    assert read(text) == 5


@pytest.mark.parametrize(
    "text",
    [
        "",
        "  ",
        "?",
        "hello",
        "i hate this quiz",
        "do you like me",
        "never mind",
        "no car",
        "yes my car broke down",
        "people like me",
        "sounds like a lot of work to me now",
        "i like that my old friend used to come along",
        "like " * 20,
        "bike",
        "unlike",
    ],
)
def test_what_does_not_rate_the_line_is_no_answer(text: str) -> None:
    assert read(text) is None


_pieces = st.sampled_from([*"12345 ", "like", "hate", "not", "no", "10", "/5", "quiz", "👍", "é", "İ", "\n"])


@given(st.text() | st.lists(_pieces).map(" ".join) | st.lists(_pieces).map("".join))
def test_any_text_is_a_point_of_the_scale_or_nothing(text: str) -> None:
    assert read(text) in (None, 1, 2, 3, 4, 5)
    assert all(token == token.casefold() and token.strip() for token in tokens(text))


@pytest.mark.parametrize("point", [1, 2, 4, 5])
def test_one_letter_missing_from_a_title_never_turns_a_like_into_a_dislike(point: int) -> None:
    title = load_interests().scale[point]
    read_as = {read_liking(title[:at] + title[at + 1 :]) for at in range(len(title))}

    assert read_as <= ({1, 2, None} if point < 3 else {4, 5, None})
    assert len([1 for one in read_as if one]) >= 1


@pytest.mark.parametrize("point", SCALE)
def test_the_title_of_a_button_is_read_as_its_point(point: int) -> None:
    assert read(str(SCALE[point]["title"])) == point


@pytest.mark.parametrize(
    ("text", "point"),
    [
        ("Like. we built all our own fences and sheds back then", 4),
        ("4. we built all our own fences and sheds back then", 4),
        ("hate, my brother made me do that every single weekend", 1),
        ("yes, my brother made me do that every single weekend", None),
        ("like, how many of these are there still to come now", None),
        ("my brother made me do that every single weekend", None),
    ],
)
def test_the_point_before_a_story_counts(text: str, point: int | None) -> None:
    assert small_interests().reader.read_opening(text) == point
