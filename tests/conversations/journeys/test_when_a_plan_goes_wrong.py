"""A plan made for somebody else, whose steps come to nothing at first."""

from __future__ import annotations

from typing import Any

import pytest

WISH = "help me plan for my aunt, she washes pots and wants to be a court reporter, bad hip"
ANSWERS = ("no car", "she is patient", "3")


@pytest.fixture
def planned_for_her(talk: Any) -> Any:
    for line in (WISH, *ANSWERS):
        talk.say(line)
    return talk


def test_what_is_told_of_her_is_kept_and_not_asked_for_again(planned_for_her: Any) -> None:
    slots = planned_for_her.slots

    assert {"health", "transport"} <= set(slots["in_the_way"])
    assert slots["occupation"]
    assert slots["goal"]
    assert slots["plan"]


def test_a_try_that_came_to_nothing_leaves_the_step_open_and_takes_a_done_back(planned_for_her: Any) -> None:
    planned_for_her.say("went to the ride place, they sent me away")
    assert planned_for_her.last_responses == ["utter_outcome_no_luck"]

    planned_for_her.say("did step 1")
    planned_for_her.say("no, i could not get in")
    assert planned_for_her.last_responses == ["utter_outcome_no_luck"]
    assert {kept["outcome"] for kept in planned_for_her.slots["outcomes"]} == {"no_luck"}


def test_who_comes_back_hears_the_step_at_hand(planned_for_her: Any) -> None:
    planned_for_her.say("im back, where were we")

    assert planned_for_her.last_responses == ["utter_next_step"]


def test_a_visit_before_the_plan_ticks_nothing_and_mixed_up_ticks_are_swapped(planned_for_her: Any) -> None:
    planned_for_her.say("she was at the job center before we met you, it was no help")
    assert planned_for_her.last_responses == ["utter_not_of_the_plan"]

    for line in ("did step 2", "put that in my calendar", "no i mixed it up, step 1 is done, not 2"):
        planned_for_her.say(line)
    (done,) = planned_for_her.slots["outcomes"]
    assert done["step"] == planned_for_her.slots["plan"]["steps"][0]["id"]


def test_a_step_that_seems_odd_is_explained_and_stays(planned_for_her: Any) -> None:
    steps = planned_for_her.slots["plan"]["steps"]
    planned_for_her.say("maybe its me but step 2 makes no sense")

    assert planned_for_her.slots["plan"]["steps"] == steps
