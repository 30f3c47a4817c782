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
    tell(talk, '/ask{"topic": "asking_for_a_raise"}', "no i meant does a check find an old felony")

    assert talk.topic in {"background_checks", "criminal_record", "own_record"}
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


def test_learning_without_a_paper_is_no_paper_however_often_it_is_said(talk: Any) -> None:
    tell(talk, "I groom dogs at a kennel", "is it a career", "since 2020")
    talk.say("they taught me the clippers, but no diploma for it")
    assert talk.slots["training"] == "some"
    tell(talk, "no", "none", "just to eat", "no, the training, i told you i got no diploma")

    assert talk.slots["training"] == "some"


def test_a_plan_that_is_told_beside_another_answer_counts(talk: Any) -> None:
    tell(talk, "I groom dogs at a kennel", "is it a career", "since 2020")
    talk.say("they showed me a few things. oh and im in it for the long run")

    assert talk.slots["timeframe"] == "planned"
    assert talk.asks_last in {"training", "advancement"}


def test_pay_with_a_family_beside_it_is_the_pay(talk: Any) -> None:
    tell(talk, "I groom dogs at a kennel", "is it a career", "since 2020", "basic", "no", "none")
    talk.say("mainly the rent, i have three girls")

    assert talk.slots["goals"] == "money"


def test_a_post_where_one_works_is_the_goal_of_a_plan(talk: Any) -> None:
    tell(talk, "I sew shirts at a factory", "make me a plan, i want foreman at my factory")

    assert talk.slots["occupation"] != "foreman"
    assert talk.slots["goal"] == "foreman"
