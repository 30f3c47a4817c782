"""What was said some turns ago is found again, whatever the question about it sounds like."""

from __future__ import annotations

from typing import Any

import pytest

RAISE = '/ask{"topic": "asking_for_a_raise"}'


@pytest.mark.parametrize(
    ("told", "line", "word"),
    [
        ("criminal_record", "that reentry program thing, do they charge", "reentry"),
        ("older_workers", "what was that program for older workers again", "SCSEP"),
        ("elder_care", "what was the number for the aging people you gave me", "1-800-677-1116"),
        ("after_a_gap", "remind me what i say about raising my kids", "raised"),
    ],
)
def test_a_name_a_number_or_a_line_is_said_again_some_turns_later(told: str, line: str, word: str, talk: Any) -> None:
    talk.say(f'/ask{{"topic": "{told}"}}')
    talk.say(RAISE)
    talk.say("ok thanks")

    talk.say(line)

    assert word in talk.text
    assert talk.topic == told


@pytest.mark.parametrize("line", ["what was the first thing again", "where do i begin again"])
def test_the_first_step_is_said_again_and_begins_no_form(line: str, talk: Any) -> None:
    talk.say(RAISE)

    talk.say(line)

    assert talk.topic == "asking_for_a_raise"
    assert "requested_slot" not in {name for name, value in talk.slots.items() if value}


def test_what_was_not_meant_is_said_no_more(talk: Any) -> None:
    talk.say('/ask{"topic": "app_deactivated"}')
    talk.say('/ask{"topic": "unemployment_denied"}')

    talk.say("i mean the appeal to the app, not the unemployment")

    assert talk.topic == "app_deactivated"
