"""Gives each message its text as it was meant, for what learns from whole sentences; the text itself stays as typed.

Boundary: carries `word_mender`, and for Spanish `sound_mender`, into Rasa. Names and numbers are heard in what was
typed, and so are words of danger.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.exceptions import RasaException
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from components.hearing.languages import is_spanish
from components.sound_mender import SoundMender
from components.word_mender import WordMender

_FILE = "words.json"
_ENGLISH, _SPANISH = "english", "spanish"
_MENDED = "mended"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=True)
class TextMender(GraphComponent):
    """Stands before the tokenizer; what it makes of a message is read with `mended`."""

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> TextMender:
        """Create the component before training."""
        return cls(model_storage, resource)

    def __init__(
        self,
        model_storage: ModelStorage,
        resource: Resource,
        mender: WordMender | None = None,
        of_spanish: SoundMender | None = None,
    ) -> None:
        self._storage, self._resource = model_storage, resource
        self._mender, self._of_spanish = mender, of_spanish

    def train(self, training_data: TrainingData) -> Resource:
        """Learn the words of the examples."""
        texts: dict[bool, list[str]] = {True: [], False: []}
        for message in training_data.training_examples:
            text = message.get(TEXT) or ""
            texts[is_spanish(text)].append(text)
        words = {_ENGLISH: WordMender.of(texts[False]).seen, _SPANISH: SoundMender.of(texts[True]).words}
        with self._storage.write_to(self._resource) as directory:
            (Path(directory) / _FILE).write_text(json.dumps(words), encoding="utf8")
        return self._resource

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> TextMender:
        """Load the trained component; a broken file is an error, never a component that mends nothing."""
        try:
            with model_storage.read_from(resource) as directory:
                words = json.loads((Path(directory) / _FILE).read_text(encoding="utf8"))
                menders = WordMender(words[_ENGLISH]), SoundMender(words[_SPANISH])
        except (ValueError, KeyError, OSError) as error:
            raise RasaException(
                f"The model's words cannot be read ({error}). Train it again: steppingstone train"
            ) from error
        return cls(model_storage, resource, *menders)

    def process(self, messages: list[Message]) -> list[Message]:
        """Note of each message how it was meant; a button is left alone."""
        for message in messages:
            text = message.get(TEXT) or ""
            mender = self._of_spanish if is_spanish(text) else self._mender
            if mender and not text.lstrip().startswith("/"):
                message.set(_MENDED, mender.mend(text))
        return messages

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Note of each example how it was meant."""
        self.process(training_data.training_examples)
        return training_data


def mended(message: Message) -> str:
    """Return the text of `message` as it was meant, or as it was typed where nothing was mended."""
    text: str = message.get(_MENDED) or message.get(TEXT) or ""
    return text
