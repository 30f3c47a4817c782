"""Which day was named, and which days of the week are free."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.words.days import day_named, takes_days, weekdays_named

MONDAY = datetime.date(2024, 4, 1)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("remind me friday", 4),
        ("Fri pls", 4),
        ("monday", 7),
        ("wendsday", 2),
        ("on tuesdays", 1),
        ("thurs", 3),
        ("remind me on sat", 5),
        ("next sunday", 6),
        ("tmrw", 1),
        ("tomorow", 1),
        ("the day after tomorrow", 2),
        ("in 3 days", 3),
        ("in a couple of days", 2),
        ("in two weeks", 14),
        ("next week", 7),
        ("friday next week", 11),
        ("next week on fri", 11),
        ("weds", 2),
        ("in 3ish days", 3),
        ("ping me on the 4th", 3),
        ("on the 1st", 30),
        ("apr 20 pls", 19),
        ("april the 2nd", 1),
        ("this week", 4),
        ("by may", 30),
        ("untill may", 30),
        ("sept 2", 154),
        ("friday the 5th", 4),
        ("move the 2nd to friday", 4),
        ("on friday, not the 30th", 4),
        ("move the 2nd to the 5th", 4),
        ("may 4 for the 2nd", 33),
        ("after april", 30),
    ],
)
def test_a_day_ahead_is_named(text: str, days: int) -> None:
    assert day_named(text, MONDAY) == MONDAY + datetime.timedelta(days)


@pytest.mark.parametrize(
    "text",
    [
        *("", "remind me", "someday", "i sat down", "payday", "holiday", "in my days", "in 2nd week of june"),
        *("the 2nd step", "in 12", "i may", "march on"),
        *("maybe 2 of them", "the marina 2 blocks away", "we decided 3", "my marriage 2 years in"),
        *("in 0 days", "in 99999999999 days", f"in {'9' * 400} days"),
    ],
)
def test_no_day_is_made_up(text: str) -> None:
    assert day_named(text, MONDAY) is None


@given(st.text(), st.dates(max_value=datetime.date(9000, 1, 1)))
def test_a_day_named_lies_ahead(text: str, today: datetime.date) -> None:
    day = day_named(text, today)

    assert day is None or today < day


@given(st.dates(max_value=datetime.date(9000, 1, 1)), st.integers(0, 6))
def test_a_weekday_is_the_next_one(today: datetime.date, weekday: int) -> None:
    name = (MONDAY + datetime.timedelta(weekday)).strftime("%A")
    day = day_named(f"remind me {name}", today)

    assert day is not None
    assert day.weekday() == weekday
    assert 1 <= (day - today).days <= 7


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("two hours sundays", (6,)),
        ("mon and wed evenings, 3 hrs", (0, 2)),
        ("only weekends", (5, 6)),
        ("an hour on sat", (5,)),
        ("5 hours a week", ()),
        ("i work mondays, so maybe 2", ()),
        ("3 hours, not on sundays", ()),
        ("an hour a day mon to fri", ()),
        ("tuesdays and fridays dont work", (0, 2, 3, 5, 6)),
        ("i cant do weds", (0, 1, 3, 4, 5, 6)),
        ("fridays arent good for me", (0, 1, 2, 3, 5, 6)),
        ("cant do much, an hour sundays", (6,)),
        ("i can do sundays only, mondays dont work", (6,)),
        ("Mondays dont work, fridays do", (4,)),
        ("sundays but mondays are out", (6,)),
        ("mondays, tuesdays dont work", (2, 3, 4, 5, 6)),
        ("i cant do mondays, tuesdays", (2, 3, 4, 5, 6)),
        ("mondays dont work, i work sundays", (1, 2, 3, 4, 5)),
        ("monday nights are full", (1, 2, 3, 4, 5, 6)),
        ("my bus is out on monday, so an hour", (0,)),
        ("", ()),
    ],
)
def test_the_days_that_are_free_are_named(text: str, days: tuple[int, ...]) -> None:
    assert weekdays_named(text) == days


@pytest.mark.parametrize("text", ["my bus is out on monday", "the office is full this week", "her friend is bad news"])
def test_what_is_out_or_full_takes_a_day_only_beside_one(text: str) -> None:
    assert not takes_days(text)
