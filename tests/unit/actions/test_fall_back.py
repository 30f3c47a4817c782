"""What was solved is in the way again, where its solution fell away."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from actions.answers.answer import ActionAnswerQuestion

from ..small_plans import planned
from .conftest import Conversation

Turn = Callable[..., list[dict[str, Any]]]
BARRIERS = ["transport", "childcare"]
PLAN = planned(in_the_way=BARRIERS)


@pytest.fixture(autouse=True)
def solved(talk: Conversation, turn: Turn, slots: dict[str, Any]) -> None:
    slots.update(plan=PLAN.to_slot(), hours_per_week=1.0)
    talk.events += [{"event": "user", "parse_data": {"text": "no ride and no sitter"}}]
    talk.events += [{"event": "slot", "name": "in_the_way", "value": BARRIERS}]
    slots["in_the_way"] = BARRIERS
    talk.events += [{"event": "user", "parse_data": {"text": "my uncle drives me now"}}]
    talk.events += [{"event": "slot", "name": "in_the_way", "value": ["childcare"]}]
    slots["in_the_way"] = ["childcare"]
    talk.events += [{"event": "user", "parse_data": {"text": "ok"}}]


@pytest.mark.parametrize("text", ["my uncle backed out", "he changed his mind", "uncle joe bailed on me"])
def test_a_helper_who_backs_out_puts_it_in_the_way_again(turn: Turn, slots: dict[str, Any], text: str) -> None:
    turn(ActionAnswerQuestion(), text=text, asks="pay")

    assert slots["in_the_way"] == ["childcare", "transport"]


@pytest.mark.parametrize(
    "text",
    [
        "my boss backed out of the raise",
        "i backed out",
        "did my uncle back out",
        "my uncle fell through the stairs",
        "the bank pulled out so no money",
        "it fell through, no money",
        "she bailed, no sitter",
    ],
)
def test_who_helped_with_nothing_puts_nothing_back(turn: Turn, slots: dict[str, Any], text: str) -> None:
    turn(ActionAnswerQuestion(), text=text, asks="pay")

    assert slots["in_the_way"] == ["childcare"]


def test_what_was_solved_comes_back_by_its_name_and_what_was_never_told_does_not(
    turn: Turn, slots: dict[str, Any]
) -> None:
    turn(ActionAnswerQuestion(), text="the money fell through so no car", asks="pay")

    assert slots["in_the_way"] == ["childcare", "transport"]
