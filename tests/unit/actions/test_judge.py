"""The verdict on a gig, and what moved since."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from actions.answers.advise import ActionSayWhatWouldHelp
from actions.check.judge import ActionGiveVerdict
from actions.check.then_and_now import ActionCompareThenAndNow

from ..small_check import CHECK, SLOTS
from .conftest import CHECK_FORM, PLAN_FORM, Conversation, found

Turn = Callable[..., list[dict[str, Any]]]
LIKE_A_JOB = dict.fromkeys(SLOTS, "none")
LIKE_A_CAREER = dict.fromkeys(SLOTS, "full")


def payloads(message: dict[str, Any]) -> list[str]:
    return [button["payload"] for button in message["buttons"]]


def test_the_five_differences_are_said_before_what_they_come_to(turn: Turn, slots: dict[str, Any]) -> None:
    slots.update(LIKE_A_JOB, own_words={"goals": "the rent"})

    findings, verdict = turn(ActionGiveVerdict())

    lines = findings["text"].splitlines()
    assert [line.split("=")[0] for line in lines] == [CHECK["differences"][slot]["title"] for slot in SLOTS]
    assert [line.split("=")[1] for line in lines if line.startswith("Goals")] == ["the rent"]
    assert verdict["text"].startswith("**It is job.**")


def test_where_no_words_are_kept_the_answer_is_said_as_its_button_says_it(turn: Turn, slots: dict[str, Any]) -> None:
    slots.update(LIKE_A_JOB)

    findings, _ = turn(ActionGiveVerdict())

    assert "Benefits=Not a thing=job" in findings["text"].splitlines()


def test_a_verdict_ends_the_check_and_is_kept_to_compare_with(turn: Turn, talk: Conversation) -> None:
    talk.in_form(CHECK_FORM, None, **LIKE_A_JOB)

    turn(ActionGiveVerdict())

    assert (talk.form, talk.asks, talk.slots["unfinished"]) == (None, None, None)
    assert (talk.slots["first_check"], talk.slots["topic"]) == (LIKE_A_JOB, "gig_or_career")


def test_the_first_check_stays_the_first(turn: Turn, slots: dict[str, Any]) -> None:
    slots.update(LIKE_A_CAREER, first_check=LIKE_A_JOB)

    turn(ActionGiveVerdict())

    assert slots["first_check"] == LIKE_A_JOB


def test_asked_again_at_once_the_verdict_is_said_in_short_with_what_decided_it(
    turn: Turn, slots: dict[str, Any]
) -> None:
    slots.update(LIKE_A_JOB, benefits="full")
    turn(ActionGiveVerdict())

    (reasons,) = turn(ActionGiveVerdict(), intent="ask_for_verdict")
    turn(ActionSayWhatWouldHelp())
    findings, _ = turn(ActionGiveVerdict(), intent="ask_for_verdict")

    assert reasons["text"].index("Goals:") < reasons["text"].index("Career=Benefits:")
    assert reasons["buttons"]
    assert findings["text"].startswith("Time")


def test_an_early_verdict_ends_the_check_once_enough_is_known(turn: Turn, talk: Conversation) -> None:
    talk.in_form(CHECK_FORM, "benefits", timeframe="none", goals="none", training="none")

    *_, verdict = turn(ActionGiveVerdict(), intent="ask_for_verdict")

    assert verdict["text"].startswith("**It is job.**")
    assert talk.form is None


def test_too_early_a_verdict_says_so_and_the_check_goes_on(turn: Turn, talk: Conversation) -> None:
    talk.in_form(CHECK_FORM, "training", timeframe="none")

    *_, verdict = turn(ActionGiveVerdict(), intent="ask_for_verdict")

    assert verdict["text"].startswith("**It is too_little.**")
    assert (talk.form, talk.asks, talk.slots.get("first_check")) == (CHECK_FORM, "training", None)


def test_too_little_outside_of_the_check_leads_back_to_it(turn: Turn, slots: dict[str, Any]) -> None:
    slots["benefits"] = "none"

    *_, verdict = turn(ActionGiveVerdict())

    assert payloads(verdict) == ["/start_gig_check"]


def test_a_verdict_in_another_form_leaves_that_form_alone(turn: Turn, talk: Conversation) -> None:
    talk.in_form(PLAN_FORM, "direction", **LIKE_A_JOB)

    turn(ActionGiveVerdict())

    assert (talk.form, talk.asks, talk.slots["unfinished"]) == (PLAN_FORM, "direction", PLAN_FORM)


@pytest.mark.parametrize("action", [ActionGiveVerdict(), ActionCompareThenAndNow()])
def test_before_any_answer_there_is_no_check(turn: Turn, action: Any) -> None:
    (said,) = turn(action)

    assert said["response"] == "utter_no_check_yet"


def test_after_a_quiz_the_result_is_that_of_the_quiz_and_it_can_go_on(turn: Turn, slots: dict[str, Any]) -> None:
    slots.update(likings={"hands_1": 5}, unfinished="interests_form", topic="interest_profiler")

    (said,) = turn(ActionGiveVerdict(), intent="ask_for_verdict")

    assert said["response"] is None
    assert slots["unfinished"] == "interests_form"


def test_who_skipped_all_hears_that_there_is_nothing_to_judge(turn: Turn, slots: dict[str, Any]) -> None:
    slots.update(occupation="cook", skipped=[*SLOTS])

    (said,) = turn(ActionGiveVerdict())

    assert said["response"] == "utter_nothing_to_judge"


def test_ones_own_business_is_one(turn: Turn, slots: dict[str, Any]) -> None:
    slots.update(LIKE_A_JOB, own_business=True)

    *_, verdict = turn(ActionGiveVerdict())

    assert verdict["text"].startswith("**It is business.**")


@pytest.mark.parametrize(
    ("work", "inference"),
    [("cook", "inference"), ("Ride-share driver, Uber", "inference_driving"), (None, "inference")],
)
def test_what_is_inferred_is_said_to_be(turn: Turn, slots: dict[str, Any], work: str | None, inference: str) -> None:
    slots.update(LIKE_A_JOB, occupation=work)

    *_, verdict = turn(ActionGiveVerdict())

    assert CHECK[inference] in verdict["text"]


def test_what_would_help_is_offered_where_something_would(turn: Turn, slots: dict[str, Any]) -> None:
    slots.update(LIKE_A_CAREER)
    *_, career = turn(ActionGiveVerdict())
    slots.update(LIKE_A_JOB)
    *_, job = turn(ActionGiveVerdict())

    assert "/ask_what_would_help" not in payloads(career)
    assert "/ask_what_would_help" in payloads(job)


def test_what_would_help_is_a_step_for_each_difference_like_a_job(turn: Turn, slots: dict[str, Any]) -> None:
    slots.update(LIKE_A_CAREER | {"goals": "none", "benefits": "none"})

    (said,) = turn(ActionSayWhatWouldHelp())

    assert len(said["steps"].splitlines()) == 2
    assert slots["topic"] == "job_into_career"


def test_where_nothing_is_like_a_job_no_step_is_made_up(turn: Turn, slots: dict[str, Any]) -> None:
    slots.update(LIKE_A_CAREER)

    (said,) = turn(ActionSayWhatWouldHelp())

    assert said["response"] == "utter_nothing_to_change"


def test_where_all_is_in_between_each_of_it_gets_a_step(turn: Turn, slots: dict[str, Any]) -> None:
    slots.update(LIKE_A_CAREER | {"goals": "some", "training": "some"})

    (said,) = turn(ActionSayWhatWouldHelp())

    assert len(said["steps"].splitlines()) == 2


def test_without_a_check_what_would_help_is_an_answer_of_the_content(turn: Turn, slots: dict[str, Any]) -> None:
    turn(ActionSayWhatWouldHelp())

    assert slots["topic"] == "job_into_career"


def test_then_and_now_shows_what_moved_and_which_way(turn: Turn, slots: dict[str, Any]) -> None:
    slots.update(LIKE_A_JOB | {"benefits": "full"}, first_check=LIKE_A_JOB | {"goals": "full"})

    (said,) = turn(ActionCompareThenAndNow())

    ends = {line.split(":")[0]: line.split()[-1] for line in said["lines"].splitlines()}
    assert said["response"] == "utter_compare_then_and_now"
    assert (ends["Benefits"], ends["Goals"]) == ("toward_career", "toward_job")


def test_then_and_now_shows_what_each_came_to(turn: Turn, slots: dict[str, Any]) -> None:
    slots.update(LIKE_A_CAREER, first_check=LIKE_A_JOB)

    (said,) = turn(ActionCompareThenAndNow())

    assert said["lines"].splitlines()[len(SLOTS) :] == ["In all: It is job > It is career"]


def test_an_answer_that_is_another_one_is_not_called_the_same(turn: Turn, slots: dict[str, Any]) -> None:
    slots.update(LIKE_A_JOB | {"benefits": "elsewhere"}, first_check=LIKE_A_JOB)

    (said,) = turn(ActionCompareThenAndNow())

    assert said["response"] == "utter_compare_then_and_now"


def test_then_and_now_says_plainly_that_nothing_moved(turn: Turn, slots: dict[str, Any]) -> None:
    slots.update(LIKE_A_JOB, first_check=LIKE_A_JOB)

    (said,) = turn(ActionCompareThenAndNow())

    assert said["response"] == "utter_nothing_moved"


def test_who_tells_their_work_and_asks_what_it_is_gets_the_check(turn: Turn, talk: Conversation) -> None:
    (said,) = turn(
        ActionGiveVerdict(),
        text="odd jobs, only a job?",
        intent="ask_for_verdict",
        finds=[found("occupation", "handyman", "own")],
    )

    assert said["response"] == "utter_open_gig_check"
    assert (talk.slots["occupation"], talk.form) == ("handyman", "gig_check_form")
