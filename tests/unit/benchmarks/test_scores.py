from __future__ import annotations

import pytest

from benchmarks.labelled_sets import OUT_OF_SCOPE
from benchmarks.scores import mean, score

WANTED = ["a", "a", "b", "b", OUT_OF_SCOPE, OUT_OF_SCOPE]
GOT = ["a", "b", "b", "b", "a", "b"]
SURE = [0.9, 0.6, 0.8, 0.2, 0.3, 0.1]


def test_accuracy_counts_what_is_in_scope_however_sure() -> None:
    assert score(WANTED, GOT, SURE, 0.5, 0.5).accuracy == 0.75


def test_what_is_below_the_threshold_is_declined() -> None:
    scores = score(WANTED, GOT, SURE, 0.5, 0.5)

    assert (scores.accepted, scores.declined) == (0.5, 1.0)


def test_separation_is_whole_where_all_in_scope_is_surer() -> None:
    assert score(WANTED, GOT, [0.9, 0.6, 0.8, 0.4, 0.3, 0.1], 0.5, 0.5).separation == 1.0


def test_correlation_is_whole_where_all_is_right() -> None:
    assert score(WANTED, [*"aabb", "a", "b"], [0.9, 0.9, 0.9, 0.9, 0.1, 0.1], 0.5, 0.5).correlation == pytest.approx(1)


def test_accuracy_at_a_recall_takes_only_what_is_surer_than_that_share_out_of_scope() -> None:
    # Half of what is out of scope lies at or below 0.3, the smallest limit that declines at least half.
    assert score(WANTED, GOT, SURE, 0.5, 0.5).accepted_at == 0.5
    assert score(WANTED, GOT, SURE, 0.5, 0.0).accepted_at == 0.75


def test_without_anything_out_of_scope_there_is_nothing_to_separate() -> None:
    scores = score(["a", "b"], ["a", "a"], [0.9, 0.2], 0.5, 0.5)

    assert (scores.accuracy, scores.separation, scores.declined) == (0.5, None, None)


def test_a_mean_is_taken_measure_by_measure() -> None:
    both = mean([score(WANTED, GOT, SURE, 0.5, 0.5), score(WANTED, WANTED, SURE, 0.5, 0.5)])

    assert both.accuracy == 0.875
