"""Splitting text into tokens: what the counts of words and the hearing of work rest on."""

from __future__ import annotations

import pytest
from rasa.nlu.tokenizers.tokenizer import Token
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from components.spacy_language import SpacyLanguage


@pytest.fixture(scope="module")
def language() -> SpacyLanguage:
    return SpacyLanguage(SpacyLanguage.get_default_config())


def _tokens(language: SpacyLanguage, text: str) -> list[Token]:
    (message,) = language.process([Message({"text": text})])
    tokens: list[Token] = message.get("text_tokens")
    return tokens


def test_a_token_says_where_it_stands_in_what_was_typed(language: SpacyLanguage) -> None:
    text = "STRASSE or Straße,  I’m driving"

    for token in _tokens(language, text):
        assert text[token.start : token.end].replace("’", "'").lower() == token.text


def test_forms_of_a_word_and_held_keys_have_one_lemma(language: SpacyLanguage) -> None:
    (walks,), (walked,), (held,) = (_tokens(language, word) for word in ("walks", "Walked", "walkkkk"))

    assert walks.lemma == walked.lemma == held.lemma


def test_of_an_example_only_its_text_is_split(language: SpacyLanguage) -> None:
    example = Message({"text": "what pay", "intent": "faq", "intent_response_key": "faq/pay", "response": "It varies."})

    language.process_training_data(TrainingData([example, Message({"response": "Not said by anybody."})]))

    assert [token.text for token in example.get("text_tokens")] == ["what", "pay"]
    assert [key for key in example.data if key.endswith("_tokens")] == ["text_tokens"]
