"""Asking again for an answer that somebody names after they were asked what to change.

Boundary: what a name stands for is read in `advisor.replies.naming`; a new value is taken in `hear`.
"""

from __future__ import annotations

from rasa_sdk import Tracker

from actions.history import said_last
from actions.memory import Event, known, pending_question, questions, reopen
from advisor.replies.naming import names_told
from advisor.words.message import Message


def answer_named(tracker: Tracker, message: Message) -> str | None:
    """Return the answer that the message names where it replies to "what should I change?"; never the pending one."""
    if message.is_tapped or not said_last(tracker, "utter_ask_what_to_change"):
        return None
    named, pending = names_told(message, known(tracker), questions()), pending_question(tracker)
    return None if pending and named == pending.slot else named


def ask_again(tracker: Tracker, message: Message) -> list[Event]:
    """Return the events that ask again for the answer that is named so; none where none is.

    Such words come under many intents: "benefits" may be a question, and "the car part" one of two things.
    """
    return reopen(answer_named(tracker, message))
