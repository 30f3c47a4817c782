"""Whether a crisis reply came lately, and what a message is about because of it.

Boundary: looks back in the talk for the distress guard; what the words mean then is told by `advisor.words.aftermath`.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass

from rasa.shared.core.events import UserUttered
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.shared.nlu.constants import ENTITIES, TEXT
from rasa.shared.nlu.training_data.message import Message

from advisor.words.aftermath import (
    CRISIS_REPLY,
    STAYS_CLOSE,
    asks_for_hotline,
    heard_after_crisis,
    says_only_relief,
    sounds_in_doubt,
    waved_away,
)
from advisor.words.aftermath_patterns import After
from advisor.words.distress import is_distress
from advisor.words.message import read_message
from components.follow_up_reader import FollowUpReader
from components.message_parts import IS_PART


@dataclass(frozen=True)
class Crisis:
    """A crisis reply, so many turns before.

    `was_clear`: whether the words that it answered were; `in_doubt`: whether it said itself that it may be an error.
    """

    turns: int
    was_clear: bool
    in_doubt: bool = False


def crisis_before(tracker: DialogueStateTracker | None) -> Crisis | None:
    """Return the last crisis reply; None where it is long ago, or was gone on from or waved away since.

    It cannot be waved away where the words before it were clear.
    """
    if tracker is None or tracker.active_loop_name:
        return None
    events = reversed(tracker.events)
    since = itertools.takewhile(lambda event: getattr(event, "action_name", None) != CRISIS_REPLY, events)
    said = [read_message(event.parse_data) for event in since if isinstance(event, UserUttered)]
    answered = next((read_message(event.parse_data) for event in events if isinstance(event, UserUttered)), None)
    if answered is None or len(said) >= STAYS_CLOSE or waved_away(answered.text, said):
        return None
    return Crisis(len(said), is_distress(answered.text), sounds_in_doubt(answered))


def heard_after(message: Message, crisis: Crisis | None) -> After | None:
    """Return what the message is about where there was a `crisis` lately; of a part, only that all is well."""
    text = message.get(TEXT) or ""
    if message.get(IS_PART):
        return "fine" if crisis and says_only_relief(text) else None
    if text.startswith("/"):
        return None
    if crisis is None:
        return "contacts" if asks_for_hotline(text) else None
    after = heard_after_crisis(text, message.get(ENTITIES) or (), message.get(FollowUpReader.OUTPUT) or {})
    return None if after == "puzzled" and crisis.turns else after  # later it is about what was said since


def beside_relief(message: Message, cut: list[Message]) -> Message | None:
    """Return what is to be judged of a message that waves a crisis reply away; `cut`: what it was cut into.

    "Im not in danger" sounds like it, and is taken at its word: None. What alone stands beside it is judged as if
    nothing stood there; where more does, the whole is.
    """
    beside = [each for each in cut or [message] if not says_only_relief(each.get(TEXT))]
    if not beside or says_only_relief(message.get(TEXT)):
        return None
    return beside[0] if len(beside) == 1 else message
