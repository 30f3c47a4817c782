"""What the components share that learn labels from whole sentences: learning, storing, loading, and being asked.

Boundary: turns Rasa's messages into rows of numbers; what is learned from which examples, and what comes of it, is
known to each component.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence
from pathlib import Path
from typing import Any, ClassVar, Generic, TypeVar

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.featurizers.featurizer import Featurizer
from rasa.shared.exceptions import RasaException
from rasa.shared.nlu.constants import FEATURE_TYPE_SENTENCE, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData
from typing_extensions import Self

from components.kernel_classifier import KernelClassifier
from components.kernel_detector import KernelDetector
from components.rows import Rows

_FILE = "learned.npz"
_ROW = "row"

Learned = TypeVar("Learned", KernelClassifier, KernelDetector)


class SentenceLearner(GraphComponent, Generic[Learned]):
    """A component that learns something of its own from the features of whole messages."""

    # What it is called where a person reads that it cannot be loaded.
    CALLED: ClassVar[str]
    # What it learns with.
    KIND: ClassVar[type[Any]] = KernelClassifier

    def __init__(
        self,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        learned: Learned | None = None,
    ) -> None:
        self._config = config
        self._storage, self._resource = model_storage, resource
        self._learned: Learned | None = learned

    @classmethod
    def required_components(cls) -> list[type]:
        """Return what must stand before it in the pipeline."""
        return [Featurizer]

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> Self:
        """Create the component before training."""
        return cls(config, model_storage, resource)

    @abstractmethod
    def lessons(self, training_data: TrainingData) -> list[tuple[Message, Any]]:
        """Return what is to be learned: examples, each with its label.

        Raises:
            RasaException: there is nothing to learn from; says what is missing.
        """

    def train(self, training_data: TrainingData) -> Resource:
        """Learn the lessons and store what was learned."""
        messages, labels = zip(*self.lessons(training_data), strict=True)
        learned = self.KIND.fit(rows_of(messages), labels, ridge=self._config["ridge"])
        with self._storage.write_to(self._resource) as directory:
            learned.save(Path(directory) / _FILE)
        return self._resource

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> Self:
        """Load the trained component; a broken file is an error, never a component that learned nothing."""
        try:
            with model_storage.read_from(resource) as directory:
                learned = cls.KIND.load(Path(directory) / _FILE)
        except (ValueError, KeyError, OSError) as error:
            raise RasaException(
                f"The model's {cls.CALLED} cannot be read ({error}). Train it again: steppingstone train"
            ) from error
        return cls(config, model_storage, resource, learned)

    @property
    def learned(self) -> Learned:
        """Return what was learned."""
        assert self._learned is not None, "asked before it was trained"
        return self._learned


def rows_of(messages: Sequence[Message]) -> Rows:
    """Return what the featurizers say of each whole message, side by side."""
    return Rows.of([_features(message) for message in messages])


def row_of(message: Message) -> Rows:
    """Return the row of one message, laid out once for all that learn from it."""
    row: Rows | None = message.get(_ROW)
    if row is None:
        row = rows_of([message])
        message.set(_ROW, row)
    return row


def _features(message: Message) -> list[Any]:
    return [
        feature.features.tocsr() if feature.is_sparse() else feature.features
        for feature in message.features
        if feature.type == FEATURE_TYPE_SENTENCE and feature.attribute == TEXT
    ]
