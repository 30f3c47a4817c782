"""What came of a step."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from actions.answers.answer import ActionAnswerQuestion
from actions.forms.record import ActionRecordOutcome, ActionSetReminder
from advisor.library.content import Library

from ..small_handouts import MONDAY
from ..small_plans import ids, planned
from .conftest import found

Turn = Callable[..., list[dict[str, Any]]]
PLAN = planned()
FIRST, SECOND, THIRD = ids(PLAN)


@pytest.fixture
def slots_with_plan(slots: dict[str, Any]) -> dict[str, Any]:
    slots["plan"] = PLAN.to_slot()
    return slots


def responses(said: list[dict[str, Any]]) -> list[str]:
    return [message["response"] for message in said if message["response"]]


def done(*steps: str) -> list[dict[str, str]]:
    return [{"step": step, "outcome": "done", "words": ""} for step in steps]


def test_a_step_that_is_done_is_kept_in_own_words_and_the_next_one_named(
    turn: Turn, slots_with_plan: dict[str, Any]
) -> None:
    said = turn(ActionRecordOutcome(), text="i did it")

    assert slots_with_plan["outcomes"] == [
        {"step": FIRST, "outcome": "done", "words": "i did it", "on": MONDAY.isoformat()}
    ]
    assert responses(said) == ["utter_outcome_done", "utter_next_step"]
    assert said[-1]["step"].startswith("2 ")


def test_a_step_that_is_not_done_stays_the_open_one(turn: Turn, slots_with_plan: dict[str, Any]) -> None:
    assert responses(turn(ActionRecordOutcome(), text="not yet")) == ["utter_outcome_not_yet"]

    turn(ActionRecordOutcome(), text="i did it")

    assert [outcome["step"] for outcome in slots_with_plan["outcomes"]] == [FIRST, FIRST]


def test_a_question_is_no_news_of_a_step(turn: Turn, slots_with_plan: dict[str, Any]) -> None:
    said = turn(ActionRecordOutcome(), text="what if she turns me down", guesses=["pay"])

    assert responses(said) == ["utter_offer_guesses"]
    assert not slots_with_plan.get("outcomes")


def test_nor_does_a_question_get_the_offer_of_a_plan(turn: Turn) -> None:
    assert responses(turn(ActionRecordOutcome(), text="what if she turns me down", guesses=["pay"])) == [
        "utter_offer_guesses"
    ]


def test_news_goes_on_about_the_step_reported_last(turn: Turn, slots_with_plan: dict[str, Any]) -> None:
    turn(ActionRecordOutcome(), text="i did it")

    said = turn(ActionRecordOutcome(), text="she said maybe")

    assert (responses(said), said[0]["words"]) == (["utter_outcome_noted"], "she said maybe")
    assert slots_with_plan["outcomes"][-1]["step"] == FIRST


@pytest.mark.parametrize(
    ("text", "steps"),
    [("did the second one", [SECOND]), ("step 3 is done", [THIRD]), ("did steps 1 and 2", [FIRST, SECOND])],
)
def test_the_step_that_is_named_is_the_one_reported(
    text: str, steps: list[str], turn: Turn, slots_with_plan: dict[str, Any]
) -> None:
    said = turn(ActionRecordOutcome(), text=text)

    assert [kept["step"] for kept in slots_with_plan["outcomes"]] == steps
    assert said[-1]["step"].startswith("3 " if len(steps) == 2 else "1 ")


def test_where_nobody_was_reached_the_step_stays_open(turn: Turn, slots_with_plan: dict[str, Any]) -> None:
    said = turn(ActionRecordOutcome(), text="i called, they dont pick up")

    assert responses(said) == ["utter_outcome_unreached"]
    assert [(kept["step"], kept["outcome"]) for kept in slots_with_plan["outcomes"]] == [(FIRST, "unreached")]


def test_a_tap_leaves_no_words(turn: Turn, slots_with_plan: dict[str, Any]) -> None:
    turn(ActionRecordOutcome(), text="/report_outcome{}", intent="report_outcome", finds=[found("outcome", "done")])

    assert [(kept["outcome"], kept["words"]) for kept in slots_with_plan["outcomes"]] == [("done", "")]


def test_the_last_step_done_is_the_end_of_the_plan(turn: Turn, slots_with_plan: dict[str, Any]) -> None:
    slots_with_plan["outcomes"] = done(FIRST, SECOND)

    assert responses(turn(ActionRecordOutcome(), text="i did it")) == ["utter_outcome_done", "utter_all_done"]
    assert responses(turn(ActionRecordOutcome(), text="i did it")) == ["utter_all_done"]


def test_without_a_plan_there_is_no_step(turn: Turn) -> None:
    assert responses(turn(ActionRecordOutcome(), text="i did it")) == ["utter_no_plan_yet"]


def test_a_plan_made_elsewhere_is_met_as_one(turn: Turn, library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("actions.forms.record.OLD_PLAN", "tips")

    (said,) = turn(ActionRecordOutcome(), text="made a plan at new years and did none of it")

    assert library.answers["tips"].answer in said["text"]


def test_who_wants_a_reminder_of_something_else_is_told_that_it_cannot_be(turn: Turn) -> None:
    assert responses(turn(ActionSetReminder(), text="wake me at six")) == ["utter_cannot_remind"]


def test_who_asks_something_of_work_beside_a_reminder_is_answered_too(turn: Turn, library: Library) -> None:
    asked = next(iter(library.answers))
    parts = [
        {"text": "set an alarm", "intent": "ask_for_reminder"},
        {"text": "how do i ask for a raise?", "intent": "faq", "id": asked},
    ]

    said = turn(ActionSetReminder(), text="set an alarm, how do i ask for a raise?", parts=parts)

    assert library.answers[asked].answer in said[0]["text"]
    assert responses(said) == ["utter_cannot_remind"]


def test_a_reminder_is_a_line_and_a_file_for_the_step_that_is_open(turn: Turn, slots_with_plan: dict[str, Any]) -> None:
    slots_with_plan["outcomes"] = done(FIRST)

    said = turn(ActionSetReminder(), text="remind me")

    assert responses(said) == ["utter_no_reminder"]
    assert said[0]["line"].endswith(PLAN.steps[1].step.title)
    assert PLAN.steps[1].by.strftime("%Y%m%d") in said[1]["custom"]["attachment"]["content"]


def test_a_day_that_is_named_wins_over_that_of_the_plan(turn: Turn, slots_with_plan: dict[str, Any]) -> None:
    said = turn(ActionSetReminder(), text="remind me tomorrow")

    assert "20240402" in said[1]["custom"]["attachment"]["content"]


def test_a_step_that_is_named_is_the_one_to_be_reminded_of(turn: Turn, slots_with_plan: dict[str, Any]) -> None:
    said = turn(ActionSetReminder(), text="remind me of step 2 on the 5th")

    assert said[0]["line"].endswith(PLAN.steps[1].step.title)
    assert "20240405" in said[1]["custom"]["attachment"]["content"]


def test_a_solved_barrier_told_as_news_leaves_the_way_and_the_plan(turn: Turn, slots_with_plan: dict[str, Any]) -> None:
    slots_with_plan.update(in_the_way=["transport"], plan=planned(in_the_way=["transport"]).to_slot())

    said = turn(ActionRecordOutcome(), text="the car runs again", finds=[found("barrier", "transport", "denied")])

    assert responses(said) == ["utter_take_out", "utter_plan_moved"]
    assert slots_with_plan["in_the_way"] is None
    assert [step["id"] for step in slots_with_plan["plan"]["steps"]] == ids(planned())
    assert "outcomes" not in slots_with_plan


@pytest.mark.parametrize(
    ("text", "response"),
    [
        ("he told me no", "utter_after_a_no"),
        ("she said maybe next year", "utter_after_a_no"),
        ("i asked and he got mad", "utter_after_a_no"),
        ("they said two weeks", "utter_heard_on_the_way"),
    ],
)
def test_without_a_plan_it_is_what_came_of_the_last_answer(turn: Turn, text: str, response: str) -> None:
    turn(ActionAnswerQuestion(), asks="pay")

    (said,) = turn(ActionRecordOutcome(), text=text)

    assert said["response"] == response
    assert [button["title"] for button in said["buttons"]] == ["About perks?", "About tips?", "About hours?"]


def test_what_was_done_is_good_to_hear_and_leads_back_to_no_trouble(turn: Turn) -> None:
    turn(ActionAnswerQuestion(), asks="pay")

    (said,) = turn(ActionRecordOutcome(), text="i did it")

    assert said["text"] == "went_well"
    assert not said["buttons"]


@pytest.mark.parametrize("text", ["i said no to her and he took it well", "he laughed but said sure", "they agreed"])
def test_what_went_well_is_no_refusal(turn: Turn, text: str) -> None:
    turn(ActionAnswerQuestion(), asks="pay")

    (said,) = turn(ActionRecordOutcome(), text=text)

    assert said["text"] == "went_well"
    assert [button["title"] for button in said["buttons"]] == ["About perks?", "About tips?", "About hours?"]


def test_what_was_talked_of_before_and_may_be_spoken_of_is_offered_first(turn: Turn) -> None:
    turn(ActionAnswerQuestion(), asks="raise")
    turn(ActionAnswerQuestion(), asks="perks")

    (said,) = turn(ActionRecordOutcome(), text="they said two weeks", guesses=["raise", "fire"])

    assert [button["title"] for button in said["buttons"]] == ["About raise?", "About pay?", "About hours?"]


def test_a_question_that_follows_what_was_done_is_answered(turn: Turn) -> None:
    parts = [{"text": "ok done.", "intent": "report_outcome"}, {"text": "is it paid?", "intent": "faq", "id": "perks"}]
    turn(ActionAnswerQuestion(), asks="pay")

    (said,) = turn(ActionRecordOutcome(), text="ok done. is it paid?", parts=parts)

    assert said["text"].startswith("First words on perks.")


def test_without_a_plan_and_an_answer_it_may_be_a_question(turn: Turn) -> None:
    assert responses(turn(ActionRecordOutcome(), text="they said two weeks", guesses=["pay"])) == [
        "utter_offer_guesses"
    ]


def test_a_step_of_no_plan_is_owned_up_to(turn: Turn) -> None:
    turn(ActionAnswerQuestion(), asks="pay")

    assert responses(turn(ActionRecordOutcome(), text="i did the first step")) == ["utter_no_plan_yet"]
