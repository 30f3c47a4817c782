from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.words.amounts import amounts_in, hours_a_week_in
from advisor.words.numbers import number_in

TODAY = date(2026, 7, 15)

DURATIONS = {
    "3 yrs now": 36,
    "3yrs": 36,
    "2 1/2 years": 30,
    "2½ years": 30,
    "2 and a half years": 30,
    "a year and a half": 18,
    "year & a half": 18,
    "six months": 6,
    "half a year": 6,
    "couple years": 24,
    "a couple of months": 2,
    "like 4 years": 48,
    "twenty-five years": 300,
    "2-3 years": 30,
    "between two and four years": 36,
    "2 years and 3 months": 27,
    "1yr 6mo": 18,
    "20+ years": 240,
    "5ish years": 60,
    "almost a decade": 120,
    "about a year": 12,
    "8 weeks": 1.8,
    "im 3 years in": 36,
    "over the last 3 years": 36,
    "i have 2 years of experience": 24,
    "since 2019": 84,
    "since january 2024": 30,
    "since march": 4,
    "since last summer": 12,
    "since the pandemic": 76,
    "started in 2021": 60,
    "started driving there last year": 12,
    "i joined them 5 years ago": 60,
    "i just started": 0,
    "3 years, 4 months left": 36,
    "this is my 3rd year there": 30,
    "its my second year": 18,
    "my first week": 0,
    "3 years training new people": 36,
}
NO_DURATIONS = [
    "did 7 years, been home a month",
    "i been home 5 months",
    "a 4 year bid",
    "5 nights a week",
    "every 2 weeks",
    "25 hrs",
    "im 26 years old",
    "im 26",
    "my daughter is 3 years old",
    "in 5 years",
    "for the next 2 years",
    "i quit 2 years ago",
    "a 2-year degree",
    "2 years of college",
    "my second year of college",
    "some training like 2 wks",
    "2 week class at each",
    "2 weeks on 2 off",
    "took me 3 years to save up",
    "2 years experience required",
    "4 months out of the year",
    "3 years of searching",
    "it takes 2 years",
    "two weeks notice",
    "i get 2 weeks vacation",
    "30k a year",
    "once a year",
    "since i was 18",
    "since 2099",
    "just started looking for work",
    "unemployed for 9 months",
]
HOURS = {
    "40 hrs a week": 40,
    "25 hours": 25,
    "more like 25 hrs": 25,
    "20h/wk": 20,
    "20 hours weekly": 20,
    "twenty five hours a week": 25,
    "10-15 hrs a week": 12.5,
    "between 20 and 25 hrs": 22.5,
    "an hour or two a week": 1.5,
    "2 hours a day every day": 14,
    "9 hours a day mon - fri": 45,
    "10 hrs a day, weekends only": 20,
    "4 days 10 hours": 40,
    "6 hrs, 3 days": 18,
    "7 hours 4 days a week": 28,
    "8 hours a day 4 days a week": 32,
    "5 nights a week 6 hrs a night": 30,
    "three 12 hour shifts a week": 36,
    "12 hour shifts, 3 a week": 36,
    "10 hour shifts twice a week": 20,
    "four tens": 40,
    "3 12s": 36,
    "40 hours a month": 9.2,
    "20 hours every two weeks": 10,
    "3 hours free a week": 3,
    "i work 40 a week": 40,
}
NO_HOURS = [
    "full time",
    "i make 15 an hour",
    "18 an hour a week",
    "$15/hr",
    "2 hours away",
    "the bus takes 2 hours",
    "24/7",
    "9 to 5",
    "i make 400 a week",
    "in a few hours",
    "200 hours a week",
    "driving 11 hours a day",
    "9 hrs a night, weekends off",
    "my certificate for phlebotomy 80 hours",
    "the food class was 8 hours",
]


def read(text: str, kind: str) -> list[float]:
    return [amount.value for amount in amounts_in(text, TODAY) if amount.kind == kind]


@pytest.mark.parametrize("text", DURATIONS)
def test_time_spent_on_work_is_read_in_months(text: str) -> None:
    assert read(text, "duration") == [DURATIONS[text]]
    assert read(text.upper(), "duration") == [DURATIONS[text]]


@pytest.mark.parametrize("text", NO_DURATIONS)
def test_other_times_are_not_taken_for_time_spent_on_work(text: str) -> None:
    assert not read(text, "duration")


@pytest.mark.parametrize("text", HOURS)
def test_hours_are_read_by_the_week(text: str) -> None:
    assert read(text, "hours_per_week") == [HOURS[text]]


@pytest.mark.parametrize("text", NO_HOURS)
def test_wages_ways_and_rotas_are_not_taken_for_hours(text: str) -> None:
    assert not read(text, "hours_per_week")


def test_several_amounts_are_read_in_order_with_the_words_that_say_them() -> None:
    text = "Been there 3 yrs, about 25 hrs a week"

    found = amounts_in(text, TODAY)

    assert [text[amount.start : amount.end] for amount in found] == ["3 yrs", "25 hrs a week"]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("25", 25),
        ("no i said 25", 25),
        ("10-15", 12.5),
        ("like 6 or so", 6),
        ("three", 3),
        ("idk", None),
        ("a lot", None),
    ],
)
def test_a_bare_number_is_read(text: str, number: float | None) -> None:
    assert number_in(text) == number


def test_of_two_numbers_none_is_picked() -> None:
    assert number_in("not 40, 25") is None
    assert number_in("they are 3, 6") is None


def test_two_numbers_in_a_row_are_a_guess_between_them() -> None:
    assert hours_a_week_in("two, three at most") == 2.5
    assert hours_a_week_in("like 4, 5 hours") == 4.5


def test_hours_asked_for_may_be_a_bare_number_but_not_an_impossible_one() -> None:
    assert hours_a_week_in("maybe 3 or 4") == 3.5
    assert hours_a_week_in("2 hours, i think") == 2
    assert hours_a_week_in("half an hour a day") == 2.5
    assert hours_a_week_in("900") is None


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("an hour", 1),
        ("an hour and a half", 1.5),
        ("an hour and 30 min", 1.5),
        ("maybe an hour a week", 1),
        ("half an hour", 0.5),
        ("30 mins", 0.5),
        ("like 45 minutes", 0.8),
        ("20 minutes a day", 1.7),
        ("17 an hour", None),
        ("$ 17 an hour", None),
        ("in 10 minutes", None),
    ],
)
def test_hours_asked_for_may_be_an_hour_or_minutes_but_not_a_wage(text: str, hours: float | None) -> None:
    assert hours_a_week_in(text) == hours


@given(st.text(), st.dates(min_value=date(2000, 1, 1)))
def test_any_text_is_read_without_a_stumble(text: str, today: date) -> None:
    for amount in amounts_in(text, today):
        assert amount.value >= 0
        assert 0 <= amount.start < amount.end <= len(text)


NUMBER_WORDS = ("a", "2", "1/2", "and", "half", "an", "hour", "or", "two", "years", "since", "2019", "may", "-")


@given(st.lists(st.sampled_from(NUMBER_WORDS)))
def test_any_row_of_number_words_is_read_without_a_stumble(words: list[str]) -> None:
    amounts_in(" ".join(words), TODAY)
