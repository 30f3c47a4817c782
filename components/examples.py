"""All examples at once, and how alike a text is to each: worked out one time for all that learns from examples.

Boundary: numbers in, numbers out; knows nothing of Rasa or of text.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper
from scipy.sparse import csr_matrix

from components.arrays import arrays_of, read_arrays, sparse_from
from components.kernel import in_counts, in_meaning
from components.onnx_files import IR_VERSION, OPSET, session_of
from components.rows import Floats, Rows

# 8-bit examples keep to 7 bits: processors without VNNI add them up in 16.
_MOST, _MOST_OF_EXAMPLES = 127, 63
# Columns are filled up to a multiple of this: where more than 48 are left over, onnxruntime 1.23 gets every 32nd text
# wrong on processors with AMX.
_COLUMNS = 64


@dataclass(frozen=True)
class Alike:
    """How alike one text is to those examples that stand at `places`.

    Of all examples, each of shape [examples]: `counted` in words and letters, `meant` in meaning; `cosines` are what
    the latter is made of. What stands at the places is looked up when it is asked for: each look takes its time.
    """

    counted: Floats
    meant: Floats
    cosines: Floats
    places: NDArray[np.intp]

    def to(self, places: NDArray[np.intp]) -> Alike:
        """Return how alike the text is to some of these examples."""
        return replace(self, places=self.places[places])

    def likeness(self, meaning: int) -> Floats:
        """Return how alike it is to each in all, `meaning` counting so often."""
        return (self.counted + np.float32(meaning) * self.meant)[self.places]

    def nearness(self, places: NDArray[np.intp]) -> Floats:
        """Return how near it is in meaning to some of these examples."""
        return self.cosines[self.places[places]]


@dataclass(frozen=True)
class Examples:
    """Examples laid out for texts to be compared with them, their vectors in 8 bits.

    `counts` has shape [columns, examples], so that a text is compared with what it shares only; `vectors` has shape
    [size, examples], and each column is to be multiplied by its entry of `scales`.
    """

    counts: csr_matrix
    vectors: NDArray[np.int8]
    scales: Floats

    @classmethod
    def of(cls, rows: Rows) -> Examples:
        """Lay out `rows`."""
        vectors = rows.vectors.T
        scales = (np.abs(vectors).max(axis=0, initial=1e-6) / _MOST_OF_EXAMPLES).astype(np.float32)
        return cls(rows.counts.T.tocsr(), np.round(vectors / scales).astype(np.int8), scales)

    def alike(self, texts: Rows) -> Iterator[Alike]:
        """Yield how alike each of `texts` is to the examples.

        In meaning they are compared in 8 bits: a tenth of the time, and off by about a thousandth.
        """
        in_vectors: Floats = self._closeness.run(None, {"vectors": texts.vectors})[0][:, : len(self.scales)]
        of_texts = texts.counts  # taken apart here: scipy makes a matrix of each row
        columns, values = (np.split(each, of_texts.indptr[1:-1]) for each in (of_texts.indices, of_texts.data))
        for shared, weights, near in zip(columns, values, in_vectors, strict=True):
            # scipy's product of two sparse matrices would be sparse again, and takes three times as long.
            counted = self.counts[shared].T @ weights
            yield Alike(in_counts(counted), in_meaning(near.copy()), near, self._places)

    def save(self, path: Path) -> None:
        """Write the examples to `path` (.npz)."""
        np.savez(path, vectors=self.vectors, scales=self.scales, **arrays_of(self.counts))

    @classmethod
    def load(cls, path: Path) -> Examples:
        """Read what `save` wrote.

        Raises:
            ValueError, KeyError, OSError: the file is not such a file.
        """
        kept = read_arrays(path)
        return cls(sparse_from(kept), kept["vectors"], kept["scales"])

    @functools.cached_property
    def _places(self) -> NDArray[np.intp]:
        return np.arange(len(self.scales))

    @functools.cached_property
    def _closeness(self) -> onnxruntime.InferenceSession:
        """Return what multiplies vectors with those of the examples, in 8 bits.

        numpy would read four times the memory, which is what takes the time.
        """
        # As large as the largest number in any example, and a text's has little reason to be larger.
        scale = np.float32(self.scales.max(initial=1e-6) * _MOST_OF_EXAMPLES / _MOST)
        filling = -len(self.scales) % _COLUMNS
        examples = np.pad(self.vectors, ((0, 0), (0, filling)))
        constants = {
            "examples": examples,
            "scale": scale,
            "zero": np.uint8(128),
            "scales": np.pad((scale * self.scales).astype(np.float32), (0, filling)),
        }
        nodes = [
            helper.make_node("QuantizeLinear", ["vectors", "scale", "zero"], ["texts"]),
            helper.make_node("MatMulInteger", ["texts", "examples", "zero"], ["sums"]),
            helper.make_node("Cast", ["sums"], ["floats"], to=TensorProto.FLOAT),
            helper.make_node("Mul", ["floats", "scales"], ["products"]),
        ]
        size, count = examples.shape
        taken = helper.make_tensor_value_info("vectors", TensorProto.FLOAT, ["texts", size])
        given = helper.make_tensor_value_info("products", TensorProto.FLOAT, ["texts", count])
        initializers = [numpy_helper.from_array(np.asarray(value), name) for name, value in constants.items()]
        graph = helper.make_graph(nodes, "closeness", [taken], [given], initializers)
        model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", OPSET)], ir_version=IR_VERSION)
        return session_of(model.SerializeToString())
