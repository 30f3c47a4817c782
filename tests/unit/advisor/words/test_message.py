"""What is read from the parse data of a message."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.words.message import Entity, Message, Part, in_plain, read_message

QUESTIONS_IN_FORM = [
    "do all warehouse jobs come with sick days",
    "i want to know if this sewing i do is a career",
    "is this free?",
    "what is that",
    "ok so whats the difference",
    "wait how long is this",
    "how do i advance???",
    "r u real",
    "can a cashier move up",
    "do you sell my data",
    "y do u ask",
    "where is the office",
    "Isn't that old",
    "does it cost",
    "tell me more",
    "do plumbers make good money",
]
STATEMENTS = [
    "do some shifts at a diner",
    "i need to know my shifts",
    "do nails and hair",
    "can weld",
    "do uber eats",
    "have a forklift license",
    "who knows",
    "when my kids are in school",
    "where i work nobody gets promoted",
    "y",
    "whatever",
    "no insurance",
    "did a course",
    "",
]


@pytest.mark.parametrize("text", QUESTIONS_IN_FORM)
def test_a_question_is_known_by_its_form(text: str) -> None:
    assert Message(text).asks
    assert Message(text.upper()).asks


@pytest.mark.parametrize("text", STATEMENTS)
def test_an_answer_may_begin_as_a_question_does(text: str) -> None:
    assert not Message(text).asks


def test_what_is_stated_is_cut_from_what_is_asked() -> None:
    both = Message("no insurance. is this free?", "faq", 0.9, "cost")

    assert both.statement().text == "no insurance."
    assert both.statement().intent == ""
    assert both.asked_beside() == ("cost",)


def test_a_word_before_a_short_question_is_stated() -> None:
    assert Message("painter. good?").statement().text == "painter"
    assert Message("painter, good?").statement().text == "painter"


def test_a_statement_stays_as_it_is() -> None:
    stated = Message("no sitter for my kids", "faq", 0.9, "child_care")

    assert stated.statement() is stated
    assert stated.asked_beside() == ()


def test_a_message_that_only_asks_states_nothing() -> None:
    assert Message("is this free?").statement().text == ""


def test_of_several_things_only_questions_are_asked() -> None:
    parts = (Part("my car died and i cant get there", "faq", "rides"), Part("is this free?", "faq", "cost"))
    several = Message("my car died and i cant get there. is this free?", parts=parts)

    assert several.answer_ids() == ("rides", "cost")
    assert several.asked_beside() == ("cost",)


def test_a_slash_in_front_of_words_is_no_button() -> None:
    assert Message('/choose{"benefits": "none"}', "choose").is_tapped
    assert not Message("/ 24 hrs", "tell_about_work").is_tapped
    assert not Message("/choose", "").is_tapped


def test_entities_keep_their_words_and_role() -> None:
    parsed = {
        "text": "I drive for Uber",
        "intent": {"name": "faq", "full_retrieval_intent_name": "faq/ride", "confidence": 0.7},
        "entities": [{"entity": "employer", "value": "Uber", "role": "own", "start": 12, "end": 16}],
        "readings": {"other": 1.0},
        "follow_ups": {"cost": 0.9},
        "parts": [{"text": "I drive", "intent": "faq", "confidence": 0.7, "id": "ride"}],
    }

    read = read_message(parsed)

    assert read.entities == (Entity("employer", "Uber", "own", "Uber"),)
    assert (read.answer_id, read.parts) == ("ride", (Part("I drive", "faq", "ride"),))
    assert read.follow_ups == {"cost": 0.9}
    assert read.of("employer", "occupation", roles=["own"]) == list(read.entities)
    assert read.of("employer", roles=["denied"]) == []


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("im no cashier", "denied"),
        ("I'm not a cashier", "denied"),
        ("i am no longer a cashier", "denied"),
        ("im a cashier", "own"),
        ("no im a cashier", "own"),
        ("im not happy as a cashier", "own"),
    ],
)
def test_work_that_somebody_says_is_not_theirs_is_denied(text: str, role: str) -> None:
    start = text.index("cashier")
    found = {"entity": "occupation", "value": "cashier", "role": "own", "start": start, "end": len(text)}

    assert [one.role for one in read_message({"text": text, "entities": [found]}).entities] == [role]


@pytest.mark.parametrize(
    "parsed", [{}, {"text": None, "intent": None, "entities": None, "readings": None}, {"follow_ups": None}]
)
def test_an_empty_message_is_read(parsed: dict[str, Any]) -> None:
    assert read_message(parsed) == Message("")


@pytest.mark.parametrize("label", [None, "faq/", "chitchat/weather", "faq"])
def test_only_questions_of_the_content_have_an_answer(label: str | None) -> None:
    assert read_message({"intent": {"name": "any", "full_retrieval_intent_name": label}}).answer_ids() == ()


def test_what_needs_one_line_is_named_beside_a_question_only() -> None:
    parts = (
        Part("is it free", "faq", "cost"),
        Part("who can i talk to", "ask_for_human", None),
        Part("go", "skip", None),
    )

    assert Message("both", "faq", parts=parts).lines_beside() == ("ask_for_human",)
    assert Message("both", "skip", parts=parts).lines_beside() == ()


@given(st.text())
def test_any_text_is_read(text: str) -> None:
    read = Message(text)

    assert read.asks in {True, False}
    assert all(word in text for word in read.statement().text.split())
    assert " ".join(read.plain.split()) == read.plain


def test_a_barrier_that_is_denied_is_not_read_either() -> None:
    said = {"entity": "barrier", "value": "transport", "role": "denied"}
    readings = {"in_the_way/transport": 0.7, "in_the_way/money": 0.2}

    assert read_message({"text": "got a car", "entities": [said], "readings": readings}).readings == {
        "in_the_way/money": 0.2
    }


@pytest.mark.parametrize(
    ("line", "same"),
    [("What's UP?!", "whats up"), ("  two\twords ", "two words"), ("it’s snake_case", "its snake case"), ("É!", "é")],
)
def test_plain_text_is_its_words_alone(line: str, same: str) -> None:
    assert in_plain(line) == same
