"""Keeping what is reported of the steps of a plan, and taking it back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from actions.answers.answer import ActionAnswerQuestion
from actions.forms.record import ActionRecordOutcome
from actions.forms.steer import ActionGoBack
from advisor.decisions.plan import Plan

from ..small_plans import ids, planned
from .conftest import Conversation

Turn = Callable[..., list[dict[str, Any]]]
PLAN = planned()
FIRST, SECOND, THIRD = ids(PLAN)


@pytest.fixture(autouse=True)
def with_plan(slots: dict[str, Any], monkeypatch: pytest.MonkeyPatch) -> None:
    slots["plan"] = PLAN.to_slot()
    steps = [replace(one, step=replace(one.step, title=one.step.id, called=(one.step.id,))) for one in PLAN.steps]
    monkeypatch.setattr("actions.plan.replan.kept_plan", lambda tracker: Plan(tuple(steps)))
    monkeypatch.setattr("actions.forms.record.kept_plan", lambda tracker: Plan(tuple(steps)))


def responses(said: list[dict[str, Any]]) -> list[str]:
    return [message["response"] for message in said if message["response"]]


def done(slots: dict[str, Any]) -> list[str]:
    return [kept["step"] for kept in slots.get("outcomes") or [] if kept["outcome"] == "done"]


def test_a_report_is_heard_whatever_it_was_taken_for(turn: Turn, slots: dict[str, Any]) -> None:
    said = turn(ActionAnswerQuestion(), text="did step 2, the lady took my papers", asks="pay", sure=0.9)

    assert done(slots) == [SECOND]
    assert responses(said) == ["utter_outcome_told", "utter_next_step"]


def test_a_step_that_is_named_is_the_one_that_is_done(turn: Turn, slots: dict[str, Any]) -> None:
    turn(ActionRecordOutcome(), text=f"i went to the {SECOND}", intent="report_outcome", sure=0.9)

    assert done(slots) == [SECOND]


def test_what_somebody_has_already_is_done_unless_it_is_to_go(turn: Turn, slots: dict[str, Any]) -> None:
    turn(ActionAnswerQuestion(), text=f"i got a {SECOND} already, take it off", asks="pay")
    assert not done(slots)

    turn(ActionAnswerQuestion(), text=f"i go to some {SECOND} already", asks="pay")
    assert done(slots) == [SECOND]


def test_what_is_no_step_of_the_plan_is_asked_about(
    turn: Turn, slots: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    another = replace(PLAN.steps[0].step, id="elsewhere", called=("choir",))
    check = type("Check", (), {"steps": {"elsewhere": another}})
    monkeypatch.setattr("actions.plan.report.load_check", lambda: check)

    (said,) = turn(ActionRecordOutcome(), text="i signed up for choir", intent="report_outcome", sure=0.9)

    assert not slots.get("outcomes")
    assert said["response"] == "utter_which_step"
    assert [button["payload"] for button in said["buttons"]] == [
        f'/report_outcome{{"outcome": "done", "topic": "{step}"}}' for step in (FIRST, SECOND, THIRD)
    ]


def test_who_was_asked_which_step_it_was_need_not_say_done(turn: Turn, slots: dict[str, Any]) -> None:
    turn(ActionRecordOutcome(), text="did it", intent="report_outcome", sure=0.9)
    turn(ActionGoBack(), text="undo", intent="go_back", sure=0.9)

    turn(ActionAnswerQuestion(), text=f"the {THIRD} thing", asks="pay", sure=0.9)

    assert done(slots) == [THIRD]


def test_the_step_that_was_just_said_may_be_pointed_to(turn: Turn, talk: Conversation) -> None:
    talk.slots["outcomes"] = [{"step": FIRST, "outcome": "done", "words": ""}]
    talk.events += [{"event": "user"}, {"event": "bot", "text": f"{FIRST} is done. Next: 2. {SECOND}"}]
    turn(ActionAnswerQuestion(), text="i already did this one in school", asks="pay", sure=0.9)

    assert done(talk.slots) == [FIRST, SECOND]


def test_a_step_that_is_tapped_is_done(turn: Turn, slots: dict[str, Any]) -> None:
    finds = [{"entity": "outcome", "value": "done"}, {"entity": "topic", "value": THIRD}]
    turn(ActionRecordOutcome(), text="/report_outcome{}", intent="report_outcome", finds=finds)

    assert done(slots) == [THIRD]


def test_what_is_said_next_is_what_came_of_it(turn: Turn, slots: dict[str, Any]) -> None:
    turn(ActionRecordOutcome(), text="did it", intent="report_outcome", sure=0.9)
    said = turn(ActionAnswerQuestion(), text="lead on tuesdays", asks="pay", sure=0.3)

    assert responses(said) == ["utter_outcome_noted"]
    assert slots["outcomes"][-1]["words"] == "lead on tuesdays"


def test_what_is_asked_beside_that_is_the_next_step(turn: Turn, slots: dict[str, Any]) -> None:
    turn(ActionRecordOutcome(), text="did it", intent="report_outcome", sure=0.9)
    said = turn(ActionAnswerQuestion(), text="they pay a part of it. whats next?", intent="ask_what_next", sure=0.9)

    assert responses(said) == ["utter_outcome_noted", "utter_next_step"]


def test_a_question_just_after_a_report_is_answered(turn: Turn) -> None:
    turn(ActionRecordOutcome(), text="did it", intent="report_outcome", sure=0.9)
    (said,) = turn(ActionAnswerQuestion(), text="how much is that?", asks="pay", sure=0.3)

    assert said["text"]


def test_a_report_is_taken_back(turn: Turn, slots: dict[str, Any]) -> None:
    turn(ActionRecordOutcome(), text="did it", intent="report_outcome", sure=0.9)
    said = turn(ActionGoBack(), text="undo", intent="go_back", sure=0.9)

    assert not slots["outcomes"]
    assert responses(said) == ["utter_step_reopened"]


def test_what_was_done_instead_is_kept(turn: Turn, slots: dict[str, Any]) -> None:
    turn(ActionRecordOutcome(), text="did it", intent="report_outcome", sure=0.9)
    turn(ActionAnswerQuestion(), text="no not step 1, i meant step 3", asks="pay", sure=0.9)

    assert done(slots) == [THIRD]


def test_what_is_said_of_the_advisor_is_no_news_of_a_step(turn: Turn, slots: dict[str, Any]) -> None:
    (said,) = turn(ActionRecordOutcome(), text="u didnt put it in", intent="report_outcome", sure=0.9)

    assert said["response"] == "utter_change_plan"
    assert not slots.get("outcomes")


def test_what_is_asked_beside_a_report_is_answered_too(turn: Turn, slots: dict[str, Any]) -> None:
    said = turn(ActionAnswerQuestion(), text="i finished step 2. is it worth it to go on?", asks="pay")

    assert done(slots) == [SECOND]
    assert len(said) > len(turn(ActionAnswerQuestion(), text="i finished step 3"))


@pytest.mark.parametrize("text", ["my plan is done. what comes next?", "finished the whole plan, what now"])
def test_a_plan_that_is_done_is_done_with_all_its_steps(turn: Turn, slots: dict[str, Any], text: str) -> None:
    turn(ActionAnswerQuestion(), text=text)

    assert done(slots) == [FIRST, SECOND, THIRD]


@pytest.mark.parametrize("text", ["uber said they are hiring", "unemployment office said i qualify"])
def test_news_of_somebody_else_is_kept(turn: Turn, slots: dict[str, Any], text: str) -> None:
    (said,) = turn(ActionRecordOutcome(), text=text, intent="report_outcome", sure=0.9)

    assert said["response"] == "utter_outcome_noted"
    assert slots["outcomes"][-1]["words"] == text


@pytest.mark.parametrize("text", ["talked to the lady and she gave me a form", "i called and they got a waiting list"])
def test_what_names_no_step_tells_more_of_the_one_just_done(turn: Turn, slots: dict[str, Any], text: str) -> None:
    turn(ActionAnswerQuestion(), text="did step 1", asks="pay", sure=0.9)
    said = turn(ActionRecordOutcome(), text=text, intent="report_outcome", sure=0.9)

    assert responses(said) == ["utter_outcome_noted"]
    assert done(slots) == [FIRST]
    assert slots["outcomes"][-1]["step"] == FIRST


def test_the_next_step_is_done_where_it_is_meant(turn: Turn, slots: dict[str, Any]) -> None:
    turn(ActionAnswerQuestion(), text="did step 1", asks="pay", sure=0.9)
    turn(ActionAnswerQuestion(), text="did the next one too, the lady was real nice", asks="pay", sure=0.3)

    assert done(slots) == [FIRST, SECOND]


@pytest.mark.parametrize(
    "text",
    ["i called and they have a waiting list. what is next?", "did the next one and the lady was nice. whats next?"],
)
def test_the_next_step_is_said_once(turn: Turn, text: str) -> None:
    turn(ActionAnswerQuestion(), text="did step 1", asks="pay", sure=0.9)
    said = turn(ActionAnswerQuestion(), text=text, intent="ask_what_next", sure=0.9)

    assert responses(said).count("utter_next_step") == 1


def test_which_step_it_was_may_be_told_by_one_that_it_was_not(turn: Turn, slots: dict[str, Any]) -> None:
    turn(ActionRecordOutcome(), text="did it", intent="report_outcome", sure=0.9)
    turn(ActionGoBack(), text="undo", intent="go_back", sure=0.9)

    turn(ActionRecordOutcome(), text="i didnt do step 2", intent="report_outcome", sure=0.9)

    assert not done(slots)
    assert [(kept["step"], kept["outcome"]) for kept in slots["outcomes"]] == [(SECOND, "not_yet")]


@pytest.mark.parametrize("text", [f"went to the {SECOND}, they were full", "step 2, they hung up on me"])
def test_a_try_that_came_to_nothing_leaves_the_step_open(turn: Turn, slots: dict[str, Any], text: str) -> None:
    (said,) = turn(ActionAnswerQuestion(), text=text, asks="pay")

    assert said["response"] == "utter_outcome_no_luck"
    assert [(kept["step"], kept["outcome"]) for kept in slots["outcomes"]] == [(SECOND, "no_luck")]


@pytest.mark.parametrize("text", ["no, i could not get in", "well the place was packed"])
def test_a_step_that_came_to_nothing_after_all_is_open_again(turn: Turn, slots: dict[str, Any], text: str) -> None:
    turn(ActionRecordOutcome(), text="did step 1", intent="report_outcome", sure=0.9)
    (said,) = turn(ActionRecordOutcome(), text=text, intent="report_outcome", sure=0.9)

    assert not done(slots)
    assert said["response"] == "utter_outcome_no_luck"


def test_what_came_to_nothing_may_be_another_step(turn: Turn, slots: dict[str, Any]) -> None:
    turn(ActionRecordOutcome(), text="did step 1", intent="report_outcome", sure=0.9)
    turn(ActionRecordOutcome(), text="step 3, they hung up", intent="report_outcome", sure=0.9)

    assert done(slots) == [FIRST]
    assert slots["outcomes"][-1]["step"] == THIRD
