"""Replies without options: the work in one's own words, and free hours a week."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.replies.told.open_replies import care_named, hours_alone, hours_named, says_work, spared, work_named


@pytest.mark.parametrize(
    ("text", "work"),
    [
        ("dog walker", "dog walker"),
        ("i walk dogs", "walk dogs"),
        ("Im a dog walker lol", "dog walker"),
        ("I FUCKING CLEAN HOUSES", "clean houses"),
        ("my job is fixing phones", "fixing phones"),
        ("as a cook", "cook"),
        ("mostly instacart", "instacart"),
        ("she details cars", "details cars"),
        ("hes a lector", "lector"),
        ("just him", None),
        ("uh, dog walker", None),
        ("dog walker, 20 hrs a week", "dog walker"),
        ("uber 3 yrs", "uber"),
        ("7 eleven", "7 eleven"),
        ("no", None),
        ("idk", None),
        ("nothing rn", None),
        ("my name is joe", None),
        ("i adore you", None),
        ("i love that", None),
        ("hire me pls", None),
        ("jajaja", None),
        ("im 26", None),
        ("im from ohio", None),
        ("i work nights at a bakery downtown by the river with my aunt", None),
        ("i", None),
        ("🙂", None),
        ("", None),
    ],
)
def test_work_is_named_without_what_surrounds_it(text: str, work: str | None) -> None:
    assert work_named(text) == work


def test_some_forms_tell_of_work_and_some_of_wishes() -> None:
    assert all(map(says_work, ["i walk dogs", "im a cook", "I sell tamales", "my job is boring", "working at a mill"]))
    assert not any(map(says_work, ["i want a raise", "i hate this", "im tired", "i dont know", "who cares", ""]))


@pytest.mark.parametrize(
    ("text", "work"),
    [
        ("mom", "mom"),
        ("im just a mom lol", "mom"),
        ("a full time dad", "dad"),
        ("my mom drives for uber", None),
        ("mom and dad", None),
        ("", None),
    ],
)
def test_the_care_for_a_family_is_work(text: str, work: str | None) -> None:
    assert care_named(text) == work


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("3", 3),
        ("like 5 or so", 5),
        ("FIVE", 5),
        ("3-4", 3.5),
        ("between 2 and 4", 3),
        ("10 hours", 10),
        ("an hour", 1),
        ("half an hour", 0.5),
        ("30 minutes a week", 0.5),
        ("20 min a day", 1.7),
        ("maybe 2 if my mom watches the kids", 2),
        ("i work 40 hrs so maybe 3", 3),
        ("well so i was thinking maybe about 4 hours on the weekend when the kids are asleep", 4),
        ("0", 0),
        ("none", 0),
        ("im 26", None),
        ("got 2 kids", None),
        ("5 nights", None),
        ("after 8pm", None),
        ("3 yrs", None),
        ("idk", None),
        ("weekends", None),
        ("900", None),
        ("3 or 10 or 20", None),
        ("", None),
    ],
)
def test_a_number_is_hours_unless_it_counts_something_else(text: str, hours: float | None) -> None:
    assert hours_named(text) == hours


@given(
    st.text()
    | st.lists(st.sampled_from(["9" * 400, "hours", "min", "a", "day", "no", "1/2"]), max_size=5).map(" ".join)
)
def test_any_text_is_read(text: str) -> None:
    hours, work = hours_named(text), work_named(text)

    assert hours is None or (isinstance(hours, float) and not math.isnan(hours))
    assert work is None or work.strip() == work != ""


def test_few_hours_beside_which_no_work_is_named_are_free_for_the_plan() -> None:
    assert spared({"hours_worked": 2.0}, "2 hours a week") == {"hours_per_week": 2.0}
    assert spared({"hours_worked": 2.0}, "i work 2 hours a week") == {"hours_worked": 2.0}
    assert spared({"hours_worked": 40.0}, "40 hours a week") == {"hours_worked": 40.0}


def test_a_number_that_is_a_sentence_counts_nothing_of_the_next() -> None:
    assert hours_named("like 4. weekends i sleep") == 4
    assert hours_named("4 weekends") is None


def test_hours_that_are_denied_are_not_named() -> None:
    assert hours_named("cant do 8 hours, maybe 4") == 4
    assert hours_named("i dont have 8 hours") is None


def test_hours_before_a_but_are_meant_where_those_at_work_follow() -> None:
    assert hours_named("6 hrs but my job is 3 twelves") == 6
    assert hours_named("i have none but 3 hrs on sunday") == 3


@pytest.mark.parametrize(
    ("text", "hours"), [("ok six, lets say six", 6), ("call it 8 then", 8), ("six then, or eight", None)]
)
def test_a_number_that_is_said_twice_is_one(text: str, hours: float | None) -> None:
    assert hours_alone(text) == hours


def test_what_somebody_can_do_or_did_is_no_work_of_now() -> None:
    assert says_work("i fix engines")
    assert not says_work("i can fix most engines")
    assert not says_work("i used to fix engines")
