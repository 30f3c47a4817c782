"""Two things in one message, of which the second only goes on about the first, or is only told."""

from __future__ import annotations

from typing import Any

import pytest

from advisor.library.content import Library


@pytest.mark.parametrize(
    ("line", "answered", "beside"),
    [
        ("my supervisor screams at us all day. how do i ask for a raise", "asking_for_a_raise", "bad_boss"),
        pytest.param(
            *("got fired last week should i take a warehouse job for now", "laid_off", "why_take_a_job"),
            marks=pytest.mark.xfail(reason="without a mark between them the second is not surely heard"),
        ),
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
        ("where can i take a cheap class and how long does it take", "where_to_learn"),
        ("is there help with school money and will i have to give it back later", "paying_for_school"),
    ],
)
def test_what_goes_on_about_the_first_question_is_not_asked_of_the_advisor(line: str, answered: str, talk: Any) -> None:
    talk.say(line)

    assert talk.topic == answered


@pytest.mark.parametrize(
    ("line", "answered"),
    [
        ("what is linkedin and what is it for", "linkedin_jobs"),
        ("whats a mentor and what do they even do", "finding_mentors"),
        ("how often should i go over my goals n what if its not working out", "reviewing_progress"),
    ],
)
def test_a_second_half_that_leans_on_the_first_gets_no_answer_of_its_own(line: str, answered: str, talk: Any) -> None:
    said = talk.say(line)

    assert (talk.topic, len(said)) == (answered, 1)


def test_the_half_that_is_not_known_is_owned_up_to(talk: Any) -> None:
    _, owned_up = talk.say("how do i quit nicely. also who won the match")

    assert "who won the match" in owned_up["text"]


def test_two_questions_in_spanish_are_two_without_their_marks(talk: Any, library: Library) -> None:
    first, second = talk.say("como hago mi curriculum y donde aprendo ingles gratis")

    assert str(library.answers["es_resume"].answer) in first["text"]
    assert str(library.answers["es_english"].answer) in second["text"]


def test_an_answer_is_kept_where_the_rest_wishes_to_stop(talk: Any) -> None:
    talk.say("/start_gig_check")
    talk.say("janitor")
    talk.say("for now. lets pause, im on the clock in a minute")
    paused = talk.asks_last
    talk.say("go on")

    assert (paused, talk.slots["timeframe"], talk.asks_last) == (None, "now", "training")
