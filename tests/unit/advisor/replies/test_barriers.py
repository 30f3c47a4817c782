"""Which barrier a reply means that names none of the options."""

from __future__ import annotations

import pytest

from advisor.library.questions import Option
from advisor.replies.answered.replying import take
from advisor.replies.told.barriers import barrier_meant, with_barriers
from advisor.replies.told.choosing import chosen_in
from advisor.replies.told.listening import hear
from advisor.words.message import Clause, Entity

from ...small_questions import PLAN, QUESTIONS, entity, message, question

ASKED = question(
    "in_the_way",
    Option("money", "Too little cash", "cash", ("money",)),
    Option("nothing", "All is clear", "nothing"),
    Option("record", "A record", "a record", ("record",), answer="old_trouble", button=False),
    Option("age", "Years", "years", ("my age",), button=False),
    Option("youth", "Too young", "too young", ("too young",), button=False),
    Option("other", "Else", "something else", button=False),
    several=True,
    means={"no": "nothing"},
)
ALL = {**QUESTIONS, "in_the_way": ASKED}


def test_what_has_no_button_is_heard_by_name_and_has_no_number() -> None:
    assert chosen_in("both record and money", ASKED) == ("record", "money")
    assert chosen_in("3", ASKED) == ()
    assert chosen_in("everything", ASKED) == ("money",)


def test_who_comes_near_to_an_answer_means_what_it_is_about() -> None:
    near = message("they saw my file", intent="faq", sure=0.7, answer_id="old_trouble")

    assert take(near, ASKED, PLAN, ALL).facts == {"in_the_way": ["record"]}


@pytest.mark.parametrize(
    ("text", "kind"),
    [("im 61", "age"), ("im 15", "youth"), ("my age, they say too young", "youth")],
)
def test_an_age_is_an_answer_and_that_of_the_young_another(text: str, kind: str) -> None:
    assert take(message(text, intent="tell_age", sure=0.9), ASKED, PLAN, ALL).facts == {"in_the_way": [kind]}


def test_what_nobody_thought_of_is_kept_in_its_own_words() -> None:
    taken = take(message("my cousin hides the post"), ASKED, PLAN, ALL)

    assert (taken.facts, taken.words) == ({"in_the_way": ["other"]}, {"in_the_way": "my cousin hides the post"})


@pytest.mark.parametrize(
    "said",
    [
        message("hm"),
        message("why would you ask that?"),
        message("call my boss for me"),
        message("could you text him that im sick"),
        message("lovely weather", intent="off_topic", sure=0.9),
        message("skip it", intent="skip", sure=0.9),
        message("ill be on shift soon, can you keep it?", intent="ask_for_plan", sure=0.7),
    ],
)
def test_what_is_asked_for_or_chat_is_no_barrier(said: object) -> None:
    assert not take(said, ASKED, PLAN, ALL)  # type: ignore[arg-type]


def test_beside_other_things_told_own_words_are_no_barrier() -> None:
    assert barrier_meant(message("in ohio since may"), ASKED, tells=True) is None


def test_a_barrier_may_be_named_by_asking_for_it() -> None:
    assert take(message("ok but what about my record tho"), ASKED, PLAN, ALL).facts == {"in_the_way": ["record"]}


def test_other_questions_take_no_request_for_an_answer() -> None:
    assert not take(
        message("call my boss and ask for me", readings={"direction/here": 0.9}), ALL["direction"], PLAN, ALL
    )


PIECES = question(
    "in_the_way",
    Option("transport", "Rides", "rides", ("car", "no car")),
    Option("time", "Time", "time", ("time", "nights")),
    Option("confidence", "Nerves", "nerves", ("scared",)),
    Option("childcare", "Kids", "kids", ("kids",)),
    Option("nothing", "All clear", "nothing", ("nothing",)),
    several=True,
    means={"no": "nothing"},
)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("two kids alone, full time nights, scared of tests", ["childcare", "time", "confidence"]),
        ("no car either, kids til four", ["transport", "childcare"]),
        ("no car but i got time", ["transport"]),
        ("kids are grown and money is fine", []),
        ("i want to tell you a long story of my time in the army", []),
    ],
)
def test_each_piece_of_a_reply_may_name_a_barrier(text: str, named: list[str]) -> None:
    assert sorted(with_barriers((), message(text), PIECES)) == sorted(named)


def test_what_is_read_beside_what_is_named_counts_where_a_reply_has_pieces() -> None:
    readings = {"in_the_way/transport": 0.5, "in_the_way/childcare": 0.4}
    two, one = (message(text, entity("barrier", "transport"), readings=readings) for text in ("x, y", "x"))
    asked = {**ALL, "in_the_way": PIECES}

    assert set(take(two, PIECES, PLAN, asked).facts["in_the_way"]) == {"transport", "childcare"}
    assert take(one, PIECES, PLAN, asked).facts["in_the_way"] == ["transport"]


def test_what_a_clause_surely_tells_counts_beside_what_is_named_unless_it_is_denied() -> None:
    clauses = (Clause("no cash", {"in_the_way/money": 0.9}), Clause("stuff from 2011", {"in_the_way/record": 0.99}))
    broke, cleared = entity("barrier", "money"), entity("barrier", "record", "denied")
    said = "no cash stuff from 2011"

    assert take(message(said, broke, clauses=clauses), ASKED, PLAN, ALL).facts["in_the_way"] == ["money", "record"]
    assert take(message(said, broke, cleared, clauses=clauses), ASKED, PLAN, ALL).facts["in_the_way"] == ["money"]


def test_work_that_is_left_is_no_barrier() -> None:
    gone = entity("employer", "Uber", "denied")
    left = message("i dont drive there anymore", gone, readings={"in_the_way/transport": 0.9})

    assert not take(left, PIECES, PLAN, ALL)


@pytest.mark.parametrize(
    ("text", "hears"),
    [
        ("out of jail since may, i mop floors", False),
        ("a record is not a problem here", False),
        ("they wont hire me with a record", True),
        ("my record is in the way", True),
    ],
)
def test_who_somebody_is_counts_where_it_is_called_a_hindrance(text: str, hears: bool) -> None:
    heard = hear(message(text, entity("barrier", "record")), ALL)

    assert ("in_the_way" in heard.facts) is hears


def test_who_somebody_is_counts_where_it_was_asked_for_and_beside_what_is_no_part_of_it() -> None:
    said = message("out of jail since may", entity("barrier", "record"), entity("barrier", "money"))

    assert take(said, ASKED, PLAN, ALL).facts["in_the_way"] == ["record", "money"]
    assert take(said, ALL["hours_per_week"], PLAN, ALL).facts == {"in_the_way": ["money"]}


def test_what_is_only_read_makes_no_barrier_of_who_somebody_is() -> None:
    read = message("i talk two tongues", readings={"in_the_way/record": 0.99})

    assert not take(read, ALL["strengths"], PLAN, ALL).facts


def test_a_trouble_of_any_kind_is_an_answer_though_it_is_taken_for_other_talk() -> None:
    assert take(message("my cousin lost the keys", intent="off_topic", sure=0.9), ASKED, PLAN, ALL).facts == {
        "in_the_way": ["other"]
    }
    assert not take(message("whats the tallest tree", intent="off_topic", sure=0.9), ASKED, PLAN, ALL)


@pytest.mark.parametrize(
    ("text", "found", "heard"),
    [
        ("two kids and no cash", [entity("barrier", "money", None, "no cash")], ["money", "childcare"]),
        ("no cash, and i got twins", [entity("barrier", "money", None, "no cash")], ["money", "childcare"]),
        ("i wanna be a vet but two kids", [entity("goal", "vet", None, "vet")], ["childcare"]),
        ("two kids and i cook, no cash", [entity("barrier", "money", None, "no cash")], ["money"]),
        ("my kids are grown and no cash", [entity("barrier", "money", None, "no cash")], ["money"]),
        ("two kids and i cook", [entity("occupation", "cook", "own", "cook")], None),
        ("my job is ok but two kids love me", [], None),
    ],
)
def test_children_are_in_the_way_where_they_stand_beside_what_is(
    text: str, found: list[Entity], heard: list[str] | None
) -> None:
    way = question(
        "in_the_way", Option("money", "Cash", "cash"), Option("childcare", "Kids", "k", ("kids", "twins")), several=True
    )

    assert hear(message(text, *found), {**QUESTIONS, "in_the_way": way}).facts.get("in_the_way") == heard


def test_children_are_kept_in_the_words_they_were_named_in() -> None:
    said = message("i wanna be a vet but two kids, you see", entity("goal", "vet", None, "vet"))

    assert hear(said).words["in_the_way"] == "two kids"


def test_who_objects_with_who_they_are_names_it_as_in_the_way() -> None:
    record = entity("barrier", "record")

    assert hear(message("but im on parole", record), ALL).facts == {"in_the_way": ["record"]}
    assert hear(message("i need a plan but i did time", record), ALL).facts == {"in_the_way": ["record"]}
    assert not hear(message("im on parole", record), ALL).facts


def test_what_surely_reads_as_a_barrier_is_one_though_it_speaks_of_nobody() -> None:
    far = {"in_the_way/money": 0.95}

    assert take(message("the bank shut down here", readings=far, intent="off_topic", sure=0.97), ASKED, PLAN, ALL)
    assert not take(message("did the bank shut?", readings=far, intent="off_topic", sure=0.97), ASKED, PLAN, ALL)


def test_the_longest_name_in_a_piece_says_which_barrier_it_is() -> None:
    cost = question(
        "in_the_way",
        Option("education", "School", "school", ("school",)),
        Option("money", "Cash", "cash", ("money", "school cost")),
        several=True,
    )

    assert with_barriers((), message("only cash, school cost"), cost) == ("money",)
    assert with_barriers((), message("money and school"), cost) == ("money", "education")


def test_school_beside_whom_somebody_looks_after_takes_time() -> None:
    asked = question(
        "in_the_way",
        Option("education", "No papers", "no papers", ("school",)),
        Option("childcare", "Nobody for the kids", "kids", ("kids",)),
        Option("time", "Few hours", "few hours", ("hours",)),
        several=True,
    )

    assert set(with_barriers(("education", "childcare"), message("school, then the kids"), asked)) == {
        "time",
        "childcare",
    }
    assert set(with_barriers(("education",), message("school"), asked)) == {"education"}
