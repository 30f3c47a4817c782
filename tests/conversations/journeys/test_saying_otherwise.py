"""What is put in the place of what was told, in the check and the plan, and what is said in passing only."""

from __future__ import annotations

from typing import Any

from advisor.library.content import Library

from .ways import make_plan


def tell(talk: Any, *lines: str) -> None:
    for line in lines:
        talk.say(line)


def test_whom_one_works_for_and_a_number_are_put_right_and_the_rest_stays(talk: Any) -> None:
    tell(talk, "my son is a nurse aide at kaiser, is that a job or career", "7 years and he stays until he retires")
    before = talk.slots["timeframe"]
    tell(talk, "some training i think", "wait its sutter not kaiser", "sorry, 8 years, not 7")

    assert talk.slots["occupation"] == "nursing assistant, Sutter"
    assert talk.slots["timeframe"] == before
    assert "8 years" in talk.slots["own_words"]["timeframe"]


def test_the_one_spot_above_is_no_other_work(talk: Any) -> None:
    tell(talk, "I drive a city bus", "is it a career", "for now", "basic stuff", "supervisor only")

    assert (talk.slots["occupation"], talk.slots["advancement"]) == ("bus driver", "maybe")


def test_what_is_not_known_and_skipped_is_no_fact(talk: Any) -> None:
    tell(talk, "I drive a city bus", "is it a career", "for now", "basic stuff", "no")
    talk.say("not sure about benefits, skip")

    assert "benefits" not in talk.slots
    assert talk.asks_last == "goals"


def test_of_two_works_the_one_that_is_picked_is_looked_at(talk: Any) -> None:
    tell(talk, "gig check", "i walk dogs on rover and on weekends im a barback", "the second one")

    assert talk.slots["occupation"] == "bartender"
    assert talk.asks_last == "timeframe"


def test_a_barrier_that_was_only_said_before_is_taken_out(talk: Any) -> None:
    tell(talk, "i need a plan to move up", "warehouse picker", "shift lead", "no car and money")
    talk.say("before i said no car, now i have one")

    assert talk.slots["in_the_way"] == ["money"]


def test_a_question_that_was_meant_is_answered_and_tells_nothing(talk: Any) -> None:
    tell(talk, '/ask{"topic": "asking_for_a_raise"}', "no i meant how do i explain my record to a boss")

    assert talk.topic in {"criminal_record", "prison_on_paper"}
    assert not talk.slots.get("in_the_way")


def test_a_card_for_somebody_is_no_answer_to_what_one_brings(talk: Any) -> None:
    tell(talk, "i need a plan to move up", "warehouse picker", "shift lead", "no car")
    talk.say("a card for the counselor please")

    assert not talk.slots.get("strengths")
    assert talk.asks_last == "strengths"


def test_why_a_step_is_first_is_told_as_they_told_it(talk: Any, library: Library) -> None:
    make_plan(talk, in_the_way="money")
    talk.say("looks fine but why is money first")

    assert library.kept["in_the_way"] in talk.text
    assert talk.topic != "money_trouble"
