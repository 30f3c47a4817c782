from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from scipy.sparse import csr_matrix

from components import kernel, kernel_detector
from components.examples import Examples
from components.kernel_detector import MEANING, KernelDetector
from components.rows import Rows

WIDTH = 30
KIND = 0  # the direction of the kind of text that is to be found


def _toy(count: int, *, noise: float = 0.1, seed: int = 1) -> tuple[Rows, list[bool]]:
    """Return `count` examples around each of three directions, the first of which is the kind."""
    random = np.random.default_rng(seed)
    directions = np.repeat(np.arange(3), count)
    values = np.eye(WIDTH)[directions] + noise * random.normal(size=(len(directions), WIDTH))
    unit = (values / np.linalg.norm(values, axis=1, keepdims=True)).astype(np.float32)
    return Rows(csr_matrix(unit), unit), list(directions == KIND)


def _fit(rows: Rows, labels: list[bool], ridge: float = 0.1) -> KernelDetector:
    return KernelDetector.fit(rows, labels, ridges=[ridge] * len(rows))


def _probabilities(detector: KernelDetector, examples: Rows, texts: Rows) -> list[float]:
    return [detector.probability(alike.likeness(MEANING)) for alike in Examples.of(examples).alike(texts)]


def test_the_kind_is_told_from_all_others() -> None:
    rows, labels = _toy(20)
    unseen, truth = _toy(9, seed=2)

    assert [found > 0.5 for found in _probabilities(_fit(rows, labels), rows, unseen)] == truth


def test_probabilities_lie_between_nothing_and_one() -> None:
    rows, labels = _toy(20, noise=0.4)

    probabilities = _probabilities(_fit(rows, labels), rows, rows)

    assert 0 <= min(probabilities) <= max(probabilities) <= 1


def test_a_probability_is_the_share_of_those_alike_that_are_of_the_kind() -> None:
    rows, _ = _toy(1, noise=0)
    same = rows.part(np.zeros(200, dtype=np.intp))

    detector = _fit(same, [True] * 50 + [False] * 150)

    (probability,) = _probabilities(detector, same, same.part(np.array([0])))

    assert probability == pytest.approx(0.25, abs=0.05)


def test_an_example_with_a_larger_ridge_is_followed_less_closely() -> None:
    rows, _ = _toy(1, noise=0)
    two_that_differ = rows.part(np.array([0, 0, 1]))

    detector = KernelDetector.fit(two_that_differ, [True, False, False], ridges=[0.1, 3.0, 0.1])
    (probability,) = _probabilities(detector, two_that_differ, rows.part(np.array([0])))

    assert probability > 0.6


def test_the_coefficients_are_near_those_of_the_exact_solution() -> None:
    rows, labels = _toy(20, noise=0.3)
    exact_kernel = kernel.likeness(*rows.products(rows), 1) + 0.1 * np.eye(len(rows))
    wanted = np.where(labels, 1, -1)

    unexplained = exact_kernel @ _fit(rows, labels).coefficients - wanted

    assert np.linalg.norm(unexplained) <= 0.01 * np.linalg.norm(wanted)


def test_examples_in_several_blocks_are_learned_as_in_one(monkeypatch: pytest.MonkeyPatch) -> None:
    rows, labels = _toy(20, noise=0.3)
    in_one = _fit(rows, labels)

    monkeypatch.setattr(kernel, "_BLOCK", 7)
    monkeypatch.setattr(kernel_detector, "_READ_AT_ONCE", 3)
    in_several = _fit(rows, labels)

    np.testing.assert_allclose(in_several.coefficients, in_one.coefficients, atol=1e-4)


def test_each_pair_is_compared_once_and_in_order(monkeypatch: pytest.MonkeyPatch) -> None:
    rows, _ = _toy(5)
    monkeypatch.setattr(kernel, "_BLOCK", 4)
    monkeypatch.setattr(kernel, "_ROWS", 3)
    whole = kernel.likeness(*rows.products(rows), 1)

    blocks = list(kernel.half_kernel(rows, 1))

    assert [start for start, _ in blocks] == [0, 4, 8, 12]
    for start, block in blocks:
        np.testing.assert_allclose(block, whole[start:, start : start + 4], rtol=1e-5)


def test_a_text_is_likest_to_itself() -> None:
    rows, _ = _toy(5)

    alike = kernel.likeness(*rows.products(rows), 1)

    assert list(alike.argmax(axis=1)) == list(range(15))
    np.testing.assert_allclose(alike.diagonal(), 2, rtol=1e-4)


def test_a_detector_that_was_saved_is_the_same_again(tmp_path: Path) -> None:
    rows, labels = _toy(9)
    detector = _fit(rows, labels)
    detector.save(tmp_path / "learned.npz")

    loaded = KernelDetector.load(tmp_path / "learned.npz")

    np.testing.assert_array_equal(loaded.coefficients, detector.coefficients)


def test_a_file_without_a_detector_is_an_error(tmp_path: Path) -> None:
    np.savez(tmp_path / "learned.npz", other=np.ones(2))

    with pytest.raises(KeyError):
        KernelDetector.load(tmp_path / "learned.npz")


def test_what_resembles_no_example_is_not_of_the_kind_though_most_examples_are() -> None:
    rows, _ = _toy(20)
    mostly = rows.part(np.array([*range(20), 20]))
    strange = Rows(csr_matrix(np.eye(WIDTH, dtype=np.float32)[[9]]), np.eye(WIDTH, dtype=np.float32)[[9]])

    detector = _fit(mostly, [True] * 20 + [False])
    (alike,) = Examples.of(mostly).alike(strange)
    (of_the_kind,) = Examples.of(mostly).alike(rows.part(np.array([0])))

    assert detector.probability(alike.likeness(MEANING)) > 0.5 > detector.evidence(alike)
    assert detector.evidence(of_the_kind) > 0.8
