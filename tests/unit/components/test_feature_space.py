from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from scipy.sparse import csr_matrix

from components.feature_space import FeatureSpace, Rows


def _row(*values: float) -> csr_matrix:
    return csr_matrix([values], dtype=np.float64)


def _same(first: Rows, second: Rows) -> None:
    np.testing.assert_array_equal(first.counts.toarray(), second.counts.toarray())
    np.testing.assert_array_equal(first.vectors, second.vectors)


EXAMPLES = [
    {"words": _row(1, 0, 0, 0), "meaning": _row(3, 4)},
    {"words": _row(1, 1, 0, 0), "meaning": _row(1, -1)},
    {"words": _row(1, 0, 2, 0), "meaning": _row(0.2, 0.1)},
]


@pytest.fixture
def space() -> FeatureSpace:
    """Return a space of two blocks: `meaning` (2 full columns), `words` (4 of counts)."""
    return FeatureSpace.fit(EXAMPLES)


def test_counts_and_vectors_have_length_one(space: FeatureSpace) -> None:
    rows = space.rows(EXAMPLES)

    np.testing.assert_allclose(np.linalg.norm(rows.counts.toarray(), axis=1), 1, rtol=1e-6)
    np.testing.assert_allclose(np.linalg.norm(rows.vectors, axis=1), 1, rtol=1e-6)


def test_full_vectors_keep_their_direction(space: FeatureSpace) -> None:
    np.testing.assert_allclose(space.rows(EXAMPLES[:1]).vectors[0], [0.6, 0.8], rtol=1e-6)


def test_rare_counts_weigh_more(space: FeatureSpace) -> None:
    common, rare, *_ = space.rows([{"words": _row(1, 1, 0, 0)}]).counts.toarray()[0]

    assert rare > common > 0


def test_a_repeated_word_counts_more_but_not_in_proportion(space: FeatureSpace) -> None:
    once = space.rows([{"words": _row(1, 1, 0, 0)}]).counts.toarray()[0]
    thrice = space.rows([{"words": _row(1, 3, 0, 0)}]).counts.toarray()[0]

    assert 1 < (thrice[1] / thrice[0]) / (once[1] / once[0]) < 3


def test_a_word_never_seen_in_training_is_no_trouble(space: FeatureSpace) -> None:
    np.testing.assert_allclose(space.rows([{"words": _row(0, 0, 0, 1)}]).counts.toarray(), [[0, 0, 0, 1]])


@pytest.mark.parametrize("silent", [{}, {"words": _row(0, 0, 0, 0)}])
def test_a_featurizer_that_says_nothing_gives_zeros(space: FeatureSpace, silent: dict[str, csr_matrix]) -> None:
    row = space.rows([{"meaning": _row(3, 4), **silent}])

    np.testing.assert_allclose(row.vectors, [[0.6, 0.8]], rtol=1e-6)
    assert row.counts.nnz == 0


def test_a_featurizer_unknown_to_the_space_is_passed_over(space: FeatureSpace) -> None:
    row = space.rows([{"meaning": _row(3, 4), "newer": _row(1)}])

    assert (row.counts.shape, row.vectors.shape) == ((1, 4), (1, 2))


def test_two_featurizers_of_a_kind_share_the_length() -> None:
    row = FeatureSpace.fit([{"a": _row(3, 4), "b": _row(1, 1)}]).rows([{"a": _row(3, 4), "b": _row(1, 1)}])

    np.testing.assert_allclose(np.linalg.norm(row.vectors), 1, rtol=1e-6)


@pytest.mark.parametrize("kind", ["meaning", "words"])
def test_a_space_of_one_kind_of_featurizer_is_a_space(kind: str) -> None:
    examples = [{kind: example[kind]} for example in EXAMPLES]

    rows = FeatureSpace.fit(examples).rows(examples)

    assert rows.counts.shape[0] == rows.vectors.shape[0] == len(rows) == len(EXAMPLES)


def test_products_of_one_row_are_those_of_the_same_row_among_many(space: FeatureSpace) -> None:
    rows = space.rows(EXAMPLES)

    in_counts, in_vectors = rows.products(rows)
    of_one = space.rows(EXAMPLES[1:2]).products(rows)

    np.testing.assert_allclose(of_one[0][0], in_counts[1], rtol=1e-6)
    np.testing.assert_allclose(of_one[1][0], in_vectors[1], rtol=1e-6)


def test_columns_do_not_depend_on_the_order_of_featurizers(space: FeatureSpace) -> None:
    turned = [dict(reversed(example.items())) for example in EXAMPLES]

    _same(FeatureSpace.fit(turned).rows(turned), space.rows(EXAMPLES))


def test_a_featurizer_that_missed_an_example_is_learned_from_the_others() -> None:
    space = FeatureSpace.fit([{"meaning": _row(3, 4)}, *EXAMPLES])

    assert space.rows(EXAMPLES).counts.shape == (3, 4)


def test_a_space_that_was_saved_is_the_same_again(space: FeatureSpace, tmp_path: Path) -> None:
    space.save(tmp_path / "space.npz")

    loaded = FeatureSpace.load(tmp_path / "space.npz")

    _same(loaded.rows(EXAMPLES), space.rows(EXAMPLES))


def test_a_file_without_a_space_is_an_error(tmp_path: Path) -> None:
    np.savez(tmp_path / "other.npz", other=np.ones(2))

    with pytest.raises(KeyError):
        FeatureSpace.load(tmp_path / "other.npz")


@pytest.mark.parametrize("length", [0, 10, 200])
def test_a_file_that_was_cut_off_is_an_error(space: FeatureSpace, tmp_path: Path, length: int) -> None:
    space.save(tmp_path / "space.npz")
    (tmp_path / "space.npz").write_bytes((tmp_path / "space.npz").read_bytes()[:length])

    with pytest.raises(ValueError, match=r"space\.npz"):
        FeatureSpace.load(tmp_path / "space.npz")
