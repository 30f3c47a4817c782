"""The component that carries what is heard of somebody's work into Rasa. What is heard is tried in tests/unit."""

from __future__ import annotations

import pytest
from rasa.shared.exceptions import RasaException
from rasa.shared.nlu.training_data.message import Message

from advisor.library.content_file import ContentError
from components import work_entities
from components.work_entities import WorkEntities


def test_the_component_gives_rasa_entities_with_places_and_roles() -> None:
    component = WorkEntities.create({}, None, None, None)
    (message,) = component.process([Message({"text": "im not a cashier"})])

    assert message.get("entities") == [
        {
            "entity": "occupation",
            "value": "cashier",
            "start": 9,
            "end": 16,
            "role": "denied",
            "extractor": "WorkEntities",
        }
    ]


def test_broken_word_lists_stop_the_component_with_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse() -> None:
        raise ContentError(["cues.yml: 'own' is missing"])

    monkeypatch.setattr(work_entities, "read_word_lists", refuse)

    with pytest.raises(RasaException, match="'own' is missing"):
        WorkEntities.create({}, None, None, None)
