"""Tells one kind of text from all others, having learned from more examples than can be solved for exactly.

Boundary: numbers in, numbers out; knows nothing of Rasa or of text. Kernel ridge regression as in `kernel_classifier`,
but step by step (GMRES; Saad and Schultz, 1986, "GMRES: a generalized minimal residual algorithm"), each step one look
at all examples. Its error falls with every step, so that where it stops hardly matters, and it sets each step at right
angles to all before: MINRES trusts that to arithmetic, which in 32 bits does not keep it.
"""

from __future__ import annotations

import functools
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.sparse.linalg import LinearOperator, gmres
from threadpoolctl import threadpool_limits

from components.arrays import read_arrays
from components.examples import Alike
from components.kernel import AT_ONCE, half_kernel, near
from components.rows import Floats, Rows

_STEPS = 40  # after these, more change nothing that can be measured
_READ_AT_ONCE = 100  # rows of a block; what is made of so many stays near the processor
MEANING = 1  # how often meaning counts beside words and letters: a figure of speech is told by its words
_MOST = np.float32(np.iinfo(np.uint16).max)
_ONE = np.float32(_MOST / (1 + MEANING))  # what a likeness of 1 is in steps of 16 bits

_Small = NDArray[np.uint16]


@dataclass(frozen=True)
class KernelDetector:
    """What was learned of examples, with one of `coefficients` for each; those of the kind stand at `places`."""

    coefficients: Floats
    places: NDArray[np.intp]

    @classmethod
    def fit(cls, examples: Rows, labels: Sequence[bool], *, ridges: Sequence[float]) -> KernelDetector:
        """Learn which of `examples` are of the kind; an example with a larger ridge is followed less closely.

        Takes memory for half of all pairs of examples, 2 bytes each.
        """
        wanted = np.where(labels, 1, -1).astype(np.float32)
        kernel, loosened = _SmallKernel(examples), np.asarray(ridges, np.float32)

        def compared(weights: Floats) -> Floats:
            return kernel.times(weights.ravel()) + loosened * weights.ravel()

        operator = LinearOperator((len(wanted), len(wanted)), matvec=compared, dtype=np.float32)
        with threadpool_limits(1, user_api="blas"):  # the kernel shares itself out
            coefficients, _ = gmres(operator, wanted, tol=0.0, restart=_STEPS, maxiter=1)
        return cls(coefficients.astype(np.float32), np.flatnonzero(labels))

    def evidence(self, alike: Alike) -> float:
        """Return what speaks for a text being of the kind: the mean of how likely that is, and how near the kind is.

        `alike`: how alike the text is to each of the examples. What resembles none gets the probability of all that
        was learned, which holds far more of the kind than people say; nearness is absolute.
        """
        likeness = alike.likeness(MEANING)
        return (self.probability(likeness) + near(likeness[self.places]) / (1 + MEANING)) / 2

    def probability(self, likeness: Floats) -> float:
        """Return how likely a text is of the kind; `likeness`: to each of the examples, `MEANING` counting so often.

        What least squares make of -1 and 1 is an estimate of the mean of the two, given the text.
        """
        return min(max((1 + float(likeness @ self.coefficients)) / 2, 0.0), 1.0)

    def save(self, path: Path) -> None:
        """Write the arrays to `path` (.npz)."""
        np.savez(path, coefficients=self.coefficients, places=self.places)

    @classmethod
    def load(cls, path: Path) -> KernelDetector:
        """Read what `save` wrote.

        Raises:
            ValueError, KeyError, OSError: the file is not such a file.
        """
        kept = read_arrays(path)
        return cls(kept["coefficients"], kept["places"])


class _SmallKernel:
    """How alike examples are, each pair once and in 16 bits.

    That is half of the memory of 32 bits and quicker to read; an entry is off by a hundred-thousandth at most, where
    8 bits would be off by more than the least ridge forgives.
    """

    def __init__(self, examples: Rows) -> None:
        self._blocks = list(half_kernel(examples, MEANING, _in_steps, np.uint16))

    def times(self, weights: Floats) -> Floats:
        """Return the product of the whole kernel with `weights`; shape [examples]."""
        with ThreadPoolExecutor(AT_ONCE) as threads:
            products = threads.map(functools.partial(self._times, weights / _ONE), self._blocks)
            return np.sum(list(products), axis=0, dtype=np.float32)

    def _times(self, weights: Floats, block: tuple[int, _Small]) -> Floats:
        """Return what one block, read across and down, adds to each place of the product."""
        start, compared = block
        size = compared.shape[1]
        own = slice(start, start + size)
        product = np.zeros_like(weights)
        product[own] = compared[:size].astype(np.float32) @ weights[own]
        read = np.empty((_READ_AT_ONCE, size), np.float32)
        for first in range(size, len(compared), _READ_AT_ONCE):
            rows = compared[first : first + _READ_AT_ONCE]
            in_full, places = read[: len(rows)], slice(start + first, start + first + len(rows))
            in_full[:] = rows
            product[places] = in_full @ weights[own]
            product[own] += weights[places] @ in_full
        return product


def _in_steps(alike: Floats) -> Floats:
    """Return whole numbers, the largest for what is alike in all; a line may be a hair more than that to itself."""
    alike *= _ONE
    return np.minimum(np.rint(alike, out=alike), _MOST, out=alike)
