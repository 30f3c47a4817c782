"""Where work and troubles are told in a reply: at which place, and what is nothing that one brings."""

from __future__ import annotations

from typing import Any

import pytest

from advisor.replies.answered.replying import take
from advisor.words.message import Clause, Message

from ...small_questions import PLAN, QUESTIONS, entity, message


def facts(slot: str, said: Message) -> dict[str, Any]:
    return dict(take(said, QUESTIONS[slot], PLAN, QUESTIONS).facts)


@pytest.mark.parametrize(
    "text", ["bubble tea stand", "a phone store. i told you", "im 16 and i work at a bubble tea stand"]
)
def test_where_somebody_works_tells_what_they_do_once_that_was_asked(text: str) -> None:
    none_known = {
        f"{slot}/{value}": 0.2 for slot, value in (("goals", "money"), ("benefits", "none"), ("training", "none"))
    }
    said = message(text, intent="off_topic", sure=0.45, readings=none_known)

    assert facts("occupation", said)["occupation"].endswith(("stand", "store"))


def test_what_is_called_a_trouble_is_nothing_that_somebody_brings() -> None:
    lost, reads = entity("barrier", "transport", text="welding permit is the problem"), {"strengths/skill": 0.9}
    text = "the welding permit is the problem"
    did_some = message(f"{text}, but i did welding for years", lost, readings=reads)

    assert facts("strengths", message(text, lost, readings=reads)) == {"in_the_way": ["transport"]}
    assert facts("strengths", did_some)["strengths"] == ["skill"]


def test_work_that_is_left_hides_no_barrier_that_stands_beside_it() -> None:
    left = entity("occupation", "driver", "denied", text="drive")
    clauses = (Clause("i dont drive nights now", {}), Clause("my ride moved", {"in_the_way/transport": 0.95}))
    readings = {"in_the_way/transport": 0.9}
    said = message("i dont drive nights now, my ride moved", left, clauses=clauses, readings=readings)

    assert facts("in_the_way", said)["in_the_way"] == ["transport"]
