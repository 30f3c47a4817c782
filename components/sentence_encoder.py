"""Sentence vectors in the pipeline: all-MiniLM-L6-v2, run by onnxruntime.

Boundary: the graph comes from `minilm`; training stores it in the model, so that a trained model
needs nothing but itself.
"""

from __future__ import annotations

import itertools
import os
import re
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import numpy as np
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.constants import FEATURIZER_CLASS_ALIAS
from rasa.nlu.featurizers.dense_featurizer.dense_featurizer import DenseFeaturizer
from rasa.shared.exceptions import RasaException
from rasa.shared.nlu.constants import FEATURE_TYPE_SENTENCE, TEXT
from rasa.shared.nlu.training_data.features import Features
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData
from tokenizers import Tokenizer

from components import minilm
from components.onnx_files import session_of
from components.rows import Floats
from components.text_mender import mended

_GRAPH_FILE = "encoder.onnx"
_AT_ONCE = 256  # word pieces of all texts of a batch: what is made of so many stays near the processor
_END = re.compile(r"[\s.!…,;:]+$")


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=True)
class SentenceEncoder(DenseFeaturizer, GraphComponent):
    """Gives each message one unit vector of 384 numbers that carries its meaning."""

    @staticmethod
    def required_packages() -> list[str]:
        """Return what must be installed for this component."""
        return ["onnxruntime", "tokenizers"]

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """Return the options and their defaults."""
        return {
            **DenseFeaturizer.get_default_config(),
            # Folder with model.safetensors, config.json and tokenizer.json; null for the installed ones.
            "weights": None,
            # SHA-256 that model.safetensors must have.
            "sha256": minilm.PUBLISHED_SHA256,
        }

    def __init__(
        self,
        config: dict[str, Any],
        name: str,
        model_storage: ModelStorage,
        resource: Resource,
        graph: bytes | None = None,
        word_pieces: str | None = None,
    ) -> None:
        super().__init__(name, config)
        self._storage, self._resource = model_storage, resource
        if graph is not None and word_pieces is not None:
            self._session = session_of(graph)
            self._word_pieces = Tokenizer.from_str(word_pieces)
            self._word_pieces.no_padding()
            self._word_pieces.enable_truncation(minilm.MAX_TOKENS)

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> SentenceEncoder:
        """Create the component before training."""
        return cls(config, execution_context.node_name, model_storage, resource)

    def train(self, training_data: TrainingData) -> Resource:
        """Store the encoder's graph and word pieces in the model; nothing is learned."""
        folder = Path(self._config["weights"]) if self._config["weights"] else None
        try:
            folder = folder or minilm.carried_folder()
            graph = minilm.build_graph(folder, self._config["sha256"])
        except minilm.EncoderFilesError as error:
            raise RasaException(str(error)) from error
        with self._storage.write_to(self._resource) as directory:
            (directory / _GRAPH_FILE).write_bytes(graph)
            word_pieces = (folder / minilm.WORD_PIECES_FILE).read_text(encoding="utf8")
            (directory / minilm.WORD_PIECES_FILE).write_text(word_pieces, encoding="utf8")
        return self._resource

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> SentenceEncoder:
        """Load the trained component; a model without its encoder is an error, never a silent gap."""
        try:
            with model_storage.read_from(resource) as directory:
                graph = (directory / _GRAPH_FILE).read_bytes()
                word_pieces = (directory / minilm.WORD_PIECES_FILE).read_text(encoding="utf8")
        except (ValueError, OSError) as error:
            raise RasaException(
                f"The model has no sentence encoder ({error}). Train it again: steppingstone train"
            ) from error
        return cls(config, execution_context.node_name, model_storage, resource, graph, word_pieces)

    def process(self, messages: list[Message]) -> list[Message]:
        """Add the vector of each message's text to its features."""
        for message in messages:
            if text := mended(message):
                self._add(message, self.encode(text))
        return messages

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Add the vectors of all examples."""
        examples = [message for message in training_data.training_examples if message.get(TEXT)]
        for message, vector in zip(examples, self.encode_all([mended(message) for message in examples]), strict=True):
            self._add(message, vector[None])
        return training_data

    def _add(self, message: Message, vector: Floats) -> None:
        alias = self._config[FEATURIZER_CLASS_ALIAS]
        message.add_features(Features(vector, FEATURE_TYPE_SENTENCE, TEXT, alias))

    def encode(self, text: str) -> Floats:
        """Return the unit vector of `text`, shape [1, 384]."""
        return self._vectors_of([self._ids(text)])

    def encode_all(self, texts: Sequence[str]) -> Floats:
        """Return the unit vectors of `texts`, shape [texts, 384], worked out on all cores."""
        ids = [self._ids(text) for text in texts]
        vectors = np.empty((len(ids), minilm.VECTOR_SIZE), np.float32)

        def fill(batch: Sequence[int]) -> None:
            vectors[batch] = self._vectors_of([ids[place] for place in batch])

        with ThreadPoolExecutor(max_workers=os.cpu_count()) as threads:  # onnxruntime lets go of the interpreter
            deque(threads.map(fill, _batches([len(each) for each in ids])), maxlen=0)
        return vectors

    def _ids(self, text: str) -> list[int]:
        # How a sentence ends says more of who writes than of what is meant: "hey." is no sterner than "hey".
        ids: list[int] = self._word_pieces.encode(_END.sub("", text) or text).ids
        return ids

    def _vectors_of(self, ids: list[list[int]]) -> Floats:
        vectors: Floats = self._session.run(None, {"ids": np.array(ids, dtype=np.int64)})[0]
        return vectors

    @classmethod
    def validate_config(cls, config: dict[str, Any]) -> None:
        """Refuse a folder of weights that does not exist."""
        if config.get("weights") and not Path(config["weights"]).is_dir():
            raise RasaException(f"config.yml: SentenceEncoder: the folder of weights {config['weights']} is not there.")


def _batches(lengths: Sequence[int]) -> Iterator[list[int]]:
    """Yield places of texts of one length each: nothing is filled up, and each vector is what it is alone."""
    in_order = sorted(range(len(lengths)), key=lengths.__getitem__)
    for length, places in itertools.groupby(in_order, key=lengths.__getitem__):
        same = list(places)
        size = max(_AT_ONCE // length, 1)
        yield from (same[start : start + size] for start in range(0, len(same), size))
