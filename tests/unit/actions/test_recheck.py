"""Taking up what is said of a check that is done."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from actions.answers.answer import ActionAnswerQuestion
from actions.forms.hear import ActionCorrectAnswer, ActionHearWork
from actions.forms.record import ActionRecordOutcome
from actions.forms.start import ActionStartGigCheck, ActionStartPlan
from actions.shared.named import GIG_CHECK
from actions.talk.decline import ActionDecline

from .conftest import Conversation, found

Turn = Callable[..., list[dict[str, Any]]]


@pytest.mark.parametrize(
    ("text", "slot", "value"),
    [
        ("they stopped all that so change way up to no", "advancement", "none"),
        ("change benefits to all", "benefits", "full"),
        ("make the benefits one a few", "benefits", "some"),
        ("ok set way up to stuck here", "advancement", "none"),
        ("i got my osha card, change the training answer", "training", "needed"),
    ],
)
def test_an_answer_changed_in_so_many_words_is_kept_and_judged_anew_under_any_intent(
    turn: Turn, checked: Conversation, text: str, slot: str, value: str
) -> None:
    skill = [found("strength", "skill")] if slot == "training" else []

    said = turn(ActionAnswerQuestion(), text=text, asks="job_or_career", finds=skill)

    assert checked.slots[slot] == value
    assert said[0]["response"] == "utter_note_correction"
    assert len(said) > 1


@pytest.mark.parametrize("action", [ActionRecordOutcome(), ActionAnswerQuestion()])
@pytest.mark.parametrize(
    "text",
    [
        "i just got promoted",
        "so got promoted lol",
        "i finally got the lead spot",
        "my boss made me a shift lead monday",
    ],
)
def test_a_promotion_is_a_clear_way_up(turn: Turn, checked: Conversation, action: Any, text: str) -> None:
    turn(action, text=text)

    assert checked.slots["advancement"] == "clear"


@pytest.mark.parametrize(
    "text",
    [
        "how do i get promoted",
        "i never got promoted",
        "if they made me a lead",
        "my friend got promoted",
        "he got the lead spot",
    ],
)
def test_a_promotion_that_is_no_fact_changes_nothing(turn: Turn, checked: Conversation, text: str) -> None:
    turn(ActionAnswerQuestion(), text=text, asks="job_or_career")

    assert checked.slots["advancement"] == "maybe"


@pytest.mark.parametrize(
    "text", ["i quit yesterday", "so i finally quit lyft", "I left my job", "i dont do lyft no more"]
)
def test_who_has_left_gets_no_advice_on_leaving(turn: Turn, talk: Conversation, text: str) -> None:
    (said,) = turn(ActionAnswerQuestion(), text=text, asks="job_or_career")

    assert said["response"] == "utter_left_work"


@pytest.mark.parametrize("text", ["should i quit", "i quit, what now?", "i quit smoking", "i left my kid with my mom"])
def test_other_talk_of_leaving_is_answered(turn: Turn, talk: Conversation, text: str) -> None:
    said = turn(ActionHearWork(), text=text)

    assert "utter_left_work" not in [one.get("response") for one in said]


@pytest.mark.parametrize(("text", "value"), [("i got insurance now", "some"), ("i got insurance", "none")])
def test_what_is_new_at_work_changes_an_answer_and_what_is_said_in_passing_does_not(
    turn: Turn, checked: Conversation, text: str, value: str
) -> None:
    turn(ActionHearWork(), text=text, intent="tell_about_work", finds=[found("benefits", "some")])

    assert checked.slots["benefits"] == value


def test_a_paper_somebody_has_now_says_that_the_work_takes_one(turn: Turn, checked: Conversation) -> None:
    turn(ActionHearWork(), text="i finally got my cpr card", finds=[found("strength", "skill")])

    assert checked.slots["training"] == "needed"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("there is a clear road up now", "clear"),
        ("ok so there aint a clear road up", "none"),
        ("is there a clear road up", "maybe"),
        ("i want a clear road up", "maybe"),
    ],
)
def test_another_way_up_is_kept_as_it_is_said(turn: Turn, checked: Conversation, text: str, value: str) -> None:
    turn(ActionAnswerQuestion(), text=text, asks="job_or_career")

    assert checked.slots["advancement"] == value


def test_who_says_they_are_employed_is_not_kept_as_their_own_boss(turn: Turn, talk: Conversation) -> None:
    talk.slots["own_business"] = True

    said = turn(ActionAnswerQuestion(), text="no no im an employee, the lady pays me", asks="job_or_career")

    assert talk.slots["own_business"] is None
    assert said[0]["response"] == "utter_take_out"


def test_what_others_have_begun_is_no_length_of_ones_own_work(turn: Turn, checked: Conversation) -> None:
    lately = [found("benefits", "some"), found("duration", 0)]
    checked.slots["timeframe"] = "open"

    turn(ActionCorrectAnswer(), text="they just began giving me sick days, change it", finds=lately)

    assert (checked.slots["benefits"], checked.slots["timeframe"]) == ("some", "open")


def test_the_other_work_is_checked_from_nothing(turn: Turn, checked: Conversation) -> None:
    turn(ActionHearWork(), text="i also paint", finds=[found("occupation", "painter", "own")])

    said = turn(ActionDecline(), text="ok now check the painting")

    assert said[0]["response"] == "utter_note_correction"
    assert (checked.slots["occupation"], checked.form) == ("painter", "gig_check_form")
    assert (checked.slots["goals"], checked.slots["first_check"]) == (None, None)


def test_the_other_work_that_is_not_named_is_asked_for(turn: Turn, checked: Conversation) -> None:
    turn(ActionStartGigCheck(), text="what about my second job", intent="start_gig_check", sure=0.5)

    assert (checked.slots["occupation"], checked.form) == (None, "gig_check_form")
    assert (checked.slots["goals"], checked.slots["first_check"]) == (None, None)


def test_benefits_that_are_gone_change_the_answer_in_a_short_line(turn: Turn, checked: Conversation) -> None:
    checked.slots["benefits"] = "some"

    turn(ActionAnswerQuestion(), text="they took our insurance away", finds=[found("benefits", "none")])

    assert checked.slots["benefits"] == "none"


def test_a_wish_that_names_no_answer_changes_what_it_tells(turn: Turn, checked: Conversation) -> None:
    told = {"text": "its to grow", "readings": {"goals/growth": 0.9}}

    turn(ActionAnswerQuestion(), text="its to grow, change that one", asks="job_or_career", clauses=[told])

    assert checked.slots["goals"] == "growth"


@pytest.mark.parametrize(
    ("before", "reading", "asks", "after"),
    [
        ("open", "planned", "", "planned"),
        ("now", "planned", "", "now"),
        ("open", "open", "", "open"),
        ("open", "planned", "job_or_career", "open"),
    ],
)
def test_the_plan_that_a_verdict_asks_for_changes_the_time_frame(
    turn: Turn, checked: Conversation, before: str, reading: str, asks: str, after: str
) -> None:
    checked.slots["timeframe"] = before

    turn(
        ActionHearWork(), text="i mean to stay", asks=asks, sure=0.9, readings={f"timeframe/{reading}": 0.9}, intent=""
    )

    assert checked.slots["timeframe"] == after


def test_an_answer_that_is_called_wrong_is_changed_or_asked_again_and_no_steps_are_said(
    turn: Turn, checked: Conversation
) -> None:
    checked.slots["topic"] = GIG_CHECK

    turn(ActionDecline(), text="u got the way up wrong, fix that", intent="ask_what_would_help", sure=0.9)

    assert checked.slots["requested_slot"] == "advancement"


def test_who_tells_that_it_is_their_own_business_and_asks_what_that_changes_hears_the_verdict(
    turn: Turn, checked: Conversation
) -> None:
    checked.slots["topic"] = GIG_CHECK
    own = [found("own_business", "yes")]

    said = turn(ActionAnswerQuestion(), text="i rent a booth. does that count", asks="job_or_career", finds=own)

    assert checked.slots["own_business"] is True
    assert said[-1]["buttons"]


def test_a_business_of_ones_own_is_taken_out_again(turn: Turn, checked: Conversation) -> None:
    checked.slots.update(topic=GIG_CHECK, own_business=True)
    own = [found("own_business", "yes")]

    turn(ActionAnswerQuestion(), text="remove the freelance part", asks="job_or_career", finds=own)

    assert not checked.slots["own_business"]


def test_a_plan_told_of_a_verdict_begins_no_form_where_it_is_dimly_read_as_a_wish_for_one(
    turn: Turn, checked: Conversation
) -> None:
    checked.slots.update(topic=GIG_CHECK, timeframe="open")

    turn(ActionStartPlan(), text="i do have a plan, a bakery", intent="start_plan", readings={"timeframe/planned": 0.9})

    assert checked.slots["timeframe"] == "planned"
    assert not checked.slots.get("requested_slot")


def test_what_the_card_is_to_say_is_the_answer(turn: Turn, checked: Conversation) -> None:
    checked.slots["topic"] = GIG_CHECK

    turn(ActionDecline(), text="can u make the card say stuck here, she told me so", intent="nlu_fallback")

    assert checked.slots["advancement"] == "none"
