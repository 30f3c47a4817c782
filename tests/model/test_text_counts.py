"""Counting words and letters, alone and in the pipeline's terms."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
from rasa.engine.storage.local_model_storage import LocalModelStorage
from rasa.engine.storage.resource import Resource
from rasa.nlu.tokenizers.tokenizer import Token
from rasa.shared.exceptions import RasaException
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from components.text_counts import TextCounts

NAMED = SimpleNamespace(node_name="counts")
LINES = ("i drive a van", "i drive a cab", "i clean 3 rooms", "i clean 12 rooms")


def _message(line: str) -> Message:
    return Message({"text": line, "text_tokens": [Token(word, 0, lemma=word) for word in line.split()]})


@pytest.fixture
def storage(tmp_path: Path) -> LocalModelStorage:
    return LocalModelStorage(tmp_path)


def _learned(storage: LocalModelStorage, **options: Any) -> TextCounts:
    parts: Any = ({**TextCounts.get_default_config(), **options}, storage, Resource("counts"), NAMED)
    TextCounts.create(*parts).train(TrainingData([_message(line) for line in LINES]))
    return TextCounts.load(*parts)


def _row(counts: TextCounts, line: str) -> Any:
    (message,) = counts.process([_message(line)])
    (feature,) = message.features
    return feature.features.toarray()[0]


def _likeness(counts: TextCounts, one: str, other: str) -> float:
    return float(_row(counts, one) @ _row(counts, other))


@pytest.mark.parametrize("of", ["words", "letters"])
def test_examples_that_are_counted_at_once_have_the_rows_that_they_have_alone(
    storage: LocalModelStorage, of: str
) -> None:
    counts = _learned(storage, of=of)
    unlike_all = "?"
    examples = [_message(line) for line in (*LINES, "a van a van", unlike_all)]

    counts.process_training_data(TrainingData(examples))

    for example in examples:
        (feature,) = example.features
        np.testing.assert_allclose(feature.features.toarray()[0], _row(counts, example.get("text")), atol=1e-6)


@pytest.mark.parametrize("of", ["words", "letters"])
def test_examples_that_were_learned_from_have_the_same_rows_and_each_once(storage: LocalModelStorage, of: str) -> None:
    parts: Any = ({**TextCounts.get_default_config(), "of": of, "most": 3}, storage, Resource("counts"), NAMED)
    examples = [_message(line) for line in LINES]

    TextCounts.create(*parts).train(TrainingData(examples))
    counts = TextCounts.load(*parts)
    counts.process_training_data(TrainingData(examples))

    for example in examples:
        (feature,) = example.features
        np.testing.assert_array_equal(feature.features.toarray()[0], _row(counts, example.get("text")))


@pytest.mark.parametrize("of", ["words", "letters"])
def test_a_line_has_length_one_and_is_likest_to_what_shares_most(storage: LocalModelStorage, of: str) -> None:
    counts = _learned(storage, of=of)

    assert np.linalg.norm(_row(counts, LINES[0])) == pytest.approx(1, abs=1e-5)
    assert _likeness(counts, LINES[0], LINES[1]) > _likeness(counts, LINES[0], LINES[2])


def test_what_is_rare_weighs_more(storage: LocalModelStorage) -> None:
    counts = _learned(storage)

    assert _likeness(counts, "drive van", "van") > _likeness(counts, "drive van", "drive")


def test_all_numbers_count_as_one(storage: LocalModelStorage) -> None:
    assert _likeness(_learned(storage), LINES[2], LINES[3]) == pytest.approx(1, abs=1e-5)


def test_a_misspelling_shares_letters_but_no_word(storage: LocalModelStorage) -> None:
    of_words = _learned(storage, of="words", longest=1)
    of_letters = _learned(storage, of="letters", shortest=2, longest=4)

    assert _likeness(of_words, "clean", "claen") == 0
    assert _likeness(of_letters, "clean", "claen") > 0


def test_a_word_said_twice_counts_more_than_once_and_less_than_twice(storage: LocalModelStorage) -> None:
    counts = _learned(storage, longest=1)
    once, twice = (sorted(_row(counts, line))[-2:] for line in ("van cab", "van van cab"))

    assert once[0] == pytest.approx(once[1])
    assert twice[1] / twice[0] == pytest.approx(1 + np.log(2))


def test_what_is_nearly_everywhere_can_be_left_out(storage: LocalModelStorage) -> None:
    assert not _row(_learned(storage, longest=1, most=0.4), "drive").any()
    assert _row(_learned(storage, longest=1), "drive").any()


def test_a_line_of_unknown_words_is_a_row_of_zeros(storage: LocalModelStorage) -> None:
    assert not _row(_learned(storage), "zzz qqq").any()


def test_a_message_without_tokens_gets_nothing(storage: LocalModelStorage) -> None:
    (message,) = _learned(storage).process([Message({"text": ""})])

    assert not message.features


def test_counts_that_cannot_be_read_are_one_sentence(storage: LocalModelStorage) -> None:
    _learned(storage)
    with storage.read_from(Resource("counts")) as folder:
        (folder / "terms.json").write_text("[")

    with pytest.raises(RasaException, match="Train it again"):
        TextCounts.load(TextCounts.get_default_config(), storage, Resource("counts"), SimpleNamespace(node_name="x"))


def test_what_it_cannot_count_is_refused() -> None:
    with pytest.raises(RasaException, match="syllables"):
        TextCounts.validate_config({"of": "syllables"})
