"""Traps that other Rasa assistants fell into, and what broke the best form demo of all."""

from __future__ import annotations

from typing import Any

import pytest

from advisor.library.content import Library
from advisor.library.questions import DIFFERENCES, FORMS

from .ways import LIKE_A_JOB, answer_all, answers_said, answers_to_the_check, check_gig, make_plan, tap

GIBBERISH = ("asdfghjkl", "qwpoeiru zmxn", "fjfjdk slslal")


def tell(talk: Any, *lines: str) -> None:
    for line in lines:
        talk.say(line)


def test_an_interruption_is_answered_before_the_question_is_asked_again(talk: Any, library: Library) -> None:
    tell(talk, "is my gig a career?", "cashier", "what is a mentor good for")

    assert "finding_mentors" in answers_said(talk, library)
    assert talk.asked == [talk.asks_last] == ["timeframe"]


@pytest.mark.parametrize("aside", ["what is a job", "why do you ask", "let me talk to a real person"])
def test_after_an_interruption_skips_and_answers_still_lead_to_the_right_question(aside: str, talk: Any) -> None:
    tell(talk, "is my gig a career?", "skip", "skip", aside)
    assert talk.asked == ["training"]
    tap(talk, "training", "none")
    assert talk.asked == ["advancement"]
    tell(talk, "skip", aside)

    assert talk.asked == ["benefits"]
    assert not {"occupation", "timeframe", "advancement"} & set(talk.slots)


@pytest.mark.parametrize(
    ("one", "line", "other"),
    [
        ("is my gig a career?", "how do i advance", "plan_form"),
        ("how do i advance", "is my gig a career?", "gig_check_form"),
        ("how do i advance", "quiz me on my interests", "interests_form"),
        ("quiz me on my interests", "is my gig a career?", "gig_check_form"),
        ("/start_gig_check", "/start_plan", "plan_form"),
    ],
)
def test_one_form_can_be_left_for_another_without_silence(one: str, line: str, other: str, talk: Any) -> None:
    tell(talk, one, line)

    assert talk.active_form == other
    assert talk.asked == [talk.asks_last]
    assert talk.pending in FORMS[other]


@pytest.mark.parametrize("last", ["just the money", "the money, its to pay rent", '/choose{"goals": "money"}'])
def test_the_last_answer_of_one_form_fills_nothing_in_the_next(last: str, talk: Any) -> None:
    talk.say("is my gig a career?")
    answer_all(talk, occupation="cashier", **{slot: LIKE_A_JOB[slot] for slot in DIFFERENCES if slot != "goals"})
    assert "goals" not in talk.slots  # it was skipped, and so the form is done
    tell(talk, "is my gig a career?", last, "how do i advance")

    assert talk.slots["goals"] == "money"
    assert talk.asked == ["direction"]
    assert not {"direction", "strengths", "hours_per_week"} & set(talk.slots)


@pytest.mark.parametrize(
    "line",
    [
        "what if a job has no insurance",
        "do careers come with full benefits",
        "my sister has no benefits at her job",
        "why do you want to know if i have insurance",
        "is there help with childcare",
    ],
)
def test_a_thing_that_is_only_mentioned_overwrites_no_answer(line: str, talk: Any) -> None:
    check_gig(talk, benefits="some")
    talk.say("how do i advance")
    talk.say(line)

    assert talk.slots["benefits"] == "some"
    assert "in_the_way" not in talk.slots
    assert talk.asked == ["direction"]


@pytest.mark.parametrize("vague", ["purple", "hmm let me think", "asdfghjkl", "👍"])
def test_a_correction_that_says_nothing_leaves_the_old_answer(vague: str, talk: Any) -> None:
    tell(talk, "is my gig a career?", "cashier", "just for now", "go back", vague)

    assert talk.slots["timeframe"] == "now"
    assert talk.asked == ["timeframe"]


@pytest.mark.parametrize("no", ["no", "none of these", "nope"])
def test_guesses_have_readable_titles_and_two_denials_lead_out(no: str, talk: Any) -> None:
    for mash in GIBBERISH:
        talk.say(mash)
        readable = talk.payloads
        talk.say(no)

    assert {"/ask_for_help", "/ask_for_human"} <= set(readable)
    talk.say("what is a job")
    assert talk.topic == "what_a_job_is"


def test_what_was_told_survives_a_guess_and_a_yes(talk: Any) -> None:
    tell(talk, "im a cashier, no insurance", "the paper from the office lady on tuesday", "yes")

    assert talk.slots["benefits"] == "none"
    assert "cashier" in talk.slots["occupation"].casefold()


def test_gibberish_twice_gets_two_replies_and_then_a_way_out(talk: Any) -> None:
    replies = [str(talk.say(mash)) for mash in GIBBERISH]

    assert len(set(replies)) == 3
    assert "/ask_for_human" in talk.payloads or talk.last_responses == ["utter_have_no_guess"]


@pytest.mark.parametrize(
    ("form", "work"), [("/start_gig_check", ["cook"]), ("/start_plan", ["cook"]), ("/start_interests", [])]
)
def test_gibberish_in_a_form_gets_help_then_a_way_round_the_question(form: str, work: list[str], talk: Any) -> None:
    tell(talk, form, *work)
    pending = talk.pending
    first, second = str(talk.say(GIBBERISH[0])), str(talk.say(GIBBERISH[1]))

    assert first != second
    assert talk.last_responses == ["utter_offer_to_skip"]
    assert talk.pending == pending
    talk.say("/skip")
    assert talk.active_form
    assert pending == "likings" or talk.pending != pending


@pytest.mark.parametrize(("form", "after"), [("/start_gig_check", "timeframe"), ("/start_plan", "direction")])
def test_work_that_is_not_told_twice_is_done_without(form: str, after: str, talk: Any) -> None:
    tell(talk, form, *GIBBERISH[:2])

    assert talk.last_responses == ["utter_skip"]
    assert (talk.pending, "occupation" in talk.slots) == (after, False)


def test_no_button_is_too_long_for_telegram(talk: Any, library: Library) -> None:
    for answer_id in library.answers:
        talk.say(f'/ask{{"topic": "{answer_id}"}}')  # each reply is held to its promises
    check_gig(talk)
    make_plan(talk)

    assert talk.payloads


@pytest.mark.parametrize("form", ["gig_check_form", "plan_form"])
def test_a_new_session_in_the_middle_of_a_form_loses_no_answer(form: str, talk: Any) -> None:
    tell(talk, f"/start_{form.removesuffix('_form')}", "cashier")
    tap(talk, *{"gig_check_form": ("timeframe", "now"), "plan_form": ("direction", "here")}[form])
    before = {slot: value for slot, value in talk.slots.items() if slot in FORMS[form]}
    waiting = talk.pending
    talk.come_back()
    talk.say("hi")
    assert talk.last_responses == ["utter_resume_offer"]
    talk.say("yes")

    assert {slot: value for slot, value in talk.slots.items() if slot in FORMS[form]} == before
    assert talk.active_form == form
    assert talk.asked == [waiting]


# What was typed into the best form demo, and failed there.


@pytest.mark.parametrize(
    "line",
    ["cancel", "stop", "forget it i changed my mind", "never mind", "STOP", "nvm forget this", "i wanna quit this"],
)
@pytest.mark.parametrize("form", ["/start_gig_check", "/start_plan", "/start_interests"])
def test_whoever_stops_is_not_asked_again_and_told_how_to_go_on(form: str, line: str, talk: Any) -> None:
    tell(talk, form, line)

    assert talk.last_actions == ["action_pause"]
    assert talk.active_form is None
    assert not talk.asked
    assert "/resume" in talk.payloads
    talk.say("go on")
    assert len(talk.asked) == 1


@pytest.mark.parametrize(
    ("line", "wanted"),
    [("actually no, i meant instacart", "instacart"), ("no wait i meant im a line cook", "cook")],
)
def test_a_correction_is_no_cancelling(line: str, wanted: str, talk: Any) -> None:
    tell(talk, "is my gig a career?", "doordash", line)

    assert talk.active_form == "gig_check_form"
    assert wanted in talk.slots["occupation"].casefold()
    assert talk.asked == ["timeframe"]


@pytest.mark.parametrize("line", ["why do you need to know that?", "why do u ask", "whats that got to do with it"])
def test_why_is_not_met_with_the_menu(line: str, talk: Any) -> None:
    tell(talk, "is my gig a career?", "cashier", line)

    assert talk.last_actions == ["action_explain_question"]
    assert talk.asked == ["timeframe"]


def test_two_requests_in_one_message_are_both_met(talk: Any, library: Library) -> None:
    talk.say("whats a career exactly? and where is the nearest job center")

    assert answers_said(talk, library) == ["what_a_career_is", "nearest_office"]


@pytest.mark.parametrize("line", ["delete everything you know about me", "forget everything about me", "erase my data"])
def test_asking_to_be_forgotten_is_understood(line: str, talk: Any) -> None:
    talk.say(line)

    assert talk.last_responses == ["utter_ask_forget"]


@pytest.mark.parametrize("line", ["no, just the money", "not really, its the money", "nah just to pay rent"])
def test_an_answer_that_begins_with_no_is_no_correction(line: str, talk: Any) -> None:
    talk.say("is my gig a career?")
    answer_all(talk, occupation="cashier", **{slot: LIKE_A_JOB[slot] for slot in DIFFERENCES if slot != "goals"})
    tell(talk, "is my gig a career?", line)

    assert answers_to_the_check(talk) == LIKE_A_JOB
    assert talk.active_form is None


def test_an_old_button_changes_only_what_it_stands_for(talk: Any) -> None:
    check_gig(talk)
    talk.say('/choose{"timeframe": "planned"}')

    assert answers_to_the_check(talk) == {**LIKE_A_JOB, "timeframe": "planned"}
