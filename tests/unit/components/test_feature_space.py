from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from scipy.sparse import csr_matrix

from components.feature_space import FeatureSpace


def _row(*values: float) -> csr_matrix:
    return csr_matrix([values], dtype=np.float64)


EXAMPLES = [
    {"words": _row(1, 0, 0, 0), "meaning": _row(3, 4)},
    {"words": _row(1, 1, 0, 0), "meaning": _row(1, -1)},
    {"words": _row(1, 0, 2, 0), "meaning": _row(0.2, 0.1)},
]


@pytest.fixture
def space() -> FeatureSpace:
    """Return a space of two sparse blocks side by side: `meaning` (2 columns), `words` (4)."""
    return FeatureSpace.fit(EXAMPLES)


def test_each_block_has_length_one(space: FeatureSpace) -> None:
    rows = space.rows(EXAMPLES).toarray()

    np.testing.assert_allclose(np.linalg.norm(rows[:, :2], axis=1), 1)
    np.testing.assert_allclose(np.linalg.norm(rows[:, 2:], axis=1), 1)


def test_dense_vectors_keep_their_direction(space: FeatureSpace) -> None:
    np.testing.assert_allclose(space.rows(EXAMPLES[:1]).toarray()[0, :2], [0.6, 0.8])


def test_rare_counts_weigh_more(space: FeatureSpace) -> None:
    common, rare = space.rows([{"words": _row(1, 1, 0, 0)}]).toarray()[0, 2:4]

    assert rare > common > 0


def test_a_repeated_word_counts_more_but_not_in_proportion(space: FeatureSpace) -> None:
    once = space.rows([{"words": _row(1, 1, 0, 0)}]).toarray()[0, 2:4]
    thrice = space.rows([{"words": _row(1, 3, 0, 0)}]).toarray()[0, 2:4]

    assert 1 < (thrice[1] / thrice[0]) / (once[1] / once[0]) < 3


def test_a_word_never_seen_in_training_is_no_trouble(space: FeatureSpace) -> None:
    np.testing.assert_allclose(space.rows([{"words": _row(0, 0, 0, 1)}]).toarray()[0, 2:], [0, 0, 0, 1])


@pytest.mark.parametrize("silent", [{}, {"words": _row(0, 0, 0, 0)}])
def test_a_featurizer_that_says_nothing_gives_zeros(space: FeatureSpace, silent: dict[str, csr_matrix]) -> None:
    row = space.rows([{"meaning": _row(3, 4), **silent}]).toarray()

    np.testing.assert_allclose(row, [[0.6, 0.8, 0, 0, 0, 0]])


def test_a_featurizer_unknown_to_the_space_is_passed_over(space: FeatureSpace) -> None:
    assert space.rows([{"meaning": _row(3, 4), "newer": _row(1)}]).shape == (1, 6)


def test_columns_do_not_depend_on_the_order_of_featurizers(space: FeatureSpace) -> None:
    turned = [dict(reversed(example.items())) for example in EXAMPLES]

    np.testing.assert_array_equal(FeatureSpace.fit(turned).rows(turned).toarray(), space.rows(EXAMPLES).toarray())


def test_a_featurizer_that_missed_an_example_is_learned_from_the_others() -> None:
    space = FeatureSpace.fit([{"meaning": _row(3, 4)}, *EXAMPLES])

    assert space.rows(EXAMPLES).shape == (3, 6)


def test_a_space_that_was_saved_is_the_same_again(space: FeatureSpace, tmp_path: Path) -> None:
    space.save(tmp_path / "space.npz")

    loaded = FeatureSpace.load(tmp_path / "space.npz")

    np.testing.assert_array_equal(loaded.rows(EXAMPLES).toarray(), space.rows(EXAMPLES).toarray())


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
