"""What stands in the way: every kind that people name reaches the plan, and a plan that stands is talked of."""

from __future__ import annotations

from typing import Any

import pytest

from advisor.decisions.gig_check import load_check
from advisor.replies.told.barriers import IN_OWN_WORDS

from .ways import make_plan, steps_of, tap


def ask_what_is_in_the_way(talk: Any) -> None:
    talk.say("/start_plan")
    talk.say("cashier")
    tap(talk, "direction", "here")
    assert talk.asks_last == "in_the_way"


@pytest.mark.parametrize("years", ["2 yrs", "like 14 years"])
def test_a_time_is_in_nobodys_way(years: str, talk: Any) -> None:
    talk.say("/start_plan")
    talk.say("baker. alright?")
    talk.say(years)

    assert (talk.slots["occupation"], talk.slots["timeframe"]) == ("baker", "open")
    assert "in_the_way" not in talk.slots


@pytest.mark.parametrize(
    ("line", "barriers"),
    [
        ("a felony, and im broke", {"record", "money"}),
        ("my knees are bad", {"health"}),
        ("i only speak a little english", {"english"}),
        ("graveyard shift, i sleep when the school is open", {"time"}),
        ("my papers are from another country", {"credentials"}),
        ("im 63", {"age"}),
        ("im too young they say", {"youth"}),
        ("i get scared of tests and got no sitter", {"confidence", "childcare"}),
        ("what about my record", {"record"}),
    ],
)
def test_a_barrier_that_no_button_has_is_heard_and_has_a_step(line: str, barriers: set[str], talk: Any) -> None:
    ask_what_is_in_the_way(talk)
    talk.say(line)

    assert barriers <= set(talk.slots["in_the_way"])
    assert talk.asks_last == "strengths"
    talk.say("/skip")
    tap(talk, "hours_per_week", "3")
    needs = {need for step in steps_of(talk) for need in load_check().steps[step].needs}
    assert barriers <= needs


def test_a_barrier_that_nobody_thought_of_is_kept_in_its_own_words(talk: Any) -> None:
    ask_what_is_in_the_way(talk)
    talk.say("my roommate hides the mail")

    assert talk.slots["in_the_way"] == [IN_OWN_WORDS]
    talk.say("/skip")
    tap(talk, "hours_per_week", "3")
    assert "my roommate hides the mail" in talk.text


@pytest.mark.parametrize("line", ["whats the second step again", "tell me step 2", "remind me what step two is"])
def test_one_step_can_be_asked_for_again(line: str, talk: Any) -> None:
    first, second, _ = (load_check().steps[step] for step in make_plan(talk))
    talk.say(line)

    assert second.title in talk.text
    assert first.title not in talk.text


def test_an_answer_of_the_plan_is_changed_in_a_line(talk: Any) -> None:
    make_plan(talk, in_the_way="transport")
    talk.say("i got 7 hours a week for it now")
    talk.say("also add that i have a record")
    talk.say("make baker my goal")

    assert (talk.slots["hours_per_week"], talk.slots["goal"]) == (7, "baker")
    assert set(talk.slots["in_the_way"]) == {"transport", "record"}
    assert "utter_plan_moved" not in talk.last_responses or steps_of(talk)


@pytest.mark.parametrize(
    "wish",
    ["im 16 and wash cars, make me a plan", "help me make a plan for my son, he is 16 and washes cars"],
)
def test_the_age_that_is_in_the_way_is_that_of_the_young_where_such_a_one_was_told(wish: str, talk: Any) -> None:
    talk.say(wish)
    for _ in range(3):
        if talk.asks_last != "in_the_way":
            talk.say("skip")
    for line in ("age is the problem", "nothing", "3"):
        talk.say(line)

    young = {id_ for id_, step in load_check().steps.items() if "youth" in step.needs}
    assert young & {step["id"] for step in talk.slots["plan"]["steps"]}
