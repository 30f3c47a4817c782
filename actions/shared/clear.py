"""Clearing what gets in the way no longer: "my car is fixed"."""

from __future__ import annotations

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.shared.memory import Event, known, questions
from actions.shared.show import keep_for_plan
from advisor.replies.answered.correcting import correct
from advisor.words.message import Message


def clear_the_way(dispatcher: CollectingDispatcher, tracker: Tracker, message: Message) -> list[Event]:
    """Take out what the message says is in the way no longer, and say so; return the events, none where nothing is.

    Such words come under many intents: a car that runs again is news of a step, and a question on rides.
    """
    if message.asks or not message.of("barrier", roles=["denied"]):
        return []
    corrected = correct(message, known(tracker), questions())
    if "in_the_way" not in corrected.facts:
        return []
    return keep_for_plan(dispatcher, tracker, corrected)
