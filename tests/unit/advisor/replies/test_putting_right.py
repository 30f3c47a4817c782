"""What somebody puts right in what a plan was made from."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from advisor.library.questions import Option
from advisor.replies.plan.putting_right import barriers_instead, put_right, said_instead

from ...small_questions import QUESTIONS, entity, message, question, tap

WAYS = question(
    "in_the_way",
    Option("education", "Too little school", "schooling", ("school",)),
    Option("transport", "A way to get there", "rides", ("no car",)),
    Option("health", "The body", "the body", ("my hip",)),
    Option("other", "Else", "something else"),
    Option("nothing", "All clear", "nothing", ("nothing",)),
    several=True,
    means={"no": "nothing"},
)
ALL = {**QUESTIONS, "in_the_way": WAYS}
KNOWN: dict[str, Any] = {
    "occupation": "cook",
    "direction": "new_field",
    "in_the_way": ["education", "transport"],
    "strengths": ["trains_others", "people"],
}
PLUMBER = entity("occupation", "plumber", "named", "plumber")


def right(said: str, *found: Any, **known: Any) -> dict[str, Any]:
    return put_right(message(said, *found), {**KNOWN, **known}, ALL)


@pytest.mark.parametrize(
    "text",
    [
        "but i told you plumber",
        "wheres the plumber part? i said plumber",
        "put plumber",
        "ok just add plumber pls",
        "pls add plumber to the plan",
        "switch my field to plumber",
        "actually make it plumber",
        "i wanna be a plumber instead",
        "i need plumber on my plan",
        "i want to be a plumber, add that",
        "make a new plan, i want to be a plumber",
        "no i want to be a plumber instead",
        "hm changed my mind again, plumber",
    ],
)
def test_the_work_that_is_wanted_is_put_into_a_plan(text: str) -> None:
    assert right(text, PLUMBER) == {"goal": "plumber"}


def test_work_that_is_named_in_place_of_the_one_that_was_wanted_is_wanted_now() -> None:
    welder = entity("occupation", "welder", "denied", "welder")
    plumber = entity("occupation", "plumber", "own", "plumber")

    assert right("no not welder, plumber. my cousin is one", welder, plumber, goal="welder") == {"goal": "plumber"}
    assert right("make it plumber not welder", plumber, welder, goal="cook") == {"goal": "plumber"}
    assert right("and not hvac, plumber", plumber, goal="electrician") == {"goal": "plumber"}
    assert right("not yet, the plumber said maybe", plumber, goal="electrician") == {}


@pytest.mark.parametrize(
    "text", ["how do i put plumber in my plan", "i like plumber", "i said im a plumber", "i dont want to be a plumber"]
)
def test_other_talk_of_work_puts_none_into_a_plan(text: str) -> None:
    assert right(text, PLUMBER) == {}


def test_who_stays_where_they_are_speaks_of_the_work_they_do() -> None:
    assert right("i said plumber", PLUMBER, direction="here") == {}


def test_a_wish_that_is_denied_is_taken_out_and_may_be_what_they_are() -> None:
    wish = entity("goal", "plumber", None, "plumber")

    assert right("i do not want to be a plumber", wish, goal="plumber") == {"goal": None}
    assert right("not trying to be a plumber, i am one", wish, goal="plumber") == {
        "goal": None,
        "occupation": "plumber",
    }


def test_whoever_has_a_degree_does_not_lack_schooling() -> None:
    degree = entity("education", "bachelor", None, "a bachelors")

    assert right("thats wrong i do have a bachelors", degree) == {"education": "bachelor", "in_the_way": ["transport"]}
    assert right("do i have to have a bachelors", degree) == {}


def test_nothing_in_the_way_is_kept_as_that() -> None:
    assert right("i said nothin is in my way") == {"in_the_way": ["nothing"]}


def test_what_they_have_to_show_for_can_be_taken_out() -> None:
    assert right("take away training others", entity("strength", "trains_others")) == {"strengths": ["people"]}
    assert right("i train others", entity("strength", "trains_others")) == {}


def test_what_they_have_to_show_for_besides_is_added() -> None:
    cooks = entity("strength", "skill", None, "good at frying")

    assert right("good at frying too", cooks) == {"strengths": ["trains_others", "people", "skill"]}
    assert right("add that im good at frying", cooks, strengths=["none"]) == {"strengths": ["skill"]}


@pytest.mark.parametrize(
    ("text", "instead"),
    [
        ("the bus is not the trouble, its my hip", ["health"]),
        ("schooling isnt it. it is the owners nephew", ["other"]),
        ("got a car so its all good", []),
        ("school is sorted", []),
    ],
)
def test_another_barrier_takes_the_place_of_one_that_goes(text: str, instead: list[str]) -> None:
    assert barriers_instead(message(text), {"transport"}, WAYS) == instead


def test_a_barrier_that_nobody_has_thought_of_stays_in_their_words() -> None:
    assert said_instead("schooling isnt it. it is the owners nephew") == "the owners nephew"


def test_where_they_live_now_is_kept() -> None:
    place = entity("place", "Toledo, Ohio", None, "toledo ohio")

    assert right("no i live in toledo ohio now", place)["place"] == "Toledo, Ohio"
    assert "place" not in right("no jobs like that in toledo ohio", place)


def test_a_button_puts_nothing_right() -> None:
    assert put_right(tap(goal="plumber"), KNOWN, ALL) == {}


def test_work_that_is_let_go_gives_way_to_the_one_that_is_preferred() -> None:
    let_go, preferred = entity("occupation", "welder", "denied", "welding"), replace(PLUMBER, role="goal")

    assert put_right(message("scrap welding, i prefer plumber", let_go, preferred), KNOWN, ALL) == {"goal": "plumber"}
    assert not put_right(message("i prefer plumber", preferred), KNOWN, ALL)


def test_what_somebody_does_have_joins_what_they_bring() -> None:
    assert right("and i do have a trade, welding", strengths=["people"]) == {"strengths": ["people", "skill"]}
    assert right("welding is a trade", strengths=["people"]) == {}


def test_what_one_does_not_have_after_all_is_taken_out() -> None:
    assert right("i dont have any welding", strengths=["people", "skill"]) == {"strengths": ["people"]}
    assert right("i dont have welding people near me here", strengths=["people", "skill"]) == {}


@pytest.mark.parametrize("text", ["change my job to baker", "my work should say baker", "put down baker as my job"])
def test_the_work_of_ones_own_is_put_right_by_name(text: str) -> None:
    assert right(text, entity("occupation", "baker", "named", "baker"))["occupation"] == "baker"


def test_the_work_of_whom_a_plan_is_for_is_put_right() -> None:
    theirs = entity("occupation", "baker", "of_others", "bakes")

    assert right("no he bakes, you wrote cook", theirs)["occupation"] == "baker"
    assert "occupation" not in right("he bakes", theirs)


@pytest.mark.parametrize("text", ["i want to change my job to baker", "change my job to something better"])
def test_who_wants_other_work_puts_nothing_right(text: str) -> None:
    assert "occupation" not in right(text, entity("occupation", "baker", "named", "baker"))


def test_whom_the_work_is_for_puts_it_right_and_may_be_on_no_list() -> None:
    store = entity("employer", "Wegmans", "named", "wegmans")

    assert right("change my job to wegmans", store)["occupation"] == "Wegmans"
    assert right("change my job to Zorbix")["occupation"] == "Zorbix"


@pytest.mark.parametrize("text", ["switch my job to nights", "Update my job to be more fun", "my job should be safe"])
def test_how_the_work_is_to_be_is_no_name_of_it(text: str) -> None:
    assert "occupation" not in right(text)


def test_what_somebody_says_they_do_not_do_is_no_strength() -> None:
    trains = question("strengths", Option("trains_others", "Trains", "training", ("train people",)), several=True)
    said = put_right(message("i dont train anybody"), KNOWN, {**ALL, "strengths": trains})

    assert said == {"strengths": ["people"]}


def test_what_it_is_rather_ends_before_what_it_is_not() -> None:
    assert said_instead("its the owners nephew not the schooling") == "the owners nephew"


def test_a_paper_that_was_forgotten_is_something_to_show() -> None:
    paper = entity("education", "certificate", None, "barber license")

    assert right("you forget that, barber license", paper)["strengths"] == ["trains_others", "people", "skill"]
