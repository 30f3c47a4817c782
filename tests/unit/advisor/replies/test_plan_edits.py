"""What somebody wants done with the steps of a plan."""

from __future__ import annotations

from datetime import date

import pytest

from advisor.replies.plan.plan_edits import (
    Move,
    adds_own_step,
    names_only_days,
    points_out,
    step_left_out,
    step_left_out_by_title,
    step_moved,
    unnamed_step_left_out,
    wants_other_dates,
    wants_other_day,
    wants_other_steps,
    wants_yet_another,
)

from ...small_questions import message


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("scrap the first one, that is taken care of", 1),
        ("i dont need step two", 2),
        ("i dont like the second one, been doing that", 2),
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
    "text",
    ["i need smaller steps", "add a step of my own", "put this in the plan", "this one is bad, a different step"],
)
def test_other_steps_are_wanted(text: str) -> None:
    assert wants_other_steps(message(text))


@pytest.mark.parametrize(
    "text",
    [
        *("my steps", "the plan please", "add my record", "why are the dates so close"),
        *("can you find me another job, this one sucks", "i want to change my job, that one is no good"),
    ],
)
def test_other_talk_of_a_plan_wants_no_other_steps(text: str) -> None:
    assert not wants_other_steps(message(text))


@pytest.mark.parametrize(
    "text", ["can u make it slower", "the steps come too soon", "slow this plan down a bit", "push the dates"]
)
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
    ("text", "intent", "moved"),
    [
        ("push the second one to friday", "", Move(2, date(2024, 4, 5))),
        ("can i do step 1 tomorrow", "", Move(1, date(2024, 4, 2))),
        ("number 3 on a sunday suits me more", "change_plan", Move(3, date(2024, 4, 7))),
        ("may 4 for the second", "change_plan", Move(2, date(2024, 5, 4))),
        ("put step 2 on jun 1", "", Move(2, date(2024, 6, 1))),
        ("can i do the second sooner, like this week", "change_plan", Move(2, date(2024, 4, 5))),
        ("set the next step to july 3", "", Move(1, date(2024, 7, 3))),
        ("all of it to june please", "change_plan", Move(None, date(2024, 6, 1))),
        ("move the other dates to after june", "", Move(None, date(2024, 7, 1))),
        ("move all my shifts to friday", "", None),
        ("could you change the date of step 3 to friday", "change_plan", Move(3, date(2024, 4, 5))),
        ("switch step 3 to friday", "", Move(3, date(2024, 4, 5))),
        ("drop step 3, fridays are bad", "change_plan", None),
        ("i did step 1 on monday", "", None),
        ("move step 1 and step 2 to friday", "", None),
        ("move step 1", "", None),
        ("move the 2nd to friday", "", Move(2, date(2024, 4, 5))),
        ("move step 1 to friday, monday is bad", "", Move(1, date(2024, 4, 5))),
        ("change step 2 maybe 3 days later", "", None),
        ("do the 3rd on sunday", "", Move(3, date(2024, 4, 7))),
        ("i do 2 jobs on friday", "", None),
        ("on friday i do my last shift", "", None),
    ],
)
def test_steps_may_be_moved_to_a_day(text: str, intent: str, moved: Move | None) -> None:
    assert step_moved(message(text, intent=intent, sure=0.9), date(2024, 4, 1), at_hand=1) == moved


def test_a_day_alone_is_for_the_step_whose_day_was_asked_for() -> None:
    assert step_moved(message("by friday"), date(2024, 4, 1), asked=2) == Move(2, date(2024, 4, 5))
    assert step_moved(message("by friday"), date(2024, 4, 1)) is None


def test_a_step_may_be_wanted_on_another_day_that_is_not_named() -> None:
    assert wants_other_day(message("make step 2 sooner")) == 2
    assert wants_other_day(message("do the second sooner")) == 2
    assert wants_other_day(message("is step 2 later?")) is None


@pytest.mark.parametrize("text", ["ill do it later i got 2 kids", "can i get a raise later if i have 2 jobs"])
def test_a_number_beside_later_is_no_step(text: str) -> None:
    assert wants_other_day(message(text)) is None


@pytest.mark.parametrize("text", ["i can do sundays only", "mondays dont work. can u move those?", "i cant do fridays"])
def test_the_days_there_is_time_on_are_named(text: str) -> None:
    assert names_only_days(message(text))


def test_a_step_that_is_moved_for_a_bad_day_names_no_days_for_all() -> None:
    assert not names_only_days(message("move step 1 to friday, monday is bad"))


def test_a_job_that_does_not_suit_is_no_step() -> None:
    assert not unnamed_step_left_out(message("can you find me another job, this one sucks"))
    assert unnamed_step_left_out(message("give me another one, this one sucks"))


def test_a_step_that_does_not_suit_on_a_day_stays() -> None:
    assert step_left_out(message("cant do step 2 on fridays", intent="change_plan", sure=0.9)) is None
    assert step_left_out(message("cant do step 2", intent="change_plan", sure=0.9)) == 2


def test_what_is_wanted_of_a_step_beside_one_that_goes_names_no_second_one() -> None:
    assert step_left_out(message("drop step 3. the exam should be step 1")) == 3


@pytest.mark.parametrize(
    ("text", "points"),
    [
        ("get it off there please", False),
        ("get it off my list please", True),
        ("trade this one for another", True),
        ("nope. been there twice. could you swap it", True),
        ("change that for something else", True),
        ("change that", False),
        ("does it help to drop it", False),
        ("drop that job", False),
        ("thats out", False),
        ("it is off", False),
    ],
)
def test_a_step_is_pointed_out_in_a_sentence_that_says_no_more(text: str, points: bool) -> None:
    assert points_out(message(text)) is points


def test_a_step_that_is_not_liked_moves_to_no_day_that_is_named_beside_it() -> None:
    disliked = message("i dont like step 1, im at school on fridays", intent="change_plan", sure=0.9)

    assert step_moved(disliked, date(2026, 3, 4)) is None
