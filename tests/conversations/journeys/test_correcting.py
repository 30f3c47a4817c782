"""What is put right after a verdict or while a plan is made, and what only looks like it."""

from __future__ import annotations

from typing import Any

import pytest

from advisor.decisions.gig_check import load_check, weigh

from .ways import LIKE_A_JOB, answer_all, answers_to_the_check, check_gig, tap


def tell(talk: Any, *lines: str) -> None:
    for line in lines:
        talk.say(line)


def test_what_is_put_right_after_a_verdict_was_so_at_first(talk: Any) -> None:
    check_gig(talk)
    tell(talk, "change my answer about benefits, my husbands job covers me", "show me then and now")

    assert talk.last_responses == ["utter_nothing_moved"]
    assert talk.slots["first_check"] == answers_to_the_check(talk) == {**LIKE_A_JOB, "benefits": "elsewhere"}


@pytest.mark.parametrize(
    "line", ["change my time answer, its for the long haul", "my time answer is wrong, its long term"]
)
def test_an_answer_can_be_changed_by_another_of_its_names(line: str, talk: Any) -> None:
    check_gig(talk)
    talk.say(line)

    assert talk.slots["timeframe"] == "planned"
    assert load_check().verdicts[weigh(answers_to_the_check(talk)).kind].title in talk.text


@pytest.mark.parametrize("name", ["benefits", "the insurance one"])
def test_asked_what_to_change_a_name_is_enough(name: str, talk: Any) -> None:
    check_gig(talk)
    tell(talk, "that's wrong", name)
    assert talk.asked == ["benefits"]
    tap(talk, "benefits", "full")

    assert answers_to_the_check(talk) == {**LIKE_A_JOB, "benefits": "full"}


def test_who_denies_a_barrier_has_it_no_longer(talk: Any) -> None:
    talk.say("how do i advance")
    for line in ("cook", "move up here", "no car"):
        talk.say(line)
    assert talk.slots["in_the_way"] == ["transport"]
    talk.say("that's wrong, i do have a car")

    assert "in_the_way" not in talk.slots


def test_in_a_plan_the_thing_that_is_wrong_can_be_named(talk: Any) -> None:
    tell(talk, "how do i advance", "cook", "move up here", "no car", "that's wrong")
    assert talk.last_responses == ["utter_ask_what_to_change"]
    talk.say("the car thing")

    assert talk.asked == ["in_the_way"]


def test_of_two_gigs_it_says_which_is_looked_at_and_the_other_can_be(talk: Any) -> None:
    tell(talk, "is my gig a career?", "grubhub and lyft")
    assert talk.last_responses == ["utter_one_work_at_a_time"]
    talk.say("lyft is my main one")

    assert "Lyft" in talk.slots["occupation"]


@pytest.mark.parametrize("line", ["so fed up with uber eats", "im done with grubhub for good"])
def test_venting_is_no_correction(line: str, talk: Any) -> None:
    check_gig(talk)
    talk.say(line)

    assert talk.slots["occupation"] == "cashier"


def test_freelance_work_is_ones_own_business_until_that_is_denied(talk: Any) -> None:
    tell(talk, "is my gig a career?", "freelance illustrator")
    answer_all(talk, **LIKE_A_JOB)
    assert load_check().verdicts["business"].title in talk.text
    talk.say("that's wrong, i dont work for myself")

    assert "own_business" not in talk.slots
    assert load_check().verdicts["job"].title in talk.text


def test_what_was_chosen_by_its_number_is_quoted_as_its_button_says_it(talk: Any) -> None:
    tell(talk, "is my gig a career?", "cashier", "2", "3", "2", "1", "3")

    assert "“2”" not in talk.text
    assert answers_to_the_check(talk) == {
        "timeframe": "open",
        "training": "needed",
        "advancement": "maybe",
        "benefits": "none",
        "goals": "growth",
    }


def test_answers_in_between_get_steps(talk: Any) -> None:
    check_gig(talk, timeframe="open", training="some", advancement="maybe", benefits="some", goals="both")
    talk.say("/ask_what_would_help")

    assert talk.last_responses == ["utter_say_what_would_help"]


def test_who_skipped_all_is_told_that_there_is_nothing_to_judge(talk: Any) -> None:
    talk.say("is my gig a career?")
    answer_all(talk)

    assert talk.last_responses[-1] == "utter_nothing_to_judge"


def test_a_no_that_takes_back_is_of_the_answer_before_it(talk: Any) -> None:
    tell(talk, "is my gig a career?", "cashier", "just for now", "no its basic")
    tap(talk, "advancement", "clear")
    talk.say("hold on, no there isnt")

    assert talk.slots["advancement"] == "none"
    assert talk.asked == [talk.asks_last] == ["benefits"]


def test_the_second_job_is_checked_with_the_answers_of_the_first_where_they_are_the_same(talk: Any) -> None:
    check_gig(talk)
    tell(talk, "now my second job, i deliver for doordash", "same answers for all of it")

    assert "DoorDash" in talk.slots["occupation"]
    assert answers_to_the_check(talk) == LIKE_A_JOB
    assert talk.active_form is None
