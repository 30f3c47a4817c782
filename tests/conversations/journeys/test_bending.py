"""Journeys 3 and 4: interruptions, suspicion and corrections; the question that waits is asked again, once."""

from __future__ import annotations

from typing import Any

import pytest

from advisor.decisions.gig_check import load_check, weigh
from advisor.library.content import Library

from .ways import LIKE_A_JOB, answer_all, answers_said, answers_to_the_check, check_gig, steps_of, tap

SUSPICIOUS = (
    "how do i advance",
    "why do u need to know that",
    "skip",
    "wait whats the diff between a job and a career again",
    "ok go on",
    "is this free? do u sell my data",
)
GUARDED = (
    "How do I turn this job into something bigger?",
    "What is it to you?",
    "I'd rather not say.",
    "hold on, how is a job different from a career",
    "alright continue",
    "does it cost anything and what do you do with my data",
)
ASIDES = pytest.mark.parametrize("lines", [SUSPICIOUS, GUARDED], ids=["suspicious", "guarded"])

DOORDASH = (
    "i deliver for doordash 40 hrs a week",
    "sorry mostly instacart",
    "actually its more like 25 hrs",
    "no i said 25",
    "go back",
    "change my answer about benefits, i get them thru my wife",
)
LYFT = (
    "I drive for Lyft about 40 hours a week",
    "oops i meant uber",
    "wait, more like 25 hours",
    "25, like i said",
    "back",
    "change benefits, im on my husbands plan",
)
SLIPS = pytest.mark.parametrize(
    ("lines", "first", "second"),
    [(DOORDASH, "doordash", "instacart"), (LYFT, "lyft", "uber")],
    ids=["doordash", "lyft"],
)


def tell(talk: Any, *lines: str) -> None:
    for line in lines:
        talk.say(line)


@ASIDES
def test_each_aside_is_answered_and_the_question_that_waits_is_asked_once(
    lines: tuple[str, ...], talk: Any, library: Library
) -> None:
    talk.say(lines[0])
    assert talk.asked == ["occupation"]
    talk.say(lines[1])
    assert talk.last_actions == ["action_explain_question"]
    assert talk.asked == [talk.asks_last] == ["occupation"]
    talk.say(lines[2])
    assert talk.last_actions == ["action_skip_question"]
    assert talk.asked == ["direction"]
    talk.say(lines[3])
    assert answers_said(talk, library) == ["job_or_career"]
    assert talk.asked == [talk.asks_last] == ["direction"]
    talk.say(lines[4])
    assert talk.asked == [talk.asks_last] == ["direction"]
    talk.say(lines[5])
    assert answers_said(talk, library) == ["is_it_free", "your_data"]
    assert talk.asked == [talk.asks_last] == ["direction"]


@ASIDES
def test_a_skipped_question_stays_empty_and_the_plan_still_works(lines: tuple[str, ...], talk: Any) -> None:
    tell(talk, *lines)
    answer_all(talk, direction="here", hours_per_week="1")

    assert "occupation" not in talk.slots
    assert talk.active_form is None
    assert len(steps_of(talk)) == 3


@SLIPS
def test_what_is_taken_back_changes_is_read_back_once_and_loses_nothing_else(
    lines: tuple[str, ...], first: str, second: str, talk: Any
) -> None:
    talk.say(lines[0])
    assert first in talk.slots["occupation"].casefold()
    assert talk.slots["hours_worked"] == 40
    talk.say(lines[1])
    assert talk.last_responses == ["utter_note_correction"]
    assert second in talk.slots["occupation"].casefold()
    assert first not in talk.slots["occupation"].casefold()
    talk.say(lines[2])
    assert talk.last_responses == ["utter_note_correction"]
    talk.say(lines[3])
    assert talk.last_responses == ["utter_already_noted"]
    talk.say(lines[4])
    talk.say(lines[5])

    slots = talk.slots
    assert second in slots["occupation"].casefold()
    assert (slots["hours_worked"], slots["benefits"]) == (25, "elsewhere")


@SLIPS
def test_the_same_corrections_in_a_form_leave_its_question_pending(
    lines: tuple[str, ...], first: str, second: str, talk: Any
) -> None:
    tell(talk, "is my gig a career?", lines[0], "just for now")
    for line in lines[1:4]:
        talk.say(line)
        assert talk.asked == [talk.asks_last] == ["training"]

    slots = talk.slots
    assert second in slots["occupation"].casefold()
    assert (slots["hours_worked"], slots["timeframe"]) == (25, "now")


@SLIPS
def test_back_asks_the_question_before_and_keeps_the_rest(
    lines: tuple[str, ...], first: str, second: str, talk: Any
) -> None:
    tell(talk, "is my gig a career?", lines[0], "just for now", lines[4])

    assert talk.last_actions == ["action_go_back"]
    assert talk.asked == [talk.asks_last] == ["timeframe"]
    assert talk.slots["timeframe"] == "now"
    tap(talk, "timeframe", "planned")
    assert talk.asked == ["training"]
    assert talk.slots["timeframe"] == "planned"
    assert first in talk.slots["occupation"].casefold()


@SLIPS
def test_a_correction_after_the_verdict_has_it_weighed_again(
    lines: tuple[str, ...], first: str, second: str, talk: Any
) -> None:
    check_gig(talk)
    talk.say(lines[5])

    answers = answers_to_the_check(talk)
    assert answers == {**LIKE_A_JOB, "benefits": "elsewhere"}
    assert load_check().verdicts[weigh(answers).kind].title in talk.text


def test_a_correction_can_move_the_verdict(talk: Any) -> None:
    check_gig(talk, benefits="some", goals="both")
    assert weigh(answers_to_the_check(talk)).kind == "job"
    talk.say("change my answer about training, it does take a certificate")

    assert weigh(answers_to_the_check(talk)).kind == "stepping_stone"
    assert load_check().verdicts["stepping_stone"].title in talk.text


@pytest.mark.parametrize("line", ["change my answer about benefits", "i got the benefits wrong"])
def test_a_correction_without_a_value_asks_for_it_and_keeps_the_old_one_till_then(line: str, talk: Any) -> None:
    check_gig(talk, benefits="none")
    talk.say(line)
    assert talk.slots["benefits"] == "none"
    talk.say("i get them thru my wife")

    assert talk.slots["benefits"] == "elsewhere"


def test_in_a_form_a_correction_without_a_value_asks_that_question_again(talk: Any) -> None:
    tell(talk, "is my gig a career?", "cashier", "just for now", "no its basic", "change my answer about training")

    assert talk.asked == [talk.asks_last] == ["training"]
    tap(talk, "training", "some")
    assert talk.asked == ["advancement"]


def test_why_is_answered_for_the_question_that_waits(talk: Any) -> None:
    tell(talk, "is my gig a career?", "cashier")
    reasons = set()
    for slot in ("timeframe", "training", "advancement", "benefits", "goals"):
        talk.say("why do you ask")
        assert talk.asked == [slot]
        reasons.add(talk.said[0]["text"])
        talk.say("skip")

    assert len(reasons) == 5


@pytest.mark.parametrize("aside", ["so its just a job?", "what wld make it a career then", "show me before and after"])
def test_the_verdict_may_be_looked_at_while_a_plan_is_made(aside: str, talk: Any) -> None:
    check_gig(talk)
    talk.say("how do i advance")
    assert talk.asked == ["direction"]
    talk.say(aside)

    assert talk.active_form == "plan_form"
    assert talk.asked == [talk.asks_last] == ["direction"]


@pytest.mark.parametrize(
    "aside",
    [
        "let me talk to a real person",
        "are you a robot",
        "says who",
        "hi",
        "thanks",
        "what can you do",
        "who should i vote for",
        "what do you know about me",
        "my manager is such a jerk",
        "how many questions are left",
        "tell me more",
        "whats a mentor good for",
    ],
)
def test_whatever_comes_between_the_question_waits_and_is_asked_once(aside: str, talk: Any) -> None:
    tell(talk, "is my gig a career?", "cashier", "just for now")
    talk.say(aside)

    assert len(talk.said) >= 2
    assert talk.asked == [talk.asks_last] == ["training"]
    tap(talk, "training", "none")
    assert talk.asked == ["advancement"]


def test_aside_after_aside_is_answered_and_the_question_comes_back_for_short(talk: Any) -> None:
    tell(talk, "is my gig a career?", "cashier", "just for now")
    replies = []
    for aside in ("what is a reference", "is this free", "how do i find an apprenticeship"):
        talk.say(aside)
        assert talk.asked == [talk.asks_last] == ["training"]
        replies.append(talk.said[-1]["text"])

    assert len(replies[2]) < len(replies[0])
    tap(talk, "training", "none")
    assert talk.asked == ["advancement"]
