"""Reads what a message means beside something that was said before it, whatever its intent.

Boundary: what was said before is not known here; the action server knows it, and weighs the shares. Leaves the intent
alone.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Any, ClassVar

import numpy as np
from rasa.shared.exceptions import RasaException
from rasa.shared.nlu.constants import INTENT, INTENT_RESPONSE_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from advisor.words.parts import may_ask
from components.kernel_classifier import KernelClassifier
from components.question_classifier import has_words
from components.sentence_learner import SentenceLearner

OTHER = "other"


class MeaningReader(SentenceLearner[KernelClassifier]):
    """Learns the meanings that stand below one intent in `data/nlu`, and a sample of all else as none of them."""

    # The retrieval intent whose keys it learns, and under which name it sets their probabilities.
    RETRIEVAL_INTENT: ClassVar[str]
    OUTPUT: ClassVar[str]
    # Intents whose examples may mean any of it, so that they are no model of what means nothing.
    MIXED: ClassVar[frozenset[str]] = frozenset()

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """Return the options and their defaults."""
        return {
            # Regularisation; larger follows the examples less closely.
            "ridge": 0.2,
            # How often meaning counts beside words and letters (decision 8).
            "meaning": 2,
            # How many examples of each intent, and of each question of the content, stand for what is none of it.
            "others_of_an_intent": 15,
            "others_of_a_question": 4,
            # The least probability that is reported.
            "least": 0.005,
        }

    def lessons(self, training_data: TrainingData) -> list[tuple[Message, str]]:
        """Return the meanings with their examples, and a sample of all others."""
        own = [message for message in training_data.intent_examples if message.get(INTENT) == self.RETRIEVAL_INTENT]
        others = list(self._others(training_data))
        if not own or not others:
            raise RasaException(
                f"The training data holds no {self.RETRIEVAL_INTENT}/… for the {self.CALLED}: see data/nlu."
            )
        return [(message, self._meaning(message)) for message in own] + [(message, OTHER) for message in others]

    def process(self, messages: list[Message]) -> list[Message]:
        """Set the shares of each message, likeliest first."""
        for message in messages:
            message.set(self.OUTPUT, self._shares(message), add_to_output=True)
        return messages

    def _shares(self, message: Message) -> dict[str, float]:
        if not has_words(message.get(TEXT) or ""):
            return {OTHER: 1.0}
        shares = self.learned.probabilities(self.alike(message))
        ranked = [(self.learned.labels[place], float(shares[place])) for place in np.argsort(shares)[::-1]]
        return {label: round(share, 4) for label, share in ranked if share >= self._config["least"] or label == OTHER}

    def _others(self, training_data: TrainingData) -> Iterator[Message]:
        """Yield some examples of everything else, the same number of each kind."""
        kinds: dict[str, list[Message]] = defaultdict(list)
        for message in training_data.intent_examples:
            intent, question = message.get(INTENT), message.get(INTENT_RESPONSE_KEY)
            # "my car died" asks for help in one place and is an answer in the next: only plain questions are none.
            if (
                intent not in {self.RETRIEVAL_INTENT, *self.MIXED}
                and message.get(TEXT)
                and (not question or may_ask(message.get(TEXT)))
            ):
                kinds[question or intent].append(message)
        for kind, examples in kinds.items():
            wanted = self._config["others_of_a_question" if "/" in kind else "others_of_an_intent"]
            yield from examples[:: max(1, -(-len(examples) // wanted))]

    def _meaning(self, message: Message) -> str:
        """Return "benefits/none" for an example of answer/benefits.none."""
        label: str = message.get(INTENT_RESPONSE_KEY)
        return label.removeprefix(f"{self.RETRIEVAL_INTENT}/").replace(".", "/", 1)
