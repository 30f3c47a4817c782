"""A mend of Rasa 3.6.21: who types what a button just shown says, or names its place, has pressed it.

Boundary: which label is meant is decided in `advisor.words.labels`; this only carries it into Rasa, for every channel
(docs/decisions/0003). What chooses an option of a question is left to the form, which reads it in its own way.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable
from typing import Any

from rasa.core.channels.channel import UserMessage
from rasa.core.processor import MessageProcessor
from rasa.shared.core.events import BotUttered, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

from advisor.words.labels import label_at, label_meant, label_picked

OPTION = "/choose"  # how the payload of an option begins
_LATELY = 3  # turns whose buttons may be picked by a yes and their name
_NUMBERED = re.compile(r"^1\. ", re.MULTILINE)

_stock_parse = MessageProcessor.parse_message


def apply() -> None:
    """Put the mend in place; doing it twice changes nothing."""
    MessageProcessor.parse_message = _parse_message


async def _parse_message(
    self: MessageProcessor, message: UserMessage, tracker: DialogueStateTracker | None = None, *rest: Any, **more: Any
) -> dict[str, Any]:
    """Parse the message, or what the button sends whose label it is."""
    buttons = _shown_last(tracker) if tracker else {}
    text = message.text or ""
    counts_else = tracker and (tracker.active_loop_name or _lists(tracker))  # "2" is an answer, or a step
    row = [] if counts_else else [*buttons]
    if label := label_meant(text, buttons) or label_at(text, row):
        message.text = buttons[label]
    elif tracker and not tracker.active_loop_name:
        lately = _shown_lately(tracker)
        if label := label_picked(text, lately):
            message.text = lately[label]
    return await _stock_parse(self, message, tracker, *rest, **more)


def _shown_last(tracker: DialogueStateTracker) -> dict[str, str]:
    """Return the buttons of the last turn, what each sends by its label."""
    return _sent_by(_said_last(tracker))


def _shown_lately(tracker: DialogueStateTracker) -> dict[str, str]:
    """Return the buttons of the last turns: people answer what they read a while ago, and other lines come between."""
    turns = (at for at, event in enumerate(tracker.events) if isinstance(event, UserUttered))
    begun = [0, *turns][-_LATELY:][0]
    return _sent_by(event for event in list(tracker.events)[begun:] if isinstance(event, BotUttered))


def _sent_by(uttered: Iterable[BotUttered]) -> dict[str, str]:
    """Return what the buttons of what was `uttered` send, by their labels; what is an option is left out."""
    shown = (button for said in uttered for button in said.data.get("buttons") or ())
    buttons = {str(button["title"]): str(button.get("payload") or "") for button in shown}
    return {label: sends for label, sends in buttons.items() if sends.startswith("/") and not sends.startswith(OPTION)}


def _lists(tracker: DialogueStateTracker) -> bool:
    """Say whether the last turn numbered its lines, as a plan does."""
    return any(_NUMBERED.search(said.text or "") for said in _said_last(tracker))


def _said_last(tracker: DialogueStateTracker) -> list[BotUttered]:
    """Return what was said since the last message, the latest first."""
    since = itertools.takewhile(lambda event: not isinstance(event, UserUttered), reversed(tracker.events))
    return [event for event in since if isinstance(event, BotUttered)]
