"""Ages that are told, and numbers that are none."""

from __future__ import annotations

import pytest

from advisor.words.ages import is_young, own_youth, tells_age


@pytest.mark.parametrize("text", ["im 17", "only 14", "fifteen years old", "i turn 16 next month", "im a freshman"])
def test_an_age_is_told_in_a_number_or_in_a_word(text: str) -> None:
    assert tells_age(text)


@pytest.mark.parametrize("text", ["he came in at 20 im at 17", "the rookie gets 21", "15 bucks", "just me and my mom"])
def test_what_somebody_is_paid_is_no_age(text: str) -> None:
    assert not tells_age(text)


@pytest.mark.parametrize("text", ["im 16 and they pay 9 an hour", "i am fifteen and get shouted at"])
def test_an_age_beside_pay_or_other_words_is_one(text: str) -> None:
    assert tells_age(text)


@pytest.mark.parametrize("text", ["it is because of my age", "age i guess", "they say i am old"])
def test_age_as_a_reason_tells_no_age_and_no_youth(text: str) -> None:
    assert not tells_age(text)
    assert not is_young(text)


@pytest.mark.parametrize("text", ["im a minor", "still in tenth grade", "almost 18"])
def test_the_young_are_known_by_a_word_too(text: str) -> None:
    assert is_young(text)


@pytest.mark.parametrize("text", ["im 16 and stack shelves", "my age, im only 15", "17 here", "im too young i think"])
def test_who_tells_their_own_youth_is_young(text: str) -> None:
    assert own_youth(text) is True


@pytest.mark.parametrize(
    ("text", "young"),
    [("im 58", False), ("my boy is 16 years old", None), ("im 12 hours a day there", None), ("im 16 yrs in", None)],
)
def test_years_at_work_and_the_age_of_others_tell_of_no_youth(text: str, young: bool | None) -> None:
    assert own_youth(text) is young


@pytest.mark.parametrize(
    ("text", "young"), [("my niece is 15 and babysits", True), ("hes only 17", True), ("she is 40", False)]
)
def test_the_age_of_another_counts_where_they_are_spoken_for(text: str, young: bool) -> None:
    assert own_youth(text, of_another=True) is young
    assert own_youth(text) is None
