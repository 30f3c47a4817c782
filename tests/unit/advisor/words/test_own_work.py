"""Whether a message tells of somebody's work and nothing else, or asks which of the two it is."""

from __future__ import annotations

import pytest

from advisor.words.own_work import (
    CHECK,
    THE_DIFFERENCE,
    asks_which_it_is,
    leads_nowhere_else,
    may_be_no_question,
    tells_own_work,
    tells_work_alone,
)
from advisor.words.several import Understood


def asked(answer_id: str) -> Understood:
    return Understood(f"what about {answer_id}?", "faq", 0.9, answer_id)


def said(intent: str) -> Understood:
    return Understood(f"some words of {intent}", intent, 0.9)


VAGUE = said("nlu_fallback")


@pytest.mark.parametrize(
    ("clause", "share", "asks"),
    [
        (asked(THE_DIFFERENCE), 0.45, True),
        (said(CHECK), 0.9, True),
        (asked(THE_DIFFERENCE), 0.1, False),
        (asked("another"), 0.5, False),
    ],
)
def test_which_of_the_two_some_work_is_is_told_from_what_sets_them_apart(
    clause: Understood, share: float, asks: bool
) -> None:
    assert asks_which_it_is(clause, share) is asks


def test_a_request_for_something_else_or_danger_leads_elsewhere() -> None:
    assert leads_nowhere_else(VAGUE, [said(CHECK), said("vent")])
    assert not leads_nowhere_else(VAGUE, [said(CHECK), said("start_plan")])
    assert not leads_nowhere_else(VAGUE, [said("show_distress")])


@pytest.mark.parametrize(
    ("found", "tells"),
    [
        ([("occupation", "own")], True),
        ([("employer", "own")], True),
        ([("occupation", "named"), ("duration", None)], True),
        ([("occupation", "named")], False),
        ([("occupation", "of_others")], True),  # "my sister braids hair, job or career"
        ([("occupation", "past")], False),
        ([("duration", None)], False),
    ],
)
def test_work_is_ones_own_where_it_is_said_so_or_has_lasted(found: list[tuple[str, str | None]], tells: bool) -> None:
    assert tells_own_work(found) is tells


@pytest.mark.parametrize(
    ("text", "told", "alone"),
    [
        ("cna 6 yrs ohio", ("cna", "6 yrs", "ohio"), True),
        ("im 17 and work at the mill, nights", ("mill",), True),
        ("cook in reno?", ("cook", "reno"), False),
        ("i am a cook and i hate it", ("cook",), False),
        ("is uber a job", ("uber",), False),
    ],
)
def test_who_tells_work_where_and_how_long_may_tell_nothing_else(text: str, told: tuple[str, ...], alone: bool) -> None:
    assert tells_work_alone(text, told) is alone


def test_what_was_surely_asked_stays_a_question() -> None:
    assert not may_be_no_question(asked("another"))
    assert may_be_no_question(Understood("cook, reno", "faq", 0.5, "another"))
    assert not may_be_no_question(said("vent"))
