"""Greeting those who are new, those who left a form, and those with a plan."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from actions.answers.answer import ActionAnswerQuestion
from actions.talk.greet import ActionGreet
from actions.talk.take import ActionTakeYes

from ..small_plans import ids, planned
from .conftest import CHECK_FORM, Conversation

Turn = Callable[..., list[dict[str, Any]]]


def test_somebody_new_is_told_who_this_is(turn: Turn) -> None:
    (said,) = turn(ActionGreet())

    assert said["response"] == "utter_greet"


def test_who_left_a_form_may_go_on_with_it(turn: Turn, talk: Conversation) -> None:
    talk.slots.update(unfinished=CHECK_FORM, plan=planned().to_slot())

    (said,) = turn(ActionGreet())
    assert (said["response"], said["form"], talk.form) == ("utter_resume_offer", CHECK_FORM, None)

    turn(ActionTakeYes())
    assert talk.form == CHECK_FORM


def test_who_has_a_plan_is_asked_about_its_first_open_step(turn: Turn, slots: dict[str, Any]) -> None:
    plan = planned()
    slots.update(plan=plan.to_slot(), outcomes=[{"step": ids(plan)[0], "outcome": "done", "words": ""}])

    (said,) = turn(ActionGreet())

    assert (said["response"], said["step"]) == ("utter_welcome_back_plan", plan.steps[1].step.title)
    assert said["by"]


def test_who_has_done_all_steps_is_greeted_like_anybody(turn: Turn, slots: dict[str, Any]) -> None:
    plan = planned()
    slots.update(plan=plan.to_slot(), outcomes=[{"step": id_, "outcome": "done", "words": ""} for id_ in ids(plan)])

    (said,) = turn(ActionGreet())

    assert said["response"] == "utter_greet"


def test_in_a_form_a_greeting_is_brief_and_the_question_waits(turn: Turn, talk: Conversation) -> None:
    talk.in_form(CHECK_FORM, "goals")

    (said,) = turn(ActionGreet())

    assert (said["response"], talk.form, talk.asks) == ("utter_greet_briefly", CHECK_FORM, "goals")


def test_in_the_midst_of_a_talk_a_greeting_is_returned_without_beginning_anew(turn: Turn) -> None:
    turn(ActionAnswerQuestion(), asks="pay")

    (said,) = turn(ActionGreet(), intent="greet", text="my son says hi")

    assert said["response"] == "utter_greet_in_talk"
