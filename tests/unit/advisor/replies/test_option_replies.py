"""What a reply to a question with fixed options comes to, between its words and what the model reads in it."""

from __future__ import annotations

from typing import Any

import pytest

from advisor.replies.answered.option_replies import opening_clause, option_in
from advisor.replies.answered.replying import take
from advisor.words.message import Clause

from ...small_questions import CHECK, QUESTIONS, message, question


def option(slot: str, text: str, **more: Any) -> Any:
    readings, intent, sure = more.get("readings", {}), more.get("intent", "nlu_fallback"), more.get("sure", 0.4)
    said = message(text, intent=intent, sure=sure, readings=readings, clauses=more.get("clauses", ()))
    return option_in(said, QUESTIONS[slot], more.get("tells", False), more.get("another", False))


@pytest.mark.parametrize("text", ["no. the owner cant stand me", "nope, the owner cant stand me"])
def test_a_no_and_its_reason_is_a_no(text: str) -> None:
    elsewhere = {"benefits/none": 0.5, "advancement/none": 0.1, "other": 0.3}

    assert option("advancement", text, intent="faq", sure=0.9, readings=elsewhere) == "none"


@pytest.mark.parametrize(
    ("asked", "text"), [("training", "bit of both, bills mostly"), ("benefits", "kinda, learned it online")]
)
def test_half_a_word_belongs_to_the_other_question_that_the_rest_answers(asked: str, text: str) -> None:
    asked_for = question(asked, *QUESTIONS[asked].options, means={"partly": "some", "both": "needed", "no": "none"})

    assert option_in(message(text), asked_for, False, another=True) is None
    assert option_in(message(text), asked_for, False, another=False) is not None


@pytest.mark.parametrize(("share", "value"), [(0.55, "none"), (0.8, "maybe")])
def test_a_no_before_other_words_gives_way_to_a_sure_reading_only(share: float, value: str) -> None:
    assert option("advancement", "no theres hardly a way", readings={"advancement/maybe": share}) == value


@pytest.mark.parametrize("text", ["the pay but also getting somewhere", "for the pay and for the growth"])
def test_both_in_words_is_both(text: str) -> None:
    assert option("goals", text, readings={"goals/both": 0.97}) == "both"


def test_one_that_is_named_outweighs_another_that_is_read() -> None:
    assert option("goals", "not really, its the pay", readings={"goals/growth": 0.97}) == "money"


def test_a_yes_that_opens_a_command_answers_nothing() -> None:
    assert option("training", "yes check my gig", intent="start_gig_check", sure=0.9) is None
    assert option("training", "yes lots of it", intent="nlu_fallback") == "some"


@pytest.mark.parametrize(
    ("text", "readings", "value"),
    [
        ("no. wait i took a welding class", {"training/none": 0.4, "training/needed": 0.3}, "needed"),
        ("nope, hold on, they taught me a bit", {"training/some": 0.3, "training/none": 0.2}, "some"),
        ("nah wait yes", {}, "some"),
        ("no actually same thing every day", {"training/none": 0.9}, "none"),
        ("no. they never taught us", {"training/none": 0.4, "training/needed": 0.3}, "none"),
    ],
)
def test_a_no_that_is_taken_back_at_once_is_none(text: str, readings: dict[str, float], value: str) -> None:
    assert option("training", text, readings=readings) == value


@pytest.mark.parametrize(
    ("text", "readings", "value"),
    [
        ("foreman if the old one ever quits", {"advancement/clear": 0.8}, "maybe"),
        ("when he dies maybe lol", {"advancement/none": 0.25, "advancement/clear": 0.2}, "maybe"),
        ("nobody moves till she retires", {"advancement/none": 0.8}, "none"),
        ("foreman comes next", {"advancement/clear": 0.8}, "clear"),
    ],
)
def test_a_yes_with_an_if_is_half_a_yes(text: str, readings: dict[str, float], value: str) -> None:
    assert option("advancement", text, readings=readings) == value


def test_what_is_conceded_before_a_but_gives_way_to_what_the_whole_is_read_as() -> None:
    to_both = {"goals/both": 0.7, "goals/money": 0.2}

    assert option("goals", "for the pay but one day i run the place", readings=to_both) == "both"
    assert option("goals", "for the pay but one day i own it", readings={"goals/both": 0.2, "other": 0.1}) == "both"
    for reading in ("goals/growth", "goals/both"):
        assert option("goals", "i like it but its for the pay", readings={reading: 0.95}) == "money"
    assert option("goals", "i like it but for the pay too", readings={"goals/both": 0.95}) == "both"


def test_a_decimal_is_no_number_of_a_button() -> None:
    assert option("timeframe", "1.5") is None


@pytest.mark.parametrize(
    ("slot", "text", "value"),
    [
        ("direction", "up. to the sky", "here"),
        ("advancement", "no, he hates me", "none"),
        ("advancement", "he hates me, no", None),
        ("advancement", "no he hates me", None),
    ],
)
def test_the_first_clause_may_be_an_answer(slot: str, text: str, value: str | None) -> None:
    assert opening_clause(message(text), QUESTIONS[slot]) == value


def test_a_both_of_its_own_outweighs_what_comes_after_a_but() -> None:
    assert option("goals", "both really. its nice but for the pay", readings={"goals/both": 0.9}) == "both"
    assert option("goals", "both lol but for the pay", readings={"goals/both": 0.9}) == "both"


def test_a_both_of_its_own_outweighs_what_is_read_before_it() -> None:
    assert option("goals", "i need the check and i like what i pick up. both", readings={"goals/money": 0.9}) == "both"


def test_what_comes_after_a_no_and_a_but_is_the_point() -> None:
    some = {"benefits/some": 0.35, "benefits/full": 0.25}

    assert option("benefits", "nope, but they do cover the dentist", readings=some) == "some"
    assert option("benefits", "nope, but whatever", readings={"benefits/some": 0.2, "other": 0.7}) == "none"
    assert option("benefits", "nope they do not cover the dentist", readings=some) == "none"


@pytest.mark.parametrize(("sure", "value"), [(0.9, None), (0.4, ["people"])])
def test_a_faint_reading_of_what_surely_is_of_the_content_answers_nothing(sure: float, value: Any) -> None:
    faint = {"strengths/people": 0.2, "other": 0.1}

    assert option("strengths", "the boss is a jerk", intent="faq", sure=sure, readings=faint) == value


def test_a_no_that_opens_an_answer_is_of_what_was_asked_alone() -> None:
    said = message("nope. boxes on the shelf, thats it", readings={"advancement/none": 0.7})

    assert dict(take(said, QUESTIONS["training"], CHECK, QUESTIONS).facts) == {"training": "none"}


def test_each_thought_may_tell_one_of_several_things() -> None:
    thoughts = (Clause("guests like me", {"strengths/people": 0.9}), Clause("and i weld", {"strengths/skill": 0.9}))

    assert option("strengths", "guests like me and i weld", clauses=thoughts) == ["people", "skill"]


@pytest.mark.parametrize("text", ["who would", "lol who would"])
def test_who_asks_who_would_says_that_nobody_does(text: str) -> None:
    said = message(text, readings={"advancement/none": 1.0})

    assert dict(take(said, QUESTIONS["advancement"], CHECK, QUESTIONS).facts) == {"advancement": "none"}


@pytest.mark.parametrize(("beside", "value"), [("other", "money"), ("goals/growth", "both")])
def test_both_is_read_only_where_the_clauses_tell_of_both(beside: str, value: str) -> None:
    clauses = (Clause("groceries mostly", {"goals/money": 0.9}), Clause("got a dog too", {beside: 0.8}))

    said = option("goals", "groceries mostly, got a dog too", readings={"goals/both": 0.8}, clauses=clauses)

    assert said == value


@pytest.mark.parametrize(
    ("text", "first", "value"),
    [
        ("nah u just fold shirts all day. plus they promote nobody", {"training/none": 0.3}, "none"),
        ("nah the dental is no good. plus they promote nobody", {"benefits/none": 0.8}, None),
        ("u just fold shirts all day. plus they promote nobody", {"training/none": 0.3}, None),
    ],
)
def test_a_no_that_opens_a_sentence_stands_beside_what_the_next_one_tells(
    text: str, first: dict[str, float], value: str | None
) -> None:
    clauses = (Clause(text.split(".")[0], first), Clause("they promote nobody", {"advancement/none": 0.99}))

    assert option("training", text, clauses=clauses, tells=True) == value
