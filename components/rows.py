"""Texts as rows of numbers that can be compared.

Boundary: numbers only. Counts and full vectors stay apart: the first are nearly empty, and what is alike in words
need not be alike in meaning.
"""

from __future__ import annotations

import functools
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

Floats = NDArray[np.float32]


@dataclass(frozen=True)
class Rows:
    """Texts as rows of length 1: `counts` of shape [texts, columns], `vectors` of shape [texts, size]."""

    counts: csr_matrix
    vectors: Floats

    @classmethod
    def of(cls, texts: Sequence[Sequence[csr_matrix | Floats]]) -> Rows:
        """Lay side by side what several featurizers say of each text: sparse rows, or full ones, of length 1 each.

        Raises:
            ValueError: not every text has the same featurizers.
        """
        widths = [row.shape[1] for row in texts[0]]
        if any([row.shape[1] for row in text] != widths for text in texts):
            raise ValueError("Not all texts are of the same featurizers.")
        counts = [[row for row in text if isinstance(row, csr_matrix)] for text in texts]
        full = [[row for row in text if not isinstance(row, csr_matrix)] for text in texts]
        vectors = np.vstack([np.hstack(rows or [np.zeros((1, 0))]) for rows in full]).astype(np.float32)
        # Divided by the root of how many stand side by side, the whole row has length 1 again.
        return cls(_side_by_side(counts), vectors / np.float32(np.sqrt(len(full[0]) or 1)))

    def __len__(self) -> int:
        return self.vectors.shape[0]

    def part(self, places: NDArray[np.intp] | slice) -> Rows:
        """Return some of the rows."""
        return Rows(self.counts[places], self.vectors[places])

    def products(self, others: Rows) -> tuple[Floats, Floats]:
        """Return the inner products with `others`, each of shape [these, others]: of the counts, of the vectors."""
        return (self.counts @ others._columns).toarray(), self.vectors @ others.vectors.T

    @functools.cached_property
    def _columns(self) -> csr_matrix:
        """Return the counts turned about, so that a text is compared with what it shares only."""
        return self.counts.T.tocsr()


def _side_by_side(texts: Sequence[Sequence[csr_matrix]]) -> csr_matrix:
    """Return what several featurizers counted in each text as one row of length 1 a text.

    scipy's own hstack and vstack take longer over a message than all comparing.
    """
    widths = [row.shape[1] for row in texts[0]]
    starts = np.cumsum([0, *widths], dtype=np.int32)
    columns = [row.indices + start for text in texts for row, start in zip(text, starts[:-1], strict=True)]
    values = [row.data for text in texts for row in text]
    ends = np.cumsum([0, *(sum(row.nnz for row in text) for text in texts)])
    return csr_matrix(
        (
            np.concatenate([np.empty(0, np.float32), *values]) / np.float32(np.sqrt(len(widths) or 1)),
            np.concatenate([np.empty(0, np.int32), *columns]),
            ends.astype(np.int32),
        ),
        shape=(len(texts), int(starts[-1])),
    )
