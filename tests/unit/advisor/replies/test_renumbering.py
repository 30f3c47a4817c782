"""A number that takes the place of the one in the answer just given."""

from __future__ import annotations

import pytest

from advisor.replies.answered.renumbering import renumbered
from advisor.words.message import Message


@pytest.mark.parametrize(
    "text", ["oh wait, 7", "nah 7", "sorry its 7 i think", "7 not 3 my bad", "i meant like 7 lol", "sorry 7 i think"]
)
def test_a_number_that_takes_something_back_is_put_in_the_place_of_the_last_one(text: str) -> None:
    told = renumbered(Message(text), {"timeframe": "about 3 yrs"}, {"timeframe": "open"})

    assert (told.facts, told.words) == ({"timeframe": "open"}, {"timeframe": "about 7 yrs"})


def test_what_follows_from_the_number_follows_from_the_new_one() -> None:
    assert renumbered(Message("no 30"), {"timeframe": "2 months"}, {"timeframe": "open"}).words == {
        "timeframe": "30 months"
    }
    assert renumbered(Message("wait 4"), {"hours_per_week": "2"}, {"hours_per_week": 2.0}).facts == {
        "hours_per_week": 4.0
    }


def test_what_was_said_in_other_words_than_the_number_stays() -> None:
    told = renumbered(Message("no 5"), {"timeframe": "only for now but its 2 yrs"}, {"timeframe": "now"})

    assert told.facts == {"timeframe": "now"}


@pytest.mark.parametrize("text", ["4", "no", "wait what are the 5 things", "no source 4", "sorry 4 or 5 kids"])
def test_other_words_or_a_bare_number_put_nothing_right(text: str) -> None:
    assert not renumbered(Message(text), {"timeframe": "3 yrs"}, {"timeframe": "open"})


@pytest.mark.parametrize("told", [{}, {"timeframe": "for now"}, {"benefits": "2 weeks off"}])
def test_without_a_number_that_was_told_last_there_is_nothing_to_put_right(told: dict[str, str]) -> None:
    assert not renumbered(Message("no 4"), told, {"timeframe": "open"})


@pytest.mark.parametrize("text", ["sorry 50 hours not 30", "oops 50 hours, not 30"])
def test_a_number_in_the_words_of_any_answer_is_put_right_with_its_unit(text: str) -> None:
    told = renumbered(Message(text), {"training": "a course of 30 hours"}, {"training": "needed"})

    assert (told.facts, told.words) == ({"training": "needed"}, {"training": "a course of 50 hours"})


def test_another_unit_than_the_one_that_was_told_is_not_a_number_alone() -> None:
    assert not renumbered(Message("sorry 6 months"), {"timeframe": "6 years"}, {"timeframe": "open"})


def test_hours_that_are_not_there_give_way_to_those_that_are() -> None:
    told = renumbered(
        Message("i dont have 6 hours more like 3"), {"hours_per_week": "6 hours"}, {"hours_per_week": 6.0}
    )

    assert told.facts == {"hours_per_week": 3.0}


def test_who_says_the_number_again_that_they_put_right_is_told_it() -> None:
    told = renumbered(Message("i said 9"), {"timeframe": "7 years. no 9"}, {"timeframe": "open"})

    assert told.words == {"timeframe": "9 years"}


@pytest.mark.parametrize("text", ["like 3 years", "um about 8 months", "been there 2 yrs"])
def test_a_length_that_comes_one_question_late_is_heard_beside_the_answer(text: str) -> None:
    told = renumbered(Message(text), {"timeframe": "idk"}, {"timeframe": "open"})

    assert (told.facts, told.words) == ({"timeframe": "open"}, {"timeframe": f"idk, {text}"})


@pytest.mark.parametrize("before", [{}, {"timeframe": "6 yrs"}, {"benefits": "idk"}])
def test_a_length_after_another_answer_is_not_of_the_time_frame(before: dict[str, str]) -> None:
    assert not renumbered(Message("like 3 years"), before, {"timeframe": "open"})


def test_a_length_with_a_story_is_not_told_late() -> None:
    assert not renumbered(Message("a 3 month course at the plant"), {"timeframe": "idk"}, {"timeframe": "open"})


def test_a_number_that_is_taken_back_by_name_may_have_been_told_long_before() -> None:
    told_in = {"timeframe": "5 years and here to stay", "training": "2 classes"}
    told = renumbered(Message("sorry, 6 years, not 5"), {}, {"timeframe": "planned"}, told_in)

    assert (told.facts, told.words) == ({"timeframe": "planned"}, {"timeframe": "6 years and here to stay"})
    assert not renumbered(Message("sorry, 6 years"), {}, {"timeframe": "planned"}, told_in)
