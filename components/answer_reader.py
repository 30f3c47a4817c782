"""Reads a message as an answer to a question of a form: how likely it means each option of each question.

Boundary: knows the options from `data/nlu/answers`, not which question is pending; the action server weighs the
readings against it. Leaves the intent alone.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

import numpy as np
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.exceptions import RasaException
from rasa.shared.nlu.constants import INTENT, INTENT_RESPONSE_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from advisor.words.parts import may_ask
from components.kernel_classifier import KernelClassifier
from components.question_classifier import has_words
from components.sentence_learner import SentenceLearner

ANSWER = "answer"
OTHER = "other"
READINGS = "readings"
# Its examples hold answers to any question ("no, i get them from my wife"), so they are no model of what is none.
_MIXED = {"correct_answer"}


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class AnswerReader(SentenceLearner[KernelClassifier]):
    """Sets `readings`: the probability of "<question>/<option>", and of being no answer at all."""

    CALLED = "answer reader"

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """Return the options and their defaults."""
        return {
            # Regularisation; larger follows the examples less closely.
            "ridge": 0.2,
            # How many examples of each intent, and of each question of the content, stand for what is no answer.
            "others_of_an_intent": 15,
            "others_of_a_question": 4,
            # The least probability that is reported.
            "least": 0.005,
        }

    def lessons(self, training_data: TrainingData) -> list[tuple[Message, str]]:
        """Return the options with their examples, and a sample of all others as what is no answer."""
        answers = [message for message in training_data.intent_examples if message.get(INTENT) == ANSWER]
        others = list(self._others(training_data))
        if not answers or not others:
            raise RasaException("The training data holds no answers to the forms' questions: see data/nlu/answers.")
        return [(message, _option(message)) for message in answers] + [(message, OTHER) for message in others]

    def process(self, messages: list[Message]) -> list[Message]:
        """Set the readings of each message, likeliest first."""
        for message in messages:
            message.set(READINGS, self._readings(message), add_to_output=True)
        return messages

    def _readings(self, message: Message) -> dict[str, float]:
        if not has_words(message.get(TEXT) or ""):
            return {OTHER: 1.0}
        shares = self.learned.probabilities(self.alike(message))
        ranked = [(self.learned.labels[place], float(shares[place])) for place in np.argsort(shares)[::-1]]
        return {label: round(share, 4) for label, share in ranked if share >= self._config["least"] or label == OTHER}

    def _others(self, training_data: TrainingData) -> Iterator[Message]:
        """Yield some examples of everything that is no answer, the same number of each kind."""
        kinds: dict[str, list[Message]] = defaultdict(list)
        for message in training_data.intent_examples:
            intent, question = message.get(INTENT), message.get(INTENT_RESPONSE_KEY)
            # "my car died" asks for help in one place and is an answer in the next: only plain questions are none.
            if intent not in {ANSWER, *_MIXED} and message.get(TEXT) and (not question or may_ask(message.get(TEXT))):
                kinds[question or intent].append(message)
        for kind, examples in kinds.items():
            wanted = self._config["others_of_a_question" if "/" in kind else "others_of_an_intent"]
            yield from examples[:: max(1, -(-len(examples) // wanted))]


def _option(message: Message) -> str:
    """Return "benefits/none" for an example of answer/benefits.none."""
    label: str = message.get(INTENT_RESPONSE_KEY)
    return label.removeprefix(f"{ANSWER}/").replace(".", "/", 1)
