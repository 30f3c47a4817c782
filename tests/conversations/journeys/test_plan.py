"""Journeys 2 and 7: a plan from what people tell, barriers first."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from typing import Any

import pytest

from advisor.decisions.gig_check import load_check
from advisor.library.content import Library

from .ways import UP_HERE, answer_all, answers_said, clears_the_way, make_plan, steps_of, tap

CASHIER = (
    "ok so ive been at kroger like 4 years im 26 i do register and sometimes train the new ppl but my manager sucks "
    "and they gave the lead spot to some new guy and idk what to do i cant afford college and my mom watches my "
    "daughter but only til 6. how do i advance???"
)
STOCKER = (
    "So I've worked at Walmart for about three years, mostly stocking. I am 51 and I train all the new hires. My "
    "supervisor gave the team lead job to his buddy, school is too expensive for me, and I only have a sitter until "
    "five. How do I get from here to a real career?"
)
RANTS = pytest.mark.parametrize("rant", [CASHIER, STOCKER], ids=["cashier", "stocker"])

DETROIT = (
    "cars dead and i got 2 kids no sitter",
    "i wanna be a nurse one day",
    "nobody hires me without experience",
    "i live in detroit",
    "do they really help or is it bs",
)
CLEVELAND = (
    "no ride to work and nobody to watch my baby",
    "my dream is to become a nurse",
    "every place wants experience and i dont have any",
    "im in cleveland ohio",
    "is that help for real or a scam",
)
PARENTS = pytest.mark.parametrize("lines", [DETROIT, CLEVELAND], ids=["detroit", "cleveland"])


@RANTS
def test_a_rant_gets_one_reply_that_says_back_what_was_heard(rant: str, talk: Any, library: Library) -> None:
    talk.say(rant)

    assert "utter_reflect" in talk.last_responses
    assert sum(library.kept[slot] in talk.text for slot in ("timeframe", "strengths", "in_the_way")) == 3
    slots = talk.slots
    assert slots["timeframe"] == "open"
    assert slots["occupation"]
    assert "trains_others" in slots["strengths"]
    assert "childcare" in slots["in_the_way"]
    assert len(answers_said(talk, library)) <= 1


@RANTS
def test_a_rant_leads_to_one_question_that_offers_all_ways(rant: str, talk: Any) -> None:
    talk.say(rant)

    assert talk.asked == [talk.asks_last] == ["direction"]
    assert {f'/choose{{"direction": "{way}"}}' for way in ("here", "new_field", "barrier_first")} <= set(talk.payloads)


@RANTS
def test_what_a_rant_said_is_not_asked_and_counts_in_the_plan(rant: str, talk: Any) -> None:
    talk.say(rant)
    tap(talk, "direction", "here")

    assert talk.asked == ["hours_per_week"]
    tap(talk, "hours_per_week", "1")
    assert clears_the_way(steps_of(talk)[0])
    assert "trains_others" in [step["strength"] for step in talk.slots["plan"]["steps"]]


@PARENTS
def test_what_a_parent_tells_between_questions_is_kept(lines: tuple[str, ...], talk: Any) -> None:
    for line in lines[:4]:
        talk.say(line)

    slots = talk.slots
    assert {"transport", "childcare", "experience"} <= set(slots["in_the_way"])
    assert "nurse" in slots["goal"].casefold()
    assert slots["place"]
    assert slots["country"] == "us"


@PARENTS
def test_a_parent_is_answered_on_each_thing_in_turn(lines: tuple[str, ...], talk: Any, library: Library) -> None:
    topics = []
    for line in lines:
        talk.say(line)
        topics.append(talk.topic)

    assert topics[0] in {"transport_trouble", "childcare_trouble"}
    assert topics[1] in {"career_example", "setting_goals"}
    assert topics[2:] == ["no_experience", "nearest_office", "is_the_help_real"]


@PARENTS
def test_the_plan_of_a_parent_has_the_barriers_first_then_experience(lines: tuple[str, ...], talk: Any) -> None:
    for line in lines:
        talk.say(line)
    make_plan(talk, direction="new_field")

    needs = [set(load_check().steps[step].needs) for step in steps_of(talk)]
    assert {"transport"} <= needs[0]
    assert {"childcare"} <= needs[1]
    assert {"experience"} <= needs[2]


@PARENTS
def test_the_same_parent_without_children_gets_the_same_steps_but_for_child_care(
    lines: tuple[str, ...], talk: Any, new_talk: Any
) -> None:
    other = new_talk()
    for line in lines:
        talk.say(line)
    for line in ("my car is dead", *lines[1:]):
        other.say(line)
    steps = make_plan(talk, direction="new_field")
    childless = make_plan(other, direction="new_field")

    assert [step for step in steps if "childcare" not in load_check().steps[step].needs] == childless[:2]


@pytest.mark.parametrize("where", ["i live in detroit", "im in leeds uk"])
def test_where_somebody_lives_changes_no_step(where: str, talk: Any, new_talk: Any) -> None:
    talk.say(where)

    assert make_plan(talk) == make_plan(new_talk())


@pytest.mark.parametrize("barrier", ["transport", "childcare", "money"])
def test_a_barrier_that_was_tapped_comes_first(barrier: str, talk: Any) -> None:
    steps = make_plan(talk, in_the_way=barrier)

    assert talk.slots["in_the_way"] == [barrier]
    assert barrier in load_check().steps[steps[0]].needs


@pytest.mark.parametrize("said", ["3", "3 hours", "maybe three hours a week", "no more than 3", "tops 3 hrs"])
def test_the_hours_that_are_free_are_read_and_kept_apart_from_those_at_work(said: str, talk: Any) -> None:
    talk.say("i deliver for doordash 40 hrs a week, how do i advance")
    answer_all(talk, **{slot: value for slot, value in UP_HERE.items() if slot != "hours_per_week"})
    assert talk.slots["hours_worked"] == 40  # the hours were skipped
    talk.say("/start_plan")
    talk.say(said)

    assert float(talk.slots["hours_per_week"]) == 3
    assert talk.slots["hours_worked"] == 40
    assert talk.slots["plan"]["hours_per_week"] == 3


def test_the_hours_that_were_tapped_size_the_plan(talk: Any, new_talk: Any) -> None:
    patient = new_talk()
    make_plan(talk, hours_per_week="10")
    make_plan(patient, hours_per_week="1")

    assert talk.slots["plan"]["hours_per_week"] == 10
    assert last_day(talk) < last_day(patient)


def last_day(talk: Any) -> date:
    return date.fromisoformat(talk.slots["plan"]["steps"][-1]["by"])


@pytest.mark.parametrize("direction", ["here", "new_field", "unsure"])
def test_a_plan_has_three_steps_with_dates_in_order(direction: str, talk: Any) -> None:
    make_plan(talk, direction=direction)

    days = [date.fromisoformat(step["by"]) for step in talk.slots["plan"]["steps"]]
    assert len(days) == 3
    assert date.today() <= days[0]
    assert all(one <= other for one, other in pairwise(days))


def test_a_plan_made_of_nothing_but_skips_still_has_three_steps(talk: Any) -> None:
    talk.say("how do i advance")
    answer_all(talk)

    assert len(steps_of(talk)) == 3


@pytest.mark.parametrize("trouble", ["my car died", "i got no ride to work anymore"])
def test_a_barrier_that_comes_up_later_moves_to_the_front_of_the_plan(trouble: str, talk: Any) -> None:
    before = make_plan(talk)
    talk.say(trouble)

    first, *rest = steps_of(talk)
    assert "transport" in load_check().steps[first].needs
    assert rest == before[:2]


@pytest.mark.parametrize(
    ("asked", "file"),
    [
        ("give me my plan so i can print it", "plan.md"),
        ("put the dates in my calendar", "plan.ics"),
        ("can i get a card to show the counselor", "card.md"),
    ],
)
def test_a_plan_can_be_taken_along(asked: str, file: str, talk: Any) -> None:
    make_plan(talk)
    talk.say(asked)

    assert talk.attachments == [file]


@pytest.mark.parametrize("asked", ["print my plan", "/ask_for_calendar", "/ask_for_card", "remind me friday"])
def test_without_a_plan_nothing_is_made_up(asked: str, talk: Any) -> None:
    talk.say(asked)

    assert not talk.attachments
    assert "/start_plan" in talk.payloads or talk.active_form == "plan_form"


def test_schooling_is_kept_shown_on_the_card_and_forgotten(talk: Any, library: Library) -> None:
    talk.say("cashier 2 yrs, some college no degree")
    assert talk.slots["education"] == "some_college"

    talk.say("no i got my associates")
    talk.say("/ask_for_card")

    assert talk.slots["education"] == "associate"
    assert library.words["associate"] in talk.text
    talk.say("forget me")
    talk.say("yes")
    assert "education" not in talk.slots


def test_a_plan_from_one_work_to_another_is_for_that_other(talk: Any) -> None:
    talk.say("make a plan for me to go from janitor to electrician")

    assert (talk.slots["occupation"], talk.slots["goal"]) == ("janitor", "electrician")


def test_who_would_rather_stay_and_names_the_post_moves_up(talk: Any) -> None:
    for line in ("make me a plan, i work as a waiter", "stay here i suppose, maybe floor manager"):
        talk.say(line)

    assert talk.slots["direction"] == "here"
    assert "manager" in talk.slots["goal"]
