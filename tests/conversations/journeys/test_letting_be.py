"""People who want none of it just now: no question of a form holds them, and what else they say is met."""

from __future__ import annotations

from typing import Any

import pytest

from advisor.decisions.interests import load_interests

from .ways import check_gig


@pytest.mark.parametrize(
    "line",
    [
        "haha i was just messing with you",
        "not right now, another time",
        "the check can wait, i got something to ask first",
        "quit asking me that over and over",
        "i never wanted to be asked all this",
    ],
)
def test_whoever_wants_none_of_it_now_is_let_go_at_once_and_may_go_on_later(line: str, talk: Any) -> None:
    for said in ("is olive garden a career, i serve there", "about 2 years", line):
        talk.say(said)

    assert (talk.asked, talk.active_form) == ([], None)
    talk.say("go on")
    assert talk.asked == ["training"]


def test_a_remark_and_an_unknown_question_are_met_and_the_question_comes_once_more(talk: Any) -> None:
    talk.say("/start_gig_check")
    talk.say("cashier")
    for line in ("my neighbor has a new truck parked over there", "how many stairs has the tower in the old town"):
        talk.say(line)

        assert talk.asked == ["timeframe"]
        assert "utter_offer_to_skip" not in talk.last_responses


def test_an_answer_is_told_to_who_asks_what_it_was(talk: Any) -> None:
    for line in ("is my gig a career?", "cashier", "just for now", "what did i put for how long"):
        talk.say(line)

    assert "utter_tell_answer" in talk.last_responses
    assert talk.asked == ["training"]


def test_after_the_quiz_work_and_scores_are_told_and_again_lets_go_of_the_quiz_alone(talk: Any) -> None:
    check_gig(talk)
    talk.say("/start_interests")
    for item in load_interests().items:
        talk.say("love it" if item.area == "making" else "not much")

    talk.say("so what kind of jobs would that be")
    assert load_interests().works["making"].such_as in talk.text
    talk.say("what did i get on the helping part")
    assert load_interests().areas["helping"] in talk.text
    talk.say("again from the top please")
    assert "likings" not in talk.slots
    assert talk.slots["benefits"] == "none"
    assert talk.asks_last == "likings"
