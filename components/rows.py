"""Texts as rows of numbers that can be compared.

Boundary: numbers only. Counts and full vectors stay apart: the first are nearly empty, and what is alike in words
need not be alike in meaning.
"""

from __future__ import annotations

import functools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix, hstack, vstack

Floats = NDArray[np.float32]


@dataclass(frozen=True)
class Rows:
    """Texts as rows of length 1: `counts` of shape [texts, columns], `vectors` of shape [texts, size]."""

    counts: csr_matrix
    vectors: Floats

    @classmethod
    def of(cls, texts: Sequence[Sequence[csr_matrix | Floats]]) -> Rows:
        """Lay side by side what several featurizers say of each text: sparse rows, or full ones, of length 1 each."""
        by_featurizer = list(zip(*texts, strict=True))
        sparse = [vstack(rows, format="csr") for rows in by_featurizer if isinstance(rows[0], csr_matrix)]
        full = [np.vstack(rows) for rows in by_featurizer if not isinstance(rows[0], csr_matrix)]
        # Divided by the root of how many stand side by side, the whole row has length 1 again.
        return cls(
            # Twice float32: scipy divides in float64, and all that is compared with it would follow.
            (hstack(sparse or [csr_matrix((len(texts), 0))], format="csr") / np.sqrt(len(sparse) or 1)).astype(
                np.float32
            ),
            np.hstack(full or [np.zeros((len(texts), 0))]).astype(np.float32) / np.float32(np.sqrt(len(full) or 1)),
        )

    @classmethod
    def from_arrays(cls, kept: Mapping[str, NDArray[Any]]) -> Rows:
        """Return the rows of which `arrays` made arrays.

        Raises:
            ValueError, KeyError: these are no such arrays.
        """
        parts = (kept["counts_data"], kept["counts_indices"], kept["counts_indptr"])
        return cls(csr_matrix(parts, shape=tuple(kept["counts_shape"])), kept["vectors"])

    def arrays(self) -> dict[str, NDArray[Any]]:
        """Return the rows as arrays that can be stored by name."""
        return {
            "vectors": self.vectors,
            "counts_data": self.counts.data,
            "counts_indices": self.counts.indices,
            "counts_indptr": self.counts.indptr,
            "counts_shape": np.array(self.counts.shape),
        }

    def __len__(self) -> int:
        return self.vectors.shape[0]

    def part(self, places: NDArray[np.intp]) -> Rows:
        """Return some of the rows."""
        return Rows(self.counts[places], self.vectors[places])

    @functools.cached_property
    def by_column(self) -> csr_matrix:
        """Return the counts turned on their side, so that a short text is compared with what it shares only."""
        return self.counts.T.tocsr()

    def products(self, others: Rows) -> tuple[Floats, Floats]:
        """Return the inner products with `others`, each of shape [these, others]: of the counts, of the vectors."""
        return (self.counts @ others.by_column).toarray(), self.vectors @ others.vectors.T
