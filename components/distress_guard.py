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
from components.kernel_classifier import KernelClassifier
from components.message_parts import IS_PART
from components.question_classifier import has_words
from components.sentence_learner import SentenceLearner, rows_of

DISTRESS = "show_distress"
DANGER = "danger"
MEANT = f"{DANGER}/meant"
FIGURE = f"{DANGER}/figure_of_speech"
FRAGMENT = f"{DANGER}/fragment"
# The first guard learns every so many-th example.
_SAMPLED = 4


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class DistressGuard(SentenceLearner, IntentClassifier):
    """Stands after all classifiers; a message of distress leaves it as nothing else."""

    CALLED = "distress guard"

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """Return the options and their defaults."""
        return {
            # Regularisation; larger follows the examples less closely.
            "ridge": 0.1,
            # From which probability on a message counts as distress; lower catches more, and more that is none.
            "threshold": 0.5,
            # The same for a part of a message: without what stands around it, it sounds graver than it is.
            "threshold_of_part": 0.7,
            # Of all that has nothing to do with danger: how many of the most alarming are learned, and of the rest
            # every so many-th.
            "likest_others": 4000,
            "one_of_the_rest": 10,
        }

    def lessons(self, training_data: TrainingData) -> list[tuple[Message, str]]:
        """Return what danger sounds like, and what is no danger of everything else that people say."""
        examples = [message for message in training_data.intent_examples if message.get(TEXT)]
        labels = [message.get(INTENT_RESPONSE_KEY) for message in examples]
        told = [(message, label) for message, label in zip(examples, labels, strict=True) if label in {MEANT, FIGURE}]
        others = [message for message, label in zip(examples, labels, strict=True) if label not in {MEANT, FIGURE}]
        if MEANT not in {label for _, label in told} or not others:
            raise RasaException(f"The training data holds no example of {MEANT}; the guard would guard nobody.")
        return [*told, *((message, FIGURE) for message in self._most_telling(told, others))]

    def process(self, messages: list[Message]) -> list[Message]:
        """Overrule the intent of each message of distress."""
        for message in messages:
            threshold = self._config["threshold_of_part" if message.get(IS_PART) else "threshold"]
            if is_distress(message.get(TEXT) or "") or self._danger(message) >= threshold:
                distress = {INTENT_NAME_KEY: DISTRESS, PREDICTED_CONFIDENCE_KEY: 1.0}
                message.set(INTENT, distress, add_to_output=True)
                ranking = message.get(INTENT_RANKING_KEY) or []
                message.set(INTENT_RANKING_KEY, [distress, *ranking], add_to_output=True)
        return messages

    def _most_telling(self, told: list[tuple[Message, str]], others: list[Message]) -> list[Message]:
        """Return those of `others` that a first guard, which learned a few, finds most alarming, and some of the rest.

        To learn all would take too long, and most are nothing like danger.
        """
        lessons = [*told[::_SAMPLED], *((message, FIGURE) for message in others[::_SAMPLED])]
        first = KernelClassifier.fit(
            rows_of([message for message, _ in lessons]), [label for _, label in lessons], ridge=self._config["ridge"]
        )
        alarm = first.scores(rows_of(others))[:, first.labels.index(MEANT)]
        ranked = [others[place] for place in np.argsort(-alarm)]
        most = self._config["likest_others"]
        return [*ranked[:most], *ranked[most :: self._config["one_of_the_rest"]]]

    def _danger(self, message: Message) -> float:
        """Return how likely the message is meant as it sounds."""
        text = message.get(TEXT, "").lstrip()
        if text.startswith("/") or not has_words(text):
            return 0.0  # a button, or nothing to hear
        return float(self.probabilities(message)[self.labels.index(MEANT)])
