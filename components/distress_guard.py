"""Puts people in danger first: overrules whatever the classifiers made of their words.

Boundary: the words that always count are in `advisor.distress`; what only a whole sentence tells is learned here, from
`data/nlu/distress.yml`, beside all other examples as what it is not.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.classifiers.classifier import IntentClassifier
from rasa.nlu.featurizers.featurizer import Featurizer
from rasa.shared.exceptions import RasaException
from rasa.shared.nlu.constants import (
    INTENT,
    INTENT_NAME_KEY,
    INTENT_RANKING_KEY,
    INTENT_RESPONSE_KEY,
    PREDICTED_CONFIDENCE_KEY,
    TEXT,
)
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData
from sklearn.linear_model import LogisticRegression

from advisor.distress import is_distress
from components.arrays import read_arrays
from components.feature_space import FeatureSpace
from components.sentence_model import sentence_features

DISTRESS = "show_distress"
MEANT = "danger/meant"
_WEIGHTS_FILE, _SPACE_FILE = "weights.npz", "feature_space.npz"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class DistressGuard(GraphComponent, IntentClassifier):
    """Stands after all classifiers; a message of distress leaves it as nothing else."""

    @classmethod
    def required_components(cls) -> list[type]:
        """Return what must stand before it in the pipeline."""
        return [Featurizer]

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """Return the options and their defaults."""
        return {
            # Inverse of the regularisation strength; larger follows the examples more closely.
            "strength": 20.0,
            # From which score on a message counts as distress; lower catches more, and more that is none.
            "threshold": 0.0,
        }

    def __init__(
        self,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        space: FeatureSpace | None = None,
        weights: NDArray[np.float32] | None = None,
    ) -> None:
        self._config = config
        self._storage, self._resource = model_storage, resource
        self._space, self._weights = space, weights

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> DistressGuard:
        """Create the component before training."""
        return cls(config, model_storage, resource)

    def train(self, training_data: TrainingData) -> Resource:
        """Learn what danger sounds like, against everything else that people say."""
        examples = [message for message in training_data.intent_examples if message.get(TEXT)]
        meant = [message.get(INTENT_RESPONSE_KEY) == MEANT for message in examples]
        if not any(meant) or all(meant):
            raise RasaException("data/nlu/distress.yml holds no example of danger/meant; the guard would guard nobody.")
        features = [sentence_features(message) for message in examples]
        space = FeatureSpace.fit(features)
        model = LogisticRegression(C=self._config["strength"], class_weight="balanced", solver="liblinear")
        model.fit(space.rows(features), meant)
        weights = np.append(model.coef_[0], model.intercept_).astype(np.float32)
        with self._storage.write_to(self._resource) as directory:
            space.save(Path(directory) / _SPACE_FILE)
            np.savez(Path(directory) / _WEIGHTS_FILE, weights=weights)
        return self._resource

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> DistressGuard:
        """Load the trained component; a broken file is an error, never a guard that sleeps."""
        try:
            with model_storage.read_from(resource) as directory:
                space = FeatureSpace.load(Path(directory) / _SPACE_FILE)
                weights = read_arrays(Path(directory) / _WEIGHTS_FILE)["weights"]
        except (ValueError, KeyError, OSError) as error:
            raise RasaException(
                f"The model's distress guard cannot be read ({error}). Train it again: steppingstone train"
            ) from error
        return cls(config, model_storage, resource, space, weights)

    def process(self, messages: list[Message]) -> list[Message]:
        """Overrule the intent of each message of distress."""
        for message in messages:
            if is_distress(message.get(TEXT) or "") or self._score(message) > self._config["threshold"]:
                distress = {INTENT_NAME_KEY: DISTRESS, PREDICTED_CONFIDENCE_KEY: 1.0}
                message.set(INTENT, distress, add_to_output=True)
                ranking = message.get(INTENT_RANKING_KEY) or []
                message.set(INTENT_RANKING_KEY, [distress, *ranking], add_to_output=True)
        return messages

    def _score(self, message: Message) -> float:
        """Return how much the message sounds like danger: above 0 rather so, below rather not."""
        if message.get(TEXT, "").lstrip().startswith("/"):
            return -np.inf  # a button, not words
        assert self._space is not None
        assert self._weights is not None
        row = self._space.rows([sentence_features(message)])
        return float((row @ self._weights[:-1])[0] + self._weights[-1])
