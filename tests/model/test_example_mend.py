"""Examples that Rasa copies and hashes: quicker, and otherwise as before."""

from __future__ import annotations

import copy

import numpy as np
import pytest
from rasa.shared.nlu.training_data.features import Features
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from components import example_mend

EXAMPLE = {"text": "job or career", "intent": "faq", "intent_response_key": "faq/job_or_career"}


@pytest.fixture(autouse=True)
def mended() -> None:
    example_mend.apply()


def test_a_copy_is_equal_and_can_be_changed_alone() -> None:
    message = Message({**EXAMPLE, "entities": [{"entity": "topic", "value": "x"}]})

    copied = copy.deepcopy(message)

    assert copied == message
    copied.get("entities")[0]["value"] = "y"
    copied.set("intent", "other", add_to_output=True)
    assert message.get("entities") == [{"entity": "topic", "value": "x"}]
    assert (message.get("intent"), message.output_properties) == ("faq", {"text"})
    assert copied != message


@pytest.mark.parametrize("change", [{"text": "career or job"}, {"intent": "greet"}, {"intent_response_key": None}])
def test_examples_that_differ_in_anything_are_not_the_same(change: dict[str, str]) -> None:
    assert Message({**EXAMPLE, **change}) != Message(EXAMPLE)


def test_the_order_in_which_things_became_known_does_not_count() -> None:
    assert Message(dict(reversed(EXAMPLE.items()))) == Message(EXAMPLE)


def test_features_count_as_before() -> None:
    with_features = Message(dict(EXAMPLE))
    with_features.add_features(Features(np.ones((1, 2)), "sentence", "text", "test"))

    assert with_features != Message(EXAMPLE)
    assert copy.deepcopy(with_features) == with_features


def test_what_is_put_together_is_what_rasa_puts_together() -> None:
    answers = {"utter_faq/job_or_career": [{"text": "a career grows"}]}
    parts = [
        TrainingData([Message(dict(EXAMPLE)), Message({"text": "hi"})], entity_synonyms={"ny": "new york"}),
        TrainingData(responses=answers),
        TrainingData([Message({"text": "hi"}), Message({"text": "bye"})], lookup_tables=[{"name": "work"}]),
    ]

    stock, ours = example_mend._stock_merge(*parts), parts[0].merge(None, *parts[1:])

    assert vars(ours) == vars(stock)


def test_an_example_that_stands_twice_is_learned_once() -> None:
    merged = TrainingData([Message(EXAMPLE)]).merge(TrainingData([Message(EXAMPLE), Message({"text": "hi"})]))

    assert [example.get("text") for example in merged.training_examples] == ["job or career", "hi"]
