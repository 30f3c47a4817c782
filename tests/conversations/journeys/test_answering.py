"""Answers that no button has, and those that look like something else."""

from __future__ import annotations

from typing import Any

import pytest


def tell(talk: Any, *lines: str) -> None:
    for line in lines:
        talk.say(line)


@pytest.mark.parametrize("line", ["for now", "just for now i think", "no plan", "not long"])
def test_what_the_hint_says_pauses_nothing(line: str, talk: Any) -> None:
    tell(talk, "is my gig a career?", "cashier", line)

    assert (talk.asked, "timeframe" in talk.slots) == (["training"], True)


@pytest.mark.parametrize("line", ["no. the owner hates me", "nah, my supervisor is a jerk", "no. its all family there"])
def test_a_no_keeps_its_reason(line: str, talk: Any) -> None:
    tell(talk, "is my gig a career?", "cashier", "skip", "skip", line)

    assert (talk.slots["advancement"], talk.asked) == ("none", ["benefits"])


@pytest.mark.parametrize("line", ["evenings only", "it depends on my shifts", "saturdays", "not a lot"])
def test_when_somebody_has_time_is_met_with_how_much(line: str, talk: Any) -> None:
    tell(talk, "how do i advance", "cashier", "up here", "nothing", "nothing yet", line)

    assert (talk.slots["direction"], talk.asked) == ("here", ["hours_per_week"])
    assert talk.last_actions == []


@pytest.mark.parametrize("line", ["im out of work", "i was laid off", "no job rn"])
def test_who_has_no_work_is_asked_neither_for_it_again_nor_where_to_go_from_it(line: str, talk: Any) -> None:
    tell(talk, "how do i advance", line)

    assert (talk.asked, "occupation" in talk.slots) == (["in_the_way"], False)
