"""Adds to a message what it says of the person's work: occupation, time, hours, benefits, barriers, place.

Boundary: what is heard is decided in `components.hearing`; this only carries it into Rasa.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.extractors.extractor import EntityExtractorMixin
from rasa.shared.exceptions import RasaException
from rasa.shared.nlu.constants import (
    ENTITIES,
    ENTITY_ATTRIBUTE_END,
    ENTITY_ATTRIBUTE_ROLE,
    ENTITY_ATTRIBUTE_START,
    ENTITY_ATTRIBUTE_TYPE,
    ENTITY_ATTRIBUTE_VALUE,
    TEXT,
)
from rasa.shared.nlu.training_data.message import Message

from advisor.library.content_file import ContentError
from components.hearing.word_lists import read_word_lists
from components.hearing.work import Heard, WorkHearing


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=False)
class WorkEntities(GraphComponent, EntityExtractorMixin):
    """Finds entities with the word lists of `data/work_words`; a change there needs a restart, no training."""

    @staticmethod
    def required_packages() -> list[str]:
        """Return what must be installed for this component."""
        return ["spacy", "spacy_lookups_data"]

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> WorkEntities:
        """Create the component with the word lists as they are now."""
        try:
            return cls(WorkHearing(read_word_lists()))
        except ContentError as error:
            listed = "\n  ".join(error.problems)
            raise RasaException(f"The word lists in data/work_words need mending:\n  {listed}") from error

    def __init__(self, hearing: WorkHearing) -> None:
        self._hearing = hearing

    def process(self, messages: list[Message]) -> list[Message]:
        """Add the entities of each message."""
        for message in messages:
            if text := message.get(TEXT):
                found = self.add_extractor_name(list(self._entities(text)))
                message.set(ENTITIES, message.get(ENTITIES, []) + found, add_to_output=True)
        return messages

    def _entities(self, text: str) -> Iterator[dict[str, Any]]:
        for heard in self._hearing.hear(text, date.today()):
            yield _entity(heard)


def _entity(heard: Heard) -> dict[str, Any]:
    entity = {
        ENTITY_ATTRIBUTE_TYPE: heard.entity,
        ENTITY_ATTRIBUTE_VALUE: heard.value,
        ENTITY_ATTRIBUTE_START: heard.start,
        ENTITY_ATTRIBUTE_END: heard.end,
    }
    return {**entity, ENTITY_ATTRIBUTE_ROLE: heard.role} if heard.role else entity
