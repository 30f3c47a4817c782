"""Turns with the real model: what is said, and what is kept."""

from __future__ import annotations

from typing import Any

import pytest

from advisor.library.content import Library

QUESTION = "what is the difference between a job and a career"
TURNS = 20


def test_an_answered_question_becomes_the_topic(talk: Any) -> None:
    talk.say(QUESTION)

    assert talk.topic == "job_or_career"


def test_a_tapped_button_answers_its_question_and_leads_on_with_at_most_three(new_talk: Any, library: Library) -> None:
    talk = new_talk()
    for place, answer_id in enumerate(library.answers, 1):
        if place % TURNS == 0:
            talk = new_talk()  # each turn of a talk takes longer than the one before
        messages = talk.say(f'/ask{{"topic": "{answer_id}"}}')

        assert talk.topic == answer_id
        assert 1 <= sum(len(message.get("buttons", [])) for message in messages) <= 3


def test_an_answer_that_the_content_lacks_gets_an_apology(talk: Any) -> None:
    talk.say('/ask{"topic": "no_such_answer"}')

    assert talk.last_responses == ["utter_miss_answer"]
    assert talk.topic is None


@pytest.mark.parametrize(
    ("line", "work"),
    [
        ("how much does a plumber make", "plumber"),
        ("how do i become a paralegal", "paralegal"),
        ("welder pay", "welder"),
    ],
)
def test_a_question_on_some_work_is_answered_by_its_name(line: str, work: str, talk: Any) -> None:
    talk.say(line)

    assert talk.topic == "occupation_outlook"
    assert work in talk.text
    assert "occupation" not in talk.slots


def test_tell_me_more_goes_on_and_does_not_repeat_itself(talk: Any) -> None:
    first, second, third = talk.say(QUESTION), talk.say("tell me more"), talk.say("tell me more")

    assert len({first[0]["text"], second[0]["text"], third[0]["text"]}) == 3
    assert talk.topic == "job_or_career"


def test_repeat_says_the_same_again(talk: Any) -> None:
    first, again = talk.say(QUESTION), talk.say("can you repeat that")

    assert [m["text"] for m in again] == [m["text"] for m in first]
    assert again[0]["buttons"] == first[0]["buttons"]


def test_say_it_simpler_is_shorter(talk: Any) -> None:
    first, simpler = talk.say(QUESTION), talk.say("say it simpler please")

    assert len(simpler[0]["text"]) < len(first[0]["text"])


@pytest.mark.parametrize("number", [1, 2, 3, 4, 5])
def test_a_source_asked_by_number_is_that_source(number: int, talk: Any, library: Library) -> None:
    talk.say(f"what is source {number}?")

    assert talk.topic is not None
    source = library.source_of(library.answers[talk.topic])
    assert [reference.number for reference in source.references] == [number]


def test_says_who_gives_the_exact_references_of_the_topic(talk: Any, library: Library) -> None:
    talk.say(QUESTION)
    text = talk.say("says who?")[0]["text"]

    for reference in library.source_of(library.answers["job_or_career"]).references:
        assert reference.title in text
        assert reference.year in text


def test_says_who_admits_that_the_article_gives_no_source(talk: Any) -> None:
    talk.say("nobody will hire me because i have no experience")
    talk.say("says who?")

    assert talk.last_responses == ["utter_cite_uncited"]
