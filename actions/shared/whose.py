"""Whom the advice is for: the speaker, or somebody they ask for, whose wish and whose bad back then count.

Boundary: what a line says of others is read in `advisor.replies.told.for_another`; here is what was asked for before.
"""

from __future__ import annotations

from rasa_sdk import Tracker

from actions.shared.history import messages_before
from advisor.replies.told.for_another import asks_for_another
from advisor.words.message import Message

_BEGINS = ("start_plan", "start_gig_check")


def as_advised(tracker: Tracker, message: Message) -> Message:
    """Return `message` as the one would say it who is advised, where it tells of them."""
    return message.as_theirs() if message.theirs and is_of_another(tracker, message) else message


def is_of_another(tracker: Tracker, message: Message) -> bool:
    """Say whether the check or the plan that was asked for last is somebody else's."""
    said = [*messages_before(tracker), message]
    asked = next((one for one in reversed(said) if one.intent in _BEGINS), None)
    return asked is not None and asks_for_another(asked)
