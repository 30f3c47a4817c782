"""What a reply states, in the light of the question that was asked."""

from __future__ import annotations

import pytest

from advisor.library.questions import Option
from advisor.replies.answered.in_reply import refines, tells_work_and_time
from advisor.replies.answered.replying import take
from advisor.words.message import Clause

from ...small_questions import CHECK, PLAN, QUESTIONS, entity, message, question

SERVER, TWO_YEARS = entity("occupation", "server", "own", "waiter"), entity("duration", 24.0, None, "2 yrs")
ASKED = QUESTIONS["advancement"]
STOOD = question("in_the_way", Option("money", "Cash", "cash"), Option("other", "Else", "else"), several=True)
READS_ALL = {"in_the_way/experience": 0.4, "training/needed": 0.2}


def test_work_with_a_time_tells_just_that_whatever_was_asked() -> None:
    said = message("waiter 2 yrs", SERVER, TWO_YEARS, readings=READS_ALL)

    taken = take(said, QUESTIONS["in_the_way"], PLAN, QUESTIONS, {"occupation": "Olive Garden"})

    assert taken.facts == {"occupation": "server", "timeframe": "open"}


@pytest.mark.parametrize("text", ["waiter", "waiter 2 yrs and my knees hurt", "my waiter waited 2 yrs"])
def test_a_title_or_a_story_is_more_or_less_than_that(text: str) -> None:
    assert not tells_work_and_time(message(text, SERVER, *([TWO_YEARS] if "2 yrs" in text else [])))


def test_few_hours_that_come_before_their_question_are_those_to_spare() -> None:
    said = message("like 3 hrs", entity("hours_per_week", 3.0, None, "3 hrs"))

    assert take(said, QUESTIONS["strengths"], PLAN, QUESTIONS).facts == {"hours_per_week": 3.0}


def test_a_trade_by_itself_is_what_one_brings_where_that_was_asked() -> None:
    said = message("roofing", entity("occupation", "roofer", "own", "roofing"), readings={"direction/new_field": 0.9})

    assert take(said, QUESTIONS["strengths"], PLAN, QUESTIONS).facts == {"strengths": ["skill"]}


@pytest.mark.parametrize("slot", ["in_the_way", "strengths"])
def test_a_field_that_is_wanted_is_heard_late_and_is_no_skill(slot: str) -> None:
    said = message("payroll maybe", readings={"direction/new_field": 0.8})

    assert take(said, QUESTIONS[slot], PLAN, QUESTIONS).facts == {"direction": "new_field", "goal": "payroll"}


def test_a_name_that_no_list_has_is_what_was_asked_for() -> None:
    said = message("shop gossip", readings={"direction/new_field": 0.9})

    assert take(said, STOOD, PLAN, {**QUESTIONS, "in_the_way": STOOD}).facts == {"in_the_way": ["other"]}


def test_a_goal_that_names_a_barrier_is_none() -> None:
    said = message("something with transport", readings={"direction/new_field": 0.95})

    assert take(said, QUESTIONS["in_the_way"], PLAN, QUESTIONS).facts["goal"] == "something with transport"
    assert "in_the_way" not in take(said, QUESTIONS["in_the_way"], PLAN, QUESTIONS).facts


def test_who_asks_who_would_and_means_nobody_answers_with_a_no() -> None:
    no = {"advancement/none": 0.99}

    assert take(message("who would raise me up? the app?", readings=no), ASKED, CHECK, QUESTIONS).facts == {
        "advancement": "none"
    }
    for text, sure, read in (("who decides that?", 0.8, no), ("who gets the spot?", 0.3, {"advancement/clear": 0.99})):
        said = message(text, intent="faq", sure=sure, readings=read)
        assert not take(said, ASKED, CHECK, QUESTIONS).facts


def test_work_that_was_lost_is_what_is_in_the_way_where_that_was_asked() -> None:
    said = message("i got fired last month", readings={"occupation/none": 0.9})

    assert take(said, STOOD, PLAN, QUESTIONS).facts == {"out_of_work": True, "in_the_way": ["other"]}


def test_work_that_a_short_reply_ends_with_takes_the_place_of_the_first() -> None:
    cook, baker = entity("occupation", "cook", "own", "cook"), entity("occupation", "baker", "own", "bakery")

    def work(text: str) -> object:
        return take(message(text, cook, baker), QUESTIONS["occupation"], CHECK, QUESTIONS).facts["occupation"]

    assert work("cook, no bakery") == "baker"
    assert work("cook i mean bakery") == "baker"
    assert work("cook in a bakery") == "cook"


def test_the_words_of_a_goal_tell_of_no_benefits() -> None:
    named = entity("benefits", "some", None, "medical")
    said = message("medical maybe", named, readings={"direction/new_field": 0.8})

    assert take(said, QUESTIONS["in_the_way"], PLAN, QUESTIONS).facts == {"direction": "new_field", "goal": "medical"}


LONG = {"timeframe/planned": 0.9}


@pytest.mark.parametrize(("before", "heard"), [("open", True), ("now", False)])
def test_a_long_plan_told_beside_another_answer_adds_to_how_long_it_was(before: str, heard: bool) -> None:
    clauses = (Clause("no dental there", {"benefits/none": 0.9}), Clause("oh and i stay for good", LONG))
    said = message("no dental there. oh and i stay for good", readings={"benefits/none": 0.5}, clauses=clauses)

    facts = take(said, QUESTIONS["benefits"], CHECK, QUESTIONS, {"timeframe": before}).facts

    assert facts["benefits"] == "none"
    assert (facts.get("timeframe") == "planned") is heard


def test_only_a_plan_adds_to_how_long_it_was() -> None:
    assert refines("timeframe", "open", "planned")
    assert not refines("timeframe", "planned", "open")
    assert not refines("training", "open", "planned")


def test_a_paper_that_training_did_not_give_is_none_to_drive_with_and_no_school_that_is_missing() -> None:
    papers = ("license", "diploma")
    asked = question(
        "training",
        Option("some", "A bit", "a bit"),
        Option("needed", "A course", "a course", papers),
        means={"no": "some"},
    )
    lacks = [entity("barrier", value, None, "no license") for value in ("license", "education", "money")]
    said = message("they showed me but no license or nothing", *lacks, entity("education", "some_high_school"))

    facts = take(said, asked, CHECK, {**QUESTIONS, "training": asked}).facts

    assert facts["in_the_way"] == ["money"]
    assert "education" not in facts


def test_hours_that_there_are_do_not_say_that_time_is_short() -> None:
    said = message(
        "could do 4 hours", entity("hours_per_week", 4.0, "free", "4 hours"), readings={"in_the_way/time": 0.9}
    )
    asked = question("in_the_way", Option("time", "No time", "time"), Option("money", "Cash", "cash"), several=True)

    assert take(said, asked, PLAN, {**QUESTIONS, "in_the_way": asked}).facts == {"hours_per_week": 4.0}
