"""Making a plan and handing it over."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from actions.forms.make import ActionGiveCalendar, ActionGiveCard, ActionMakePlan, ActionShowPlan
from advisor.decisions.plan import Plan

from ..small_plans import ids, planned
from .conftest import CHECK_FORM, PLAN_FORM, QUIZ_FORM, Conversation, found

Turn = Callable[..., list[dict[str, Any]]]


def attachments(said: list[dict[str, Any]]) -> list[dict[str, str]]:
    return [message["custom"]["attachment"] for message in said if "attachment" in message["custom"]]


def test_a_plan_says_back_all_that_is_in_the_way(turn: Turn, talk: Conversation) -> None:
    words = {"in_the_way": "no car and the neighbors"}
    talk.in_form(PLAN_FORM, None, in_the_way=["transport", "other"], own_words=words, hours_per_week=5.0)

    (said,) = turn(ActionMakePlan())

    assert words["in_the_way"] in said["steps"]


def test_a_plan_is_made_of_what_was_told_and_ends_its_form(turn: Turn, talk: Conversation) -> None:
    talk.in_form(PLAN_FORM, None, direction="here", in_the_way=["transport"], hours_per_week=5.0)
    made = planned(direction="here", in_the_way=("transport",), hours_per_week=5.0)

    (said,) = turn(ActionMakePlan())

    assert Plan.from_slot(talk.slots["plan"]) == made
    assert [line.split()[0] for line in said["steps"].splitlines()] == ["Against", "1", "2", "3"]
    assert (talk.form, talk.asks, talk.slots["unfinished"]) == (None, None, None)


def test_the_work_that_is_wanted_stands_above_the_steps_to_it(turn: Turn, slots: dict[str, Any]) -> None:
    slots.update(direction="new_field", goal="welder")

    (said,) = turn(ActionMakePlan())

    assert said["steps"].splitlines()[0] == "Toward welder"


def test_a_step_says_what_of_the_person_counts_there(turn: Turn, slots: dict[str, Any]) -> None:
    slots.update(direction="here", strengths=["people"])

    (said,) = turn(ActionMakePlan())

    assert "That helps too." in said["steps"]


def test_a_step_that_is_done_stays_and_is_said_to_be_done(turn: Turn, slots: dict[str, Any]) -> None:
    slots["direction"] = "here"
    turn(ActionMakePlan())
    steps = slots["plan"]["steps"]
    slots["outcomes"] = [{"step": steps[1]["id"], "outcome": "done", "words": ""}]

    (said,) = turn(ActionMakePlan())

    assert sorted(slots["plan"]["steps"], key=str) == sorted(steps, key=str)
    assert said["steps"].splitlines()[0].endswith("is done")
    assert said["custom"]["card"]["rows"][0]["tag"] == "done"


def test_a_plan_is_shown_with_a_file_of_it(turn: Turn, slots: dict[str, Any]) -> None:
    slots["plan"] = planned().to_slot()

    said = turn(ActionShowPlan())

    assert said[0]["text"].startswith("The plan")
    assert [(file["name"], file["type"]) for file in attachments(said)] == [("plan.md", "text/markdown")]


def test_as_markdown_it_is_the_file_alone(turn: Turn, slots: dict[str, Any]) -> None:
    slots["plan"] = planned().to_slot()

    said = turn(ActionShowPlan(), text="in markdown please")

    assert said[0]["response"] == "utter_give_markdown"
    assert [file["name"] for file in attachments(said)] == ["plan.md"]


@pytest.mark.parametrize("text", ["as a pdf", "e-mail it to somebody", "send it over", "a word document"])
def test_what_cannot_be_done_with_a_plan_is_said_before_it(text: str, turn: Turn, slots: dict[str, Any]) -> None:
    slots["plan"] = planned().to_slot()

    said = turn(ActionShowPlan(), text=text)

    assert said[0]["response"] == "utter_cannot_send"
    assert said[1]["text"].startswith("The plan")


@pytest.mark.parametrize(("form", "slot"), [(QUIZ_FORM, "likings"), (CHECK_FORM, "benefits")])
def test_who_wants_the_plan_in_the_midst_of_quiz_or_check_goes_on_with_its_questions(
    form: str, slot: str, turn: Turn, talk: Conversation
) -> None:
    talk.in_form(form, slot, occupation="cook")

    turn(ActionShowPlan(), text="leave it, back to my plan")

    assert (talk.form, talk.slots["unfinished"]) == (PLAN_FORM, PLAN_FORM)


def test_while_a_plan_is_asked_for_it_is_no_other_that_begins(turn: Turn, talk: Conversation) -> None:
    talk.in_form(PLAN_FORM, "strengths")

    (said,) = turn(ActionShowPlan())

    assert (said["response"], talk.form, talk.asks) == ("utter_plan_comes_later", PLAN_FORM, "strengths")


def test_who_has_no_plan_yet_begins_one_by_asking_for_it(turn: Turn, talk: Conversation) -> None:
    (said,) = turn(ActionShowPlan(), text="my plan")

    assert (said["response"], talk.form) == ("utter_open_plan", PLAN_FORM)


def test_the_calendar_file_has_an_event_for_each_step(turn: Turn, slots: dict[str, Any]) -> None:
    plan = planned()
    slots["plan"] = plan.to_slot()

    said = turn(ActionGiveCalendar())
    (file,) = attachments(said)

    assert (file["name"], file["type"]) == ("plan.ics", "text/calendar")
    assert file["content"].count("BEGIN:VEVENT") == len(said[0]["dates"].splitlines()) == len(plan.steps)


def test_what_is_done_goes_into_no_calendar(turn: Turn, slots: dict[str, Any]) -> None:
    plan = planned()
    slots.update(plan=plan.to_slot(), outcomes=[{"step": plan.steps[0].step.id, "outcome": "done", "words": ""}])
    (listed, _) = turn(ActionGiveCalendar())

    slots["outcomes"] = [{"step": one.step.id, "outcome": "done", "words": ""} for one in plan.steps]
    (none_left,) = turn(ActionGiveCalendar())

    assert len(listed["dates"].splitlines()) == len(plan.steps) - 1
    assert none_left["response"] == "utter_all_done"


@pytest.mark.parametrize(
    ("action", "response"),
    [(ActionGiveCalendar(), "utter_no_plan_yet"), (ActionGiveCard(), "utter_nothing_for_card")],
)
def test_there_is_no_file_of_nothing(turn: Turn, action: Any, response: str) -> None:
    (said,) = turn(action)

    assert (said["response"], said["custom"]) == (response, {})


def test_the_card_is_text_and_a_file(turn: Turn, slots: dict[str, Any]) -> None:
    plan = planned()
    slots.update(occupation="cook", benefits="none", goals="money", training="none", plan=plan.to_slot())
    slots["outcomes"] = [{"step": ids(plan)[0], "outcome": "done", "words": ""}]

    said = turn(ActionGiveCard())

    assert "cook" in said[0]["text"]
    assert [file["name"] for file in attachments(said)] == ["card.md"]


def test_anything_told_makes_a_card(turn: Turn, slots: dict[str, Any]) -> None:
    slots.update(likings={"hands_1": 4})

    assert turn(ActionGiveCard())[0]["text"]


def test_what_somebody_brings_stands_above_the_steps_in_their_own_words(turn: Turn, slots: dict[str, Any]) -> None:
    slots.update(strengths=["skill"], own_words={"strengths": "stick welding"})

    (said,) = turn(ActionMakePlan())

    assert said["steps"].splitlines()[0].startswith("With ")
    assert "stick welding" in said["steps"]


def test_who_asks_for_the_steps_before_there_is_a_plan_begins_one_with_what_they_told(
    turn: Turn, talk: Conversation
) -> None:
    (said,) = turn(
        ActionShowPlan(),
        text="im a cook, want to weld. which steps",
        finds=[found("goal", "welder"), found("occupation", "cook", "own")],
    )

    assert said["response"] == "utter_reflect"
    assert (talk.form, talk.slots["occupation"], talk.slots["goal"]) == (PLAN_FORM, "cook", "welder")
