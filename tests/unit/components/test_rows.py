from __future__ import annotations

import numpy as np
import pytest
from scipy.sparse import csr_matrix

from components.rows import Floats, Rows


def _row(*values: float) -> csr_matrix:
    return csr_matrix([values], dtype=np.float32)


def _vector(*values: float) -> Floats:
    return np.array([values], dtype=np.float32)


TEXTS = [
    [_row(1, 0, 0), _row(0, 1), _vector(0.6, 0.8)],
    [_row(0.6, 0.8, 0), _row(1, 0), _vector(0, -1)],
    [_row(0, 0, 1), _row(0, 1), _vector(0.8, 0.6)],
]


def test_counts_and_vectors_stay_apart_and_have_length_one() -> None:
    rows = Rows.of(TEXTS)

    assert (rows.counts.shape, rows.vectors.shape, len(rows)) == ((3, 5), (3, 2), 3)
    np.testing.assert_allclose(np.linalg.norm(rows.counts.toarray(), axis=1), 1, rtol=1e-6)
    np.testing.assert_allclose(np.linalg.norm(rows.vectors, axis=1), 1, rtol=1e-6)


def test_two_featurizers_of_vectors_share_the_length() -> None:
    rows = Rows.of([[_vector(0.6, 0.8), _vector(1, 0)]])

    np.testing.assert_allclose(np.linalg.norm(rows.vectors), 1, rtol=1e-6)


def test_a_featurizer_that_counts_nothing_in_a_text_gives_zeros() -> None:
    rows = Rows.of([[_row(0, 0, 0), _vector(1, 0)]])

    assert rows.counts.nnz == 0


@pytest.mark.parametrize("kept", [slice(0, 2), slice(2, 3)], ids=["counts", "vectors"])
def test_one_kind_of_featurizer_is_enough(kept: slice) -> None:
    rows = Rows.of([text[kept] for text in TEXTS])

    assert rows.counts.shape[0] == rows.vectors.shape[0] == len(rows) == len(TEXTS)


def test_texts_of_other_featurizers_are_refused() -> None:
    with pytest.raises(ValueError, match="the same featurizers"):
        Rows.of([TEXTS[0], TEXTS[1][:2]])


def test_products_of_one_row_are_those_of_the_same_row_among_many() -> None:
    rows = Rows.of(TEXTS)

    in_counts, in_vectors = rows.products(rows)
    of_one = Rows.of(TEXTS[1:2]).products(rows)

    np.testing.assert_allclose(of_one[0][0], in_counts[1], rtol=1e-6)
    np.testing.assert_allclose(of_one[1][0], in_vectors[1], rtol=1e-6)
