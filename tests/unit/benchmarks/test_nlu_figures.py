from __future__ import annotations

import pytest

from benchmarks.nlu_figures import (
    BINS,
    accepted,
    answered,
    by_answer,
    confusions,
    histogram,
    outcomes,
    questions,
    separation,
    sureness,
    total,
    worst,
)

from .small_results import CHECK, JOB, LIBRARY, PAY, TWIN, result, understood


def test_every_held_out_question_is_asked() -> None:
    asked = questions(LIBRARY)

    assert {answer.id for answer, _ in asked} == set(LIBRARY.answers)
    assert {line for answer, line in asked if answer is JOB} == set(JOB.check)


def test_an_answer_with_the_same_fact_is_accepted_but_not_the_other_way_round() -> None:
    assert accepted(JOB, LIBRARY) == {"faq/job", "faq/twin"}
    assert accepted(TWIN, LIBRARY) == {"faq/twin"}


def test_what_begins_a_form_is_reached_by_its_intent() -> None:
    assert accepted(CHECK, LIBRARY) == {CHECK.label} == {"start_check"}


@pytest.mark.parametrize(
    ("label", "outcome", "verdict"),
    [
        ("faq/pay", "answered", "right"),
        ("faq/job", "answered", "wrong"),
        ("off_topic", "declined", "wrong"),
        ("show_distress", "helped", "wrong"),
        ("faq/pay", "guessed", "asked"),
        ("faq/job", "guessed", "asked"),
    ],
)
def test_the_verdict_is_what_the_person_would_get(label: str, outcome: str, verdict: str) -> None:
    assert result(PAY, (label, 0.9), outcome=outcome).verdict == verdict


@pytest.mark.parametrize(("route", "verdict"), [("faq/job", "right"), ("start_check", "wrong")])
def test_of_several_questions_one_may_be_the_right_one_unless_something_else_begins(route: str, verdict: str) -> None:
    assert result(PAY, (route, 0.9), parts=[route, "faq/pay"]).verdict == verdict


def test_answers_are_tallied_the_worst_first() -> None:
    results = [
        result(JOB, ("faq/job", 0.9)),
        result(PAY, ("faq/pay", 0.9)),
        result(PAY, ("faq/job", 0.9)),
        result(CHECK, ("start_check", 0.9)),
        result(CHECK, ("start_check", 0.2), outcome="guessed"),
    ]

    tallies = by_answer(results)

    assert [tally.answer.id for tally in tallies] == ["pay", "check", "job"]
    assert [dict(tally.counts) for tally in tallies] == [
        {"right": 1, "wrong": 1},
        {"right": 1, "asked": 1},
        {"right": 1},
    ]
    assert [tally.share for tally in tallies] == [0.5, 0.5, 1]
    assert total(tallies) == {"right": 3, "wrong": 1, "asked": 1}


def test_only_what_is_confused_is_in_the_confusions_most_often_first() -> None:
    results = [
        result(JOB, ("faq/job", 0.9)),
        result(PAY, ("greet", 0.9)),
        result(CHECK, ("faq/pay", 0.9)),
        result(CHECK, ("faq/pay", 0.2), outcome="guessed"),
    ]

    confused = confusions(results)

    assert (confused.wanted, confused.got) == (("start_check", "faq/pay"), ("faq/pay", "greet"))
    assert confused.counts == {("start_check", "faq/pay"): 2, ("faq/pay", "greet"): 1}


def test_without_confusions_there_is_nothing_to_show() -> None:
    confused = confusions([result(JOB, ("faq/job", 0.9))])

    assert (confused.wanted, confused.got, confused.counts) == ((), (), {})


def test_the_worst_are_wrong_by_the_widest_margin_and_then_right_by_the_least() -> None:
    results = [
        result(PAY, ("faq/pay", 0.9), ("faq/job", 0.1), text="sure"),
        result(PAY, ("faq/pay", 0.5), ("faq/job", 0.4), text="just"),
        result(PAY, ("faq/job", 0.5), ("faq/pay", 0.4), text="nearly"),
        result(PAY, ("faq/job", 0.9), text="not at all"),
    ]

    assert [each.explanation.text for each in worst(results)] == ["not at all", "nearly", "just", "sure"]
    assert len(worst(results, 2)) == 2


def test_sureness_leaves_out_what_is_not_acted_on() -> None:
    assert sureness(understood(("off_topic", 0.7), ("faq/job", 0.2))) == 0.2
    assert sureness(understood(("send_no_words", 1.0))) == 0


@pytest.mark.parametrize(("confidence", "place"), [(0.0, 0), (0.09, 0), (0.35, 3), (0.99, BINS - 1), (1.0, BINS - 1)])
def test_each_line_falls_into_one_part_of_the_histogram(confidence: float, place: int) -> None:
    counts = histogram([understood(("faq/job", confidence))])

    assert [at for at, count in enumerate(counts) if count] == [place]
    assert len(counts) == BINS


def test_lines_out_of_scope_are_counted_by_what_would_happen() -> None:
    outside = [
        understood(("off_topic", 0.9), outcome="declined"),
        understood(("faq/job", 0.6), text="unsure"),
        understood(("faq/job", 0.9), text="sure"),
        understood(("show_distress", 1.0), text="alarm", outcome="helped"),
    ]

    assert outcomes(outside) == {"declined": 1, "answered": 2, "helped": 1}
    assert [explanation.text for explanation in answered(outside)] == ["alarm", "sure", "unsure"]


def test_separation_is_one_where_all_inside_are_surer_and_half_where_it_tells_nothing() -> None:
    sure, unsure = understood(("faq/job", 0.9)), understood(("faq/job", 0.1))

    assert separation([sure], [unsure]) == 1
    assert separation([sure, unsure], [sure, unsure]) == 0.5
    assert separation([sure], []) is None
