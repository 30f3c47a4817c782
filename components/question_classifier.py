"""Decides which question a message asks: content answers and small talk, in one classifier.

Boundary: turns Rasa's features into numbers and its numbers into intents; the learning itself is in
`kernel_classifier`. Stands in for DIET and ResponseSelector (docs/decisions/0002).
"""

from __future__ import annotations

import logging
import re
from collections.abc import Sequence
from typing import Any

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.nlu.classifiers.classifier import IntentClassifier
from rasa.nlu.constants import RESPONSE_SELECTOR_RETRIEVAL_INTENTS
from rasa.shared.exceptions import RasaException
from rasa.shared.nlu.constants import (
    FULL_RETRIEVAL_INTENT_NAME_KEY,
    INTENT,
    INTENT_NAME_KEY,
    INTENT_RANKING_KEY,
    INTENT_RESPONSE_KEY,
    PREDICTED_CONFIDENCE_KEY,
    RESPONSE,
    RESPONSE_SELECTOR,
    TEXT,
)
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from advisor.library.content import ContentError, load_library
from advisor.words.languages import ENGLISH
from components import rasa_mends
from components.kernel_classifier import KernelClassifier
from components.sentence_learner import SentenceLearner

rasa_mends.apply()  # this module is loaded wherever a model of ours is

logger = logging.getLogger(__name__)

NO_WORDS = "send_no_words"
# Components of their own learn these: what an answer to a form means, what follows up an answer, what is felt in a
# story, who is in danger, and what is asked in Spanish.
LEARNED_ELSEWHERE = {"answer", "follow_up", "feeling", "danger", "espanol"}
_WORDLIKE = re.compile(r"[^\W_]")


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class QuestionClassifier(SentenceLearner[KernelClassifier], IntentClassifier):
    """One classifier over all sentence features, on the full label."""

    CALLED = "question classifier"

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """Return the options and their defaults."""
        return {
            # Regularisation; larger follows the examples less closely.
            "ridge": 0.2,
            # How often meaning counts beside words and letters (decision 8).
            "meaning": 2,
            # How many of the likeliest labels are reported.
            "ranking_length": 10,
        }

    def lessons(self, training_data: TrainingData) -> list[tuple[Message, str]]:
        """Return every intent and every faq/<id> with its examples."""
        examples = [
            message
            for message in training_data.intent_examples
            if message.get(TEXT) and message.get(INTENT) not in LEARNED_ELSEWHERE
        ]
        labels = [message.get(INTENT_RESPONSE_KEY) or message.get(INTENT) for message in examples]
        if len(set(labels)) < 2:
            raise RasaException("The training data holds fewer than two intents; there is nothing to tell apart.")
        return list(zip(examples, labels, strict=True))

    @classmethod
    def load(cls, *parts: Any, **kwargs: Any) -> QuestionClassifier:
        """Load the trained component, and compare what it knows with the content."""
        loaded = super().load(*parts, **kwargs)
        compare_with_content(loaded.learned.labels)
        return loaded

    def process(self, messages: list[Message]) -> list[Message]:
        """Set the intent and the ranking of each message."""
        for message in messages:
            if not has_words(message.get(TEXT) or ""):
                set_ranking(message, [(NO_WORDS, 1.0)])
                continue
            set_ranking(message, self.learned.ranking(self.alike(message), self._config["ranking_length"]))
        return messages


def has_words(text: str) -> bool:
    """Say whether there is a letter or a digit in `text`."""
    return bool(_WORDLIKE.search(text))


def set_ranking(message: Message, ranking: Sequence[tuple[str, float]]) -> None:
    """Give `message` the labels of `ranking`, the first of them as its intent."""
    intent, *_ = ranked = [_intent(label, confidence) for label, confidence in ranking]
    message.set(INTENT, intent, add_to_output=True)
    message.set(INTENT_RANKING_KEY, ranked, add_to_output=True)
    if FULL_RETRIEVAL_INTENT_NAME_KEY in intent:
        message.set(RESPONSE_SELECTOR, _as_response_selector(intent), add_to_output=True)


def _as_response_selector(intent: dict[str, Any]) -> dict[str, Any]:
    """Return the full label where Rasa's own tools look for it (`rasa test`, the message processor)."""
    name = intent[INTENT_NAME_KEY]
    selected = {RESPONSE: {INTENT_RESPONSE_KEY: intent[FULL_RETRIEVAL_INTENT_NAME_KEY]}}
    return {RESPONSE_SELECTOR_RETRIEVAL_INTENTS: [name], name: selected}


def _intent(label: str, confidence: float) -> dict[str, Any]:
    """Rules match the short name `faq`; actions read the full one."""
    intent: dict[str, Any] = {INTENT_NAME_KEY: label.split("/")[0], PREDICTED_CONFIDENCE_KEY: confidence}
    if "/" in label:
        intent[FULL_RETRIEVAL_INTENT_NAME_KEY] = label
    return intent


def compare_with_content(labels: Sequence[str]) -> None:
    """Say it when the model and the content have grown apart; the conversation copes with both."""
    trained = {label.split("/")[1] for label in labels if "/" in label}
    try:
        in_english = [answer for answer in load_library().answers.values() if answer.language == ENGLISH]
    except ContentError:
        return  # the action server reports this one, with all its reasons
    known = {answer.id for answer in in_english if not answer.starts}
    if trained != known and trained:
        only = [f"only the model knows {', '.join(sorted(trained - known))}"] if trained - known else []
        only += [f"only the content knows {', '.join(sorted(known - trained))}"] if known - trained else []
        logger.warning(f"The model was trained on other content: {'; '.join(only)}. Run: steppingstone train")
