"""Forms that are begun only where they are surely wanted."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from actions.answers.answer import ActionAnswerQuestion
from actions.following.lean import STILL_ON_IT
from actions.forms.make import ActionShowPlan
from actions.forms.start import ActionStartGigCheck, ActionStartInterests, ActionStartPlan
from advisor.library.content import Library

from ..small_plans import planned
from .conftest import Conversation

Turn = Callable[..., list[dict[str, Any]]]
DIM = {"intent": "start_interests", "sure": 0.4}


def begins(turn: Turn, **understood: Any) -> bool:
    return any(said["response"] == "utter_open_interests" for said in turn(ActionStartInterests(), **understood))


@pytest.mark.parametrize("action", [ActionStartGigCheck(), ActionStartPlan(), ActionStartInterests(), ActionShowPlan()])
def test_a_dim_reading_just_after_an_answer_begins_no_form_and_asks_what_was_meant(
    turn: Turn, slots: dict[str, Any], action: Any
) -> None:
    turn(ActionAnswerQuestion(), asks="tips")

    (said,) = turn(action, text="what exam", guesses=["pay"], sure=0.4)

    assert (said["response"], len(said["buttons"])) == ("utter_offer_guesses", 3)
    assert not slots.get("unfinished")


def test_what_it_says_on_a_matter_that_is_named_is_said_instead(turn: Turn, library: Library) -> None:
    library.answers["tips"] = replace(library.answers["tips"], answer="Be on time. Pass the exam.")  # type: ignore[index]
    turn(ActionAnswerQuestion(), asks="tips")

    _, said = turn(ActionStartInterests(), text="what exam", **DIM)

    assert said["text"].startswith("Pass the exam.")


def test_what_goes_on_about_the_answer_is_met_so(turn: Turn) -> None:
    turn(ActionAnswerQuestion(), asks="pay")

    (said,) = turn(ActionStartInterests(), text="which one", follows="best", **DIM)

    assert said["response"] == "utter_no_ranking"


def test_a_sure_wish_a_button_and_a_dim_one_after_nothing_begin_it(turn: Turn) -> None:
    assert begins(turn, text="some test", **DIM)
    turn(ActionAnswerQuestion(), asks="tips")

    assert begins(turn, text="give me the test", intent="start_interests", sure=0.9)
    assert begins(turn, text="/start_interests", **DIM)


def test_of_a_test_it_takes_more_to_be_sure_than_of_a_check(turn: Turn) -> None:
    turn(ActionAnswerQuestion(), asks="tips")

    assert not begins(turn, text="and the test", intent="start_interests", sure=0.6)
    assert "utter_open_gig_check" in [
        one["response"] for one in turn(ActionStartGigCheck(), text="is it one", sure=0.6)
    ]


def test_what_leads_on_to_a_form_leaves_no_doubt_of_it(turn: Turn, library: Library) -> None:
    library.answers["tips"] = replace(library.answers["tips"], next=("interest_profiler",))  # type: ignore[index]
    turn(ActionAnswerQuestion(), asks="tips")

    assert begins(turn, text="which test", **DIM)


def test_a_whole_wish_leaves_no_doubt_either(turn: Turn) -> None:
    turn(ActionAnswerQuestion(), asks="tips")

    assert begins(turn, text="give me some test on what i like", **DIM)


def test_an_answer_of_a_while_ago_raises_no_doubt(turn: Turn) -> None:
    turn(ActionAnswerQuestion(), asks="tips")
    for _ in range(STILL_ON_IT):
        turn("utter_help")

    assert begins(turn, text="which test", **DIM)


def test_a_step_of_ones_own_for_a_plan_that_stands_makes_no_plan(turn: Turn, slots: dict[str, Any]) -> None:
    slots["plan"] = planned().to_slot()

    said = turn(ActionStartPlan(), text="include in my plan: ask jo for a lift", intent="start_plan", sure=0.9)

    assert [one["response"] for one in said] == ["utter_own_step"]


def test_a_plan_that_is_to_be_begun_anew_is_not_said_again(turn: Turn, talk: Conversation) -> None:
    talk.slots["plan"] = planned().to_slot()

    assert not turn(ActionStartPlan(), text="do the plan all over", intent="start_plan", sure=0.9)
    assert talk.events[-1] == {"event": "followup", "timestamp": None, "name": "action_start_over"}
