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

from components.calibrated_classifier import CalibratedClassifier
from components.feature_space import FeatureSpace

_CLASSIFIER_FILE, _SPACE_FILE = "classifier.npz", "feature_space.npz"


@dataclass(frozen=True)
class SentenceModel:
    """A space of features and a calibrated classifier in it."""

    space: FeatureSpace
    classifier: CalibratedClassifier

    @classmethod
    def fit(
        cls, messages: Sequence[Message], labels: Sequence[str], *, strength: float, folds: int, seed: int
    ) -> SentenceModel:
        """Learn `labels` from the sentence features of `messages`; the options are those of `CalibratedClassifier`."""
        features = [sentence_features(message) for message in messages]
        space = FeatureSpace.fit(features)
        rows = space.rows(features)
        return cls(space, CalibratedClassifier.fit(rows, labels, strength=strength, folds=folds, seed=seed))

    @property
    def labels(self) -> tuple[str, ...]:
        """Return the labels, in the order of the confidences."""
        return self.classifier.labels

    def confidences(self, message: Message) -> NDArray[float64]:
        """Return the probability of each label, shape [labels]."""
        confidences: NDArray[float64] = self.classifier.confidences(self.space.rows([sentence_features(message)]))[0]
        return confidences

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
        return cls(FeatureSpace.load(folder / _SPACE_FILE), CalibratedClassifier.load(folder / _CLASSIFIER_FILE))


def sentence_features(message: Message) -> dict[str, csr_matrix]:
    """Return what each featurizer says of the whole text: one row each, by the featurizer's name."""
    return {
        feature.origin: csr_matrix(feature.features, dtype=float64)
        for feature in message.features
        if feature.type == FEATURE_TYPE_SENTENCE and feature.attribute == TEXT
    }
