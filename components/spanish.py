"""Answers Spanish in Spanish: what such a message asks is chosen among the answers in Spanish alone.

Boundary: tells the language by `hearing.languages`; the answers are files of `content/answers` with `language: es`.
They are learned apart from all else: no line in English is taken for one of them, or because of one for another.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.classifiers.classifier import IntentClassifier
from rasa.nlu.featurizers.featurizer import Featurizer
from rasa.shared.exceptions import RasaException
from rasa.shared.nlu.constants import INTENT, INTENT_RESPONSE_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from advisor.languages import ENGLISH, SPANISH
from components.content_importer import FAQ, IN_SPANISH
from components.hearing.languages import is_spanish
from components.question_classifier import set_ranking
from components.sentence_model import SentenceModel

LANGUAGE = "language"
# Moves that say only what was said before, in whichever language that was.
MOVES = {"ask_for_more", "ask_simpler", "ask_to_repeat"}


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class SpanishClassifier(IntentClassifier, GraphComponent):
    """Sets `language`; where that is Spanish, sets the intent and its ranking anew."""

    @classmethod
    def required_components(cls) -> list[type]:
        """Return what must stand before it in the pipeline."""
        return [Featurizer]

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """Return the options and their defaults."""
        return {
            # Regularisation; larger follows the examples less closely.
            "ridge": 0.2,
            # Below this confidence `otherwise` is said; not below the threshold of the FallbackClassifier.
            "least": 0.36,
            "otherwise": "es_rest_in_english",
            # How many of the likeliest labels are reported.
            "ranking_length": 5,
        }

    def __init__(
        self,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        model: SentenceModel | None = None,
    ) -> None:
        self._config = config
        self._storage, self._resource = model_storage, resource
        self._model = model

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> SpanishClassifier:
        """Create the component before training."""
        return cls(config, model_storage, resource)

    def train(self, training_data: TrainingData) -> Resource:
        """Learn the questions in Spanish from their examples."""
        examples = [message for message in training_data.intent_examples if message.get(INTENT) == IN_SPANISH]
        labels = [_label(message.get(INTENT_RESPONSE_KEY)) for message in examples]
        if f"{FAQ}/{self._config['otherwise']}" not in labels:
            raise RasaException(f"The content holds no answer {self._config['otherwise']}, which Spanish needs.")
        model = SentenceModel.fit(examples, labels, ridge=self._config["ridge"])
        with self._storage.write_to(self._resource) as directory:
            model.save(Path(directory))
        return self._resource

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> SpanishClassifier:
        """Load the trained component; a broken file is an error, never an untrained classifier."""
        try:
            with model_storage.read_from(resource) as directory:
                model = SentenceModel.load(Path(directory))
        except (ValueError, KeyError, OSError) as error:
            raise RasaException(
                f"The model's part for Spanish cannot be read ({error}). Train it again: steppingstone train"
            ) from error
        return cls(config, model_storage, resource, model)

    def process(self, messages: list[Message]) -> list[Message]:
        """Set the language of each message, and the intent of those in Spanish."""
        for message in messages:
            text = message.get(TEXT) or ""
            spanish = not text.lstrip().startswith("/") and is_spanish(text)
            message.set(LANGUAGE, SPANISH if spanish else ENGLISH, add_to_output=True)
            if spanish:
                set_ranking(message, self._ranking(message))
        return messages

    def _ranking(self, message: Message) -> list[tuple[str, float]]:
        """Return the likeliest labels; one that is not plausible never comes first."""
        assert self._model is not None
        ranking = self._model.ranking(message, self._config["ranking_length"])
        if ranking[0][1] >= self._config["least"]:
            return ranking
        otherwise = f"{FAQ}/{self._config['otherwise']}"
        return [(otherwise, self._config["least"]), *(pair for pair in ranking if pair[0] != otherwise)]


def _label(key: str) -> str:
    """Return what an example of espanol/<name> stands for: a move of the conversation, or a question."""
    name = key.removeprefix(f"{IN_SPANISH}/")
    return name if name in MOVES else f"{FAQ}/{name}"
