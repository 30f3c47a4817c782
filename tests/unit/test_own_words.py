"""Answers in a person's own words and numbers: what they do, and how much time they have."""

from __future__ import annotations

from typing import Any

import pytest

from advisor.replies.answered.replying import take
from advisor.words.message import Message

from .small_questions import CHECK, PLAN, QUESTIONS, entity, message


def facts(slot: str, said: Message | str) -> dict[str, Any]:
    form = PLAN if slot == "hours_per_week" else CHECK
    return dict(take(message(said) if isinstance(said, str) else said, QUESTIONS[slot], form, QUESTIONS).facts)


def test_hours_at_work_are_not_the_hours_that_are_free() -> None:
    at_work = entity("hours_per_week", 40.0, text="40 hrs")

    assert facts("hours_per_week", message("i work 40 hrs so maybe 3", at_work)) == {
        "hours_worked": 40.0,
        "hours_per_week": 3.0,
    }
    assert facts("hours_per_week", message("10 hours", entity("hours_per_week", 10.0))) == {"hours_per_week": 10.0}
    assert facts("benefits", message("40 hrs", at_work)) == {"hours_worked": 40.0}


@pytest.mark.parametrize("text", ["cashier", "cashier, is this free?"])
def test_where_work_is_asked_for_its_name_is_enough(text: str) -> None:
    said = message(text, entity("occupation", "cashier", "named"), intent="faq", sure=0.9)

    assert facts("occupation", said) == {"occupation": "cashier"}
    assert facts("benefits", said) == {}


@pytest.mark.parametrize(
    ("text", "intent", "sure"),
    [
        ("how long does it take to be a nurse", "faq", 0.9),
        ("job vs career", "faq", 0.9),
        ("ok", "acknowledge", 0.9),
        ("hi", "greet", 0.9),
        ("hi. is this free?", "faq", 0.9),
        ("asdfgh", "send_gibberish", 0.9),
        ("my name is ann", "nlu_fallback", 0.9),
        ("no", "deny", 0.9),
    ],
)
def test_not_every_short_line_is_work(text: str, intent: str, sure: float) -> None:
    assert facts("occupation", message(text, entity("occupation", "nurse", "goal"), intent=intent, sure=sure)) == {}


@pytest.mark.parametrize(
    ("text", "intent", "sure"),
    [("i walk dogs", "off_topic", 0.45), ("alpaca herder", "nlu_fallback", 0.35), ("dog walker", "faq", 0.5)],
)
def test_work_that_is_on_no_list_is_taken_in_ones_own_words(text: str, intent: str, sure: float) -> None:
    assert facts("occupation", message(text, intent=intent, sure=sure)) == {"occupation": text.removeprefix("i ")}


def test_work_in_ones_own_words_has_a_question_beside_it() -> None:
    said = message("i herd goats. is this free?", intent="faq", sure=0.99, answer_id="cost")

    assert facts("occupation", said) == {"occupation": "herd goats"}


def test_an_answer_to_another_question_is_no_work() -> None:
    said = message("no doctor no nothing", readings={"benefits/none": 0.8})

    assert facts("occupation", said) == {"benefits": "none"}


@pytest.mark.parametrize("text", ["go back 1 question", "how long is 1 hour", "idk", "5 nights"])
def test_not_every_number_is_hours(text: str) -> None:
    assert facts("hours_per_week", message(text, intent="go_back", sure=0.95)) == {}


def test_private_data_is_no_answer() -> None:
    for text in ("[phone]", "ssn [ssn]", "my email is [email]"):
        assert facts("occupation", text) == {}, text
    assert facts("occupation", "phone repair, [phone]") == {"occupation": "phone repair"}


def test_past_work_is_an_answer_where_no_other_is_named() -> None:
    nurse, cook = entity("occupation", "nurse", "past"), entity("occupation", "cook", "own")

    assert facts("occupation", message("retired nurse", nurse)) == {"occupation": "nurse"}
    assert facts("occupation", message("was a nurse now i cook", nurse, cook)) == {"occupation": "cook"}
