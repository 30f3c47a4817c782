"""Which answer somebody names after they were asked what to change.

Boundary: what a name stands for is read in `advisor.replies.naming`; a new value is taken in `recheck`.
"""

from __future__ import annotations

from rasa_sdk import Tracker

from actions.history import said_last
from actions.memory import known, pending_question, questions
from advisor.replies.naming import names_told
from advisor.words.message import Message


def answer_named(tracker: Tracker, message: Message) -> str | None:
    """Return the answer that the message names where it replies to "what should I change?"; never the pending one."""
    if message.is_tapped or not said_last(tracker, "utter_ask_what_to_change"):
        return None
    named, pending = names_told(message, known(tracker), questions()), pending_question(tracker)
    return None if pending and named == pending.slot else named
