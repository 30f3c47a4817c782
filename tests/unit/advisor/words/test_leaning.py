"""Second halves of a message: those that lean on the first, and those that nothing is known of."""

from __future__ import annotations

import pytest

from advisor.words.leaning import ASKS_ON, goes_against
from advisor.words.several import Understood, join

VAGUE = Understood("some words", "nlu_fallback", 0.35)
COST = {"cost": 0.9, "other": 0.1}


def asked(answer_id: str, confidence: float = 0.9) -> Understood:
    return Understood(f"what about {answer_id}?", "faq", confidence, answer_id)


def stated(answer_id: str, confidence: float = 0.9) -> Understood:
    return Understood(f"my {answer_id} is gone", "faq", confidence, answer_id)


@pytest.mark.parametrize("taken_for", ["faq", "ask_how_many_left", "nlu_fallback"])
def test_what_only_means_something_beside_the_question_before_it_asks_on_about_that(taken_for: str) -> None:
    on = Understood("and who pays for it", taken_for, 0.9, "two" if taken_for == "faq" else None, follow_ups=COST)

    joined = join(asked("one", 0.8), [asked("one"), on])

    assert [thing.label for thing in joined.things] == ["faq/one", "follow_up/cost"]


@pytest.mark.parametrize(
    ("first", "text", "share"),
    [
        (VAGUE, "who pays for it", 0.9),  # there is no question before it
        (asked("one"), "who pays for school", 0.9),  # it names its own subject
        (asked("one"), "who pays for it", 0.5),
    ],
)
def test_what_stands_by_itself_asks_on_about_nothing(first: Understood, text: str, share: float) -> None:
    own = Understood(text, "faq", 0.9, "two", follow_ups={"cost": share, "other": 1 - share})

    joined = join(VAGUE, [first, own])

    assert not {thing.label for thing in (joined.route, *joined.things)} & ASKS_ON


@pytest.mark.parametrize(
    ("text", "shares"),
    [
        ("what would i use it for", {"more": 0.9, "other": 0.1}),
        ("who runs it", {"more": 0.9, "other": 0.1}),
        ("what if that does not work", {"failure": 0.9, "other": 0.1}),
    ],
)
def test_what_leans_on_the_question_before_it_is_no_question_of_its_own(text: str, shares: dict[str, float]) -> None:
    first = asked("site")

    joined = join(first, [first, Understood(text, "faq", 0.9, "advisor", follow_ups=shares)])

    assert (joined.route, joined.things, joined.beside) == (first, (), ())


def test_a_no_comes_from_somebody_and_gets_its_line() -> None:
    refused = Understood("what if she says no", "report_outcome", 0.6, follow_ups={"failure": 0.9, "other": 0.1})

    assert [thing.label for thing in join(VAGUE, [asked("raise"), refused]).things] == [
        "faq/raise",
        "follow_up/failure",
    ]


def test_where_the_first_question_is_only_seen_in_the_whole_it_is_that_which_is_asked_on() -> None:
    whole = asked("license", 0.6)
    first = Understood("should i do this or that", "compare_occupations", 0.45)
    on = Understood("who pays for it", "faq", 0.9, "two", follow_ups=COST)

    assert [thing.label for thing in join(whole, [first, on]).things] == ["faq/license", "follow_up/cost"]


def test_a_plain_question_about_the_talk_outweighs_a_dim_reading_of_the_whole() -> None:
    why = Understood("why do you want to know", "ask_why", 0.95)

    assert join(stated("boss", 0.45), [stated("boss", 0.45), why]).route is why


def test_is_that_true_is_asked_of_what_is_told_before_it() -> None:
    whole = stated("hours", 0.7)

    assert join(whole, [stated("hours", 0.7), Understood("is that so", "ask_source", 0.97)]).route is whole


@pytest.mark.parametrize("intent", ["nlu_fallback", "off_topic"])
def test_a_question_that_is_not_known_beside_one_that_is_answered_is_owned_up_to(intent: str) -> None:
    unknown = Understood("do i have to show my card", intent, 0.35)

    assert join(VAGUE, [asked("one"), unknown]).unmet == (unknown.text,)


@pytest.mark.parametrize(
    "beside",
    [
        Understood("i had to show my card", "nlu_fallback", 0.3),  # nothing is asked
        Understood("do i have to show it", "nlu_fallback", 0.3),  # of the answer before it
        Understood("do i show", "nlu_fallback", 0.3),
        Understood("who would take in people like me", "nlu_fallback", 0.3),  # of what was told of oneself before it
        Understood("can cut and sew and drive", "nlu_fallback", 0.3, answers=0.9),  # an answer to a form
        Understood("do i have to show my card", "faq", 0.3, "one"),  # the same again
    ],
)
def test_nothing_is_owned_up_to_where_no_question_is_lost(beside: Understood) -> None:
    assert join(VAGUE, [asked("one"), beside]).unmet == ()


def test_what_is_not_known_is_met_by_itself_where_nothing_is_answered() -> None:
    assert join(VAGUE, [Understood("do i have to show my card", "nlu_fallback", 0.3), stated("boss")]).unmet == ()


def test_what_can_i_do_asks_for_help_with_the_trouble_before_it_also_beside_another_question() -> None:
    trouble, helped = stated("boss"), Understood("what can i do", "ask_for_help", 0.8)

    assert join(VAGUE, [trouble, helped, asked("raise")]).things == (trouble, asked("raise"))
    assert join(VAGUE, [trouble, helped]).route is trouble
    assert join(VAGUE, [asked("raise"), helped]).things == (asked("raise"), helped)


@pytest.mark.parametrize("intent", ["nlu_fallback", "start_plan"])
def test_a_question_that_is_not_surely_known_beside_a_stop_is_owned_up_to(intent: str) -> None:
    stop, asks = Understood("enough now.", "pause", 0.9), Understood("how do i find it", intent, 0.45)

    joined = join(stop, [stop, asks])

    assert (joined.route, joined.unmet) == (stop, (asks.text,))


def test_beside_a_stop_nothing_is_owned_up_to_that_is_answered() -> None:
    stop = Understood("enough now.", "pause", 0.9)

    assert join(stop, [stop, asked("one")]).unmet == ()


def test_what_still_holds_goes_against_what_was_told() -> None:
    assert goes_against("am i still able to cook")
    assert not goes_against("am i able to cook")
