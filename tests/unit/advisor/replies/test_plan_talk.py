"""Which answers somebody changes beneath a plan that stands."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from advisor.library.questions import Option
from advisor.replies.plan.plan_talk import plan_changes

from ...small_questions import QUESTIONS, entity, message, question, tap

WAYS = question(
    "in_the_way",
    Option("transport", "A way to get there", "rides", ("no car",)),
    Option("childcare", "Nobody for the kids", "the kids", ("no sitter",)),
    Option("health", "Health", "health", ("back", "ramp", "no ramp")),
    Option("record", "A record", "a record", ("my record",), answer="old_trouble", button=False),
    Option("nothing", "All clear", "nothing", ("nothing",)),
    several=True,
    means={"no": "nothing"},
)
ALL = {**QUESTIONS, "in_the_way": WAYS}
KNOWN: dict[str, Any] = {"in_the_way": ["transport", "childcare"], "hours_per_week": 3.0}


@pytest.mark.parametrize(
    ("text", "changes"),
    [
        ("change the hours for it to 6", {"hours_per_week": 6.0}),
        ("i got 5 hrs now not 3", {"hours_per_week": 5.0}),
        ("i got 5 hours of overtime", {}),
        ("i quit the night job so i got 8 hrs now", {"hours_per_week": 8.0}),
        ("my boss cut me to 20 hours", {}),
        ("change my goal to welder please", {"goal": "welder"}),
        ("my goal is to become a nurse now", {"goal": "nurse"}),
        ("put welder as the work i want", {"goal": "welder"}),
        ("what i want is to be a nurse", {"goal": "nurse"}),
        ("job that i want: welder", {"goal": "welder"}),
        ("peace and quiet is what i want", {}),
        ("take the sitter part out", {"in_the_way": ["transport"]}),
        ("the car is fixed", {"in_the_way": ["childcare"]}),
        ("is the car fixed", {}),
        ("the sitter is fine on sundays now", {"in_the_way": ["transport"]}),
        ("put my record back", {"in_the_way": ["transport", "childcare", "record"]}),
        ("and my record too", {"in_the_way": ["transport", "childcare", "record"]}),
        ("also my record shows i learn fast", {}),
        ("wait you forgot my record", {"in_the_way": ["transport", "childcare", "record"]}),
        ("the plan is missing my record", {"in_the_way": ["transport", "childcare", "record"]}),
        ("theres nothing in it about my record", {"in_the_way": ["transport", "childcare", "record"]}),
        ("my record isnt even in my plan", {"in_the_way": ["transport", "childcare", "record"]}),
        ("nothing about the rain", {}),
        ("you forgot i have a ramp", {}),
        ("put it back", {}),
        ("add my record", {"in_the_way": ["transport", "childcare", "record"]}),
        ("no car is in the way", {"in_the_way": ["transport", "childcare"]}),
        ("tell me about a record", {}),
        ("my record is not in the way", {}),
        ("my record is in the way, fix it", {"in_the_way": ["transport", "childcare", "record"]}),
    ],
)
def test_an_answer_is_changed_where_that_is_said_outright(text: str, changes: dict[str, Any]) -> None:
    assert plan_changes(message(text), KNOWN, ALL) == changes


@pytest.mark.parametrize(("text", "adds"), [("u left out the course", False), ("you forgot my course", True)])
def test_what_the_work_takes_is_in_the_way_only_of_who_lacks_it(text: str, adds: bool) -> None:
    course = Option("course", "A course", "a course", ("course", "my course"))
    ways = replace(WAYS, options=(*WAYS.options, course))
    needed = replace(QUESTIONS["training"], options=(Option("needed", "It takes one", "it takes one", ("course",)),))

    changes = plan_changes(message(text), KNOWN, {**ALL, "in_the_way": ways, "training": needed})

    assert changes == ({"in_the_way": ["transport", "childcare", "course"]} if adds else {})


def test_the_last_barrier_that_goes_leaves_none() -> None:
    assert plan_changes(message("sitter is sorted"), {"in_the_way": ["childcare"]}, ALL) == {"in_the_way": None}


def test_what_was_just_talked_of_can_be_put_into_the_plan() -> None:
    asked = message("can you put that in my plan")

    assert plan_changes(asked, KNOWN, ALL, topic="old_trouble") == {"in_the_way": ["transport", "childcare", "record"]}
    assert plan_changes(asked, KNOWN, ALL, topic="pay") == {}


def test_a_barrier_that_the_pipeline_found_is_added() -> None:
    told = message("also add the rap sheet", entity("barrier", "record"))

    assert plan_changes(told, {"in_the_way": ["nothing"]}, ALL) == {"in_the_way": ["record"]}


def test_a_button_changes_nothing_here() -> None:
    assert plan_changes(tap(in_the_way="record"), KNOWN, ALL) == {}


@pytest.mark.parametrize(
    "text", ["its the ramp, not the sitter", "not the sitter its the ramp", "it is my boss not the sitter"]
)
def test_what_is_said_not_to_be_it_is_in_the_way_no_more(text: str) -> None:
    assert plan_changes(message(text), KNOWN, ALL) == {"in_the_way": ["transport"]}


@pytest.mark.parametrize("text", ["its not the sitter", "is it my boss, not the sitter?", "its not my day"])
def test_what_is_not_told_rather_stays(text: str) -> None:
    assert plan_changes(message(text), KNOWN, ALL) == {}


def test_work_that_is_said_to_be_what_is_wanted_is_the_goal() -> None:
    baker = entity("occupation", "baker", "named", "baker")

    assert plan_changes(message("head baker is what i want, it isnt there", baker), KNOWN, ALL) == {"goal": "baker"}


@pytest.mark.parametrize("text", ["a welder? i wanna get out of that. nurse", "welder is not what i said, nurse is"])
def test_who_wants_out_of_the_goal_gets_the_work_that_is_named_after_it(text: str) -> None:
    named = [entity("occupation", work, "own", work) for work in ("welder", "nurse")]

    assert plan_changes(message(text, *named), {**KNOWN, "goal": "welder"}, ALL) == {"goal": "nurse"}
    assert plan_changes(message(text, *named), {**KNOWN, "goal": "cook"}, ALL) == {}


def test_what_the_advisor_holds_on_to_goes_and_what_it_is_comes() -> None:
    said = message("you keep saying rides, nobody watches the kids", entity("barrier", "childcare", text="the kids"))
    known = {"in_the_way": ["transport", "health"]}

    assert plan_changes(said, known, {**QUESTIONS, "in_the_way": WAYS}) == {"in_the_way": ["health", "childcare"]}
