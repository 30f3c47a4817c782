from __future__ import annotations

from typing import Any

import pytest

from advisor.words.guessing import (
    CLEARLY,
    LEAST_LIKELY,
    LEAST_STILL,
    MOST_GUESSES,
    STILL,
    SURELY,
    likeliest_answers,
    nearer_one,
    nearest_answer,
    points_back,
    together,
)
from advisor.words.message import Entity, Message

KNOWN = {"pay", "raise", "hours", "perks"}


def ranking(*labels: str, confidence: float = 0.2) -> list[dict[str, Any]]:
    return [{"name": "faq", "full_retrieval_intent_name": label, "confidence": confidence} for label in labels]


def test_a_guess_that_is_hardly_likely_is_not_offered() -> None:
    assert likeliest_answers(ranking("faq/pay", confidence=LEAST_LIKELY / 2), KNOWN) == []


def test_only_answers_of_the_content_are_guessed() -> None:
    moves = [{"name": "greet", "confidence": 0.4}]

    assert likeliest_answers(moves + ranking("faq/gone", "faq/pay"), KNOWN) == ["pay"]


def test_no_more_are_guessed_than_can_be_read() -> None:
    assert len(likeliest_answers(ranking(*(f"faq/{name}" for name in sorted(KNOWN))), KNOWN)) == MOST_GUESSES


@pytest.mark.parametrize("beyond", ["off_topic", "send_gibberish"])
def test_what_is_likelier_to_be_beside_the_point_is_not_guessed(beyond: str) -> None:
    said = [
        *ranking("faq/pay", confidence=0.2),
        {"name": beyond, "confidence": 0.2},
        *ranking("faq/raise", confidence=0.1),
    ]

    assert likeliest_answers(said, KNOWN) == ["pay"]


@pytest.mark.parametrize(("first", "second", "nearest"), [(0.5, 0.3, "pay"), (0.5, 0.45, None), (0.3, 0.1, None)])
def test_an_answer_is_nearest_where_it_is_likely_and_leads_clearly(
    first: float, second: float, nearest: str | None
) -> None:
    held = [*ranking("faq/pay", confidence=first), *ranking("faq/raise", confidence=second)]

    assert nearest_answer([*held, {"name": "greet", "confidence": 0.9}], KNOWN) == nearest


def test_no_answer_is_nearest_where_none_is_held() -> None:
    assert nearest_answer([], KNOWN) is None


@pytest.mark.parametrize("text", ["should i mention it", "will they be mad at me", "how would i word that to her?"])
def test_a_short_question_that_names_nothing_points_back(text: str) -> None:
    assert points_back(Message(text))


@pytest.mark.parametrize(
    "text",
    [
        "what is a pension",
        "they were mad at me",
        "if i go in on monday and tell them all that is it a good idea",
    ],
)
def test_what_names_its_matter_or_asks_nothing_does_not_point_back(text: str) -> None:
    assert not points_back(Message(text))


def test_a_question_that_names_work_does_not_point_back() -> None:
    assert not points_back(Message("do they train welders", entities=(Entity("occupation", "welder"),)))


DIM = SURELY - 0.1


def test_what_is_asked_dimly_is_of_the_last_answer_where_it_may_be() -> None:
    said = [*ranking("faq/raise", confidence=DIM), *ranking("faq/pay", confidence=DIM - CLEARLY / 2)]

    assert nearer_one(Message("is there a class", confidence=DIM), said, ("pay", "hours")) == "pay"


@pytest.mark.parametrize(
    "message",
    [
        Message("is there a class", confidence=SURELY),
        Message("is there a class", confidence=DIM, entities=(Entity("occupation", "cook"),)),
        Message("is there a class for people who want to do hair at home", confidence=DIM),
    ],
    ids=["surely asked", "names work", "long"],
)
def test_what_names_its_matter_is_not_drawn_to_the_last_answer(message: Message) -> None:
    assert nearer_one(message, ranking("faq/pay", confidence=DIM), ("pay",)) is None


def test_what_was_talked_of_is_as_good_as_asked_for_in_many_words_too() -> None:
    message = Message("do i bring it up at once or wait till they want to know it", confidence=DIM)
    said = [*ranking("faq/raise", confidence=DIM), *ranking("faq/pay", confidence=DIM - CLEARLY / 2)]

    assert nearer_one(message, said, ("hours",), ("pay",)) == "pay"


def test_what_was_talked_of_may_be_less_likely_than_what_it_leads_on_to() -> None:
    message = Message("is there a class", confidence=DIM)
    said = [*ranking("faq/raise", confidence=DIM), *ranking("faq/pay", confidence=DIM - STILL + 0.01)]

    assert nearer_one(message, said, ("pay",)) is None
    assert nearer_one(message, said, (), ("pay",)) == "pay"


def test_what_was_talked_of_is_not_meant_where_that_is_hardly_likely() -> None:
    message = Message("is there a class", confidence=LEAST_STILL)
    said = [*ranking("faq/raise", confidence=LEAST_STILL), *ranking("faq/pay", confidence=LEAST_STILL - 0.01)]

    assert nearer_one(message, said, (), ("pay",)) is None


def test_what_is_far_from_the_last_answer_stands_by_itself() -> None:
    said = [*ranking("faq/raise", confidence=DIM), *ranking("faq/pay", confidence=DIM - 2 * CLEARLY)]

    assert nearer_one(Message("is there a class", confidence=DIM), said, ("pay", "hours")) is None


def test_several_rankings_add_up() -> None:
    first, second = ranking("faq/pay", "faq/raise", confidence=0.2), ranking("faq/raise", confidence=0.3)

    assert likeliest_answers(together([first, second]), KNOWN) == ["raise", "pay"]
