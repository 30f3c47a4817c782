"""Journey 15: somebody comes back and shows that something has moved."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from advisor.decisions.gig_check import load_check
from advisor.library.content import Library

from .ways import LIKE_A_JOB, check_gig, clears_the_way, make_plan, steps_of, tap

ASKED_MANAGER = (
    "hi im back",
    "i did it i asked my manager about the lead spot",
    "she said maybe",
    "remind me friday",
    "give me my plan so i can print it",
    "show me before and after",
)
TALKED_TO_BOSS = (
    "Hello again",
    "yes, i talked to my boss about it last week",
    "he told me to wait till spring",
    "can u remind me on monday",
    "can I have my plan on paper",
    "whats changed since the first time",
)
WORDINGS = pytest.mark.parametrize("lines", [ASKED_MANAGER, TALKED_TO_BOSS], ids=["manager", "boss"])


@pytest.fixture
def returning(talk: Any) -> Any:
    """Return somebody with a check and a plan, the day after."""
    check_gig(talk)
    make_plan(talk)
    talk.come_back()
    return talk


@WORDINGS
def test_they_are_asked_about_that_step(lines: tuple[str, ...], returning: Any) -> None:
    returning.say(lines[0])

    assert returning.last_responses == ["utter_welcome_back_plan"]
    assert load_check().steps[steps_of(returning)[0]].title in returning.text


@WORDINGS
def test_what_came_of_it_is_kept_and_the_next_step_named(lines: tuple[str, ...], returning: Any) -> None:
    first, second, _ = steps_of(returning)
    for line in lines[:2]:
        returning.say(line)

    (outcome,) = returning.slots["outcomes"]
    assert (outcome["step"], outcome["outcome"], outcome["words"]) == (first, "done", lines[1])
    assert load_check().steps[second].title in returning.text


@WORDINGS
def test_news_of_that_step_are_noted_in_their_own_words(lines: tuple[str, ...], returning: Any) -> None:
    for line in lines[:3]:
        returning.say(line)

    done, news = returning.slots["outcomes"]
    assert (news["step"], news["outcome"], news["words"]) == (done["step"], "news", lines[2])
    assert lines[2] in returning.text


@WORDINGS
def test_a_reminder_is_declined_honestly_with_a_line_for_their_calendar(lines: tuple[str, ...], returning: Any) -> None:
    for line in lines[:4]:
        returning.say(line)

    assert returning.last_responses == ["utter_no_reminder"]
    assert returning.attachments == ["reminder.ics"]
    assert load_check().steps[steps_of(returning)[1]].title in returning.text


@WORDINGS
def test_the_plan_can_be_printed(lines: tuple[str, ...], returning: Any) -> None:
    for line in lines[:5]:
        returning.say(line)

    assert returning.last_actions == ["action_show_plan"]
    assert all(load_check().steps[step].title in returning.text for step in steps_of(returning))
    assert returning.attachments == ["plan.md"]


@WORDINGS
def test_where_nothing_has_moved_it_says_so(lines: tuple[str, ...], returning: Any) -> None:
    for line in lines:
        returning.say(line)

    assert returning.last_responses == ["utter_nothing_moved"]


@WORDINGS
def test_a_new_check_shows_which_of_the_five_moved(lines: tuple[str, ...], returning: Any, library: Library) -> None:
    check_gig(returning, advancement="maybe", training="some")
    returning.say(lines[5])

    assert returning.last_responses == ["utter_compare_then_and_now"]
    assert returning.text.count(library.words["toward_career"]) == 2
    assert returning.slots["first_check"] == LIKE_A_JOB


@pytest.mark.parametrize("line", ["not yet", "didnt have time", "no i forgot"])
def test_a_step_that_waits_is_no_failure_and_stays(line: str, returning: Any) -> None:
    before = returning.slots["plan"]
    returning.say("hi")
    returning.say(line)

    assert returning.slots["outcomes"][-1]["outcome"] == "not_yet"
    assert returning.slots["plan"] == before
    assert "/ask_for_human" in returning.payloads


@pytest.mark.parametrize("line", ["im back", "hey, back again"])
def test_whoever_comes_back_without_a_hello_is_asked_about_the_step_too(line: str, returning: Any) -> None:
    returning.say(line)

    assert returning.last_responses == ["utter_welcome_back_plan"]


def test_a_step_is_reported_by_its_place(returning: Any) -> None:
    _, second, _ = steps_of(returning)
    returning.say("hi")
    returning.say("i did the second step")

    assert returning.slots["outcomes"][-1]["step"] == second


def test_a_call_that_nobody_took_leaves_its_step_open(returning: Any) -> None:
    returning.say("hi")
    returning.say("i called them but nobody picked up")

    assert returning.last_responses == ["utter_outcome_unreached"]
    assert returning.slots["outcomes"][-1]["outcome"] == "unreached"


def test_what_gets_in_the_way_is_asked_and_the_plan_made_anew(returning: Any) -> None:
    returning.say("hi")
    returning.say("not yet")
    assert '/correct_answer{"topic": "in_the_way"}' in returning.payloads
    returning.say('/correct_answer{"topic": "in_the_way"}')
    assert returning.asks_last == "in_the_way"
    tap(returning, "in_the_way", "money")

    assert clears_the_way(steps_of(returning)[0])


def test_a_step_that_is_done_stays_in_a_plan_that_moves(returning: Any) -> None:
    first, *_ = steps_of(returning)
    returning.say('/report_outcome{"outcome": "done"}')
    returning.say("no car and no sitter")

    assert steps_of(returning)[0] == first
    assert "utter_plan_moved" in returning.last_responses


def test_by_buttons_all_steps_can_be_done(returning: Any) -> None:
    for _ in steps_of(returning):
        returning.come_back()
        returning.say("hi")
        returning.say('/report_outcome{"outcome": "done"}')
    assert "utter_all_done" in returning.last_responses
    returning.come_back()
    returning.say("hi")

    assert returning.last_responses == ["utter_greet"]


def test_a_new_plan_after_the_first_has_other_steps(returning: Any) -> None:
    first = steps_of(returning)
    for _ in first:
        returning.say('/report_outcome{"outcome": "done"}')
    returning.say("/start_plan")

    assert not set(first) & set(steps_of(returning))


def test_a_form_that_was_left_is_offered_before_the_plan(returning: Any) -> None:
    returning.say("is my gig a career?")
    tap(returning, "timeframe", "planned")
    returning.come_back()
    returning.say("hi")

    assert returning.last_responses == ["utter_resume_offer"]
    assert returning.slots["timeframe"] == "planned"


def test_dates_of_the_plan_stay_overnight(returning: Any) -> None:
    days = [date.fromisoformat(step["by"]) for step in returning.slots["plan"]["steps"]]

    assert days == sorted(days)
    assert date.today() <= days[0]


def test_a_report_can_be_taken_back(returning: Any) -> None:
    for line in ("hi", "i did it", "undo that"):
        returning.say(line)

    assert returning.last_responses == ["utter_step_reopened"]
    assert not returning.slots.get("outcomes")


def test_a_step_is_reported_by_its_number_whatever_stands_beside_it(returning: Any) -> None:
    returning.say("hi")
    returning.say("did step 2, the lady there was kind and gave me a number to call")

    assert [(one["step"], one["outcome"]) for one in returning.slots["outcomes"]] == [(steps_of(returning)[1], "done")]
    assert "utter_outcome_told" in returning.last_responses
