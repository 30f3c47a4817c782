"""A mend of Rasa 3.6.21: who types what a button just shown says has pressed it.

Boundary: which label is meant is decided in `advisor.words.labels`; this only carries it into Rasa, for every channel
(docs/decisions/0003). What chooses an option of a question is left to the form, which reads it in its own way.
"""

from __future__ import annotations

from typing import Any

from rasa.core.channels.channel import UserMessage
from rasa.core.processor import MessageProcessor
from rasa.shared.core.events import BotUttered, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

from advisor.words.labels import label_meant

OPTION = "/choose"  # how the payload of an option begins

_stock_parse = MessageProcessor.parse_message


def apply() -> None:
    """Put the mend in place; doing it twice changes nothing."""
    MessageProcessor.parse_message = _parse_message


async def _parse_message(
    self: MessageProcessor, message: UserMessage, tracker: DialogueStateTracker | None = None, *rest: Any, **more: Any
) -> dict[str, Any]:
    """Parse the message, or what the button sends whose label it is."""
    buttons = _shown_last(tracker) if tracker else {}
    if label := label_meant(message.text or "", buttons):
        message.text = buttons[label]
    return await _stock_parse(self, message, tracker, *rest, **more)


def _shown_last(tracker: DialogueStateTracker) -> dict[str, str]:
    """Return the buttons of the last turn, what each sends by its label."""
    buttons: dict[str, str] = {}
    for event in reversed(tracker.events):
        if isinstance(event, UserUttered):
            break
        if isinstance(event, BotUttered):
            shown = event.data.get("buttons") or ()
            buttons |= {str(button["title"]): str(button.get("payload") or "") for button in shown}
    return {label: sends for label, sends in buttons.items() if sends.startswith("/") and not sends.startswith(OPTION)}
