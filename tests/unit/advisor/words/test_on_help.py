"""What is asked of a crisis line, and what is told of having called one."""

from __future__ import annotations

import pytest

from advisor.words.aftermath import heard_after_crisis
from advisor.words.leaning import surest_follow_up
from advisor.words.on_help import ASKED, FREE, LEAVE, REACHED, SEEN, asked_on_help


def test_what_is_likely_asked_of_a_crisis_line_is_heard() -> None:
    assert asked_on_help("does she find out", {"help_seen": 0.5, "other": 0.3}) == SEEN


def test_what_is_less_likely_than_something_else_is_not_asked() -> None:
    assert asked_on_help("does she find out", {"other": 0.5, "help_seen": 0.45}) is None
    assert asked_on_help("hm", {"help_seen": 0.3, "other": 0.2}) is None
    assert asked_on_help("hm", {}) is None


def test_what_it_costs_is_asked_of_the_line() -> None:
    assert asked_on_help("free?", {"cost": 0.9}) == FREE


def test_other_follow_ups_are_none_of_it() -> None:
    assert asked_on_help("how long", {"time": 0.9}) is None


def test_how_to_leave_is_heard_in_a_long_message_too() -> None:
    assert asked_on_help("he has the car and the card and " * 5, {"help_leave": 0.9}) == LEAVE


@pytest.mark.parametrize(
    ("text", "share"),
    [("they were kind", 0.5), ("they were kind, i want to die", 0.9), ("they were kind and then " * 5, 0.9)],
    ids=["not surely", "with danger told beside it", "in a long story"],
)
def test_that_somebody_was_reached_is_taken_with_care(text: str, share: float) -> None:
    assert asked_on_help("they were kind", {"help_reached": 0.9}) == REACHED
    assert asked_on_help(text, {"help_reached": share}) is None


@pytest.mark.parametrize("text", ["i talked to my kids one last time", "i phoned her to say goodbye"])
def test_who_may_have_taken_leave_of_somebody_has_not_reached_help(text: str) -> None:
    assert asked_on_help(text, {"help_reached": 0.9}) is None
    assert heard_after_crisis(text, (), {"help_reached": 0.9}) is None


@pytest.mark.parametrize("kind", ASKED)
def test_what_is_asked_of_a_crisis_line_is_no_follow_up_of_an_answer(kind: str) -> None:
    assert surest_follow_up({f"help_{kind}": 0.9}) is None


@pytest.mark.parametrize("text", ["ok i texted them", "i finally spoke to my sister"])
def test_who_reached_somebody_is_heard_and_not_taken_to_be_well(text: str) -> None:
    assert heard_after_crisis(text) == "called"


@pytest.mark.parametrize("text", ["can she see that i called", "does he know i texted them"])
def test_who_asks_about_having_called_is_not_taken_to_be_well(text: str) -> None:
    assert heard_after_crisis(text) == "contacts"


def test_what_is_learned_of_crisis_lines_is_heard_before_any_pattern() -> None:
    assert heard_after_crisis("can she see that i called", (), {"help_seen": 0.9}) == "asks"
    assert heard_after_crisis("she was so kind", (), {"help_reached": 0.9}) == "reached"
    assert heard_after_crisis("im fine now", (), {"help_reached": 0.9}) == "fine"
