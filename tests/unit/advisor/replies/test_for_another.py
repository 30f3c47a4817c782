"""Work that somebody tells of for another: a daughter's, a husband's."""

from __future__ import annotations

from dataclasses import replace

import pytest

from advisor.replies.answered.renumbering import renumbered
from advisor.replies.answered.replying import take
from advisor.replies.told.for_another import is_for_another
from advisor.words.message import Entity

from ...small_questions import CHECK, QUESTIONS, entity, message

WALKER, COOK = entity("occupation", "dog walker", "of_others"), entity("occupation", "cook", "own")


@pytest.mark.parametrize(
    ("text", "found", "is_so"),
    [
        ("she walks dogs", [WALKER], True),
        ("im asking for my daughter, she walks dogs", [WALKER], True),
        ("i know a girl, she walks dogs", [WALKER], False),
        ("my husband cooks", [COOK], False),
    ],
)
def test_who_speaks_of_somebody_else_alone_asks_for_them(text: str, found: list[Entity], is_so: bool) -> None:
    assert is_for_another(message(text, *found)) is is_so


def test_the_work_of_whom_somebody_asks_for_answers_what_work_it_is() -> None:
    said = replace(message("my son walks dogs", WALKER), intent="off_topic", confidence=0.9)

    assert take(said, QUESTIONS["occupation"], CHECK, QUESTIONS).facts["occupation"] == "dog walker"


@pytest.mark.parametrize(
    "text",
    ["hes done it 3 years", "she started back in 2019", "shes at it since spring", "hes done it two years i guess"],
)
def test_the_time_of_whom_somebody_asks_for_answers_how_long_it_is(text: str) -> None:
    assert take(message(text), QUESTIONS["timeframe"], CHECK, QUESTIONS).facts == {"timeframe": "open"}


def test_a_year_that_somebody_began_in_can_be_put_right() -> None:
    before = {"timeframe": "she started in 2019"}

    assert renumbered(message("no wait she started in 2021"), before, {"timeframe": "open"}).words == {
        "timeframe": "she started in 2021"
    }
