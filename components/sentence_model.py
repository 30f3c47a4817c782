"""A classifier of whole messages: their features weighed against each other, and what is learned from them.

Boundary: turns Rasa's messages into rows of numbers; what the labels mean is known to the components that use it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from numpy import float64
from numpy.typing import NDArray
from rasa.shared.nlu.constants import FEATURE_TYPE_SENTENCE, TEXT
from rasa.shared.nlu.training_data.message import Message
from scipy.sparse import csr_matrix

from components.feature_space import FeatureSpace, Rows
from components.kernel_classifier import KernelClassifier

_CLASSIFIER_FILE, _SPACE_FILE = "classifier.npz", "feature_space.npz"


@dataclass(frozen=True)
class SentenceModel:
    """A space of features and a classifier in it."""

    space: FeatureSpace
    classifier: KernelClassifier

    @classmethod
    def fit(cls, messages: Sequence[Message], labels: Sequence[str], *, ridge: float) -> SentenceModel:
        """Learn `labels` from the sentence features of `messages`; `ridge` is that of `KernelClassifier`."""
        features = [sentence_features(message) for message in messages]
        space = FeatureSpace.fit(features)
        return cls(space, KernelClassifier.fit(space.rows(features), labels, ridge=ridge))

    @property
    def labels(self) -> tuple[str, ...]:
        """Return the labels, in the order of the probabilities."""
        return self.classifier.labels

    def probabilities(self, message: Message) -> NDArray[float64]:
        """Return the probability of each label, given that it is one of them; shape [labels]."""
        return self.classifier.probabilities(self._row(message))

    def ranking(self, message: Message, length: int) -> list[tuple[str, float]]:
        """Return the likeliest labels, each with the confidence that it is what is meant."""
        return self.classifier.ranking(self._row(message), length)

    def _row(self, message: Message) -> Rows:
        return self.space.rows([sentence_features(message)])

    def save(self, folder: Path) -> None:
        """Write the model into `folder`."""
        self.space.save(folder / _SPACE_FILE)
        self.classifier.save(folder / _CLASSIFIER_FILE)

    @classmethod
    def load(cls, folder: Path) -> SentenceModel:
        """Read what `save` wrote.

        Raises:
            ValueError, KeyError, OSError: the folder does not hold such a model.
        """
        return cls(FeatureSpace.load(folder / _SPACE_FILE), KernelClassifier.load(folder / _CLASSIFIER_FILE))


def sentence_features(message: Message) -> dict[str, csr_matrix]:
    """Return what each featurizer says of the whole text: one row each, by the featurizer's name."""
    return {
        feature.origin: csr_matrix(feature.features, dtype=float64)
        for feature in message.features
        if feature.type == FEATURE_TYPE_SENTENCE and feature.attribute == TEXT
    }
