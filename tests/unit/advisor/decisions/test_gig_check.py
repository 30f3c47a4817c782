"""What answers to the five differences add up to, and what an editor is told of an unsound check."""

from __future__ import annotations

from collections.abc import Mapping
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.decisions.gig_check import Kind, Verdict, load_check, moved, weigh, what_would_make_it_one
from advisor.library.content import ContentError

from ...small_check import CHECK, OPTIONS, SLOTS, STEP_OF, STEPS, small_check, write, write_all

TOWARD_CAREER: tuple[Kind, ...] = ("job", "stepping_stone", "career")
JOB, MIXED, CAREER = "none", "some", "full"

answers_of = st.dictionaries(st.sampled_from(SLOTS), st.sampled_from(sorted(OPTIONS)))


def judged(*values: str | None, own_business: bool = False) -> Verdict:
    """Return the verdict on answers given in the article's order."""
    return weigh(dict(zip(SLOTS, values, strict=False)), own_business, small_check())


@pytest.mark.parametrize(
    ("values", "kind"),
    [
        ([], "too_little"),
        ([JOB, JOB], "too_little"),
        ([CAREER, CAREER], "too_little"),
        ([JOB, JOB, JOB], "job"),
        ([JOB, JOB, MIXED], "stepping_stone"),
        ([JOB, JOB, CAREER], "stepping_stone"),
        ([JOB, JOB, JOB, CAREER, MIXED], "job"),
        ([JOB, JOB, JOB, CAREER, CAREER], "stepping_stone"),
        ([MIXED] * 5, "stepping_stone"),
        ([CAREER, CAREER, CAREER], "career"),
        ([CAREER, CAREER, CAREER, JOB, MIXED], "career"),
        ([CAREER, CAREER, CAREER, JOB, JOB], "stepping_stone"),
        ([CAREER] * 5, "career"),
    ],
)
def test_three_that_lean_one_way_tip_the_verdict_unless_two_lean_the_other(values: list[str], kind: Kind) -> None:
    assert judged(*values).kind == kind


@pytest.mark.parametrize(
    ("values", "kind"),
    [
        ([JOB] * 5, "business"),
        ([MIXED] * 3, "business"),
        ([CAREER] * 5, "career"),
        ([CAREER, CAREER], "too_little"),
    ],
)
def test_a_business_of_ones_own_is_one_in_the_making_unless_it_is_a_career(values: list[str], kind: Kind) -> None:
    assert judged(*values, own_business=True).kind == kind


def test_the_findings_are_in_the_articles_order_with_the_answers_they_rest_on() -> None:
    findings = weigh({"benefits": "elsewhere", "timeframe": "full"}, check=small_check()).findings

    assert [finding.difference.slot for finding in findings] == list(SLOTS)
    assert [(finding.value, finding.lean) for finding in findings] == [
        ("full", "career"), (None, None), (None, None), (None, None), ("elsewhere", "job"),
    ]  # fmt: skip


@pytest.mark.parametrize("value", [None, "", "NONE", "of course", 3, True, ["none"], {"none": 1}])
def test_what_is_no_option_counts_as_not_answered(value: Any) -> None:
    verdict = weigh(dict.fromkeys(SLOTS, value), check=small_check())

    assert verdict == weigh({}, check=small_check())


@given(answers_of, st.sampled_from(SLOTS), st.booleans())
def test_an_answer_that_moves_toward_a_career_never_makes_the_verdict_more_like_a_job(
    answers: dict[str, str], slot: str, own_business: bool
) -> None:
    scale = ("business", "career") if own_business else TOWARD_CAREER
    kinds = [weigh({**answers, slot: value}, own_business, small_check()).kind for value in (JOB, MIXED, CAREER)]

    if "too_little" in kinds:
        assert len(set(kinds)) == 1
    else:
        assert [scale.index(kind) for kind in kinds] == sorted(scale.index(kind) for kind in kinds)


@given(answers_of, st.booleans())
def test_there_is_one_step_for_each_difference_that_is_like_a_job_or_else_for_each_in_between(
    answers: dict[str, str], own: bool
) -> None:
    steps = what_would_make_it_one(weigh(answers, own, small_check()))
    like_a_job, between = (
        [slot for slot in SLOTS if OPTIONS.get(answers.get(slot, "")) == lean] for lean in ("job", "mixed")
    )

    assert [step.id for step in steps] == [STEP_OF[slot] for slot in like_a_job or between]


@given(answers_of, answers_of)
def test_only_what_was_answered_both_times_and_leans_otherwise_has_moved(
    before: dict[str, str], now: dict[str, str]
) -> None:
    moves = {move.difference.slot: move for move in moved(before, now, small_check())}
    both = [slot for slot in SLOTS if slot in before and slot in now]

    assert list(moves) == [slot for slot in both if OPTIONS[before[slot]] != OPTIONS[now[slot]]]
    for slot, move in moves.items():
        assert (move.before.value, move.now.value) == (before[slot], now[slot])


@pytest.mark.parametrize(
    ("before", "now", "direction"),
    [
        (JOB, MIXED, "toward_career"),
        (MIXED, CAREER, "toward_career"),
        (JOB, CAREER, "toward_career"),
        (CAREER, MIXED, "toward_job"),
        (MIXED, "elsewhere", "toward_job"),
    ],
)
def test_a_move_has_the_direction_of_its_leaning(before: str, now: str, direction: str) -> None:
    (move,) = moved({"benefits": before}, {"benefits": now}, small_check())

    assert move.direction == direction


def test_texts_lose_the_space_around_them() -> None:
    assert {verdict.words for verdict in small_check().verdicts.values()} == {"It is so."}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write_all(tmp_path / "content")
    return tmp_path / "content"


def problems(folder: Path) -> list[str]:
    with pytest.raises(ContentError) as caught:
        load_check(folder)
    return caught.value.problems


def check_with(slot: str, **changes: Any) -> Mapping[str, Any]:
    """Return the small check with `changes` of one difference."""
    check = deepcopy(CHECK)
    check["differences"][slot] |= changes
    return check


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"fact": 9}, "'goals': fact 9 is unknown; sources.yml does not have it"),
        ({"step": "markk"}, "'goals': 'step' names 'markk', which steps.yml does not have; did you mean 'mark'?"),
        (
            {"step": "mark"},
            "'goals': 'step' names 'mark', as 'timeframe' does; each difference has a step of its own",
        ),
        (
            {"options": {"a": "job", "b": "work"}},
            "'differences' 'goals' 'options' 'b': 'work' is not one of ['job', 'mixed', 'career']",
        ),
        ({"sentences": {"job": "x", "mixed": "x"}}, "'differences' 'goals' 'sentences': 'career' is missing"),
    ],
)
def test_a_mistake_in_the_check_is_one_sentence_with_its_file(
    folder: Path, changes: dict[str, Any], problem: str
) -> None:
    write(folder, "check.yml", check_with("goals", **changes))

    assert problems(folder) == [f"check.yml: {problem}"]


def test_the_check_needs_five_differences(folder: Path) -> None:
    check = deepcopy(CHECK)
    del check["differences"]["goals"]
    write(folder, "check.yml", check)

    assert problems(folder) == ["check.yml: 'differences' has 4 entries; it needs at least 5"]


def test_mistakes_in_both_files_come_in_one_list(folder: Path) -> None:
    write(folder, "check.yml", check_with("goals", fact=9))
    write(folder, "steps.yml", {**STEPS, "ride": {**STEPS["ride"], "facts": [8]}})

    assert [problem.partition(":")[0] for problem in problems(folder)] == ["check.yml", "steps.yml"]


@pytest.mark.parametrize("name", ["check.yml", "steps.yml", "sources.yml"])
def test_a_file_that_is_not_there_is_named(folder: Path, name: str) -> None:
    (folder / name).unlink()

    assert problems(folder) == [f"{name}: cannot be read: No such file or directory"]
