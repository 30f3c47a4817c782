"""Compares each message with all examples, once, for all components that learn from them.

Boundary: carries `examples` into the pipeline. Which of the examples a component learned from, it knows by their
places among `comparable`.
"""

from __future__ import annotations

import functools
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.featurizers.featurizer import Featurizer
from rasa.shared.exceptions import RasaException
from rasa.shared.nlu.constants import FEATURE_TYPE_SENTENCE, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData
from threadpoolctl import threadpool_limits

from components.examples import Alike, Examples
from components.rows import Rows

_FILE = "examples.npz"
_ALIKE = "alike"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=True)
class ExampleComparer(GraphComponent):
    """Stands after all featurizers; what it says of a message is read with `alike`."""

    @classmethod
    def required_components(cls) -> list[type]:
        """Return what must stand before it in the pipeline."""
        return [Featurizer]

    def __init__(self, model_storage: ModelStorage, resource: Resource, examples: Examples | None = None) -> None:
        self._storage, self._resource = model_storage, resource
        self._examples = examples

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> ExampleComparer:
        """Create the component before training."""
        return cls(model_storage, resource)

    def train(self, training_data: TrainingData) -> Resource:
        """Store the examples."""
        with self._storage.write_to(self._resource) as directory:
            Examples.of(rows_of(comparable(training_data))).save(Path(directory) / _FILE)
        return self._resource

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> ExampleComparer:
        """Load the trained component; a broken file is an error, never a component without examples."""
        try:
            with model_storage.read_from(resource) as directory:
                return cls(model_storage, resource, Examples.load(Path(directory) / _FILE))
        except (ValueError, KeyError, OSError) as error:
            raise RasaException(
                f"The model's examples cannot be read ({error}). Train it again: steppingstone train"
            ) from error

    def process(self, messages: list[Message]) -> list[Message]:
        """Note of each message how alike it is to the examples."""
        _keep_to_one_core()
        told = [message for message in messages if message.get(TEXT) and message.features]
        if told and self._examples:
            for message, like in zip(told, self._examples.alike(rows_of(told)), strict=True):
                message.set(_ALIKE, like)
        return messages

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Return the examples as they are: to learn from them, all pairs are compared, a block at a time."""
        return training_data


@functools.cache
def _keep_to_one_core() -> None:
    """Leave the other cores to other turns; training, which compares no message, takes all of them.

    A message is too short to share out, and numpy's idle threads spin while they wait for more: a turn took half as
    much processor time again.
    """
    threadpool_limits(1, user_api="blas")


def comparable(training_data: TrainingData) -> list[Message]:
    """Return the examples with which messages are compared, in their order."""
    return [message for message in training_data.intent_examples if message.get(TEXT)]


def alike(message: Message) -> Alike:
    """Return how alike `message` is to each of the examples."""
    found: Alike | None = message.get(_ALIKE)
    assert found is not None, "asked of a message that was not compared"
    return found


def rows_of(messages: Sequence[Message]) -> Rows:
    """Return what the featurizers say of each whole message, side by side."""
    return Rows.of([_features(message) for message in messages])


def _features(message: Message) -> list[Any]:
    return [
        feature.features.tocsr() if feature.is_sparse() else feature.features
        for feature in message.features
        if feature.type == FEATURE_TYPE_SENTENCE and feature.attribute == TEXT
    ]
