"""The trained model in this very process: what it makes of lines, and their sentence vectors. No server.

Boundary: the only module of the command that runs Rasa; what it hands out is plain data.
"""

from __future__ import annotations

import os
import tarfile
import tempfile
import warnings
from collections.abc import Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from steppingstone.project import SetupError, surroundings

_MENDER, _ENCODER = "TextMender", "SentenceEncoder"


class Understanding:
    """A loaded model; knows no conversation, so it understands each line as if it came first."""

    def __init__(self, metadata: Any, runner: Any) -> None:
        self._target: str = metadata.nlu_target
        self._nodes = metadata.predict_schema.nodes
        self._runner = runner

    @classmethod
    def load(cls, model: Path) -> Understanding:
        """Load the file `model`, without a word of TensorFlow or of those it brings along.

        Raises:
            SetupError: it cannot be loaded.
        """
        os.environ.update(surroundings())  # TensorFlow reads it when it is imported
        with _without_warnings(), tempfile.TemporaryDirectory() as folder:
            from rasa.engine.loader import load_predict_graph_runner
            from rasa.engine.runner.dask import DaskGraphRunner
            from rasa.engine.storage.local_model_storage import LocalModelStorage
            from rasa.shared.exceptions import RasaException

            try:
                return cls(*load_predict_graph_runner(Path(folder), model, LocalModelStorage, DaskGraphRunner))
            except (RasaException, tarfile.TarError, OSError) as error:
                raise SetupError(
                    f"The model {model.name} cannot be loaded: {error} Delete the folder models and start again."
                ) from error

    def read(self, lines: Sequence[str]) -> list[dict[str, Any]]:
        """Return what Rasa makes of each line, as `/model/parse` would show it."""
        from rasa.core.channels.channel import UserMessage
        from rasa.engine.constants import PLACEHOLDER_MESSAGE, PLACEHOLDER_TRACKER

        inputs = {PLACEHOLDER_MESSAGE: [UserMessage(line) for line in lines], PLACEHOLDER_TRACKER: None}
        with _without_warnings():  # of a button's payload that is typed wrong
            messages = self._runner.run(inputs, [self._target])[self._target]
        return [message.as_dict(only_output_properties=True) for message in messages]

    def encode(self, lines: Sequence[str]) -> NDArray[np.float32]:
        """Return the unit vectors of `lines`, shape [lines, size], from the model's own sentence encoder."""
        from rasa.engine.constants import PLACEHOLDER_MESSAGE
        from rasa.shared.nlu.constants import TEXT
        from rasa.shared.nlu.training_data.message import Message

        (mender, before_mender), (encoder, before) = self._node(_MENDER), self._node(_ENCODER)
        # What stands between gets nothing to do; the lines are put in place of what stands before.
        mended = self._runner.run(
            {PLACEHOLDER_MESSAGE: [], before_mender: [Message({TEXT: line}) for line in lines]}, [mender]
        )
        messages = self._runner.run({PLACEHOLDER_MESSAGE: [], before: mended[mender]}, [encoder])[encoder]
        return np.vstack([message.features[0].features for message in messages])

    def _node(self, kind: str) -> tuple[str, str]:
        """Return the name of the node of a component, and of the node before it."""
        for name, node in self._nodes.items():
            if node.uses.__name__ == kind:
                return name, node.needs["messages"]
        raise SetupError(f"config.yml has no {kind} in its pipeline; without it no line is near another.")


def _without_warnings() -> AbstractContextManager[object]:
    # Recorded and let go: some of what Rasa imports undoes a filter.
    return warnings.catch_warnings(record=True)
