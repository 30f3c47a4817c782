"""What is read only dimly while a form waits for an answer."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from actions.forms.validate import ValidateGigCheckForm

from .conftest import CHECK_FORM, Conversation

Turn = Callable[..., list[dict[str, Any]]]


@pytest.mark.parametrize(
    ("text", "sure", "said"),
    [("it is no kin of mine, they pay me", 0.33, True), ("it is no kin of mine, they pay me", 0.6, False)],
)
def test_a_text_that_is_hardly_meant_by_what_is_told_does_not_take_the_place_of_an_answer(
    turn: Turn, talk: Conversation, text: str, sure: float, said: bool
) -> None:
    talk.in_form(CHECK_FORM, "timeframe")

    hints = turn(ValidateGigCheckForm(), text=text, intent="faq", sure=sure)

    assert bool(hints) == said


def test_a_question_is_left_to_its_answer_however_dim(turn: Turn, talk: Conversation) -> None:
    talk.in_form(CHECK_FORM, "timeframe")

    assert not turn(ValidateGigCheckForm(), text="what do they pay for kin?", intent="faq", sure=0.33)
