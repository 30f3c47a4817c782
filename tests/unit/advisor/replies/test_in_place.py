"""Work, or whom it is for, in the place of what was told."""

from __future__ import annotations

from typing import Any

import pytest

from advisor.replies.answered.in_place import in_place
from advisor.words.message import Entity, Message

from ...small_questions import entity, message


def wrong(name: str, value: str) -> Entity:
    return entity(name, value, "denied", value.casefold())


def right(name: str, value: str, role: str = "own") -> Entity:
    return entity(name, value, role, value.casefold())


def put(said: Message, work: str) -> Any:
    return in_place(said, {"occupation": work}).facts.get("occupation")


@pytest.mark.parametrize(
    "text", ["wait its lowes not kohls", "not kohls, lowes", "no, lowes not kohls", "not kohls its lowes"]
)
def test_in_either_order_the_one_takes_the_place_of_the_other_and_the_rest_stays(text: str) -> None:
    said = message(text, wrong("employer", "Kohls"), right("employer", "Lowes"))

    assert put(said, "cashier, Kohls") == "cashier, Lowes"


def test_the_work_changes_and_whom_it_is_for_stays() -> None:
    works = wrong("occupation", "cook"), right("occupation", "baker", "of_others")

    assert put(message("no hes a baker, not a cook", *works), "cook, Kohls") == "baker, Kohls"
    assert put(message("not a cook but a baker", *works), "cook") == "baker"


def test_a_company_that_no_list_has_is_kept_by_its_name() -> None:
    said = message("oh its birch hill not kohls", wrong("employer", "Kohls"))

    assert put(said, "aide, Kohls") == "aide, Birch Hill"


def test_what_is_only_denied_takes_no_place() -> None:
    assert put(message("thats not right, i am no cook", wrong("occupation", "cook")), "cook, Kohls") is None


def test_work_that_was_right_from_the_first_stays() -> None:
    works = right("occupation", "baker"), wrong("occupation", "cook")

    assert put(message("im a baker, not a cook", *works), "baker, Kohls") == "baker, Kohls"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("i bake, not much else", [right("occupation", "baker")]),
        ("im not a cook", [wrong("occupation", "cook")]),
        ("i like it fine here really, not kohls", [wrong("employer", "Kohls")]),
        ("6 years, not 5", []),
        ("id rather be a welder, not a plumber", [right("occupation", "welder"), wrong("occupation", "plumber")]),
    ],
)
def test_what_names_no_two_or_nothing_that_was_told_puts_nothing_in_place(text: str, found: list[Entity]) -> None:
    assert put(message(text, *found), "cook, Kohls") is None
    assert not in_place(message(text, *found), {})
