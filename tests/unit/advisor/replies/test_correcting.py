"""What a message takes back or changes of what was told before."""

from __future__ import annotations

from typing import Any

import pytest

from advisor.replies.answered.correcting import correct, corrects
from advisor.replies.told.listening import Taken
from advisor.words.message import Message

from ...small_questions import QUESTIONS, entity, message, tap

COURIER = {"occupation": "courier, DoorDash", "hours_worked": 40.0}


def changed(said: Message | str, **known: Any) -> dict[str, Any]:
    return dict(corrected(said, **known).facts)


def corrected(said: Message | str, **known: Any) -> Taken:
    return correct(message(said) if isinstance(said, str) else said, known, QUESTIONS)


@pytest.mark.parametrize(
    "text",
    [
        "sorry mostly courier",
        "actually its more like 25 hrs",
        "no i said 25",
        "NO I SAID 25",
        "oh wait sorry 3 years",
        "change my answer about benefits",
        "thats wrong",
        "i meant 2 years",
        "my bad, 4 years",
        "you got that wrong",
        "oops",
        "lemme fix my hours",
    ],
)
def test_words_that_take_back_are_a_correction(text: str) -> None:
    assert corrects(message(text))


@pytest.mark.parametrize(
    "text",
    [
        "no",
        "nope",
        "no not rlly learned anything new",
        "lol no theres no boss",
        "not sure",
        "none",
        "something is wrong",
    ],
)
def test_a_plain_no_is_no_correction(text: str) -> None:
    assert not corrects(message(text, intent="deny", sure=0.9))


@pytest.mark.parametrize("text", ["no i meant how do i hide a bad back", "sorry i mean is a ged enough"])
def test_a_question_that_was_meant_takes_nothing_back(text: str) -> None:
    assert not corrects(message(text, entity("barrier", "health"), intent="correct_answer", sure=0.9))


def test_a_no_with_something_named_may_be_one() -> None:
    assert corrects(message("no insurance nothing", entity("benefits", "none")))
    assert not corrects(message("got no insurance", entity("benefits", "none")))
    assert not corrects(tap(benefits="none"))


def test_an_answer_that_begins_with_no_changes_only_what_was_told_otherwise() -> None:
    said = message("no insurance nothing", entity("benefits", "none"))

    assert changed(said) == {}
    assert changed(said, benefits="none") == {}
    assert changed(said, benefits="full", training="some") == {"benefits": "none"}


def test_work_named_in_part_is_no_change() -> None:
    said = message("no i drive for doordash so no", entity("employer", "DoorDash", "own"))

    assert changed(said, **COURIER) == {}


@pytest.mark.parametrize("role", ["own", "named"])
def test_other_work_takes_the_place_of_the_first(role: str) -> None:
    said = message("sorry mostly instacart", entity("employer", "Instacart", role), intent="correct_answer")

    assert changed(said, **COURIER) == {"occupation": "Instacart"}


def test_work_is_only_named_where_the_message_is_about_something_else() -> None:
    manager = entity("occupation", "manager", "named")

    assert changed(message("actually there is a way to be manager", manager), **COURIER) == {}
    assert changed(message("change my job to manager", manager), **COURIER) == {"occupation": "manager"}


def test_what_comes_after_a_but_is_what_is_meant() -> None:
    found = (entity("occupation", "courier", "own", "courier"), entity("occupation", "cook", "own", "cook"))

    assert changed(message("i said courier but i mean cook", *found), **COURIER) == {"occupation": "cook"}
    assert changed(message("im a courier but sorry", *found[:1]), occupation="cook") == {"occupation": "courier"}


def test_work_that_is_denied_is_taken_out() -> None:
    said = message("thats wrong im not a courier", entity("occupation", "courier", "denied"))

    assert changed(said, **COURIER) == {"occupation": None}
    assert changed(said, occupation="nurse") == {}
    assert changed(said) == {}


def test_an_app_that_is_denied_is_taken_out_too() -> None:
    said = message("i never said doordash", entity("employer", "DoorDash", "denied"))

    assert changed(said, **COURIER) == {"occupation": None}


def test_work_is_denied_and_named_at_once() -> None:
    found = (entity("occupation", "courier", "denied"), entity("occupation", "dispatcher", "named"))

    assert changed(message("not courier, i meant dispatcher", *found), **COURIER) == {"occupation": "dispatcher"}


@pytest.mark.parametrize("text", ["no i said 25", "not 40, i meant 25", "sorry 25 not 40", "i meant 25 hours"])
def test_a_number_changes_the_hours(text: str) -> None:
    assert changed(text, hours_worked=40.0) == {"hours_worked": 25.0}


def test_a_number_changes_the_hours_that_it_is_nearer_to() -> None:
    assert changed("i meant 25", hours_worked=40.0, hours_per_week=3.0) == {"hours_worked": 25.0}
    assert changed("i meant 4", hours_worked=40.0, hours_per_week=3.0) == {"hours_per_week": 4.0}


@pytest.mark.parametrize("text", ["i meant 25", "i hit the wrong one sorry", "i meant 2 kids"])
def test_a_number_changes_no_hours_that_nobody_told(text: str) -> None:
    assert changed(text, benefits="none") == {}


def test_a_number_among_other_words_changes_no_hours() -> None:
    assert changed("wait theres a charge nurse job, it pays 3 more", hours_worked=40.0) == {}


def test_what_is_said_again_is_still_said() -> None:
    assert changed("no i said 25", hours_worked=25.0) == {"hours_worked": 25.0}


@pytest.mark.parametrize(
    "said",
    [
        message("change my answer about benefits, i get them thru my wife", entity("benefits", "elsewhere")),
        message("change my answer about benefits, i get them thru my wife", readings={"benefits/elsewhere": 0.4}),
        message("change benefits to from someone else"),
        message("can you change my insurance answer to 2 please"),
    ],
)
def test_an_answer_is_changed_to_what_is_said_with_it(said: Message) -> None:
    assert changed(said, benefits="none", training="none") == {"benefits": "elsewhere"}


def test_another_level_of_education_is_a_change_though_its_words_are_part_of_the_first() -> None:
    said = message("no i got my ged", entity("education", "high_school"), intent="tell_about_work")

    assert changed(said, education="some_high_school") == {"education": "high_school"}


@pytest.mark.parametrize(
    "text",
    [
        "wait, nobody for the kids either",
        "actually the kids are in the way as well",
        "no, that too",
        "the kids are in the way, fix it",
    ],
)
def test_what_is_added_stands_beside_what_was_in_the_way(text: str) -> None:
    said = message(text, entity("barrier", "childcare"), intent="correct_answer")

    assert correct(said, {"in_the_way": ["transport"]}, QUESTIONS).facts == {"in_the_way": ["transport", "childcare"]}


def test_one_more_thing_in_the_way_replaces_none_unless_something_is_taken_back() -> None:
    known, kids = {"in_the_way": ["transport"]}, entity("barrier", "childcare")

    assert correct(message("no sitter", kids), known, QUESTIONS).facts == {"in_the_way": ["transport", "childcare"]}
    assert correct(message("sorry i meant no sitter", kids), known, QUESTIONS).facts == {"in_the_way": ["childcare"]}


def test_one_thing_may_be_out_of_the_way_and_another_in_it() -> None:
    said = message(
        "the car is back but no sitter", entity("barrier", "transport", "denied"), entity("barrier", "childcare")
    )

    assert correct(said, {"in_the_way": ["transport", "money"]}, QUESTIONS).facts == {
        "in_the_way": ["money", "childcare"]
    }


@pytest.mark.parametrize(("topic", "slot"), [("in_the_way", "in_the_way"), ("pay", None)])
def test_a_button_names_what_is_to_be_asked_again(topic: str, slot: str | None) -> None:
    tapped = Message(
        f'/correct_answer{{"topic": "{topic}"}}', "correct_answer", 1.0, entities=(entity("topic", topic),)
    )

    assert correct(tapped, {"in_the_way": ["money"]}, QUESTIONS) == Taken(revisit=slot)


def test_past_work_takes_the_place_of_denied_work_where_no_other_does() -> None:
    cook, baker = entity("occupation", "cook", "denied"), entity("occupation", "baker", "past")
    host = entity("occupation", "host", "own")

    assert changed(message("sorry, wasnt a cook, i was a baker", cook, baker), occupation="cook") == {
        "occupation": "baker"
    }
    assert changed(message("sorry, not a cook, was a baker now a host", cook, baker, host), occupation="cook") == {
        "occupation": "host"
    }


def test_work_beside_other_work_that_is_denied_and_not_theirs_is_what_they_want() -> None:
    said = message(
        "plumbing, not welding", entity("occupation", "plumber", "own"), entity("occupation", "welder", "denied")
    )

    assert changed(said, occupation="cook") == {"goal": "plumber"}
    assert changed(said, occupation="welder") == {"occupation": "plumber"}


def test_a_barrier_that_was_forgotten_stands_beside_the_others() -> None:
    read = {"in_the_way/childcare": 0.9}
    said = message("sorry i forgot to say i got kids", intent="correct_answer", sure=0.9, readings=read)

    assert correct(said, {"in_the_way": ["money"]}, QUESTIONS).facts == {"in_the_way": ["money", "childcare"]}


def test_a_number_that_is_put_right_with_no_work_told_is_no_time_at_work() -> None:
    said = message("sorry, that was 4 years ago i mean", entity("duration", 48.0, "4 years"))

    assert "timeframe" not in changed(said)
    assert changed(said, occupation="courier")["timeframe"] == "open"
