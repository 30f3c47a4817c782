"""How alike texts are: the kernel that all that learns from examples has in common.

Boundary: numbers only. Being alike in words and being alike in meaning are added, not mixed: either is enough.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import numpy as np
from numpy.typing import DTypeLike, NDArray
from threadpoolctl import threadpool_limits

from components.rows import Floats, Rows

# How fast likeness fades with distance, in counts of words and letters, and in meaning (decision 8).
_FADING_IN_COUNTS, _FADING_IN_VECTORS = 1.0, 3.0
AT_ONCE = min(os.cpu_count() or 1, 4)  # blocks of the kernel
# How many columns a block has, and how many of its rows are worked out at once: what is made on the way then stays near
# the processor. A whole block at once takes a third longer.
_BLOCK, _ROWS = 1000, 250
_NEAREST = 3  # how many examples say how near a group of them is


def in_counts(products: Floats) -> Floats:
    """Return how alike texts are in words and letters, of the inner products of their counts, which it overwrites."""
    return _faded(products, _FADING_IN_COUNTS)


def in_meaning(products: Floats) -> Floats:
    """Return how alike texts are in meaning, of the inner products of their vectors, which it overwrites."""
    return _faded(products, _FADING_IN_VECTORS)


def _faded(products: Floats, fading: float) -> Floats:
    """Return 1 where texts are the same, near 0 where they share nothing."""
    products -= 1
    products *= np.float32(fading)
    return np.exp(products, out=products)


def likeness(of_counts: Floats, of_vectors: Floats, meaning: int) -> Floats:
    """Return how alike texts are in all, of their inner products, which it overwrites.

    It is up to 1, and as much again for each time that `meaning` counts.
    """
    in_all, meant = in_counts(of_counts), in_meaning(of_vectors)
    meant *= meaning
    in_all += meant
    return in_all


def near(nearness: Floats) -> float:
    """Return how near a text is to a group of examples, given how near it is to each: the mean of the nearest."""
    if len(nearness) > _NEAREST:
        nearness = np.partition(nearness, -_NEAREST)[-_NEAREST:]
    return float(nearness.sum()) / max(len(nearness), 1)  # numpy's mean of three numbers takes three times as long


def _as_it_is(alike: Floats) -> Floats:
    return alike


def half_kernel(
    examples: Rows, meaning: int, kept: Callable[[Floats], Floats] = _as_it_is, dtype: DTypeLike = np.float32
) -> Iterator[tuple[int, NDArray[Any]]]:
    """Yield how alike the examples are, each pair once: the place of a first example, and a block of columns.

    A column compares one example with the first of its block and all after that; `kept` says what becomes of how alike
    they are, as `dtype`. Works ahead of whoever asks: blocks that are not yet taken wait in memory. Until the last one
    is taken, numpy keeps to one core.
    """

    def block(start: int) -> tuple[int, NDArray[Any]]:
        first = examples.part(slice(start, start + _BLOCK))
        compared: NDArray[Any] = np.empty((len(examples) - start, len(first)), dtype)
        for place in range(0, len(compared), _ROWS):
            rows = examples.part(slice(start + place, start + place + _ROWS))
            compared[place : place + _ROWS] = kept(likeness(*rows.products(first), meaning))
        return start, compared

    # scipy multiplies sparse rows on one core only, so each core has a block of its own.
    with threadpool_limits(1, user_api="blas"), ThreadPoolExecutor(AT_ONCE) as threads:
        yield from threads.map(block, range(0, len(examples), _BLOCK))
