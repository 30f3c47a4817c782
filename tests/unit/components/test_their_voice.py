"""What is said of somebody else is heard in the words that tell it of oneself."""

from __future__ import annotations

from datetime import date

import pytest

from components.hearing.their_voice import in_their_voice
from components.hearing.word_lists import read_word_lists
from components.hearing.work import WorkHearing

HEARING = WorkHearing(read_word_lists())


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "plan for my aunt, she cooks and wants to be a baker, bad hip",
            {"goal": "baker", "barrier": "health"},
        ),
        ("help me, my cousin has no car", {"barrier": "transport"}),
        ("but he wants to be a plumber, i told you", {"goal": "plumber"}),
        ("my son delivers parcels, is that a career", {"occupation": "delivery driver"}),
        ("she is good with people", {"strength": "people"}),
    ],
)
def test_a_wish_or_a_trouble_of_somebody_else_is_of_others(text: str, told: dict[str, str]) -> None:
    of_others = [each for each in HEARING.hear(text, date(2024, 4, 1)) if each.role == "of_others"]

    assert {each.entity: each.value for each in of_others if each.entity in told} == told
    assert all(text[each.start : each.end].strip() for each in of_others)


@pytest.mark.parametrize("text", ["i cook and my wife cleans", "no car and no sitter", ""])
def test_who_speaks_of_themselves_or_of_nobody_lends_no_voice(text: str) -> None:
    assert in_their_voice(text) is None


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("she watches babies", "i watch babies"),
        ("he carries boxes", "i carry boxes"),
        ("she goes to school", "i go to school"),
        ("he always laughs", "i always laughs"),
    ],
)
def test_a_verb_is_said_as_one_says_it_of_oneself(text: str, said: str) -> None:
    assert (in_their_voice(text) or ("", []))[0] == said


@pytest.mark.parametrize("text", ["my aunt needs a ride, is her car fixed", "She's IN; his 3rd!", "my, sister"])
def test_each_letter_has_its_place_in_what_was_typed(text: str) -> None:
    said, places = in_their_voice(text) or ("", [])

    assert len(places) == len(said) + 1
    assert places == sorted(places)
    assert places[-1] == len(text)
