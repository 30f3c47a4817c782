"""Which messages are no answer to the question that waits."""

from __future__ import annotations

from advisor.replies.moves import is_a_move

from ...small_questions import QUESTIONS, entity, message


def test_a_wish_for_a_plan_answers_no_question_of_the_check() -> None:
    wanted = entity("goal", "pilot")
    said = message("enough, just a plan. i want to be a pilot", wanted, intent="start_plan", sure=0.9)

    assert is_a_move(said, QUESTIONS["benefits"])
    assert not is_a_move(
        message("no and i want to be a pilot", wanted, intent="start_plan", sure=0.4), QUESTIONS["benefits"]
    )
