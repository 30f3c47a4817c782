"""Which messages are no answer to the question that waits."""

from __future__ import annotations

from advisor.replies.answered.moves import is_a_move, may_answer

from ...small_questions import QUESTIONS, entity, message


def test_a_wish_for_a_plan_answers_no_question_of_the_check() -> None:
    wanted = entity("goal", "pilot")
    said = message("enough, just a plan. i want to be a pilot", wanted, intent="start_plan", sure=0.9)

    assert is_a_move(said, QUESTIONS["benefits"])
    assert not is_a_move(
        message("no and i want to be a pilot", wanted, intent="start_plan", sure=0.4), QUESTIONS["benefits"]
    )


def test_what_is_only_named_in_a_wish_for_a_card_is_no_answer() -> None:
    said = message("half a page for the tutor", entity("occupation", "tutor", "named"), intent="ask_for_card", sure=0.9)

    assert is_a_move(said, QUESTIONS["training"])


def test_a_long_remark_that_sounds_like_no_answer_is_none_and_a_short_one_may_be() -> None:
    benefits = QUESTIONS["benefits"]

    assert not may_answer(message("my aunt comes over on sunday", readings={"other": 1.0}), benefits)
    assert may_answer(message("aunt on sunday", readings={"other": 1.0}), benefits)


def test_what_sounds_like_an_answer_may_be_one_and_a_complaint_never_is() -> None:
    readings = {"benefits/none": 0.4, "other": 0.6}
    said = "they talk about it but we see little"

    assert may_answer(message(said, readings=readings), QUESTIONS["benefits"])
    assert not may_answer(message(said, intent="reject_answer", readings=readings), QUESTIONS["benefits"])
