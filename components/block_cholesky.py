"""Solves a large symmetric positive definite system of which half is held in memory, some columns at a time.

Boundary: numbers only. A block holds some columns from their own diagonal on; what stands above that is never made.
All in one call is no way either: OpenBLAS 0.3.18, which scipy brings, writes past its memory from some 37,000 rows on.
"""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from scipy.linalg import cholesky, solve_triangular
from scipy.linalg.blas import sgemm, strsm

from components.rows import Floats


class BlockCholesky:
    """The lower factor of a matrix: with its own transpose behind it, it makes that matrix.

    Each block has shape [columns and all after them, columns].
    """

    def __init__(self, blocks: Iterable[tuple[int, Floats]]) -> None:
        """Factor the matrix whose columns come in `blocks`, each with the place of its first one; overwrites them.

        Raises:
            scipy.linalg.LinAlgError: the matrix is not positive definite.
        """
        # BLAS overwrites what lies in memory as it expects it, and copies all else.
        self._blocks = {start: np.ascontiguousarray(block, np.float32) for start, block in blocks}
        for start, block in self._blocks.items():
            corner, rest = _parted(block)
            corner[:] = cholesky(corner, lower=True, check_finite=False)
            if len(rest):
                strsm(1.0, corner.T, rest.T, trans_a=True, overwrite_b=True)
            for below, columns in self._blocks.items():
                if below > start:
                    _take_off(columns, rest[below - start - len(corner) :])

    def solve(self, wanted: Floats) -> Floats:
        """Return what the matrix makes `wanted` of, both of shape [rows, columns]."""
        solved = wanted.copy()
        for start, block in self._blocks.items():
            corner, rest = _parted(block)
            end = start + len(corner)
            solved[start:end] = solve_triangular(corner, solved[start:end], lower=True, check_finite=False)
            solved[end:] -= rest @ solved[start:end]
        for start, block in reversed(self._blocks.items()):
            corner, rest = _parted(block)
            end = start + len(corner)
            left = solved[start:end] - rest.T @ solved[end:]
            solved[start:end] = solve_triangular(corner, left, trans=1, lower=True, check_finite=False)
        return solved

    def inverse_diagonal(self, last: int) -> Floats:
        """Return the diagonal of the inverse for the `last` rows: no more than that corner of the factor is asked."""
        size = max(start + len(block) for start, block in self._blocks.items())
        corner = np.zeros((last, last), np.float32)
        for start, block in self._blocks.items():
            place = start - (size - last)
            if place + block.shape[1] > 0:
                skipped = max(-place, 0)
                corner[place + skipped :, place + skipped : place + block.shape[1]] = np.tril(block)[skipped:, skipped:]
        halfway = solve_triangular(corner, np.eye(last, dtype=np.float32), lower=True, check_finite=False)
        diagonal: Floats = np.einsum("ij,ij->j", halfway, halfway)
        return diagonal


def _parted(block: Floats) -> tuple[Floats, Floats]:
    """Return the rows of a block that its own columns cross, and all after them."""
    size = block.shape[1]
    return block[:size], block[size:]


def _take_off(columns: Floats, factor: Floats) -> None:
    """Take from `columns` what `factor`, which begins at the same row, makes of them.

    In place, which numpy cannot: fresh memory for each product took a fifth of the time. BLAS counts down columns, so
    that to it all of these are turned about.
    """
    own = factor[: columns.shape[1]]
    sgemm(-1.0, own.T, factor.T, beta=1.0, c=columns.T, trans_a=True, overwrite_c=True)
