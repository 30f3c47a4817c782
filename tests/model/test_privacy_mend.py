"""Private data in a message: masked before Rasa sees it, in every channel, and the person is told."""

from __future__ import annotations

import asyncio
import logging
from typing import Any

import pytest
from rasa.core.channels.channel import CollectingOutputChannel, UserMessage
from rasa.core.nlg import TemplatedNaturalLanguageGenerator
from rasa.core.processor import MessageProcessor
from rasa.core.tracker_store import InMemoryTrackerStore
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecuted, BotUttered, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

from components import privacy_mend, rasa_mends

PHONE = "602-555-0100"
DOMAIN = Domain.from_dict({"intents": ["tell"], "responses": {privacy_mend.MASKED: [{"text": "I dropped it."}]}})


class Processor(MessageProcessor):
    """Rasa's own, without a model: it understands every message as `tell`."""

    def __init__(self) -> None:
        self.domain, self.http_interpreter = DOMAIN, None
        self.nlg = TemplatedNaturalLanguageGenerator(DOMAIN.responses)
        self.tracker_store = InMemoryTrackerStore(DOMAIN)
        self.parsed: list[str] = []

    async def fetch_tracker_and_update_session(self, *details: Any) -> DialogueStateTracker:
        """Return a conversation that has just begun."""
        return DialogueStateTracker.from_events("me", [ActionExecuted("action_listen")], DOMAIN.slots)

    def _parse_message_with_graph(self, message: UserMessage, *details: Any) -> dict[str, Any]:
        self.parsed.append(str(message.text))
        return {"text": message.text, "intent": {"name": "tell", "confidence": 1.0}, "entities": []}


@pytest.fixture(autouse=True)
def _mended() -> None:
    rasa_mends.apply()


@pytest.fixture
def processor() -> Processor:
    return Processor()


def log(processor: Processor, text: str | None, **details: Any) -> tuple[DialogueStateTracker, list[str]]:
    channel = CollectingOutputChannel()
    tracker = asyncio.run(processor.log_message(UserMessage(text, channel, "me", **details)))
    return tracker, [message["text"] for message in channel.messages]


def test_private_data_is_not_understood_not_kept_and_not_logged(
    processor: Processor, caplog: pytest.LogCaptureFixture, capsys: pytest.CaptureFixture[str]
) -> None:
    with caplog.at_level(logging.DEBUG):
        log(processor, f"call me, {PHONE}, about the job")

    assert processor.parsed == ["call me, [phone], about the job"]
    assert "[phone]" in processor.tracker_store.store["me"]
    assert PHONE not in str(processor.tracker_store.store) + caplog.text + str(capsys.readouterr())


def test_the_person_is_told_and_what_was_masked_is_noted(processor: Processor) -> None:
    tracker, told = log(processor, f"{PHONE} or jo@example.com", metadata={"page": "start"})

    assert told == ["I dropped it."]
    assert tracker.latest_message
    assert tracker.latest_message.metadata == {"page": "start", "masked": ["email", "phone"]}


def test_the_rules_see_the_turn_as_if_nothing_had_been_said(processor: Processor) -> None:
    masked, _ = log(processor, PHONE)
    plain, _ = log(processor, "[phone]")

    assert [type(event) for event in masked.events][-2:] == [UserUttered, BotUttered]
    assert masked.past_states(DOMAIN) == plain.past_states(DOMAIN)


@pytest.mark.parametrize("text", ["i drive 40 hrs", "", None])
def test_a_message_without_private_data_is_handled_as_always(text: str | None, processor: Processor) -> None:
    tracker, told = log(processor, text)

    assert (processor.parsed, told) == ([str(text)], [])
    assert tracker.latest_message
    assert tracker.latest_message.metadata == {}


def test_applying_the_mend_twice_changes_nothing() -> None:
    before = MessageProcessor._handle_message_with_tracker
    privacy_mend.apply()

    assert MessageProcessor._handle_message_with_tracker is before
