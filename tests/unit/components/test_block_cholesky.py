"""Solving with half of a matrix in blocks, beside numpy with all of it."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray
from scipy.linalg import LinAlgError

from components.block_cholesky import BlockCholesky

SIZE = 37


@pytest.fixture
def matrix() -> NDArray[np.float32]:
    points = np.random.default_rng(1).normal(size=(SIZE, 5)).astype(np.float32)
    return points @ points.T + np.eye(SIZE, dtype=np.float32)


def factored(matrix: NDArray[np.float32], columns: int) -> BlockCholesky:
    """Return the factor of `matrix`, of which nothing above the diagonal is true."""
    half = np.tril(matrix) + np.triu(np.full_like(matrix, 9), 1)
    return BlockCholesky((start, half[start:, start : start + columns]) for start in range(0, SIZE, columns))


@pytest.mark.parametrize("columns", [1, 10, SIZE, 2 * SIZE])
def test_it_solves_for_many_columns_at_once_whatever_the_blocks(matrix: NDArray[np.float32], columns: int) -> None:
    wanted = np.random.default_rng(2).normal(size=(SIZE, 3)).astype(np.float32)

    solved = factored(matrix, columns).solve(wanted)

    np.testing.assert_allclose(matrix @ solved, wanted, atol=1e-4)


@pytest.mark.parametrize("last", [1, 7, 15, SIZE])
def test_the_diagonal_of_the_inverse_is_told_for_the_last_rows(matrix: NDArray[np.float32], last: int) -> None:
    told = factored(matrix, 10).inverse_diagonal(last)

    np.testing.assert_allclose(told, np.diag(np.linalg.inv(matrix))[-last:], rtol=1e-4)


def test_what_is_wanted_stays_as_it_was(matrix: NDArray[np.float32]) -> None:
    wanted = np.ones((SIZE, 2), np.float32)

    factored(matrix, 10).solve(wanted)

    assert (wanted == 1).all()


def test_a_matrix_without_a_factor_is_an_error(matrix: NDArray[np.float32]) -> None:
    with pytest.raises(LinAlgError):
        factored(-matrix, 10)
