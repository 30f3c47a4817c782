"""What is kept of what a person told."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from actions.shared.memory import form_of, hear_from, known, remember, situation_of
from advisor.decisions.plan import Plan
from advisor.replies.told.listening import Taken

from ..small_handouts import MONDAY
from ..small_plans import ids, planned
from ..small_questions import entity, message
from .conftest import Conversation


def keep(talk: Conversation, taken: Taken, **how: Any) -> dict[str, Any]:
    """Remember what was `taken` and return the slots."""
    talk.apply(remember(talk.tracker(), taken, **how))
    return talk.slots


def test_the_answer_to_a_question_takes_the_place_of_the_one_before(talk: Conversation) -> None:
    talk.slots.update(benefits="none", in_the_way=["money"])

    slots = keep(talk, Taken({"benefits": "full", "in_the_way": ["transport"]}), answered=("benefits", "in_the_way"))

    assert (slots["benefits"], slots["in_the_way"]) == ("full", ["transport"])


def test_what_is_said_in_passing_joins_a_list(talk: Conversation) -> None:
    talk.slots.update(in_the_way=["money"], strengths=["people"])

    slots = keep(talk, Taken({"in_the_way": ["transport", "money"], "strengths": ["skill"]}))

    assert (slots["in_the_way"], slots["strengths"]) == (["money", "transport"], ["people", "skill"])


@pytest.mark.parametrize(
    ("slot", "nothing", "named"), [("in_the_way", "nothing", "money"), ("strengths", "none", "skill")]
)
def test_a_list_that_said_nothing_gives_way_to_what_is_named(
    talk: Conversation, slot: str, nothing: str, named: str
) -> None:
    talk.slots[slot] = [nothing]

    assert keep(talk, Taken({slot: [named]}))[slot] == [named]


def test_who_says_that_there_is_nothing_is_believed(talk: Conversation) -> None:
    talk.slots["in_the_way"] = ["money"]

    assert keep(talk, Taken({"in_the_way": ["nothing"]}))["in_the_way"] == ["nothing"]


def test_what_is_said_in_passing_never_changes_a_difference_nor_the_words_it_was_told_in(talk: Conversation) -> None:
    talk.slots.update(benefits="none", own_words={"benefits": "nothing at all"})

    slots = keep(talk, Taken({"benefits": "some"}, {"benefits": "a discount"}))

    assert (slots["benefits"], slots["own_words"]) == ("none", {"benefits": "nothing at all"})


def test_what_is_said_in_passing_fills_a_difference_that_is_open(talk: Conversation) -> None:
    slots = keep(talk, Taken({"benefits": "some"}, {"benefits": "a discount"}))

    assert (slots["benefits"], slots["own_words"]) == ("some", {"benefits": "a discount"})


def test_a_correction_takes_the_place_of_all_it_speaks_of(talk: Conversation) -> None:
    talk.slots.update(benefits="none", in_the_way=["money"])

    slots = keep(talk, Taken({"benefits": "full", "in_the_way": ["transport"]}), corrects=True)

    assert (slots["benefits"], slots["in_the_way"]) == ("full", ["transport"])


CHECKED = {"benefits": "none", "goals": "money"}


@pytest.mark.parametrize("how", [{"corrects": True}, {"answered": ("benefits",)}])
def test_what_is_put_right_after_a_check_was_so_at_first(talk: Conversation, how: dict[str, Any]) -> None:
    talk.slots.update(CHECKED, first_check=CHECKED)

    assert keep(talk, Taken({"benefits": "elsewhere"}), **how)["first_check"] == {**CHECKED, "benefits": "elsewhere"}


def test_what_has_moved_since_the_first_check_stays_moved_when_it_is_put_right(talk: Conversation) -> None:
    talk.slots.update({**CHECKED, "benefits": "some"}, first_check=CHECKED)

    assert keep(talk, Taken({"benefits": "full"}), corrects=True)["first_check"] == CHECKED


def test_a_check_that_is_done_again_leaves_the_first_alone(talk: Conversation) -> None:
    talk.slots.update(benefits="none", first_check=CHECKED)

    assert keep(talk, Taken({"benefits": "full"}), corrects=True)["first_check"] == CHECKED
    assert keep(talk, Taken({"goals": "growth"}), answered=("goals",))["first_check"] == CHECKED


def test_what_is_taken_out_leaves_no_words_behind(talk: Conversation) -> None:
    talk.slots.update(occupation="cook", own_words={"occupation": "i cook", "goals": "cash"})

    slots = keep(talk, Taken({"occupation": None}, {"occupation": "im no cook"}), corrects=True)

    assert (slots["occupation"], slots["own_words"]) == (None, {"goals": "cash"})


def test_an_answer_without_words_leaves_no_words_of_the_one_before(talk: Conversation) -> None:
    talk.slots.update(benefits="none", own_words={"benefits": "nope", "goals": "the rent"})

    assert keep(talk, Taken({"benefits": "full"}), answered=("benefits",))["own_words"] == {"goals": "the rent"}


def test_what_was_skipped_and_then_told_is_skipped_no_longer(talk: Conversation) -> None:
    talk.slots["skipped"] = ["goals", "benefits"]

    assert keep(talk, Taken({"benefits": "none"}))["skipped"] == ["goals"]


def test_a_plan_follows_what_changes(talk: Conversation) -> None:
    before = planned(direction="here")
    talk.slots.update(plan=before.to_slot(), direction="here", hours_per_week=1.0)

    after = Plan.from_slot(keep(talk, Taken({"in_the_way": ["transport"]}))["plan"])

    assert after
    assert after != before
    assert after == planned(MONDAY, before, direction="here", hours_per_week=1.0, in_the_way=("transport",))


def test_a_plan_falls_on_the_days_that_were_named_with_the_hours(talk: Conversation) -> None:
    talk.slots.update(plan=planned(direction="here").to_slot(), direction="here")

    slots = keep(talk, Taken({"hours_per_week": 2.0}, {"hours_per_week": "two hours, saturdays"}))

    assert {date.fromisoformat(step["by"]).weekday() for step in slots["plan"]["steps"]} == {5}


def test_a_plan_that_is_done_stays_as_it_is(talk: Conversation) -> None:
    plan = planned(direction="here")
    done = [{"step": step, "outcome": "done", "words": ""} for step in ids(plan)]
    talk.slots.update(plan=plan.to_slot(), direction="here", outcomes=done)

    assert keep(talk, Taken({"in_the_way": ["transport"]}))["plan"] == plan.to_slot()


def test_a_plan_stays_where_nothing_changes(talk: Conversation) -> None:
    talk.slots.update(plan=planned().to_slot(), benefits="none")

    events = remember(talk.tracker(), Taken({"benefits": "full"}))

    assert "plan" not in [event["name"] for event in events]


def test_without_a_plan_none_is_made(talk: Conversation) -> None:
    assert "plan" not in keep(talk, Taken({"in_the_way": ["transport"]}))


def test_only_what_was_told_is_known(talk: Conversation) -> None:
    talk.slots.update(topic="pay", benefits="none", in_the_way=[], likings={}, place=None)

    assert known(talk.tracker()) == {"benefits": "none"}


def test_each_question_has_its_form_and_other_slots_have_none() -> None:
    assert [form_of(slot) for slot in ("benefits", "direction", "likings", "place")] == [
        "gig_check_form",
        "plan_form",
        "interests_form",
        None,
    ]


@pytest.mark.parametrize(
    ("facts", "own"),
    [
        ({"own_business": True}, True),
        ({"goal": "my own bakery"}, True),
        ({"own_business": True, "goal": "nurse"}, False),
        ({"own_business": True, "direction": "new_field"}, False),
        ({"own_business": True, "goal": "a second crew", "direction": "here"}, True),
        ({}, False),
    ],
)
def test_a_plan_is_for_a_business_that_one_has_or_wants(talk: Conversation, facts: dict[str, Any], own: bool) -> None:
    assert situation_of(facts, talk.tracker()).own_business is own


def test_who_tells_of_work_is_out_of_it_no_more(talk: Conversation) -> None:
    talk.slots.update(out_of_work=True)

    assert keep(talk, Taken({"occupation": "baker"}))["out_of_work"] is None
    talk.slots.update(out_of_work=True)
    assert keep(talk, Taken({"occupation": "baker", "out_of_work": True}))["out_of_work"] is True


def test_a_post_above_ones_own_is_wanted_no_more_once_a_new_field_is(talk: Conversation) -> None:
    talk.slots.update(goal="head baker")
    assert keep(talk, Taken({"direction": "new_field"}))["goal"] is None

    talk.slots.update(direction="here", goal="head baker")
    assert keep(talk, Taken({"direction": "new_field", "goal": "welder"}))["goal"] == "welder"


def test_a_title_that_is_asked_about_changes_no_work_that_was_told(talk: Conversation) -> None:
    talk.slots["occupation"] = "teller"
    manager = entity("occupation", "manager", "own", "branch manager")

    asked = message("branch manager", manager, intent="faq")

    assert "occupation" not in hear_from(talk.tracker(), asked).facts
    assert hear_from(talk.tracker(), message("im a branch manager", manager, intent="faq")).facts["occupation"]
