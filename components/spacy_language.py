"""spaCy in the pipeline without a downloaded model: tokens and lemmas of a blank English pipeline.

Boundary: `SpacyNLP` of Rasa insists on a packaged model, which no package index carries.
"""

from __future__ import annotations

import re
from typing import Any

import spacy
from rasa.engine.graph import ExecutionContext
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.constants import TOKENS_NAMES
from rasa.nlu.tokenizers.tokenizer import Token, Tokenizer
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from components.text_mender import mended

# People hold a key down: "soooo" and "so" are one word, "cool" stays.
_HELD_KEY = re.compile(r"([a-z])\1{2,}")


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_TOKENIZER, is_trainable=False)
class SpacyLanguage(Tokenizer):
    """Splits text with spaCy's English rules and gives each token its lower-case lemma."""

    @staticmethod
    def required_packages() -> list[str]:
        """Return what must be installed for this component."""
        return ["spacy", "spacy_lookups_data"]

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """Return the options every Rasa tokenizer has."""
        return {
            "intent_tokenization_flag": False,
            "intent_split_symbol": "_",
            "token_pattern": None,
            "prefix_separator_symbol": None,
        }

    def __init__(self, config: dict[str, Any]) -> None:
        super().__init__(config)
        self._nlp = spacy.blank("en")
        self._nlp.add_pipe("lemmatizer", config={"mode": "lookup"})
        self._nlp.initialize()

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> SpacyLanguage:
        """Create the component; there is nothing to load."""
        return cls(config)

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Split the text of all examples; Rasa would split their labels and answers as well, which nobody reads."""
        for example in training_data.training_examples:
            if example.get(TEXT):
                example.set(TOKENS_NAMES[TEXT], self.tokenize(example, TEXT))
        return training_data

    def tokenize(self, message: Message, attribute: str) -> list[Token]:
        """Return the tokens of `attribute`; of the text as it was meant, so that their places tell nothing."""
        lowered = (mended(message) if attribute == TEXT else message.get(attribute)).replace("’", "'").lower()
        tokens = [
            Token(token.text, token.idx, lemma=_HELD_KEY.sub(r"\1", token.lemma_))
            for token in self._nlp(lowered)
            if token.text.strip()
        ]
        return self._apply_token_pattern(tokens)
