"""How alike texts are: the kernel that all that learns from examples has in common.

Boundary: numbers only. Being alike in words and being alike in meaning are added, not mixed: either is enough.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from components.rows import Floats, Rows

# How fast likeness fades with distance, in counts of words and letters, and in meaning (docs/understanding.md).
_FADING_IN_COUNTS, _FADING_IN_VECTORS = 1.0, 3.0
_BLOCK = 2000


def likeness(in_counts: Floats, in_vectors: Floats) -> Floats:
    """Return how alike texts are, of their inner products: 2 where they are the same, near 0 where they share nothing.

    Overwrites both.
    """
    for products, fading in ((in_counts, _FADING_IN_COUNTS), (in_vectors, _FADING_IN_VECTORS)):
        products -= 1
        products *= np.float32(fading)
        np.exp(products, out=products)
    in_counts += in_vectors
    return in_counts


def half_kernel(examples: Rows) -> Iterator[tuple[int, Floats]]:
    """Yield how alike the examples are, each pair once: the place of a first example, and a block of rows.

    A row compares one example with the first of its block and all after that.
    """
    for places in _blocks(len(examples)):
        start = int(places[0])
        yield start, likeness(*examples.part(places).products(examples.part(np.arange(start, len(examples)))))


def _blocks(length: int) -> Iterator[NDArray[np.intp]]:
    """Yield the places of some rows at a time: what compares them with all examples is large."""
    for start in range(0, length, _BLOCK):
        yield np.arange(start, min(start + _BLOCK, length))
