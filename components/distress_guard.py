"""Puts people in danger first: overrules whatever the classifiers made of their words.

Boundary: the words that always count are in `advisor.distress`; what only a whole sentence tells is learned here, from
`data/nlu/distress/`, beside all other examples as what it is not.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
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

from advisor.distress import is_distress
from components.feature_space import FeatureSpace
from components.question_classifier import has_words
from components.sentence_model import SentenceModel, sentence_features

DISTRESS = "show_distress"
DANGER = "danger"
MEANT = f"{DANGER}/meant"
_OTHERWISE = f"{DANGER}/figure_of_speech"


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
            # Regularisation; larger follows the examples less closely.
            "ridge": 0.2,
            # From which probability on a message counts as distress; lower catches more, and more that is none.
            "threshold": 0.5,
            # Of all that has nothing to do with danger: how many of those most like it are learned, and of the rest
            # every so many-th.
            "likest_others": 3000,
            "one_of_the_rest": 5,
        }

    def __init__(
        self,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        model: SentenceModel | None = None,
    ) -> None:
        self._config = config
        self._storage, self._resource = model_storage, resource
        self._model = model

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
        told = [message for message in examples if message.get(INTENT) == DANGER]
        meant = [message for message in told if message.get(INTENT_RESPONSE_KEY) == MEANT]
        others = [message for message in examples if message.get(INTENT) != DANGER]
        if not meant or not others:
            raise RasaException(f"The training data holds no example of {MEANT}; the guard would guard nobody.")
        others = self._most_telling(others, meant)
        labels = [message.get(INTENT_RESPONSE_KEY) for message in told] + [_OTHERWISE] * len(others)
        model = SentenceModel.fit([*told, *others], labels, ridge=self._config["ridge"])
        with self._storage.write_to(self._resource) as directory:
            model.save(Path(directory))
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
                model = SentenceModel.load(Path(directory))
        except (ValueError, KeyError, OSError) as error:
            raise RasaException(
                f"The model's distress guard cannot be read ({error}). Train it again: steppingstone train"
            ) from error
        return cls(config, model_storage, resource, model)

    def process(self, messages: list[Message]) -> list[Message]:
        """Overrule the intent of each message of distress."""
        for message in messages:
            if is_distress(message.get(TEXT) or "") or self._danger(message) >= self._config["threshold"]:
                distress = {INTENT_NAME_KEY: DISTRESS, PREDICTED_CONFIDENCE_KEY: 1.0}
                message.set(INTENT, distress, add_to_output=True)
                ranking = message.get(INTENT_RANKING_KEY) or []
                message.set(INTENT_RANKING_KEY, [distress, *ranking], add_to_output=True)
        return messages

    def _most_telling(self, others: list[Message], meant: list[Message]) -> list[Message]:
        """Return those of `others` that sound most like `meant`, and some of the rest; all would take too long."""
        features = [sentence_features(message) for message in (*others, *meant)]
        rows = FeatureSpace.fit(features).rows(features).vectors
        likeness = (rows[: len(others)] @ rows[len(others) :].T).max(axis=1)
        ranked = [others[place] for place in np.argsort(-likeness)]
        most = self._config["likest_others"]
        return [*ranked[:most], *ranked[most :: self._config["one_of_the_rest"]]]

    def _danger(self, message: Message) -> float:
        """Return how likely the message is meant as it sounds."""
        text = message.get(TEXT, "").lstrip()
        if text.startswith("/") or not has_words(text):
            return 0.0  # a button, or nothing to hear
        assert self._model is not None
        return float(self._model.probabilities(message)[self._model.labels.index(MEANT)])
