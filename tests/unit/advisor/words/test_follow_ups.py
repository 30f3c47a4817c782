"""Short questions that go on about the last answer."""

from __future__ import annotations

import pytest

from advisor.words.follow_ups import asks_who_says, follow_up, word_asked_about
from advisor.words.message import Entity, Message

SURELY = 0.9


@pytest.mark.parametrize("kind", ["cost", "more"])
def test_what_surely_goes_on_about_the_last_answer_is_a_follow_up(kind: str) -> None:
    assert follow_up(Message("and that", follow_ups={kind: SURELY, "other": 1 - SURELY})) == kind


@pytest.mark.parametrize("shares", [{}, {"other": SURELY}, {"cost": 0.4, "more": 0.3, "other": 0.3}])
def test_what_stands_by_itself_is_none(shares: dict[str, float]) -> None:
    assert follow_up(Message("and that", follow_ups=shares)) is None


@pytest.mark.parametrize(
    ("kind", "told", "asked"),
    [("time", "only 7 weeks", "is it 7 weeks"), ("figure", "its 11 bucks an hour", "does it pay 11 bucks")],
)
def test_a_figure_that_is_told_asks_for_none(kind: str, told: str, asked: str) -> None:
    kinds = [follow_up(Message(text, follow_ups={kind: SURELY})) for text in (told, asked)]

    assert kinds == [None, kind]


def test_a_time_in_words_is_one_that_is_told() -> None:
    told = Message("seven months", entities=(Entity("duration", 7.0),), follow_ups={"time": SURELY})

    assert follow_up(told) is None


def test_many_words_ask_a_question_of_their_own() -> None:
    text = "how much would it help me to talk to the boss of my boss about a raise"

    assert follow_up(Message(text, follow_ups={"figure": SURELY})) is None


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("who says that a career pays more", True),
        ("whats the proof that jobs are short", True),
        ("where did you get the part about perks", True),
        ("says who", True),
        ("where u got that careers bring more meaning", True),
        ("who told ya employers pay for the doctor", True),
        ("where did u get this", True),
        ("how do i prove it to an employer", False),
        ("where does the rent come from", False),
        ("i need proof of income", False),
        ("which source tells that mentors matter", True),
        ("accordin to who does a job end soon", True),
        ("a career is forever huh, prove it", True),
        ("which page says a mentor helps", True),
        ("where u get the part bout short jobs", True),
        ("more vacation days in a career, whered ya hear that", True),
        ("gimme proof that schooling pays", True),
        ("whered the piece bout more pay come from", False),
        ("whered the sentence on more pay come from", True),
        ("they want me to prove it", False),
        ("which college is cheap", False),
    ],
)
def test_who_asks_for_the_source_of_a_claim_is_heard(text: str, asks: bool) -> None:
    assert asks_who_says(text) == asks


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("what does milestone mean", "milestone"),
        ("ok and what do u mean by peers", "peers"),
        ("whats a workforce agency mean", "workforce agency"),
        ("what does that mean", None),
        ("what is a mentor", None),
    ],
)
def test_the_word_that_is_asked_about_is_found(text: str, word: str | None) -> None:
    assert word_asked_about(text) == word
