"""What content_check asks editors to mend."""

from __future__ import annotations

from typing import Any

import pytest

from advisor.checks.content import find_problems, find_taught_twice
from advisor.library.content import Fact, Library

from ...small_world import SmallWorld, answer, library_of

HARD = "Professional development opportunities necessitate considerable organizational commitment."
FAIR = "A better manager gives good answers when a worker asks."  # between grades 6 and 8
NO_FACTS: dict[int, Fact] = {}
OTHER = answer("park")


def own(**changes: Any) -> Library:
    """Return a library of two answers; the first has `changes`."""
    return library_of(answer(**changes), OTHER, facts=NO_FACTS)


def test_sound_content_has_no_problems(world: SmallWorld) -> None:
    assert find_problems(world.library()) == []


@pytest.mark.parametrize("key", ["answer", "simply", "more"])
def test_a_text_that_is_hard_to_read_is_named_with_its_grade(key: str) -> None:
    (problem,) = find_problems(own(**{key: HARD}))

    assert problem.startswith(f"answers/trades/job.yml: '{key}' reads at grade ")
    assert problem.endswith("; the most is 8")


def test_texts_that_are_all_a_little_hard_are_too_much_together() -> None:
    texts = {"answer": FAIR, "simply": FAIR, "more": FAIR}

    (problem,) = find_problems(library_of(answer("job", **texts), answer("park", **texts), facts=NO_FACTS))

    assert problem.startswith("answers/: the median grade is ")


def test_one_text_that_is_a_little_hard_is_allowed() -> None:
    assert find_problems(own(answer=FAIR)) == []


def test_sixty_words_are_allowed_and_one_more_is_not() -> None:
    sixty = "You can go. " * 20

    assert find_problems(own(answer=sixty)) == []
    assert find_problems(own(answer=sixty + "Go.")) == [
        "answers/trades/job.yml: 'answer' comes to 61 words; the most is 60"
    ]


def test_the_line_for_other_lands_counts_as_part_of_the_answer() -> None:
    problems = find_problems(own(answer="You can go. " * 19, elsewhere={"uk": "It is in the US."}))

    assert problems == ["answers/trades/job.yml: 'answer' comes to 62 words; the most is 60"]


def test_a_title_that_two_answers_share_is_named_with_both_files() -> None:
    (problem,) = find_problems(library_of(OTHER, answer(title="what is PARK"), facts=NO_FACTS))

    assert problem == "answers/trades/job.yml: the title 'what is PARK' stands in answers/trades/park.yml too"


@pytest.mark.parametrize("key", ["ask", "check"])
def test_a_line_that_two_answers_share_is_named_with_both_files(key: str) -> None:
    changes: dict[str, Any] = {key: ("Park: Red!",)}

    (problem,) = find_problems(library_of(OTHER, answer(**changes), facts=NO_FACTS))

    assert problem == "answers/trades/job.yml: 'Park: Red!' stands in answers/trades/park.yml too"


def test_a_line_that_one_answer_has_twice_is_named() -> None:
    (problem,) = find_problems(own(ask=("tell me", "Tell me?")))

    assert problem == "answers/trades/job.yml: 'Tell me?' stands in answers/trades/job.yml too"


def test_a_learned_line_cannot_test_itself() -> None:
    (problem,) = find_problems(own(ask=("what is it",), check=("What is it?",)))

    assert problem == "answers/trades/job.yml: 'What is it?' stands in answers/trades/job.yml too"


@pytest.mark.parametrize(
    ("copy", "learned"), [("is it what", "what is it"), ("one two three four", "one two three four five")]
)
def test_a_test_line_that_is_nearly_learned_is_named_in_any_answer(copy: str, learned: str) -> None:
    other = answer("park", ask=(learned,))

    (problem,) = find_problems(library_of(answer(check=(copy,)), other, facts=NO_FACTS))

    assert problem == f"answers/trades/job.yml: 'check' line '{copy}' is nearly the 'ask' line '{learned}'"


def test_a_test_line_that_shares_fewer_words_is_allowed() -> None:
    assert find_problems(own(ask=("one two three four",), check=("one two three",))) == []


def test_a_line_without_words_is_a_copy_of_nothing() -> None:
    assert find_problems(own(ask=("??",), check=("one two",))) == []


def test_a_fact_that_no_answer_conveys_is_named() -> None:
    facts = {1: Fact(1, "the subject"), 4: Fact(4, "pay")}

    (problem,) = find_problems(library_of(answer(ours=False, facts=(1,)), facts=facts))

    assert problem == "answers/: no answer conveys fact 4 (pay)"


@pytest.mark.parametrize(
    ("facts", "ours", "checks", "counted"),
    [
        ((4,), False, ("a b", "c d"), 2),
        ((1, 4), False, ("a b", "c d", "e f"), 0),
        ((4,), True, ("a b", "c d", "e f"), 0),
    ],
)
def test_a_fact_needs_three_test_lines_of_answers_it_leads(
    facts: tuple[int, ...], ours: bool, checks: tuple[str, ...], counted: int
) -> None:
    known = {1: Fact(1, "the subject"), 4: Fact(4, "pay")}
    library = library_of(answer(facts=facts, ours=ours, check=checks), answer("park", facts=(1,)), facts=known)

    assert find_problems(library) == [
        f"answers/: fact 4 (pay) leads answers with {counted} 'check' lines in all; it needs 3"
    ]


def test_the_test_lines_of_several_answers_add_up() -> None:
    first = answer(ours=False, facts=(4,), check=("a b", "c d"))
    second = answer("park", ours=False, facts=(4,), check=("e f",))

    assert find_problems(library_of(first, second, facts={4: Fact(4, "pay")})) == []


def test_a_line_that_an_intent_claims_as_well_teaches_nothing() -> None:
    library = own(ask=["what is it"], check=["so what is it then"])

    problems = find_taught_twice(library, [("What is it?", "greet"), ("hello", "greet")])

    assert [problem.partition(": ")[2] for problem in problems] == [
        "'what is it' is an example of the intent greet in data/nlu too"
    ]
