"""The turns after a crisis reply, in which nothing is pushed."""

from __future__ import annotations

from typing import Any

import pytest


@pytest.mark.parametrize("line", ["get me a live person", "do those places charge", "why even try", "my dog died"])
def test_soon_after_a_crisis_what_is_not_surely_about_work_gets_a_warm_line_and_no_topic(line: str, talk: Any) -> None:
    talk.say("i want to die")
    talk.say(line)

    assert talk.last_actions == ["action_stay_near"]
    assert not talk.payloads


def test_soon_after_a_crisis_a_clear_question_about_work_is_answered(talk: Any) -> None:
    talk.say("i want to die")
    talk.say("do careers pay better")

    assert talk.slots["topic"] == "career_pay"
