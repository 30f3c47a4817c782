"""Counts of words, or of runs of letters, in the pipeline, weighed by how rare they are (TF-IDF).

Boundary: stands in for Rasa's CountVectorsFeaturizer, which counts each token by itself beside the whole message, one
message at a time. Only the whole is read here, which takes a tenth of the time; scikit-learn finds the terms.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.constants import FEATURIZER_CLASS_ALIAS, TOKENS_NAMES
from rasa.nlu.featurizers.sparse_featurizer.sparse_featurizer import SparseFeaturizer
from rasa.nlu.tokenizers.tokenizer import Tokenizer
from rasa.shared.exceptions import RasaException
from rasa.shared.nlu.constants import FEATURE_TYPE_SENTENCE, TEXT
from rasa.shared.nlu.training_data.features import Features
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData
from scipy.sparse import csr_matrix
from sklearn.feature_extraction.text import CountVectorizer

_TERMS_FILE, _WEIGHTS_FILE = "terms.json", "weights.npy"
_NUMBER = re.compile(r"\b\d+\b")


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=True)
class TextCounts(SparseFeaturizer, GraphComponent):
    """Gives each message one row of length 1: how often each term is in it, a rare one weighing more."""

    @classmethod
    def required_components(cls) -> list[type]:
        """Return what must stand before it in the pipeline."""
        return [Tokenizer]

    @staticmethod
    def required_packages() -> list[str]:
        """Return what must be installed for this component."""
        return ["sklearn"]

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """Return the options and their defaults."""
        return {
            **SparseFeaturizer.get_default_config(),
            # "words": runs of lemmas. "letters": runs of letters of the words as they were typed.
            "of": "words",
            # How long a run is.
            "shortest": 1,
            "longest": 2,
            # In how many examples a run may be found, null for all. What many have tells little apart, and to compare
            # two texts takes the time of all that each has.
            "most": None,
        }

    def __init__(
        self,
        config: dict[str, Any],
        name: str,
        model_storage: ModelStorage,
        resource: Resource,
        terms: Sequence[str] = (),
        weights: NDArray[np.float32] | None = None,
    ) -> None:
        super().__init__(name, config)
        self._storage, self._resource = model_storage, resource
        self._origin = config[FEATURIZER_CLASS_ALIAS] or config["of"]  # tells its rows from those of another one
        self._counter = CountVectorizer(
            analyzer="word" if config["of"] == "words" else "char_wb",
            ngram_range=(config["shortest"], config["longest"]),
            max_df=config["most"] or 1.0,
            lowercase=False,
            dtype=np.float32,
        )
        self._terms_of = self._counter.build_analyzer()
        self._place_of = {term: place for place, term in enumerate(terms)}
        self._weights = np.empty(0, np.float32) if weights is None else weights

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> TextCounts:
        """Create the component before training."""
        return cls(config, execution_context.node_name, model_storage, resource)

    def train(self, training_data: TrainingData) -> Resource:
        """Learn which terms there are, and how rare each is; the examples get their rows, for they are counted now."""
        examples = _with_tokens(training_data.training_examples)
        counts = self._counter.fit_transform(map(self._text, examples))
        counts.sort_indices()
        terms, self._weights = [str(term) for term in self._counter.get_feature_names_out()], _rarity(counts)
        with self._storage.write_to(self._resource) as directory:
            (directory / _TERMS_FILE).write_text(json.dumps(terms), encoding="utf8")
            np.save(directory / _WEIGHTS_FILE, self._weights)
        self._add_all(examples, counts)
        return self._resource

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> TextCounts:
        """Load the trained component; a broken file is an error, never a silent gap."""
        try:
            with model_storage.read_from(resource) as directory:
                terms = json.loads((directory / _TERMS_FILE).read_text(encoding="utf8"))
                weights = np.load(directory / _WEIGHTS_FILE, allow_pickle=False)
        except (ValueError, OSError) as error:
            raise RasaException(
                f"The model's counts of {config['of']} cannot be read ({error}). Train it again: steppingstone train"
            ) from error
        return cls(config, execution_context.node_name, model_storage, resource, terms, weights)

    def process(self, messages: list[Message]) -> list[Message]:
        """Add the row of each message to its features."""
        for message in _with_tokens(messages):
            self._add(message, self._weighed(self._counted(self._text(message))))
        return messages

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Add the rows of examples that have none of learning.

        They are counted at once: for one, scikit-learn would take twice as long.
        """
        examples = [
            message
            for message in _with_tokens(training_data.training_examples)
            if all(feature.origin != self._origin for feature in message.features)
        ]
        if examples:
            self._counter.vocabulary = self._place_of
            self._add_all(examples, self._counter.transform(map(self._text, examples)))
        return training_data

    def _add_all(self, messages: list[Message], counts: csr_matrix) -> None:
        rows = self._weighed(counts)
        for message, start, end in zip(messages, rows.indptr[:-1], rows.indptr[1:], strict=True):
            self._add(message, _row(rows.data[start:end], rows.indices[start:end], len(self._weights)))

    def _add(self, message: Message, row: csr_matrix) -> None:
        message.add_features(Features(row, FEATURE_TYPE_SENTENCE, TEXT, self._origin))

    def _text(self, message: Message) -> str:
        tokens = message.get(TOKENS_NAMES[TEXT])
        words = (token.lemma if self._config["of"] == "words" else token.text for token in tokens)
        # All numbers count as one: "3 years" is no nearer to "3 hours" than to "5 years".
        return _NUMBER.sub("__number__", " ".join(words).lower())

    def _counted(self, text: str) -> csr_matrix:
        places = [place for place in map(self._place_of.get, self._terms_of(text)) if place is not None]
        columns, counts = np.unique(np.array(places, np.int32), return_counts=True)
        return _row(counts.astype(np.float32), columns, len(self._weights))

    def _weighed(self, counts: csr_matrix) -> csr_matrix:
        """Return rows of length 1. A word said three times counts more than once, but not three times as much."""
        counts.data = (1 + np.log(counts.data)) * self._weights[counts.indices]
        texts = np.repeat(np.arange(counts.shape[0]), np.diff(counts.indptr))
        lengths = np.sqrt(np.bincount(texts, counts.data**2, counts.shape[0]))
        counts.data = (counts.data / lengths[texts]).astype(np.float32)
        return counts

    @classmethod
    def validate_config(cls, config: dict[str, Any]) -> None:
        """Refuse what it cannot count."""
        if config.get("of", "words") not in {"words", "letters"}:
            raise RasaException(f'config.yml: TextCounts counts "words" or "letters", not {config["of"]!r}.')


def _row(values: NDArray[np.float32], columns: NDArray[np.int32], width: int) -> csr_matrix:
    return csr_matrix((values, columns, np.array([0, len(columns)], np.int32)), (1, width))


def _rarity(counts: csr_matrix) -> NDArray[np.float32]:
    """Return the smoothed inverse document frequency of each term, as scikit-learn's TfidfTransformer has it."""
    texts, width = counts.shape
    seen = np.bincount(counts.indices, minlength=width)
    return (np.log((1 + texts) / (1 + seen)) + 1).astype(np.float32)


def _with_tokens(messages: list[Message]) -> list[Message]:
    return [message for message in messages if message.get(TOKENS_NAMES[TEXT]) is not None]
