"""What is learned from is the text as it was meant; what was typed stays."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from rasa.engine.storage.local_model_storage import LocalModelStorage
from rasa.engine.storage.resource import Resource
from rasa.shared.exceptions import RasaException
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from components.text_mender import TextMender, mended

LINES = [
    *(f"is a {kind} career good" for kind in ("short", "long", "new", "old")),
    "trabajo de noche y quiero estudiar",
]


@pytest.fixture
def parts(tmp_path: Path) -> Any:
    return {}, LocalModelStorage(tmp_path), Resource("words"), SimpleNamespace(node_name="words")


@pytest.fixture
def mender(parts: Any) -> TextMender:
    TextMender.create(*parts).train(TrainingData([Message({"text": line}) for line in LINES]))
    return TextMender.load(*parts)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("wat is a carere", "what is a career"),
        ("kiero Estudiar y trabajar", "quiero estudiar y trabajar"),
        ("/choose wat", "/choose wat"),
    ],
)
def test_a_message_is_noted_as_it_was_meant_unless_it_is_a_button(mender: TextMender, typed: str, meant: str) -> None:
    (message,) = mender.process([Message({"text": typed})])

    assert (message.get("text"), mended(message)) == (typed, meant)


def test_a_message_without_text_is_none() -> None:
    assert mended(Message({})) == ""


def test_examples_are_noted_as_well(mender: TextMender) -> None:
    data = mender.process_training_data(TrainingData([Message({"text": "wat wuld"})]))

    assert mended(data.training_examples[0]) == "what would"


def test_a_broken_model_says_so(parts: Any) -> None:
    _, storage, resource, _ = parts
    with storage.write_to(resource) as folder:
        (folder / "words.json").write_text("{", encoding="utf8")

    with pytest.raises(RasaException, match="steppingstone train"):
        TextMender.load(*parts)
