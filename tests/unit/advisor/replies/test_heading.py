"""Where somebody wants to go, said as what they want to do."""

from __future__ import annotations

from typing import Any

import pytest

from advisor.library.questions import Option, still_open
from advisor.replies.answered.replying import take
from advisor.replies.told.heading import with_what_clauses_tell
from advisor.replies.told.listening import Taken
from advisor.replies.told.way_up import asks_of_oneself, from_one_to_another, wants_up, with_the_way_up
from advisor.words.message import Clause

from ...small_questions import PLAN, QUESTIONS, entity, message, question

ASKED = question(
    "direction",
    Option("here", "Stay and rise", "up", ("up",)),
    Option("new_field", "Go elsewhere", "away", ("new", "something new")),
    Option("barrier_first", "Clear it first", "clear"),
)


def told(text: str, *entities: Any, **more: Any) -> dict[str, Any]:
    return dict(take(message(text, *entities, **more), ASKED, PLAN, QUESTIONS).facts)


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("new, payroll maybe", {"direction": "new_field", "goal": "payroll"}),
        ("new, i guess, pottery", {"direction": "new_field", "goal": "pottery"}),
        ("uhh something in the woods idk", {"goal": "something in the woods"}),
        ("up. shift boss", {"direction": "here", "goal": "shift boss"}),
        ("up, i like it", {"direction": "here"}),
        ("up, i want the crew chief spot", {"direction": "here", "goal": "crew chief spot"}),
        ("somethin where i stay indoors", {"goal": "something where i stay indoors"}),
        ("up, wait new i mean", {"direction": "new_field"}),
        ("something new", {"direction": "new_field"}),
        ("i want something quiet with plants", {"goal": "something quiet with plants"}),
        ("open my own shop one day", {"goal": "my own shop"}),
        ("own bakery", {"goal": "my own bakery"}),
        ("the shop i want to open", {"goal": "my own shop"}),
        ("i would open a nail salon", {"goal": "my own nail salon"}),
        ("no car n money", {"direction": "barrier_first", "in_the_way": ["transport", "money"]}),
    ],
)
def test_a_reply_tells_the_direction_the_goal_or_what_is_in_the_way(text: str, facts: dict[str, Any]) -> None:
    assert told(text) == facts


def test_a_wish_for_a_plan_holds_what_its_clauses_surely_tell() -> None:
    told_in = {
        "that post is for me": "direction/here",
        "the bus quit": "in_the_way/transport",
        "2 kids": "in_the_way/childcare",
    }
    said = message(
        "plan me, that post is for me, the bus quit, 2 kids, 3 hours",
        clauses=tuple(Clause(text, {label: 0.9}) for text, label in told_in.items()),
    )
    hours = Taken({"hours_worked": 3.0})

    assert dict(with_what_clauses_tell(hours, said, {}, QUESTIONS).facts) == {
        "direction": "here",
        "in_the_way": ["transport"],  # children hinder those who say so
        "hours_per_week": 3.0,
    }
    assert "direction" not in with_what_clauses_tell(hours, said, {"direction": "new_field"}, QUESTIONS).facts


def test_work_that_is_named_once_more_beside_a_new_field_is_the_goal() -> None:
    named = entity("occupation", "glazier", role="named", text="glass")
    own = entity("occupation", "cook", role="own", text="cooking")

    assert told("something new, ive said glass about four times now buddy", named)["goal"] == "glazier"
    assert "goal" not in told("something new, this cooking for ten years wore me out bad", own)


def test_a_goal_by_its_kind_is_no_small_talk() -> None:
    assert told("something with animals", intent="off_topic", sure=0.9) == {"goal": "something with animals"}


def test_what_is_in_the_way_is_heard_whole_though_something_else_was_asked() -> None:
    facts = told("got two kids and no car", entity("barrier", "childcare"))

    assert facts["in_the_way"] == ["childcare", "transport"]


def test_a_field_that_no_list_has_is_a_goal_where_a_new_one_is_read() -> None:
    read = {"direction/new_field": 0.8}

    assert told("payroll maybe", readings=read) == {"direction": "new_field", "goal": "payroll"}
    assert "goal" not in told("anything else", readings=read)
    assert "goal" not in told("payroll", readings={"direction/here": 0.8})


def test_a_number_of_no_option_is_no_barrier() -> None:
    assert told("6") == {}


def test_a_title_is_a_goal() -> None:
    assert told("a baker someday", entity("occupation", "baker", "named"))["goal"] == "baker"


def test_own_work_that_is_only_wished_for_is_a_goal() -> None:
    assert told("start my own salon", entity("own_business", "yes")) == {"goal": "my own salon"}


def test_whoever_told_a_goal_is_not_asked_for_the_direction() -> None:
    assert "direction" not in still_open(PLAN, {"goal": "nurse"}, [])
    assert "direction" in still_open(PLAN, {}, [])


def test_the_way_up_is_named_with_where_it_is() -> None:
    assert wants_up(message("how do i move up at the mill"))
    assert wants_up(message("a plan to move up, i bag at macys", entity("employer", "Macy's", "own", "macys")))
    assert not wants_up(message("how do i move up"))
    assert not wants_up(message("i bag at macys, how do i advance", entity("employer", "Macy's", "own", "macys")))
    assert not asks_of_oneself(message("how do nurses move up in a hospital"))


def test_a_post_above_ones_own_is_the_way_up() -> None:
    lead, chef = entity("goal", "shift lead", None, "team lead"), entity("goal", "chef", None, "a chef")

    assert wants_up(message("i want team lead, plan it", lead))
    assert wants_up(message("i want to be a chef at my hotel", chef))
    assert not wants_up(message("i want to be a chef", chef))
    assert not wants_up(message("i was a chef in my country and want to be a chef here", chef))
    assert wants_up(message("head baker one day", entity("goal", "baker", None, "baker")))
    assert told("team lead someday", lead)["direction"] == "here"


def test_work_with_where_it_is_is_a_goal_too() -> None:
    guard = entity("occupation", "guard", "own", "night guard")

    assert told("night guard at the museum", guard) == {"goal": "guard"}
    assert "goal" not in told("night guard 9 years", guard, entity("duration", 108.0, None, "9 years"))


@pytest.mark.parametrize("text", ["something new. baking, as i told you", "away, baking"])
def test_work_beside_a_new_field_is_where_to_go_and_not_what_they_do(text: str) -> None:
    assert told(text, entity("occupation", "baker", "own", "baking")) == {"direction": "new_field", "goal": "baker"}


def test_a_post_that_is_only_asked_about_is_kept_as_the_way_up_unless_another_was_told() -> None:
    said = message("how do i get to be team lead", entity("goal", "shift lead", None, "team lead"))
    taken = Taken({"goal": "shift lead"})

    assert with_the_way_up(taken, said, {}).facts == {"goal": "shift lead", "direction": "here"}
    assert with_the_way_up(taken, said, {"direction": "new_field"}) == taken
    assert with_the_way_up(Taken(), message("how do i move up at my mill"), {}).facts == {"direction": "here"}
    assert not with_the_way_up(Taken(), message("how do nurses move up in a hospital"), {})


def test_who_names_a_field_where_what_is_in_the_way_was_asked_wants_that() -> None:
    said = message("idk maybe payroll", readings={"direction/new_field": 0.7})
    vague = message("something better", readings={"direction/new_field": 0.7})

    assert take(said, QUESTIONS["in_the_way"], PLAN, QUESTIONS).facts == {"direction": "new_field", "goal": "payroll"}
    assert "goal" not in take(vague, QUESTIONS["in_the_way"], PLAN, QUESTIONS).facts


def test_a_single_word_is_a_field_even_where_it_otherwise_says_when() -> None:
    assert told("rn", readings={"direction/new_field": 0.8})["goal"] == "rn"


def test_the_work_that_is_wanted_is_no_skill_that_one_has() -> None:
    read = {"strengths/skill": 0.9}

    assert told("welder", entity("occupation", "welder", "own"), readings=read) == {"goal": "welder"}


def test_what_somebody_else_wants_to_be_is_where_to_go() -> None:
    wanted = entity("occupation", "barber", role="of_others", text="barber")

    assert told("shes 22 n she wants to be a barber", wanted) == {"goal": "barber"}
    assert "goal" not in told("her cousin is a barber", wanted)


def test_a_title_that_is_put_forward_with_a_question_mark_is_where_to_go() -> None:
    named = entity("occupation", "glazier", role="named", text="glazier")

    assert told("glazier?", named) == {"goal": "glazier"}
    assert "goal" not in told("is a glazier paid well?", named)


def test_the_way_that_one_piece_names_outweighs_what_the_title_beside_it_reads_like() -> None:
    clauses = (
        Clause("up i suppose", {"direction/here": 0.9}),
        Clause("perhaps bar manager", {"direction/new_field": 0.9}),
    )
    heard = told("up i suppose, perhaps bar manager", clauses=clauses)

    assert (heard["goal"], heard["direction"]) == ("bar manager", "here")


def test_from_one_work_to_another_names_what_is_wanted() -> None:
    waiter, host = entity("occupation", "waiter", "named", "waiter"), entity("occupation", "host", "named", "host")

    assert from_one_to_another(message("a plan to go from host to head waiter", host, waiter)) == {
        "goal": "waiter",
        "occupation": "host",
    }
    assert from_one_to_another(message("plan my way from trainee to waiter", waiter)) == {"goal": "waiter"}
    assert not from_one_to_another(message("i am free from monday to friday, waiter", waiter))
    assert not from_one_to_another(message("a plan for a waiter", waiter))
