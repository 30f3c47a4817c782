"""Two things in one message, of which the second only goes on about the first, or is only told."""

from __future__ import annotations

from typing import Any

import pytest

from advisor.library.content import Library


@pytest.mark.parametrize(
    ("line", "answered", "beside"),
    [
        ("my supervisor screams at us all day. how do i ask for a raise", "asking_for_a_raise", "bad_boss"),
        ("got fired last week should i take a warehouse job for now", "laid_off", "why_take_a_job"),
    ],
)
def test_what_is_told_or_asked_beside_is_the_first_button(
    line: str, answered: str, beside: str, talk: Any, library: Library
) -> None:
    (said,) = talk.say(line)

    assert talk.topic == answered
    assert said["buttons"][0]["title"] == library.answers[beside].title


@pytest.mark.parametrize(
    ("line", "answered"),
    [
        ("where can i take night classes and how long do they take", "where_to_learn"),
        ("is there help with school money and will i have to give it back later", "paying_for_school"),
    ],
)
def test_what_goes_on_about_the_first_question_is_not_asked_of_the_advisor(line: str, answered: str, talk: Any) -> None:
    talk.say(line)

    assert talk.topic == answered
