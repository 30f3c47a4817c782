"""What people tell of themselves, and take back."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from actions.forms.hear import ActionCorrectAnswer, ActionHearWork
from actions.forms.offer import ActionOfferGuesses
from actions.talk.decline import ActionDecline

from ..small_check import SLOTS
from ..small_plans import planned
from ..small_questions import QUESTIONS
from .conftest import CHECK_FORM, Conversation, chosen, found

Turn = Callable[..., list[dict[str, Any]]]
LIKE_A_JOB = dict.fromkeys(SLOTS, "none")


def responses(said: list[dict[str, Any]]) -> list[str]:
    return [message["response"] for message in said if message["response"]]


def test_what_is_told_is_kept_and_read_back(turn: Turn, slots: dict[str, Any]) -> None:
    (said,) = turn(ActionHearWork(), text="i cook", finds=[found("occupation", "cook", "own")])

    assert (said["response"], said["heard"]) == ("utter_heard_work", "<occupation>: cook")
    assert slots["occupation"] == "cook"


def test_who_tells_only_that_they_have_no_job_is_not_led_to_a_check_of_one(turn: Turn, slots: dict[str, Any]) -> None:
    reads = {"readings": {"occupation/none": 0.9}}

    assert responses(turn(ActionHearWork(), text="no job at present", **reads)) == ["utter_heard_no_work"]
    assert slots["out_of_work"] is True


TWO = [
    found("employer", "DoorDash", "own"),
    found("occupation", "courier", "own"),
    found("employer", "Instacart", "own"),
]


def test_of_two_kinds_of_work_it_says_which_comes_first(turn: Turn, slots: dict[str, Any]) -> None:
    which, _ = turn(ActionHearWork(), text="doordash and instacart", finds=TWO)

    assert (which["response"], which["work"], which["second"]) == (
        "utter_one_work_at_a_time",
        "courier, DoorDash",
        "Instacart",
    )


def test_where_nothing_was_heard_it_asks(turn: Turn) -> None:
    assert responses(turn(ActionHearWork(), text="so it goes")) == ["utter_heard_nothing"]


def test_where_somebody_lives_leads_to_help_near_them(turn: Turn, slots: dict[str, Any]) -> None:
    turn(ActionHearWork(), text="im in ohio", finds=[found("place", "Ohio")])

    assert (slots["place"], slots["topic"]) == ("Ohio", "nearest_office")


def test_what_answers_no_question_of_a_form_gets_its_hint_and_is_kept(turn: Turn, talk: Conversation) -> None:
    talk.in_form(CHECK_FORM, "goals")

    (said,) = turn(ActionHearWork(), text="no car", finds=[found("barrier", "transport")])

    assert (said["text"], talk.asks, talk.slots["in_the_way"]) == (QUESTIONS["goals"].hint, "goals", ["transport"])


def test_what_is_contrary_to_an_answer_of_the_check_is_asked_and_changes_nothing_by_itself(
    turn: Turn, slots: dict[str, Any]
) -> None:
    slots.update(LIKE_A_JOB, first_check=LIKE_A_JOB)

    said = turn(ActionHearWork(), text="i get it all", finds=[found("benefits", "full")])

    assert (slots["benefits"], slots["requested_slot"], said) == ("none", "benefits", [])


def test_a_button_tapped_late_changes_its_answer_and_the_verdict(turn: Turn, slots: dict[str, Any]) -> None:
    slots.update(LIKE_A_JOB, first_check=LIKE_A_JOB)

    said = turn(ActionHearWork(), **chosen(benefits="full"))

    assert (slots["benefits"], len(said)) == ("full", 2)


def test_a_correction_is_said_once_and_judged_anew(turn: Turn, slots: dict[str, Any]) -> None:
    slots.update(LIKE_A_JOB, first_check=LIKE_A_JOB)

    said = turn(
        ActionCorrectAnswer(), text="sorry, i do get it all", intent="correct_answer", finds=[found("benefits", "full")]
    )

    assert (responses(said), slots["benefits"], len(said)) == (["utter_note_correction"], "full", 2)


def test_a_correction_while_the_check_is_done_again_waits_for_its_verdict(turn: Turn, talk: Conversation) -> None:
    talk.in_form(CHECK_FORM, "goals", benefits="none", first_check=LIKE_A_JOB)

    said = turn(
        ActionCorrectAnswer(), text="sorry, i do get it all", intent="correct_answer", finds=[found("benefits", "full")]
    )

    assert [message["response"] for message in said] == ["utter_note_correction"]


def test_a_correction_after_a_check_was_done_again_in_part_says_no_verdict_that_says_less(
    turn: Turn, slots: dict[str, Any]
) -> None:
    slots.update(benefits="none", first_check=LIKE_A_JOB)

    said = turn(
        ActionCorrectAnswer(), text="sorry, i do get it all", intent="correct_answer", finds=[found("benefits", "full")]
    )

    assert [message["response"] for message in said] == ["utter_note_correction"]


def test_a_correction_before_any_verdict_brings_none(turn: Turn, slots: dict[str, Any]) -> None:
    slots.update(LIKE_A_JOB)

    said = turn(
        ActionCorrectAnswer(), text="sorry, i do get it all", intent="correct_answer", finds=[found("benefits", "full")]
    )

    assert len(said) == 1


def test_what_is_noted_already_is_not_called_a_change(turn: Turn, slots: dict[str, Any]) -> None:
    slots.update(benefits="full")

    said = turn(
        ActionCorrectAnswer(), text="sorry, i do get it all", intent="correct_answer", finds=[found("benefits", "full")]
    )

    assert responses(said) == ["utter_already_noted"]


def test_work_that_is_denied_is_taken_out(turn: Turn, slots: dict[str, Any]) -> None:
    slots.update(occupation="cook")

    said = turn(
        ActionCorrectAnswer(),
        text="im not a cook",
        intent="correct_answer",
        finds=[found("occupation", "cook", "denied")],
    )

    assert (responses(said), slots["occupation"]) == (["utter_take_out"], None)


def test_a_wish_to_change_an_answer_asks_its_question_again(turn: Turn, talk: Conversation) -> None:
    talk.slots.update(benefits="full")

    turn(ActionCorrectAnswer(), text="change my answer about benefits", intent="correct_answer")

    assert (talk.form, talk.asks, talk.slots["benefits"]) == (CHECK_FORM, "benefits", "full")


def test_venting_about_an_app_tells_of_no_other_work(turn: Turn, slots: dict[str, Any]) -> None:
    lyft = found("employer", "Lyft", "own")
    slots.update(occupation="cook")

    assert responses(turn(ActionHearWork(), text="fed up with lyft", finds=[lyft])) == ["utter_support_venting"]
    assert slots["occupation"] == "cook"
    slots.update(occupation=None)
    assert responses(turn(ActionHearWork(), text="fed up with lyft", finds=[lyft])) == [
        "utter_feel_with",
        "utter_heard_work",
    ]


def test_venting_that_was_taken_for_a_correction_is_met_with_support(turn: Turn, slots: dict[str, Any]) -> None:
    slots.update(occupation="cook")

    said = turn(
        ActionCorrectAnswer(),
        text="so done with lyft",
        intent="correct_answer",
        finds=[found("employer", "Lyft", "own")],
    )

    assert (responses(said), slots["occupation"]) == (["utter_support_venting"], "cook")


def test_a_wish_to_change_something_asks_what(turn: Turn, slots: dict[str, Any]) -> None:
    slots["benefits"] = "none"

    assert responses(turn(ActionCorrectAnswer(), text="thats wrong", intent="correct_answer")) == [
        "utter_ask_what_to_change"
    ]


def test_a_correction_says_that_the_plan_moved(turn: Turn, slots: dict[str, Any]) -> None:
    slots.update(in_the_way=["money"], plan=planned(in_the_way=["money"]).to_slot())

    said = turn(ActionCorrectAnswer(), text="money is fine now", finds=[found("barrier", "money", "denied")])

    assert responses(said) == ["utter_take_out", "utter_plan_moved"]


def test_a_correction_that_moves_no_plan_says_nothing_of_it(turn: Turn, slots: dict[str, Any]) -> None:
    slots.update(occupation="cook", plan=planned().to_slot())

    said = turn(ActionCorrectAnswer(), text="sorry, baker", finds=[found("occupation", "baker", "own")])

    assert responses(said) == ["utter_note_correction"]


def test_what_takes_the_place_of_nothing_is_heard_for_the_first_time(turn: Turn, slots: dict[str, Any]) -> None:
    (said,) = turn(
        ActionCorrectAnswer(), text="im a cook", intent="correct_answer", finds=[found("occupation", "cook", "own")]
    )

    assert (said["response"], said["heard"]) == ("utter_heard_work", "<occupation>: cook")
    assert slots["occupation"] == "cook"


@pytest.mark.parametrize("action", [ActionDecline(), ActionOfferGuesses()])
@pytest.mark.parametrize(
    ("text", "kept"), [("pruning trees", "gardener"), ("how do i prune", None), ("i prune my hedge", None)]
)
def test_work_that_is_all_a_line_tells_is_heard_whatever_it_was_taken_for(
    turn: Turn, slots: dict[str, Any], action: Any, text: str, kept: str | None
) -> None:
    said = turn(action, text=text, intent="off_topic", finds=[found("occupation", "gardener", "own")])

    assert slots.get("occupation") == kept
    assert (said[0]["response"] == "utter_heard_work") is bool(kept)


@pytest.mark.parametrize(("text", "answers"), [("i cook, too late for me huh", True), ("i cook, its late", False)])
def test_a_question_beside_what_is_told_of_work_is_answered_first(text: str, answers: bool, turn: Turn) -> None:
    said = turn(ActionHearWork(), text=text, finds=[found("occupation", "cook", "own")], guesses=["pay", "raise"])

    assert len(said) == 1 + answers
    assert said[-1]["response"] == "utter_heard_work"


def test_a_question_that_was_taken_for_telling_is_answered_where_nothing_was_told(turn: Turn) -> None:
    (said,) = turn(ActionHearWork(), text="is there any use in it", guesses=["pay", "raise"])

    assert said["text"].startswith("First words on pay.")
