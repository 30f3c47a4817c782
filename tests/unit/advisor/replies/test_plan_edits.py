"""What somebody wants done with the steps of a plan."""

from __future__ import annotations

from datetime import date

import pytest

from advisor.replies.plan_edits import (
    adds_own_step,
    step_left_out,
    step_left_out_by_title,
    step_moved,
    wants_other_dates,
    wants_other_steps,
    wants_yet_another,
)

from ...small_questions import message


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("scrap the first one, that is taken care of", 1),
        ("i dont need step two", 2),
        ("get rid of the 3rd", 3),
        ("can i have a different last step", 3),
        ("swap number 2", 2),
        ("what happens if i skip step 2", None),
        ("change my first job", None),
        ("i want another step", None),
        ("change the date of step 2", None),
        ("swap step 1 and step 3", None),
    ],
)
def test_the_step_that_is_to_go_is_named_by_its_place(text: str, place: int | None) -> None:
    assert step_left_out(message(text)) == place


@pytest.mark.parametrize(
    "text", ["i need smaller steps", "add a step of my own", "put this in the plan", "push the dates"]
)
def test_other_steps_or_dates_are_wanted(text: str) -> None:
    assert wants_other_steps(message(text))


@pytest.mark.parametrize("text", ["my steps", "the plan please", "add my record"])
def test_other_talk_of_a_plan_wants_no_other_steps(text: str) -> None:
    assert not wants_other_steps(message(text))


@pytest.mark.parametrize("text", ["can u make it slower", "the steps come too soon", "slow this plan down a bit"])
def test_other_dates_are_wanted_by_their_pace(text: str) -> None:
    assert wants_other_dates(message(text))


@pytest.mark.parametrize("text", ["why are the dates so close", "drop step 2", "smaller steps"])
def test_other_steps_are_no_other_dates(text: str) -> None:
    assert not wants_other_dates(message(text))


def test_another_alone_wants_yet_another_step() -> None:
    assert all(wants_yet_another(message(text)) for text in ("another", "no a different one pls", "something else"))
    assert not any(wants_yet_another(message(text)) for text in ("one", "another job", "else what can i do"))


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("swap the clinic step", 2),
        ("ok swap the clinic one", 2),
        ("make the clinic step something else pls", 2),
        ("the list one again, drop that one", 1),
        ("drop the ask step", None),
        ("my clinic shut", None),
    ],
)
def test_the_step_that_is_to_go_may_be_named_by_its_title(text: str, place: int | None) -> None:
    assert step_left_out_by_title(message(text), ["List your days", "Ask at the clinic", "Ask for a ride"]) == place


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("add to my list: visit the union hall", True),
        ("can you put call my aunt in the plan", True),
        ("add my record to the plan", False),
        ("put this in the plan", False),
        ("should i add to the plan to call them?", False),
    ],
)
def test_a_step_of_ones_own_says_what_is_to_be_done(text: str, own: bool) -> None:
    assert adds_own_step(message(text)) is own


@pytest.mark.parametrize(
    ("text", "moved"),
    [
        ("push the second one to friday", (2, date(2024, 4, 5))),
        ("can i do step 1 tomorrow", (1, date(2024, 4, 2))),
        ("i did step 1 on monday", None),
        ("move step 1 and step 2 to friday", None),
        ("move step 1", None),
    ],
)
def test_a_step_may_be_moved_to_a_day(text: str, moved: tuple[int, date] | None) -> None:
    assert step_moved(message(text), date(2024, 4, 1)) == moved
