"""What the quiz comes to."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from actions.rank import ActionRankInterests

from ..small_interests import ITEMS, LIST
from .conftest import QUIZ_FORM, Conversation

Turn = Callable[..., list[dict[str, Any]]]


def test_what_stands_out_is_said_with_the_way_on_and_ends_the_quiz(turn: Turn, talk: Conversation) -> None:
    talk.in_form(QUIZ_FORM, None, likings=dict.fromkeys(ITEMS, 1) | dict.fromkeys(("hands_1", "hands_2"), 5))

    (said,) = turn(ActionRankInterests())

    assert said["text"].startswith("Top Hands.")
    assert LIST["leads_on"][0]["says"].strip() in said["text"]
    assert len(said["buttons"]) == 3
    assert (talk.form, talk.slots["unfinished"]) == (None, None)


def test_of_no_answers_nothing_is_made(turn: Turn) -> None:
    (said,) = turn(ActionRankInterests())

    assert said["text"].startswith(LIST["words"]["none"])
