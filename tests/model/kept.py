"""Small conversations, and how Rasa has them kept and read."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable

from rasa.core.tracker_store import TrackerStore
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecuted, BotUttered, Event, SessionStarted, SlotSet, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

from advisor.words.privacy import FORGOTTEN

DOMAIN = Domain.from_dict(
    {
        "intents": ["tell"],
        "slots": {
            name: {"type": "any", "influence_conversation": False, "mappings": [{"type": "custom"}]}
            for name in ("topic", FORGOTTEN)
        },
    }
)
SECRET = "the words that nobody may find again"


def session(*texts: str) -> list[Event]:
    started = SessionStarted()  # first, because Rasa's SQL store goes by times and would leave out what is older
    return [ActionExecuted("action_session_start"), started, ActionExecuted("action_listen"), *turns(*texts)]


def turns(*texts: str) -> list[Event]:
    return [event for text in texts for event in turn(text)]


def turn(text: str) -> list[Event]:
    understood = {"intent": {"name": "tell", "confidence": 0.9}, "entities": [], "text": text}
    return [
        UserUttered(text, understood["intent"], [], understood),
        SlotSet("topic", {"of": [text]}),
        BotUttered("Aha.", {"buttons": [{"title": "One", "payload": "/tell"}]}),
        ActionExecuted("action_listen", "RulePolicy", 1.0),
    ]


def say(store: TrackerStore, events: Iterable[Event], sender: str = "me") -> None:
    """Go through a turn as Rasa does."""

    async def say() -> None:
        tracker = await store.get_or_create_tracker(sender, append_action_listen=False)
        for event in events:
            tracker.update(event, DOMAIN)
        await store.save(tracker)

    asyncio.run(say())


def texts(tracker: DialogueStateTracker | None) -> list[str]:
    """Return what the person said."""
    return [event.text for event in (tracker.events if tracker else ()) if isinstance(event, UserUttered)]


def said(store: TrackerStore, sender: str = "me") -> list[str]:
    return texts(asyncio.run(store.retrieve(sender)))


def said_ever(store: TrackerStore, sender: str = "me") -> list[str]:
    return texts(asyncio.run(store.retrieve_full_tracker(sender)))
