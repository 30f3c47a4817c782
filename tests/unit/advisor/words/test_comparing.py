"""Which two kinds of work a person compares, and what of them."""

from __future__ import annotations

import pytest
from hypothesis import given

from advisor.words.comparing import Aspect, asks_of_one, aspect_of, two_occupations
from advisor.words.message import Entity, Message

from ... import small_questions as small


def work(*names: str, role: str | None = "named") -> tuple[Entity, ...]:
    return tuple(Entity("occupation", name, role) for name in names)


def test_the_first_two_that_are_named_are_compared() -> None:
    assert two_occupations(Message("", entities=work("nurse", "nurse", "cook", "clerk"))) == ("nurse", "cook")


@pytest.mark.parametrize("names", [(), ("nurse",), ("nurse", "nurse")])
def test_one_alone_is_no_comparison(names: tuple[str, ...]) -> None:
    assert two_occupations(Message("", entities=work(*names))) is None


def test_what_somebody_is_does_not_stand_before_what_they_choose_from() -> None:
    said = Message("im a clerk, nurse or cook", entities=(*work("clerk", role="own"), *work("nurse", "cook")))

    assert two_occupations(said) == ("nurse", "cook")


def test_what_somebody_does_may_be_one_of_two() -> None:
    said = Message("uber or nurse", entities=(Entity("employer", "Uber", "own"), *work("nurse", role="goal")))

    assert two_occupations(said) == ("Uber", "nurse")


def test_what_was_denied_is_not_compared() -> None:
    assert two_occupations(Message("", entities=(*work("clerk", role="denied"), *work("nurse")))) is None


@pytest.mark.parametrize(
    ("text", "aspect"),
    [
        ("i mean money", "pay"),
        ("which one pays more", "pay"),
        ("who makes more an hour", "pay"),
        ("n how long is school", "school"),
        ("which is quicker to learn", "school"),
        ("should i go to college for it", "school"),
        ("moneywise which is better", "pay"),
        ("how do i pay for college", None),
        ("can i afford the classes", None),
        ("so which one should i pick", "pick"),
        ("whats better", "pick"),
        ("ok", None),
        ("", None),
    ],
)
def test_a_question_is_about_one_thing(text: str, aspect: Aspect | None) -> None:
    assert aspect_of(Message(text)) == aspect


@pytest.mark.parametrize(
    ("text", "aspect"),
    [("what about in ohio", "place"), ("what does it pay in ohio", "place"), ("which is better in ohio", "pick")],
)
def test_pay_is_about_the_place_where_one_is_named(text: str, aspect: Aspect) -> None:
    assert aspect_of(Message(text, entities=(Entity("place", "Ohio"),))) == aspect


@given(small.messages)
def test_any_message_is_read(said: Message) -> None:
    pair = two_occupations(said)

    assert pair is None or len(set(pair)) == 2
    assert aspect_of(said) in {None, "pay", "school", "place", "pick"}


@pytest.mark.parametrize("text", ["baker wages", "baker"])
def test_one_kind_of_work_alone_is_asked_of(text: str) -> None:
    assert asks_of_one(Message(text, entities=work("baker")))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("baker or something", ("baker",)),
        ("wages", ()),
        ("baker cook", ("baker", "cook")),
        ("aide to baker", ("baker",)),
    ],
)
def test_what_sets_side_by_side_or_names_none_is_not_of_one(text: str, names: tuple[str, ...]) -> None:
    assert not asks_of_one(Message(text, entities=work(*names)))
