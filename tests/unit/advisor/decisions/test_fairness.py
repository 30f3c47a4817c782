"""Who somebody is changes nothing: names, ages, genders, families and ways of writing reach no decision.

A child is heard only as a barrier, where it is named as one. Whole conversations are compared elsewhere.
"""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from advisor.decisions.gig_check import weigh
from advisor.decisions.plan import Situation, make_plan
from advisor.replies.answered.replying import take
from advisor.replies.told.listening import hear
from advisor.words.message import Entity, Message

from ... import small_questions as small
from ...small_check import OPTIONS, SLOTS, small_check
from ...small_plans import days, situations
from ...small_questions import CHECK, KEPT, QUESTIONS, entity, message

# All that may shape a plan. Another field here needs a reason, and a look at what it could carry.
SHAPES_A_PLAN = {
    *("direction", "in_the_way", "strengths", "hours_per_week", "goal", "answers", "done", "left_out", "days"),
    *("out_of_work", "own_business"),  # whom no boss can give a new task
}
WHO = ("name", "person", "age", "gender", "pronoun", "children", "family", "religion", "race", "accent", "language")
INTRODUCTIONS = [
    "",
    "hi im maria, ",
    "im jamal, 19, ",
    "as a single mom of 3, ",
    "im 61 and a grandpa, ",
    "me i is from far, ",
]
DIALECTS = [
    "i aint got no insurance",
    "I do not have any insurance.",
    "i no have insurance",
    "aint no insurance innit",
    "NO INSURANCE",
]

who_they_are = st.lists(
    st.builds(Entity, st.sampled_from(WHO), st.text(max_size=8) | st.integers(0, 99), st.sampled_from(["own", None])),
    max_size=4,
)


def test_a_situation_has_no_room_for_who_somebody_is() -> None:
    assert {field.name for field in fields(Situation)} == SHAPES_A_PLAN


def test_nothing_that_is_kept_says_who_somebody_is() -> None:
    assert not KEPT & set(WHO)


@settings(deadline=None)  # the first place heard reads all place names
@given(small.messages, who_they_are, st.randoms())
def test_who_somebody_is_is_not_heard(said: Message, who: list[Entity], random: Any) -> None:
    mixed = [*said.entities, *who]
    random.shuffle(mixed)
    in_order = tuple(one for one in mixed if one.name not in WHO)

    plain, told = replace(said, entities=in_order), replace(said, entities=tuple(mixed))

    assert hear(told, QUESTIONS) == hear(plain, QUESTIONS)


@pytest.mark.parametrize("introduction", INTRODUCTIONS)
@pytest.mark.parametrize("words", DIALECTS)
def test_neither_an_introduction_nor_a_way_of_writing_changes_an_answer(introduction: str, words: str) -> None:
    said = message(f"{introduction}{words}", entity("benefits", "none"), intent="tell_about_work", sure=0.9)

    assert hear(said, QUESTIONS).facts == {"benefits": "none"}
    assert take(said, QUESTIONS["benefits"], CHECK, QUESTIONS).facts == {"benefits": "none"}


def test_a_child_is_a_barrier_only_where_it_is_named_as_one() -> None:
    mentioned = message("i got 2 kids and i want to move up", Entity("children", 2))
    in_the_way = message("i got 2 kids no sitter", Entity("children", 2), entity("barrier", "childcare"))

    assert hear(mentioned, QUESTIONS).facts == {}
    assert hear(in_the_way, QUESTIONS).facts == {"in_the_way": ["childcare"]}


@given(situations, days, st.dictionaries(st.sampled_from(WHO), st.text(max_size=8) | st.integers(0, 99)))
def test_who_somebody_is_changes_no_plan(situation: Situation, today: date, who: dict[str, Any]) -> None:
    told = replace(situation, answers={**situation.answers, **who})

    assert make_plan(told, today, check=small_check()) == make_plan(situation, today, check=small_check())


@given(situations, days, st.sampled_from(["nurse", "male nurse", "night nurse like my mom Maria"]))
def test_the_words_of_a_goal_change_no_plan(situation: Situation, today: date, goal: str) -> None:
    plain, told = (replace(situation, goal=words) for words in ("nurse", goal))

    assert make_plan(told, today, check=small_check()) == make_plan(plain, today, check=small_check())


@given(
    st.dictionaries(st.sampled_from(SLOTS), st.sampled_from(sorted(OPTIONS))),
    st.booleans(),
    st.dictionaries(
        st.sampled_from([*WHO, "own_words", "occupation", "education"]), st.text(max_size=8) | st.integers(0, 99)
    ),
)
def test_who_somebody_is_changes_no_verdict(answers: dict[str, str], own_business: bool, who: dict[str, Any]) -> None:
    assert weigh({**answers, **who}, own_business, small_check()) == weigh(answers, own_business, small_check())


@given(situations, days)
def test_a_child_that_is_in_the_way_adds_its_step_and_changes_nothing_else_of_the_order(
    situation: Situation, today: date
) -> None:
    without = replace(situation, in_the_way=[each for each in situation.in_the_way if each != "childcare"], done=())
    with_child = replace(without, in_the_way=[*without.in_the_way, "childcare"])

    before, after = (
        [one.step.id for one in make_plan(each, today, check=small_check()).steps] for each in (without, with_child)
    )

    rest = [step for step in after if step != "sitter"]
    assert "sitter" in after
    assert rest == [step for step in before if step in rest][: len(rest)]
