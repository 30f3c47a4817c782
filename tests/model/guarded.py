"""Asking a guard whose evidence is known in advance."""

from __future__ import annotations

from typing import Any

from rasa.shared.core.events import ActionExecuted, ActiveLoop, UserUttered
from rasa.shared.core.slots import AnySlot
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.shared.nlu.training_data.message import Message

from advisor.words.aftermath import CRISIS_REPLY
from components.distress_guard import DistressGuard

SOMEWHAT = 0.6  # how likely any message is danger, by what `guard` of conftest.py learned


def intent_of(
    guard: DistressGuard,
    text: str,
    intent: str,
    confidence: float,
    tracker: DialogueStateTracker | None = None,
    **more: Any,
) -> str:
    found = {"name": intent, "confidence": confidence}
    (message,) = guard.process([Message({"text": text, "intent": found, "intent_ranking": [found], **more})], tracker)
    return str(message.get("intent")["name"])


def sureness(guard: DistressGuard, text: str, tracker: DialogueStateTracker | None = None) -> tuple[str, float]:
    """Return what the guard makes of `text`, which the advisor does not know, and how sure it is."""
    message = Message({"text": text, "intent": {"name": "nlu_fallback", "confidence": 0.3}})
    guard.process([message], tracker)
    return message.get("intent")["name"], message.get("intent")["confidence"]


def talk_after_crisis(turns: int = 1, form: str | None = None, broken_off: str | None = None) -> DialogueStateTracker:
    later = [UserUttered("hm"), ActionExecuted("action_stay_near")] * (turns - 1)
    events = [UserUttered("i want to die"), ActionExecuted(CRISIS_REPLY), *later, ActiveLoop(form)]
    slots = [AnySlot("requested_slot", []), AnySlot("unfinished", [], initial_value=broken_off)]
    return DialogueStateTracker.from_events("somebody", events, slots)
