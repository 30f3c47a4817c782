"""Puts people in danger first: overrules whatever the classifiers made of their words.

Boundary: the words that always count are in `advisor.distress`; what only a whole sentence tells is learned here, from
`data/nlu/distress/`, beside all other examples as what it is not.
"""

from __future__ import annotations

from typing import Any

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
from components.kernel_detector import KernelDetector
from components.message_parts import IS_PART
from components.question_classifier import has_words
from components.sentence_learner import SentenceLearner

DISTRESS = "show_distress"
DANGER = "danger"
MEANT = f"{DANGER}/meant"
FIGURE = f"{DANGER}/figure_of_speech"
FRAGMENT = f"{DANGER}/fragment"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class DistressGuard(SentenceLearner[KernelDetector], IntentClassifier):
    """Stands after all classifiers; a message of distress leaves it as nothing else."""

    CALLED = "distress guard"
    KIND = KernelDetector

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """Return the options and their defaults."""
        return {
            # Regularisation; larger follows the examples less closely.
            "ridge": 0.1,
            # From which probability on a message counts as distress; lower catches more, and more that is none.
            "threshold": 0.46,
            # The same for a part of a message: without what stands around it, it sounds graver than it is.
            "threshold_of_part": 0.7,
        }

    def lessons(self, training_data: TrainingData) -> list[tuple[Message, bool]]:
        """Return all examples: what danger sounds like, and as what it is not, everything else that people say."""
        examples = [message for message in training_data.intent_examples if message.get(TEXT)]
        meant = [message.get(INTENT_RESPONSE_KEY) == MEANT for message in examples]
        if not any(meant) or all(meant):
            raise RasaException(f"The training data holds no example of {MEANT}; the guard would guard nobody.")
        return list(zip(examples, meant, strict=True))

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

    def _danger(self, message: Message) -> float:
        """Return how likely the message is meant as it sounds."""
        text = message.get(TEXT, "").lstrip()
        if text.startswith("/") or not has_words(text):
            return 0.0  # a button, or nothing to hear
        return self.learned.probability(self.alike(message))
