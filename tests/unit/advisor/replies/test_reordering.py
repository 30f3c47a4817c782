"""In which order somebody wants the steps of a plan."""

from __future__ import annotations

import pytest

from advisor.replies.plan.reordering import reordered

from ...small_plans import planned
from ...small_questions import QUESTIONS, message

STEPS = planned(in_the_way=["transport", "childcare"]).steps


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("put the first one last", (1, False)),
        ("move step 2 to the top", (2, True)),
        ("make the no sitter thing come last", (2, False)),
        ("can you leave transport for the end", (1, False)),
        ("move step 1 to the first of june", None),
        ("i do step 2 first", None),
        ("what do i put down first", None),
        ("put that on my list for the last day", None),
        ("keep my money in the bank till i am old at last", None),
    ],
)
def test_a_step_is_put_first_or_last_by_its_place_or_name(text: str, wanted: tuple[int, bool] | None) -> None:
    assert reordered(message(text), STEPS, QUESTIONS) == wanted
