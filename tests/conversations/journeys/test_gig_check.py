"""Journey 1: "is my gig a career?", from the question to a first step with a date."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import pytest

from advisor.decisions.gig_check import load_check, weigh, what_would_make_it_one
from advisor.handouts.export import day_in_words
from advisor.library.content import Library
from advisor.library.questions import DIFFERENCES

from .ways import LIKE_A_CAREER, LIKE_A_JOB, answer_all, answers_to_the_check, check_gig, tap

DRIVER = (
    "is my gig a career?",
    "uber, 5 nights a week",
    "3 yrs now",
    "no not rlly learned anything new",
    "lol no theres no boss to promote me",
    "no insurance nothing",
    "so its just a job?",
    "what wld make it a career then",
)
GROCERIES = (
    "Would you call my gig work a career?",
    "I deliver groceries for Instacart, mostly on weekends.",
    "About two years.",
    "No, I have not learned anything new.",
    "No, there is nobody above me who could promote me.",
    "None at all, I am afraid.",
    "So it is only a job, then?",
    "And what would make it a career?",
)
DOGS = (
    "IS MY SIDE GIG A CAREER",
    "dog walking on rover",
    "like 2 yrs",
    "nah its basic stuff",
    "nope no ladder or nothin",
    "zero benefits",
    "so im just in a job huh",
    "how do i make it one",
)
WORDINGS = pytest.mark.parametrize("lines", [DRIVER, GROCERIES, DOGS], ids=["driver", "groceries", "dogs"])
ORDER = ["occupation", "timeframe", "training", "advancement", "benefits", "goals"]
OPENING, LAST_ANSWER, VERDICT, HELP = 1, 6, 7, 8  # lines up to and with


def tell(talk: Any, *lines: str) -> None:
    for line in lines:
        talk.say(line)


@WORDINGS
def test_the_questions_come_one_by_one_each_once_and_in_the_order_of_the_article(
    lines: tuple[str, ...], talk: Any
) -> None:
    for line, wanted in zip(lines, ORDER, strict=False):
        talk.say(line)
        assert talk.asked == [talk.asks_last] == [wanted]
        assert wanted == "occupation" or len(talk.payloads) >= 3


@WORDINGS
def test_answers_in_ones_own_words_are_read(lines: tuple[str, ...], talk: Any) -> None:
    tell(talk, *lines[:LAST_ANSWER])

    answers = answers_to_the_check(talk)
    assert answers == {"timeframe": "open", "training": "none", "advancement": "none", "benefits": "none"}
    assert talk.slots["occupation"]


def test_nights_a_week_are_no_time_that_one_has_worked_somewhere(talk: Any) -> None:
    tell(talk, *DRIVER[:2])

    assert "timeframe" not in talk.slots
    assert talk.pending == "timeframe"


@WORDINGS
def test_the_verdict_can_be_had_early_and_says_all_five_in_ones_own_words(lines: tuple[str, ...], talk: Any) -> None:
    tell(talk, *lines[:VERDICT])

    assert talk.last_actions == ["action_give_verdict"]
    assert talk.active_form is None
    assert not talk.asked
    places = [talk.text.index(difference.title) for difference in load_check().differences]
    assert places == sorted(places)
    assert all(" ".join(line.split()) in talk.text for line in lines[2:LAST_ANSWER])
    assert load_check().verdicts["job"].title in talk.text


@WORDINGS
def test_each_of_the_five_carries_the_mark_of_the_article(lines: tuple[str, ...], talk: Any) -> None:
    tell(talk, *lines[:LAST_ANSWER])
    tap(talk, "goals", "money")

    assert re.findall(r"\[\d\]", talk.text) == ["[1]", "[2]", "[5]", "[3]", "[2]"]


def test_what_the_article_says_of_drivers_is_told_from_what_we_infer(talk: Any, new_talk: Any) -> None:
    tell(talk, *DRIVER[:VERDICT])
    walker = new_talk()
    tell(walker, *DOGS[:VERDICT])

    assert load_check().inference_driving in talk.text
    assert load_check().inference in walker.text


@WORDINGS
def test_what_would_help_names_one_step_for_each_answer_like_a_job(lines: tuple[str, ...], talk: Any) -> None:
    tell(talk, *lines[:HELP])

    assert talk.last_actions == ["action_say_what_would_help"]
    steps = what_would_make_it_one(weigh(answers_to_the_check(talk)))
    assert len(steps) == 3
    assert all(step.title in talk.text for step in steps)


@pytest.mark.parametrize("goals", ["just for the money", "not really, just the money", "its about the money tbh"])
def test_the_last_answer_brings_the_verdict_by_itself(goals: str, talk: Any) -> None:
    tell(talk, *DRIVER[:LAST_ANSWER], goals)

    assert talk.slots["goals"] == "money"
    assert talk.last_actions == ["action_give_verdict"]


@pytest.mark.parametrize(
    ("line", "filled"),
    [
        ("3 yrs driving for uber, no insurance, is my gig a career?", {"occupation", "timeframe", "benefits"}),
        (
            "does cleaning houses for 6 months with no benefits count as a career",
            {"occupation", "timeframe", "benefits"},
        ),
        ("ive been walking dogs on rover for two years. is that a career", {"occupation", "timeframe"}),
    ],
)
def test_what_the_first_message_says_is_not_asked_again(line: str, filled: set[str], talk: Any) -> None:
    talk.say(line)
    asked = list(talk.asked)
    while talk.active_form:
        talk.say("/skip")
        asked += talk.asked

    assert filled <= set(talk.slots)
    assert asked == [slot for slot in ORDER if slot not in filled]


@pytest.mark.parametrize(("answers", "kind"), [(LIKE_A_JOB, "job"), (LIKE_A_CAREER, "career")])
def test_a_check_by_buttons_alone_comes_to_its_verdict(answers: dict[str, str], kind: str, talk: Any) -> None:
    check_gig(talk, **answers)

    assert answers_to_the_check(talk) == answers
    assert weigh(answers).kind == kind
    assert load_check().verdicts[weigh(answers).kind].title in talk.text


@pytest.mark.parametrize("work", ["i run my own cleaning business", "im self employed, i do lawns"])
def test_work_of_ones_own_may_be_a_business_in_the_making(work: str, talk: Any) -> None:
    talk.say("is my gig a career?")
    talk.say(work)
    answer_all(talk, **LIKE_A_JOB)

    assert talk.slots["own_business"] is True
    assert load_check().verdicts["business"].title in talk.text


def test_with_too_few_answers_it_says_so_and_goes_on_asking(talk: Any) -> None:
    tell(talk, *DRIVER[:3], "so whats the verdict")

    assert load_check().verdicts["too_little"].title in talk.text
    assert talk.asked == ["training"]
    assert talk.active_form == "gig_check_form"


def test_nobody_has_to_answer_anything(talk: Any) -> None:
    talk.say("is my gig a career?")
    answer_all(talk)

    assert talk.active_form is None
    assert "/start_gig_check" in talk.payloads


@pytest.mark.parametrize("lines", [DRIVER, GROCERIES], ids=["driver", "groceries"])
@pytest.mark.parametrize("turn_to_the_plan", ["how do i advance", "make a plan"])
def test_from_the_question_to_a_step_with_a_date_takes_twelve_turns(
    lines: tuple[str, ...], turn_to_the_plan: str, talk: Any, library: Library
) -> None:
    said = (*lines[:LAST_ANSWER], "just for the money", turn_to_the_plan)
    tell(talk, *said, "id like to move up here", "nothing really", "im good with people", "2 hours")

    assert len(said) + 4 <= 12
    first, *_ = talk.slots["plan"]["steps"]
    assert date.today() <= date.fromisoformat(first["by"])
    assert day_in_words(date.fromisoformat(first["by"])) in talk.text
    assert load_check().steps[first["id"]].title in talk.text


def test_a_second_check_asks_anew_and_keeps_the_first(talk: Any) -> None:
    check_gig(talk)
    talk.say("is my gig a career?")

    assert talk.asked == ["timeframe"]
    assert talk.slots["first_check"] == LIKE_A_JOB
    assert not set(DIFFERENCES) & set(talk.slots)


def test_facts_told_in_one_message_begin_the_check_with_what_they_tell(talk: Any) -> None:
    talk.say("im a dog groomer, 4 years, no promotions here, only for the bills. job or career?")

    assert (talk.slots["advancement"], talk.slots["goals"]) == ("none", "money")
    assert talk.asked == ["training"]


def test_who_has_no_job_has_nothing_to_check(talk: Any) -> None:
    tell(talk, "is my gig a career?", "none, im a student")

    assert (talk.slots["out_of_work"], talk.active_form) == (True, None)
    assert talk.last_responses == ["utter_no_work_to_check"]
    assert not set(DIFFERENCES) & set(talk.slots)


def test_who_tells_that_they_have_no_job_is_led_elsewhere_than_to_a_check(talk: Any) -> None:
    talk.say("i am unemployed at the moment")

    assert talk.last_responses == ["utter_heard_no_work"]
    assert talk.slots["out_of_work"] is True


def test_either_of_two_kinds_of_work_may_come_first(talk: Any) -> None:
    tell(talk, "is my gig a career?", "waiter and instacart", "instacart first")

    assert "Instacart" in talk.slots["occupation"]
    assert talk.asked == ["timeframe"]
