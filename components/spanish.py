"""Answers Spanish in Spanish: what such a message asks is chosen among the answers in Spanish alone.

Boundary: tells the language by `hearing.languages`; the answers are files of `content/answers` with `language: es`.
They are learned apart from all else: no line in English is taken for one of them, or because of one for another.
"""

from __future__ import annotations

from typing import Any

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.nlu.classifiers.classifier import IntentClassifier
from rasa.shared.exceptions import RasaException
from rasa.shared.nlu.constants import INTENT, INTENT_RESPONSE_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from advisor.words.languages import ENGLISH, SPANISH
from advisor.words.several import FAQ
from components.content_importer import IN_SPANISH
from components.hearing.languages import is_spanish
from components.kernel_classifier import KernelClassifier
from components.question_classifier import set_ranking
from components.sentence_learner import SentenceLearner

LANGUAGE = "language"
# Moves that say only what was said before, in whichever language that was.
MOVES = {"ask_for_more", "ask_simpler", "ask_to_repeat"}


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class SpanishClassifier(SentenceLearner[KernelClassifier], IntentClassifier):
    """Sets `language`; where that is Spanish, sets the intent and its ranking anew."""

    CALLED = "part for Spanish"

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """Return the options and their defaults."""
        return {
            # Regularisation; larger follows the examples less closely.
            "ridge": 0.2,
            # How often meaning counts beside words and letters; the encoder knows English.
            "meaning": 1,
            # Below this confidence `otherwise` is said; not below the threshold of the FallbackClassifier.
            "least": 0.36,
            "otherwise": "es_rest_in_english",
            # How many of the likeliest labels are reported.
            "ranking_length": 5,
        }

    def lessons(self, training_data: TrainingData) -> list[tuple[Message, str]]:
        """Return the questions in Spanish with their examples."""
        examples = [message for message in training_data.intent_examples if message.get(INTENT) == IN_SPANISH]
        labels = [_label(message.get(INTENT_RESPONSE_KEY)) for message in examples]
        if f"{FAQ}/{self._config['otherwise']}" not in labels:
            raise RasaException(f"The content holds no answer {self._config['otherwise']}, which Spanish needs.")
        return list(zip(examples, labels, strict=True))

    def process(self, messages: list[Message]) -> list[Message]:
        """Set the language of each message, and the intent of those in Spanish."""
        for message in messages:
            text = message.get(TEXT) or ""
            spanish = not text.lstrip().startswith("/") and is_spanish(text)
            message.set(LANGUAGE, SPANISH if spanish else ENGLISH, add_to_output=True)
            if spanish:
                set_ranking(message, self._likeliest(message))
        return messages

    def _likeliest(self, message: Message) -> list[tuple[str, float]]:
        """Return the likeliest labels; one that is not plausible never comes first."""
        ranking = self.learned.ranking(self.alike(message), self._config["ranking_length"])
        if ranking[0][1] >= self._config["least"]:
            return ranking
        otherwise = f"{FAQ}/{self._config['otherwise']}"
        return [(otherwise, self._config["least"]), *(pair for pair in ranking if pair[0] != otherwise)]


def _label(key: str) -> str:
    """Return what an example of espanol/<name> stands for: a move of the conversation, or a question."""
    name = key.removeprefix(f"{IN_SPANISH}/")
    return name if name in MOVES else f"{FAQ}/{name}"
