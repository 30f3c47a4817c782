"""A plan that does not fit, or no longer: what moves it, and what cannot be done with it."""

from __future__ import annotations

from typing import Any

import pytest

from advisor.decisions.gig_check import load_check

from .ways import clears_the_way, make_plan, steps_of


@pytest.mark.parametrize("line", ["i want to put in a step of my own", "can the steps be a bit smaller"])
def test_who_wants_other_steps_hears_what_moves_a_plan(line: str, talk: Any) -> None:
    make_plan(talk)
    talk.say(line)

    assert talk.last_responses == ["utter_change_plan"]
    assert '/correct_answer{"topic": "hours_per_week"}' in talk.payloads


def test_who_finds_the_dates_too_early_is_asked_for_fewer_hours(talk: Any) -> None:
    make_plan(talk)
    talk.say("these dates are much too early")

    assert "utter_fewer_hours" in talk.last_responses


def test_a_step_that_is_not_wanted_gives_way_to_another(talk: Any) -> None:
    first = make_plan(talk)[0]
    talk.say("get rid of step one")

    assert talk.last_responses == ["utter_leave_step_out"]
    assert first not in steps_of(talk)


def test_a_step_that_is_too_hard_gives_way_by_its_number(talk: Any) -> None:
    second = make_plan(talk)[1]
    talk.say("the second step is too hard for me")

    assert talk.last_responses == ["utter_leave_step_out"]
    assert second not in steps_of(talk)


@pytest.mark.parametrize("line", ["get it off my list please", "nah ive been. can you trade that one for another"])
def test_a_step_that_was_just_said_can_be_pointed_to(line: str, talk: Any) -> None:
    second = make_plan(talk)[1]
    talk.say("whats step two")
    talk.say(line)

    assert talk.last_responses == ["utter_leave_step_out"]
    assert second not in steps_of(talk)


def test_which_step_is_best_to_begin_with_is_told_from_the_plan(talk: Any) -> None:
    first = make_plan(talk)[0]
    talk.say("what one of these steps would you do first if you were me")

    assert load_check().steps[first].title in talk.text


def test_a_step_that_is_put_last_comes_after_the_others(talk: Any) -> None:
    first = make_plan(talk, in_the_way="transport")[0]
    talk.say("do the ride one last, my neighbor takes me")

    assert steps_of(talk)[-1] == first


def test_who_called_where_the_step_says_did_it(talk: Any) -> None:
    first = make_plan(talk, in_the_way="transport")[0]
    talk.say("i call the agency this morning, the lady say bring papers")

    assert [(one["step"], one["outcome"]) for one in talk.slots["outcomes"]] == [(first, "done")]


def test_what_is_in_the_way_rather_takes_the_place_of_what_is_not(talk: Any) -> None:
    make_plan(talk, in_the_way="transport")
    talk.say("change what is in my way, its my english not the rides")

    assert talk.slots["in_the_way"] == ["english"]


def test_a_plan_that_is_too_much_to_read_is_said_in_short(talk: Any) -> None:
    make_plan(talk)
    talk.say("make that shorter please")

    assert talk.last_responses == ["utter_plan_in_short"]


def test_a_barrier_that_is_solved_leaves_the_plan(talk: Any) -> None:
    assert clears_the_way(make_plan(talk, in_the_way="transport")[0])
    talk.say("my car is fixed")

    assert "utter_plan_moved" in talk.last_responses
    assert not any(map(clears_the_way, steps_of(talk)))


def test_what_the_plan_is_said_to_lack_is_put_in_the_way(talk: Any) -> None:
    make_plan(talk)
    talk.say("my plan has nothing about daycare")

    assert talk.slots["in_the_way"] == ["childcare"]
    assert any(map(clears_the_way, steps_of(talk)))


@pytest.mark.parametrize("line", ["undo that", "put it back the way it was"])
@pytest.mark.parametrize("change", ["move step 2 to the 28th", "drop step 2", "you forgot my kids"])
def test_the_last_change_of_a_plan_is_undone(change: str, line: str, talk: Any) -> None:
    make_plan(talk)
    before = talk.slots
    talk.say(change)
    assert talk.slots["plan"] != before["plan"]
    talk.say(line)

    assert talk.last_responses == ["utter_step_back"]
    assert (talk.slots["plan"], talk.slots["in_the_way"]) == (before["plan"], before["in_the_way"])


def test_a_plan_cannot_be_sent_and_that_is_said(talk: Any) -> None:
    make_plan(talk)
    talk.say("can you email me my plan as a pdf")

    assert talk.last_responses[0] == "utter_cannot_send"
