"""Leaving out of what is said next what they said that it is not about."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from actions.answers.answer import ActionAnswerQuestion
from actions.talk.tell import ActionTellMore
from advisor.library.content import Library

Turn = Callable[..., list[dict[str, Any]]]


def ranking(**sure: float) -> list[dict[str, Any]]:
    return [
        {"name": "faq", "full_retrieval_intent_name": f"faq/{answer_id}", "confidence": share}
        for answer_id, share in sure.items()
    ]


@pytest.fixture(autouse=True)
def told(turn: Turn, library: Library) -> None:
    """Let an answer speak of a truck and a store, and another be on trucks by its title."""
    answers: dict[str, Any] = library.answers  # type: ignore[assignment]
    answers["pay"] = replace(
        answers["pay"], answer="Ask in writing. In a truck? Count the miles.", more="In a truck? Rest. Note the days."
    )
    answers["tips"] = replace(answers["tips"], title="Tips for a truck", answer="Wash it.")
    turn(ActionAnswerQuestion(), asks="pay", sure=0.9, text="they cut what i get")


def test_the_rest_of_an_answer_is_said_without_it(turn: Turn) -> None:
    (said,) = turn(ActionAnswerQuestion(), asks="pay", sure=0.6, text="its a store not a truck. what can i do")

    assert said["text"].startswith("Note the days.")


def test_it_stays_left_out_in_the_turns_after(turn: Turn) -> None:
    turn(ActionAnswerQuestion(), asks="hours", sure=0.9, text="its a store not a truck. how many hours")

    (said,) = turn(ActionAnswerQuestion(), asks="pay", sure=0.9, text="and what of my pay in there do you think")

    assert "truck" not in said["text"]


def test_the_rest_that_is_asked_for_is_told_without_it(turn: Turn) -> None:
    (said,) = turn(ActionTellMore(), intent="ask_for_more", sure=0.9, text="its a store, not a truck. what else")

    assert said["text"].startswith("Note the days.")


def test_what_is_on_that_by_its_title_gives_way_to_the_next_likely(turn: Turn) -> None:
    *_, said = turn(
        ActionAnswerQuestion(),
        asks="tips",
        sure=0.45,
        text="its a store not a truck. what can i do",
        intent_ranking=ranking(tips=0.45, hours=0.3),
    )

    assert said["text"].startswith("First words on hours.")


def test_an_answer_it_has_nothing_to_do_with_is_not_leaned_on(turn: Turn) -> None:
    *_, said = turn(
        ActionAnswerQuestion(),
        asks="hours",
        sure=0.35,
        text="no this has nothing to do with a truck. who helps me",
        intent_ranking=ranking(hours=0.35, pay=0.34),
    )

    assert said["text"].startswith("First words on hours.")


def test_who_only_says_again_that_it_is_not_that_hears_that_they_were_missed(turn: Turn, library: Library) -> None:
    (said,) = turn(
        ActionAnswerQuestion(),
        asks="tips",
        sure=0.3,
        text="you keep talking about trucks",
        intent_ranking=ranking(tips=0.3, hours=0.28),
    )

    assert said["response"] == "utter_missed"
    assert library.answers["tips"].title not in [button["title"] for button in said["buttons"]]
