"""The short list of interests: what is asked, and what the answers come to."""

from __future__ import annotations

import copy
from itertools import chain, combinations
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.decisions.interests import load_interests, read_liking
from advisor.library.content import ContentError

from ...small_interests import AREAS, ITEMS, LIST, small_interests, write

LISTED = small_interests()

ALL = tuple(ITEMS)
SUBSETS = [set(some) for some in chain.from_iterable(combinations(ALL, count) for count in range(len(ALL) + 1))]
likings = st.dictionaries(st.sampled_from(ALL), st.none() | st.integers(1, 5))


def told(given_: dict[str, Any]) -> str:
    return LISTED.tell(LISTED.result(given_))[0].words


def test_each_item_that_is_left_is_asked_once_in_order_skipped_ones_never_again() -> None:
    for answered in SUBSETS:
        given_: dict[str, int | None] = dict.fromkeys(answered, 3)
        asked = []
        while item := LISTED.next_item(given_):
            assert LISTED.left(given_) == len(ALL) - len(given_)
            asked.append(item.id)
            given_[item.id] = None if len(asked) % 2 else 5

        assert asked == [id_ for id_ in ALL if id_ not in answered]
        assert LISTED.left(given_) == 0


def test_an_item_is_asked_with_its_place() -> None:
    assert LISTED.ask(LISTED.items[2]) == "3/6: Item hearts 1"


@given(likings)
def test_areas_come_best_first_and_only_those_that_were_answered(given_: dict[str, int | None]) -> None:
    came_to = LISTED.result(given_)

    averages = [area.average for area in came_to.areas]
    assert averages == sorted(averages, reverse=True)
    assert {area.area for area in came_to.areas} == {
        str(ITEMS[id_]["area"]) for id_, value in given_.items() if value is not None
    }
    assert came_to.top == tuple(area.area for area in came_to.areas if area.average == averages[0])


@given(likings)
def test_a_result_is_weak_until_every_item_is_answered(given_: dict[str, int | None]) -> None:
    answered = sum(value is not None for value in given_.values())

    came_to = LISTED.result(given_)

    assert (came_to.answered, came_to.weak) == (answered, answered < len(ALL))
    assert (f"Weak: {answered}/6." in told(given_)) == (0 < answered < len(ALL))
    assert ("Whole: 6." in told(given_)) == (answered == len(ALL))


@given(likings)
def test_the_words_name_the_top_and_no_item(given_: dict[str, int | None]) -> None:
    came_to, words = LISTED.result(given_), told(given_)

    if came_to.outcome in ("one", "tie", "low"):
        assert f"{' & '.join(AREAS[area] for area in came_to.top)}." in words
    else:
        assert not [title for title in AREAS.values() if title in words]
    assert "Item" not in words
    assert words.endswith("Ours.")


@given(likings)
def test_the_order_of_answering_changes_nothing(given_: dict[str, int | None]) -> None:
    assert LISTED.result(dict(reversed(given_.items()))) == LISTED.result(given_)


@given(likings, st.sampled_from(ALL))
def test_to_like_a_thing_more_never_moves_its_area_down(given_: dict[str, int | None], id_: str) -> None:
    area = ITEMS[id_]["area"]
    before = LISTED.result({**given_, id_: 3})
    after = LISTED.result({**given_, id_: 5})

    assert area in after.top or area not in before.top


@pytest.mark.parametrize("value", [1, 2, 3, 4, 5])
def test_equal_answers_let_nothing_stand_out(value: int) -> None:
    for answered in SUBSETS:
        came_to = LISTED.result(dict.fromkeys(answered, value))

        areas = {ITEMS[id_]["area"] for id_ in answered}
        assert came_to.outcome == ("flat" if len(areas) > 1 else "none")


@pytest.mark.parametrize(
    ("given_", "words"),
    [
        ({}, "Nothing yet. Ours."),
        ({"hands_1": 5, "hands_2": 4}, "Nothing yet. Weak: 2/6. Ours."),
        ({"hands_1": None, "heads_1": None}, "Nothing yet. Ours."),
        ({"hands_1": 5, "heads_1": 2}, "Top Hands. Weak: 2/6. Ours."),
        ({"hands_1": 2, "heads_1": 3}, "None liked; nearest Heads. Weak: 2/6. Ours."),
        ({"hands_1": 5, "heads_1": 4, "hearts_1": 2}, "Top Hands. Then Heads. Weak: 3/6. Ours."),
        ({"hands_1": 5, "heads_1": 4, "hearts_1": 4}, "Top Hands. Weak: 3/6. Ours."),
        ({"hands_1": 5, "heads_1": 5, "hearts_1": 4}, "Tied Hands & Heads. Weak: 3/6. Ours."),
        (dict(zip(ALL, (5, 1, 1, 4, 1, 2), strict=True)), "Top Hands. Whole: 6. Ours."),
    ],
)
def test_a_result_says_what_stands_out_and_how_little_that_says(given_: dict[str, Any], words: str) -> None:
    assert told(given_) == words


def test_after_the_result_comes_where_to_go_with_what_that_rests_on() -> None:
    first, second = LISTED.tell(LISTED.result({}))

    assert (first.facts, second.facts, second.words) == ((), (1,), "Go there.")


@pytest.mark.parametrize("odd", [{"gone": 5}, {"hands_1": 9}, {"hands_1": "5"}, {"hands_1": [5]}])
def test_what_is_no_item_or_no_point_of_the_scale_is_passed_over(odd: dict[str, Any]) -> None:
    assert LISTED.result(odd).answered == 0


def test_every_way_to_say_a_point_that_the_content_lists_is_read_as_it() -> None:
    listed = load_interests()
    misread = {
        " ".join(phrase): point
        for phrase, point in listed.reader.phrases.items()
        if listed.reader.read(" ".join(phrase)) != point
    }

    assert not misread
    assert [read_liking(title) for title in listed.scale.values()] == list(listed.scale)


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        ({"areas": {"hands": "Hands"}}, "'areas' has 1 entries; it needs at least 2"),
        ({"items": {**ITEMS, "x": {"area": "hand", "says": "X"}}}, "'x' names the area 'hand', which 'areas' does not"),
        ({"areas": {**AREAS, "feet": "Feet"}}, "no item is for the area 'feet'"),
        ({"scale": {point: LIST["scale"][point] for point in (1, 2, 3, 4)}}, "'scale': '5' is missing"),
        ({"scale": {**LIST["scale"], 6: {"title": "More", "says": []}}}, "a key of 'scale': 6 is not one of"),
        ({"scale": {**LIST["scale"], 5: {"title": "Love", "says": ["fun"]}}}, "'scale': 'fun' stands for 4 and for 5"),
        (
            {"scale": {**LIST["scale"], 5: {"title": "It is", "says": []}}},
            "'scale' '5' has a line of 'small' words only",
        ),
        ({"words": {**LIST["words"], "one": "{all}"}}, "'words' 'one' may have braces only as {areas}"),
        ({"words": {**LIST["words"], "one": "{"}}, "'words' 'one' may have braces only as {areas}"),
        ({"leads_on": [{"facts": [9], "says": "Go."}]}, "'leads_on' line 1: fact 9 is unknown"),
        ({"reading": {"small": []}}, "'reading': 'not' is missing"),
    ],
)
def test_a_mistake_in_the_list_is_told_in_one_sentence(tmp_path: Path, change: dict[str, Any], problem: str) -> None:
    write(tmp_path, {**copy.deepcopy(LIST), **change})

    with pytest.raises(ContentError) as caught:
        load_interests(tmp_path)

    assert any(told_.startswith(f"interests.yml: {problem}") for told_ in caught.value.problems)


def test_in_short_it_is_how_many_lines_and_what_stands_out() -> None:
    likings = dict.fromkeys(ITEMS, 1) | {"hands_1": 5, "hands_2": 5}

    assert small_interests().in_short(likings) == f"{len(ITEMS)} (Hands)"
    assert small_interests().in_short({"hands_1": 5, "heads_1": None}) == "2"


def test_work_is_named_for_what_came_out_on_top_and_only_then() -> None:
    liked = {**dict.fromkeys(ALL, 1), "hands_1": 5, "hands_2": 5}

    named, *way_on = LISTED.tell_works(liked)

    assert named.words == "Hands: Work with Hands.\nExamples."
    assert way_on == list(LISTED.leads_on)
    assert LISTED.tell_works(dict.fromkeys(ALL, 1))[0].words == LIST["words"]["no_works"]


def test_what_was_rated_in_an_area_is_told_line_by_line() -> None:
    assert LISTED.tell_rated("hands", {"hands_1": 5, "hands_2": None}) == "On Hands you said Item hands 1 (Like a lot)."
    assert LISTED.tell_rated("heads", {"hands_1": 5}) == "Heads not rated."


def test_an_area_is_known_by_its_names_and_none_by_words_that_many_lines_share() -> None:
    assert LISTED.area_named("and the hearts one") == "hearts"
    assert LISTED.area_named("that item") is None


def test_what_was_only_disliked_is_not_named() -> None:
    quiz = small_interests()

    said, *_ = quiz.tell(quiz.result({"hands_1": 1, "heads_1": 2, "hearts_1": 1}))

    assert not any(area in said.words for area in AREAS.values())
