"""Solves a large symmetric positive definite system of which half is held in memory, some rows at a time.

Boundary: numbers only. A block holds some rows from their own diagonal on; what stands left of that is never made.
All in one call is no way either: OpenBLAS 0.3.18, which scipy brings, writes past its memory from some 37,000 rows on.
"""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from scipy.linalg import cholesky, solve_triangular

from components.rows import Floats


class BlockCholesky:
    """The upper factor of a matrix: with its own transpose before it, it makes that matrix.

    Each block has shape [rows, rows and all after them].
    """

    def __init__(self, blocks: Iterable[tuple[int, Floats]]) -> None:
        """Factor the matrix whose rows come in `blocks`, each with the place of its first row; overwrites them.

        Raises:
            scipy.linalg.LinAlgError: the matrix is not positive definite.
        """
        self._blocks = dict(blocks)
        for start, block in self._blocks.items():
            end = start + len(block)
            corner, rest = np.hsplit(block, [len(block)])
            corner[:] = cholesky(corner, check_finite=False)
            rest[:] = solve_triangular(corner, rest, trans=1, check_finite=False)
            for below, rows in self._blocks.items():
                if below >= end:
                    rows -= rest[:, below - end : below - end + len(rows)].T @ rest[:, below - end :]

    def solve(self, wanted: Floats) -> Floats:
        """Return what the matrix makes `wanted` of, both of shape [rows, columns]."""
        solved = wanted.copy()
        for start, block in self._blocks.items():
            corner, rest = np.hsplit(block, [len(block)])
            end = start + len(block)
            solved[start:end] = solve_triangular(corner, solved[start:end], trans=1, check_finite=False)
            solved[end:] -= rest.T @ solved[start:end]
        for start, block in reversed(self._blocks.items()):
            corner, rest = np.hsplit(block, [len(block)])
            end = start + len(block)
            solved[start:end] = solve_triangular(corner, solved[start:end] - rest @ solved[end:], check_finite=False)
        return solved

    def inverse_diagonal(self, last: int) -> Floats:
        """Return the diagonal of the inverse for the `last` rows: no more than that corner of the factor is asked."""
        size = max(start + len(block) for start, block in self._blocks.items())
        corner = np.zeros((last, last), np.float32)
        for start, block in self._blocks.items():
            place = start - (size - last)
            if place + len(block) > 0:
                skipped = max(-place, 0)
                corner[place + skipped : place + len(block), place + skipped :] = np.triu(block)[skipped:, skipped:]
        halfway = solve_triangular(corner, np.eye(last, dtype=np.float32), trans=1, check_finite=False)
        diagonal: Floats = np.einsum("ij,ij->j", halfway, halfway)
        return diagonal
