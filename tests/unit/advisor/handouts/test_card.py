"""The card that a person can show a career counselor."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.decisions.gig_check import weigh
from advisor.decisions.plan import Plan, make_plan
from advisor.handouts.card import Card, CardFacts, card, questions_for
from advisor.handouts.texts import SIGNS, CardQuestion

from ...small_check import OPTIONS, SLOTS, small_check
from ...small_handouts import LIBRARY, MONDAY, WORDS, any_text
from ...small_plans import planned, situations

ANSWERS = dict.fromkeys(SLOTS, "none")


def made(known: dict[str, Any] | None = None, said: dict[str, Any] | None = None, **more: Any) -> Card:
    known = known or {}
    return card(CardFacts(known, known if said is None else said, **more), LIBRARY, MONDAY, small_check(), WORDS)


def lines_of(known: dict[str, Any] | None = None, said: dict[str, Any] | None = None, **more: Any) -> list[str]:
    return made(known, said, **more).as_text().splitlines()


def judged(answers: dict[str, str]) -> Any:
    return weigh(answers, check=small_check())


def test_a_card_says_when_it_was_made_and_by_what() -> None:
    assert lines_of()[:2] == ["The card, Mo 1 M4 2024", "A program did it"]


def test_what_is_known_stands_in_lines_of_its_parts() -> None:
    known = {"occupation": "driver", "hours_worked": 25.0, "place": "Leeds", "in_the_way": ["transport", "money"]}
    said = {**known, "in_the_way": "the ride, money", "how_long": "3 years"}

    assert lines_of(known, said)[3:5] == ["- Work driver, 25 hours, in Leeds, for 3 years", "- Way the ride, money"]


def test_schooling_stands_in_the_words_it_is_read_back_in_and_brings_its_question() -> None:
    known = {"education": "some_college"}

    assert "- School a bit of college" in lines_of(known, {"education": "a bit of college"})
    assert questions_for(CardFacts(known), WORDS.questions)[0].says == "Who teaches?"


def test_what_is_missing_leaves_no_trace() -> None:
    assert "- Work 25 hours" in lines_of({"hours_worked": 25, "place": None, "occupation": None})
    assert not [line for line in lines_of({"strengths": [], "in_the_way": None}) if line.startswith("- ")]


@pytest.mark.parametrize("nothing", [["nothing"], ["none"], []])
def test_that_nothing_is_in_the_way_is_not_worth_a_line(nothing: list[str]) -> None:
    assert not [line for line in lines_of({"in_the_way": nothing}, {"in_the_way": "nothing"}) if "Way" in line]


def test_the_five_findings_have_a_line_each_below_the_verdict() -> None:
    lines = lines_of(ANSWERS, dict.fromkeys(SLOTS, "not any"), verdict=judged(ANSWERS))
    at = lines.index("It is It is job")

    assert lines[at + 1 : at + 6] == [f"- {slot.capitalize()} = not any = jobby" for slot in SLOTS]


def test_a_difference_that_is_not_known_has_no_line() -> None:
    answers = {"benefits": "none", "goals": "full"}

    lines = lines_of(answers, verdict=judged(answers))

    assert lines[lines.index("Answers") + 1 :][:3] == ["- Goals = full = careery", "- Benefits = none = jobby", ""]


def test_steps_have_their_dates_and_what_came_of_them() -> None:
    plan = planned()
    first, second, _ = (one.step.id for one in plan.steps)
    outcomes = (
        {"step": first, "outcome": "not_yet", "words": "no time"},
        {"step": first, "outcome": "done", "words": "did it"},
        {"step": second, "outcome": "news", "words": "she said\nmaybe"},
    )

    lines = lines_of(plan=plan, outcomes=outcomes)

    at = lines.index("Steps")
    assert [line.partition(" came to ")[2] for line in lines[at + 1 : at + 4]] == ["got done", "<she said maybe>", ""]
    assert lines[at + 3] == f"3. Go there until {WORDS.day(plan.steps[2].by)}"


def test_done_steps_that_left_the_plan_are_named_once() -> None:
    outcomes = [{"step": id_, "outcome": "done"} for id_ in ("ride", "ride", "gone")]

    assert [line for line in lines_of(plan=planned(), outcomes=outcomes) if "Did" in line] == ["- Did Go there"]


def test_all_that_is_in_the_way_is_said_on_a_second_line_if_need_be() -> None:
    way = ", ".join(f"obstacle number {number}" for number in range(6))

    lines = lines_of({"in_the_way": ["money"]}, {"in_the_way": way})

    assert " ".join(line.strip() for line in lines if "obstacle" in line) == f"- Way {way}"


def test_a_full_card_cuts_a_long_line_rather_than_grow() -> None:
    known = {"occupation": "word " * 40, "in_the_way": ["x"], "strengths": ["x"], **ANSWERS}
    outcomes = [{"step": "rent", "outcome": "done"}]

    lines = lines_of(known, plan=planned(), verdict=judged(ANSWERS), outcomes=outcomes)

    assert len(lines) <= 25
    assert [line for line in lines if line.startswith(("- Work word", "   word"))][-1].endswith("…")


def test_markdown_shows_words_as_they_are_and_headings_as_headings() -> None:
    whole = made({"occupation": "*star*_maker_"}, plan=planned(), verdict=judged(ANSWERS))

    assert "- Work \\*star\\*\\_maker\\_" in whole.as_markdown()
    assert "**Steps**" in whole.as_markdown()


@pytest.mark.parametrize(
    ("known", "asked"),
    [
        ({}, ["One?", "Two?", "Three?"]),
        ({"in_the_way": ["transport"]}, ["Who drives?", "One?", "Two?"]),
        ({"in_the_way": ["childcare", "transport"]}, ["Who drives?", "Who sits?", "One?"]),
        ({"goal": "nurse", "in_the_way": None}, ["Who sits?", "One?", "Two?"]),
        ({"in_the_way": ["nothing"], "goal": ""}, ["One?", "Two?", "Three?"]),
    ],
)
def test_the_questions_are_those_that_fit(known: dict[str, Any], asked: list[str]) -> None:
    assert [question.says for question in questions_for(CardFacts(known), WORDS.questions)] == asked


def test_the_questions_follow_from_the_verdict_too() -> None:
    verdict = weigh({**ANSWERS, "advancement": "none"}, own_business=True, check=small_check())

    asked = questions_for(CardFacts({}, verdict=verdict), WORDS.questions)

    assert [question.says for question in asked] == ["Who rises?", "Who owns?", "One?"]


_told = any_text.filter(lambda text: "None" not in text)  # what is looked for below must not have been told
_loose: Any = st.none() | _told | st.integers(-5, 200) | st.floats(0, 100) | st.booleans() | st.lists(_told)
_known = st.dictionaries(
    st.sampled_from(
        ["occupation", "hours_worked", "place", "goal", "direction", "in_the_way", "strengths", "education", *SLOTS]
    ),
    _loose,
)
_outcomes = st.lists(
    st.fixed_dictionaries(
        {
            "step": st.sampled_from(["ride", "stock", "gone"]),
            "outcome": st.sampled_from(["done", "not_yet", "news", "?"]),
        },
        optional={"words": _told, "on": st.just("2024-04-01")},
    ),
    max_size=4,
)


@given(
    known=_known,
    answers=st.dictionaries(st.sampled_from(SLOTS), st.sampled_from([*OPTIONS])),
    plan=st.none() | situations.map(lambda situation: make_plan(situation, MONDAY, check=small_check())),
    outcomes=_outcomes,
)
def test_a_card_is_half_a_page_whatever_was_told(
    known: dict[str, Any], answers: dict[str, str], plan: Plan | None, outcomes: list[Any]
) -> None:
    whole = made(known, verdict=judged(answers), plan=plan, outcomes=outcomes)
    lines = whole.as_text().splitlines()

    assert len(lines) <= 25
    assert len(whole.as_markdown().splitlines()) <= 25
    assert max(map(len, lines)) <= 72
    assert len(whole.sections[-1].lines) == 3
    assert "None" not in whole.as_text()


@given(st.permutations([sign.partition("/")[2] for sign in SIGNS if sign.startswith("in_the_way/")]))
def test_the_order_in_which_things_were_told_changes_no_question(told: list[str]) -> None:
    questions = [CardQuestion(sign, frozenset({sign}), ()) for sign in SIGNS]

    asked = questions_for(CardFacts({"in_the_way": told}), questions)

    assert asked == questions_for(CardFacts({"in_the_way": sorted(told)}), questions)
