"""The encoder's graph against the network it stands for."""

from __future__ import annotations

import shutil
from pathlib import Path

import numpy as np
import onnxruntime
import pytest
from numpy.typing import NDArray
from tokenizers import Tokenizer

from components import minilm

# The first numbers of each vector as the published model gives them (transformers 5 and PyTorch 2.13,
# mean over tokens, scaled to length 1).
PUBLISHED = {
    "A career is more than one job.": [-0.02091, -0.01887, -0.00933, 0.00973, -0.04079, -0.05019, 0.05051, -0.03662],
    "my car broke down and i cant get to work": [
        *(-0.05993, -0.03697, 0.05979, 0.00439, 0.00639, 0.00928, -0.009, 0.03404)
    ],
}


class LastLayer(minilm.Graph):
    """The network as it was published, which reads its last layer alone."""

    def _pooled(self, hidden: str) -> None:
        *_, both = self._nodes
        super()._pooled(both.input[-1])


@pytest.fixture(scope="module")
def folder() -> Path:
    return minilm.carried_folder()


@pytest.fixture(scope="module")
def exact(folder: Path) -> onnxruntime.InferenceSession:
    graph = minilm.Graph(minilm.read_weights(folder), heads=12).model(layers=6)
    return onnxruntime.InferenceSession(graph.SerializeToString(), providers=["CPUExecutionProvider"])


@pytest.fixture(scope="module")
def published(folder: Path) -> onnxruntime.InferenceSession:
    graph = LastLayer(minilm.read_weights(folder), heads=12).model(layers=6)
    return onnxruntime.InferenceSession(graph.SerializeToString(), providers=["CPUExecutionProvider"])


@pytest.fixture(scope="module")
def small(folder: Path) -> onnxruntime.InferenceSession:
    return onnxruntime.InferenceSession(minilm.build_graph(folder), providers=["CPUExecutionProvider"])


@pytest.fixture(scope="module")
def word_pieces(folder: Path) -> Tokenizer:
    tokenizer = Tokenizer.from_file(str(folder / minilm.WORD_PIECES_FILE))
    tokenizer.no_padding()
    return tokenizer


def encode(session: onnxruntime.InferenceSession, *ids: list[int]) -> NDArray[np.float32]:
    vectors: NDArray[np.float32] = session.run(None, {"ids": np.array(ids)})[0]
    return vectors


@pytest.mark.parametrize("text", PUBLISHED)
def test_the_graph_gives_the_published_vectors_in_its_last_layer(
    text: str, published: onnxruntime.InferenceSession, word_pieces: Tokenizer
) -> None:
    (vector,) = encode(published, word_pieces.encode(text).ids)

    assert vector[:8] == pytest.approx(PUBLISHED[text], abs=2e-5)
    assert np.linalg.norm(vector) == pytest.approx(1, abs=1e-5)


def test_company_changes_no_vector(small: onnxruntime.InferenceSession, word_pieces: Tokenizer) -> None:
    (alone,) = encode(small, word_pieces.encode("what is a job").ids)
    in_company = encode(small, *(word_pieces.encode(text).ids for text in ("who is my boss", "what is a job")))

    assert in_company[1] == pytest.approx(alone, abs=1e-5)


@pytest.mark.parametrize("text", PUBLISHED)
def test_eight_bits_keep_the_direction(
    text: str,
    exact: onnxruntime.InferenceSession,
    small: onnxruntime.InferenceSession,
    word_pieces: Tokenizer,
) -> None:
    ids = word_pieces.encode(text).ids

    assert (encode(exact, ids) @ encode(small, ids).T).item() > 0.98


def test_weights_that_are_not_the_published_ones_are_refused_in_a_sentence(folder: Path, tmp_path: Path) -> None:
    shutil.copy(folder / "config.json", tmp_path)
    (tmp_path / minilm.WEIGHTS_FILE).write_bytes(b"something else")

    with pytest.raises(minilm.EncoderFilesError, match=r"not the published file.*make install"):
        minilm.build_graph(tmp_path)


def test_missing_weights_are_named(tmp_path: Path) -> None:
    with pytest.raises(minilm.EncoderFilesError, match="cannot be read"):
        minilm.read_weights(tmp_path)
