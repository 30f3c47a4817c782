"""Tells one kind of text from all others, having learned from more examples than can be solved for exactly.

Boundary: numbers in, numbers out; knows nothing of Rasa or of text. Kernel ridge regression as in `kernel_classifier`,
but step by step (MINRES; Paige and Saunders, 1975, "Solution of sparse indefinite systems of linear equations"), each
step one look at all examples. Its error falls with every step, so that where it stops hardly matters; that of
conjugate gradients jumps, and a few examples more would change what is learned.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.sparse.linalg import LinearOperator, minres

from components.arrays import read_arrays
from components.examples import Alike
from components.kernel import half_kernel, near
from components.rows import Floats, Rows

_STEPS = 40  # after these, more change nothing that can be measured
_MEANING = 1  # how often meaning counts beside words and letters: a figure of speech is told by its words


@dataclass(frozen=True)
class KernelDetector:
    """What was learned of examples, with one of `coefficients` for each; those of the kind stand at `places`."""

    coefficients: Floats
    places: NDArray[np.intp]

    @classmethod
    def fit(cls, examples: Rows, labels: Sequence[bool], *, ridges: Sequence[float]) -> KernelDetector:
        """Learn which of `examples` are of the kind; an example with a larger ridge is followed less closely.

        Takes memory for half of all pairs of examples, 4 bytes each.
        """
        wanted = np.where(labels, 1, -1).astype(np.float32)
        half, loosened = list(half_kernel(examples, _MEANING)), np.asarray(ridges, np.float32)

        def compared(weights: Floats) -> Floats:
            return _times(half, weights) + loosened * weights.ravel()

        operator = LinearOperator((len(wanted), len(wanted)), matvec=compared, dtype=np.float32)
        coefficients, _ = minres(operator, wanted, tol=0.0, maxiter=_STEPS)
        return cls(coefficients.astype(np.float32), np.flatnonzero(labels))

    def evidence(self, alike: Alike) -> float:
        """Return what speaks for a text being of the kind: the mean of how likely that is, and how near the kind is.

        What resembles no example gets the probability of all that was learned, which holds far more of the kind than
        people say. Nearness is absolute.
        """
        return (self.probability(alike) + near(alike.nearness[self.places])) / 2

    def probability(self, alike: Alike) -> float:
        """Return how likely a text is of the kind; `alike`: how alike it is to each of the examples.

        What least squares make of -1 and 1 is an estimate of the mean of the two, given the text.
        """
        mean = float(alike.likeness(_MEANING) @ self.coefficients)
        return min(max((1 + mean) / 2, 0.0), 1.0)

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


def _times(half: list[tuple[int, Floats]], weights: Floats) -> Floats:
    """Return the product of the whole kernel with `weights`; shape [examples]."""
    weights = weights.ravel()
    product = np.zeros_like(weights)
    for start, block in half:
        end = start + len(block)
        product[start:end] += block @ weights[start:]
        product[end:] += block[:, end - start :].T @ weights[start:end]
    return product
