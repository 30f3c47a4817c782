"""What the components share that learn labels from whole sentences: learning, storing, loading, and being asked.

Boundary: how alike a message is to the examples is worked out in `example_comparer`; what is learned from which of
them, and what comes of it, is known to each component.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence
from pathlib import Path
from typing import Any, ClassVar, Generic, TypeVar

import numpy as np
from numpy.typing import NDArray
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.exceptions import RasaException
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData
from typing_extensions import Self

from components.example_comparer import ExampleComparer, alike, comparable, rows_of
from components.examples import Alike
from components.kernel_classifier import KernelClassifier
from components.kernel_detector import KernelDetector
from components.rows import Rows

_FILE, _PLACES = "learned.npz", "places.npy"

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
        places: NDArray[np.intp] | None = None,
    ) -> None:
        self._config = config
        self._storage, self._resource = model_storage, resource
        self._learned: Learned | None = learned
        self._places = np.empty(0, np.intp) if places is None else places

    @classmethod
    def required_components(cls) -> list[type]:
        """Return what must stand before it in the pipeline."""
        return [ExampleComparer]

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
    def lessons(self, training_data: TrainingData) -> list[tuple[Message, str]]:
        """Return what is to be learned: examples, each with its label.

        Raises:
            RasaException: there is nothing to learn from; says what is missing.
        """

    def learn(self, examples: Rows, labels: Sequence[str]) -> Learned:
        """Return what there is to learn of `examples`, each with its label."""
        ridge, meaning = self._config["ridge"], self._config["meaning"]
        learned: Learned = self.KIND.fit(examples, labels, ridge=ridge, meaning=meaning)
        return learned

    def train(self, training_data: TrainingData) -> Resource:
        """Learn the lessons and store what was learned."""
        messages, labels = zip(*self.lessons(training_data), strict=True)
        place_of = {id(message): place for place, message in enumerate(comparable(training_data))}
        learned = self.learn(rows_of(messages), labels)
        with self._storage.write_to(self._resource) as directory:
            learned.save(Path(directory) / _FILE)
            np.save(Path(directory) / _PLACES, np.array([place_of[id(message)] for message in messages], np.intp))
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
                places = np.load(Path(directory) / _PLACES, allow_pickle=False)
        except (ValueError, KeyError, OSError) as error:
            raise RasaException(
                f"The model's {cls.CALLED} cannot be read ({error}). Train it again: steppingstone train"
            ) from error
        return cls(config, model_storage, resource, learned, places)

    @property
    def learned(self) -> Learned:
        """Return what was learned."""
        assert self._learned is not None, "asked before it was trained"
        return self._learned

    def alike(self, message: Message) -> Alike:
        """Return how alike `message` is to each example that this component learned from."""
        return alike(message).to(self._places)
