"""Putting straight what was meant."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from actions.answers.answer import ActionAnswerQuestion
from actions.forms.hear import ActionCorrectAnswer
from actions.talk.reconsider import ActionReconsiderAnswer
from advisor.library.content import Library

from .conftest import Conversation

Turn = Callable[..., list[dict[str, Any]]]


@pytest.fixture(autouse=True)
def told(turn: Turn, library: Library) -> None:
    """Let an answer on rides be followed by one on tips."""
    library.answers["pay"] = replace(library.answers["pay"], title="Rides", answer="A voucher covers the bus.")  # type: ignore[index]
    turn(ActionAnswerQuestion(), asks="pay", text="i have no car")
    turn(ActionAnswerQuestion(), asks="tips", text="and the voucher", guesses=["tips", "hours"])


def test_what_was_meant_is_looked_up_in_what_was_said(turn: Turn, talk: Conversation) -> None:
    (said,) = turn(ActionAnswerQuestion(), text="no i mean the voucher, not the tips", asks="tips", sure=0.9)

    assert said["text"].startswith("A voucher covers the bus.")
    assert talk.slots["topic"] == "pay"


def test_what_was_not_meant_is_left_out_of_what_may_be_meant(turn: Turn, library: Library) -> None:
    (said,) = turn(
        ActionAnswerQuestion(), text="i meant the loan, not tips", asks="tips", sure=0.9, guesses=["tips", "hours"]
    )

    assert said["text"].startswith(library.answers["hours"].answer)


def test_what_they_told_of_themselves_is_corrected_as_ever(turn: Turn) -> None:
    said = turn(ActionCorrectAnswer(), text="i meant the day shift, not tips", intent="correct_answer", sure=0.9)

    assert "voucher" not in str(said)
    assert said[0]["response"] != "utter_missed"


def test_not_what_i_asked_names_nothing_that_was_not_meant(turn: Turn) -> None:
    said = turn(
        ActionReconsiderAnswer(), text="thats not what i asked. i want the voucher soon", intent="reject_answer"
    )

    assert "voucher" not in str(said)


def test_what_is_likely_asked_instead_and_was_not_talked_of_is_answered(turn: Turn, library: Library) -> None:
    *_, said = turn(ActionAnswerQuestion(), text="its not the tips. its the voucher he hides", asks="raise", sure=0.45)

    assert said["text"].startswith(library.answers["raise"].answer)
