"""Puts people in danger first: overrules whatever the classifiers made of their words.

Boundary: the words that always count are in `advisor.distress`; what only a whole sentence tells is learned here, from
`data/nlu/distress/`, beside all other examples as what it is not.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.nlu.classifiers.classifier import IntentClassifier
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
from components.question_classifier import has_words
from components.sentence_learner import SentenceLearner, rows_of

DISTRESS = "show_distress"
DANGER = "danger"
MEANT = f"{DANGER}/meant"
_OTHERWISE = f"{DANGER}/figure_of_speech"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class DistressGuard(SentenceLearner, IntentClassifier):
    """Stands after all classifiers; a message of distress leaves it as nothing else."""

    CALLED = "distress guard"

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

    def lessons(self, training_data: TrainingData) -> list[tuple[Message, str]]:
        """Return what danger sounds like, and what is no danger of everything else that people say."""
        examples = [message for message in training_data.intent_examples if message.get(TEXT)]
        told = [(message, message.get(INTENT_RESPONSE_KEY)) for message in examples if message.get(INTENT) == DANGER]
        meant = [message for message, label in told if label == MEANT]
        others = [message for message in examples if message.get(INTENT) != DANGER]
        if not meant or not others:
            raise RasaException(f"The training data holds no example of {MEANT}; the guard would guard nobody.")
        return [*told, *((message, _OTHERWISE) for message in self._most_telling(others, meant))]

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
        likeness = (rows_of(others).vectors @ rows_of(meant).vectors.T).max(axis=1)
        ranked = [others[place] for place in np.argsort(-likeness)]
        most = self._config["likest_others"]
        return [*ranked[:most], *ranked[most :: self._config["one_of_the_rest"]]]

    def _danger(self, message: Message) -> float:
        """Return how likely the message is meant as it sounds."""
        text = message.get(TEXT, "").lstrip()
        if text.startswith("/") or not has_words(text):
            return 0.0  # a button, or nothing to hear
        return float(self.probabilities(message)[self.labels.index(MEANT)])
