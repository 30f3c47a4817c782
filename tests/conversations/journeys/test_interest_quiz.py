"""Journey 6: a student, a quiz left halfway, and the next day."""

from __future__ import annotations

from typing import Any

import pytest

from advisor.decisions.interests import load_interests
from advisor.library.content import Library

from .ways import answers_said

STUDENT = (
    "idk what i wanna do",
    "is there a test",
    "like",
    "strongly like",
    "3",
    "this is boring how many left",
    "stop",
    "hi",
    "yes continue",
)
GRADUATE = (
    "No clue what I want to do with my life",
    "got a quiz for that?",
    "i'd like that",
    "love it",
    "not sure",
    "how many more of these",
    "cancel",
    "hey",
    "sure lets go on",
)
WORDINGS = pytest.mark.parametrize("lines", [STUDENT, GRADUATE], ids=["student", "graduate"])
NEXT_DAY = 7  # the line with which somebody comes back
FULL_TEST = '/ask{"topic": "interest_profiler"}'


def live_through(talk: Any, lines: tuple[str, ...]) -> None:
    for place, line in enumerate(lines):
        if place == NEXT_DAY:
            talk.come_back()
        talk.say(line)


@WORDINGS
def test_whoever_does_not_know_is_offered_ways_to_find_out(lines: tuple[str, ...], talk: Any) -> None:
    talk.say(lines[0])

    assert talk.topic in {"unsure_of_goals", "interests_and_strengths"}
    assert FULL_TEST in talk.payloads


@WORDINGS
def test_the_full_test_is_named_and_the_short_one_begun(lines: tuple[str, ...], talk: Any, library: Library) -> None:
    live_through(talk, lines[:2])

    assert answers_said(talk, library) == ["interest_profiler"]
    assert talk.active_form == "interests_form"
    assert talk.asked == [talk.asks_last] == ["likings"]
    assert len(talk.payloads) == 5


@WORDINGS
def test_words_and_numbers_are_both_taken(lines: tuple[str, ...], talk: Any) -> None:
    live_through(talk, lines[:5])

    assert list(talk.slots["likings"].values()) == [4, 5, 3]


@WORDINGS
def test_how_many_are_left_is_said_and_the_same_line_asked_again(lines: tuple[str, ...], talk: Any) -> None:
    live_through(talk, lines[:5])
    pending = talk.said[-1]["text"]
    talk.say(lines[5])

    assert talk.last_responses == ["utter_count_questions"]
    assert str(len(load_interests().items) - 3) in talk.said[0]["text"]
    assert talk.said[-1]["text"] == pending


@WORDINGS
def test_leaving_halfway_gives_what_there_is_and_the_way_to_the_full_test(lines: tuple[str, ...], talk: Any) -> None:
    live_through(talk, lines[:NEXT_DAY])

    assert talk.last_actions == ["action_pause"]
    assert talk.active_form is None
    assert not talk.asked
    assert FULL_TEST in talk.payloads
    assert load_interests().tell(load_interests().result(talk.slots["likings"]))[0].words in talk.text


@WORDINGS
def test_the_next_day_it_offers_to_go_on_and_does_so_where_they_were(lines: tuple[str, ...], talk: Any) -> None:
    live_through(talk, lines[:8])
    assert talk.last_responses == ["utter_resume_offer"]
    assert not talk.asked
    talk.say(lines[8])

    assert talk.active_form == "interests_form"
    assert talk.asked == [talk.asks_last] == ["likings"]
    assert list(talk.slots["likings"].values()) == [4, 5, 3]
    talk.say("like")
    assert list(talk.slots["likings"].values()) == [4, 5, 3, 4]


@pytest.mark.parametrize("answer", ["like", "3", "hate it", "/skip"])
def test_the_whole_quiz_ends_with_its_ranking(answer: str, talk: Any) -> None:
    talk.say("/start_interests")
    for _ in load_interests().items:
        assert talk.asked == ["likings"]
        talk.say(answer)

    assert talk.last_actions[-1] == "action_rank_interests"
    assert talk.active_form is None
    assert len(talk.slots["likings"]) == len(load_interests().items)


@pytest.mark.parametrize(
    ("answer", "point"),
    [
        ("👍", 4),
        ("love it", 5),
        ("hate that", 1),
        ("meh", 3),
        ("nah", 2),
        ("no way", 1),
        ("yes", 4),
        ("Strongly like", 5),
    ],
)
def test_a_liking_is_read_however_it_is_said(answer: str, point: int, talk: Any) -> None:
    talk.say("/start_interests")
    talk.say(answer)

    assert list(talk.slots["likings"].values()) == [point]
    assert talk.asked == ["likings"]


def test_a_quiz_that_was_taken_is_told_again_when_asked_for(talk: Any) -> None:
    talk.say("/start_interests")
    for _ in load_interests().items:
        talk.say("like")
    told = talk.text
    talk.say("what did the quiz say")

    assert talk.text == told
    assert len(talk.slots["likings"]) == len(load_interests().items)
    assert talk.active_form is None


@pytest.mark.parametrize("picks", ["the short one", "yeah lets do it"])
def test_the_quiz_that_was_offered_is_begun_by_naming_it_or_by_a_yes(picks: str, talk: Any) -> None:
    talk.say("is there a test that tells what im cut out for")
    talk.say(picks)

    assert talk.active_form == "interests_form"


def test_an_ok_to_a_reason_rates_nothing_and_a_line_is_put_right_at_once(talk: Any) -> None:
    for line in ("start the quiz", "4", "why do you ask that", "ok", "2", "whoops, i meant 5 on the last one"):
        talk.say(line)

    assert list(talk.slots["likings"].values()) == [4, 5]


def test_who_has_had_enough_gets_the_result_so_far(talk: Any) -> None:
    for line in ("start the quiz", "5", "1", "2", "enough now, show me what i got"):
        talk.say(line)

    assert talk.active_form is None
    assert load_interests().areas["hands_on"] in " ".join(one.get("text") or "" for one in talk.said)


def test_what_a_finished_quiz_showed_and_means_is_told_on_asking(talk: Any) -> None:
    talk.say("/start_interests")
    for item in load_interests().items:
        talk.say("5" if item.area == next(iter(load_interests().areas)) else "1")
    shown = talk.text
    talk.say("so what does that mean for me")
    means = talk.text
    talk.say("how did i come out again")

    such_as = load_interests().works[next(iter(load_interests().areas))].such_as
    assert such_as in means
    assert talk.text == shown


def test_a_line_is_rated_anew_by_its_name_after_the_quiz(talk: Any) -> None:
    for line in (
        "short quiz",
        "4",
        "Like. we mended our own bikes as kids and loved that",
        "2",
        "stop, what did i get",
    ):
        talk.say(line)
    rated = list(talk.slots["likings"])
    talk.say("make the songs one strongly like")

    assert len(rated) == 3
    assert talk.slots["likings"]["make_up_things"] == 5
