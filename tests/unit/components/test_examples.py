from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from scipy.sparse import csr_matrix

from components import kernel
from components.examples import Examples
from components.rows import Rows

WIDTH = 40


@pytest.fixture
def rows() -> Rows:
    values = np.random.default_rng(1).normal(size=(50, WIDTH))
    unit = (values / np.linalg.norm(values, axis=1, keepdims=True)).astype(np.float32)
    return Rows(csr_matrix(np.where(np.abs(unit) > 0.2, unit, 0)), unit)


def test_a_text_is_nearest_to_itself(rows: Rows) -> None:
    for place, alike in enumerate(Examples.of(rows).alike(rows)):
        assert alike.cosines.argmax() == alike.likeness(1).argmax() == place
        assert alike.cosines[place] == pytest.approx(1, abs=0.01)


def test_likeness_is_that_of_the_kernel_but_for_the_8_bits(rows: Rows) -> None:
    in_full = kernel.likeness(*rows.products(rows), 1)

    in_8_bits = np.vstack([alike.likeness(1) for alike in Examples.of(rows).alike(rows)])

    np.testing.assert_allclose(in_8_bits, in_full, atol=0.05)


def test_texts_together_are_as_alike_as_each_by_itself(rows: Rows) -> None:
    examples = Examples.of(rows)

    together = list(examples.alike(rows))
    (alone,) = examples.alike(rows.part(np.array([7])))

    np.testing.assert_array_equal(alone.likeness(1), together[7].likeness(1))


def test_some_of_the_examples_keep_their_order(rows: Rows) -> None:
    whole, *_ = Examples.of(rows).alike(rows)

    some = whole.to(np.array([5, 2]))

    assert list(some.likeness(1)) == [whole.likeness(1)[5], whole.likeness(1)[2]]
    assert list(some.nearness(np.arange(2))) == list(whole.nearness(np.array([5, 2])))


def test_examples_without_meaning_are_compared_by_their_words(rows: Rows) -> None:
    bare = Rows(rows.counts, np.zeros((len(rows), 0), np.float32))

    assert [int(alike.likeness(1).argmax()) for alike in Examples.of(bare).alike(bare)] == list(range(len(rows)))


def test_examples_that_were_saved_are_the_same_again(rows: Rows, tmp_path: Path) -> None:
    Examples.of(rows).save(tmp_path / "examples.npz")

    loaded = Examples.load(tmp_path / "examples.npz")

    np.testing.assert_array_equal(next(loaded.alike(rows)).likeness(1), next(Examples.of(rows).alike(rows)).likeness(1))
