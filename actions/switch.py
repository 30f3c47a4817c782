"""Turning to another of the kinds of work that somebody has told of."""

from __future__ import annotations

from rasa_sdk import Tracker
from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.memory import Event, differences, empty, enter_form, known, remember
from actions.show import read_back
from advisor.library.questions import DIFFERENCES
from advisor.replies.listening import told
from advisor.replies.other_work import turned_to, works_told
from advisor.words.message import Message, read_message


def take_up_other_work(dispatcher: CollectingDispatcher, tracker: Tracker, message: Message) -> list[Event] | None:
    """Turn to the other work that the message names; where one was checked, the other is checked now, from nothing."""
    now = tracker.get_slot("occupation")
    other = turned_to(message, str(now), works_told(_messages(tracker))) if now else None
    if not other:
        return None
    read_back(dispatcher, tracker, {"occupation": other})
    events = remember(tracker, told(message, {"occupation": other}), corrects=True)
    if not differences(known(tracker)):
        return events
    fresh = [*empty((*DIFFERENCES, "own_business")), SlotSet("first_check", None), SlotSet("skipped", None)]
    return [*events, *fresh, *enter_form("gig_check_form")]


def _messages(tracker: Tracker) -> list[Message]:
    """Return what was said before, in order."""
    parsed = [event.get("parse_data") or {} for event in tracker.events if event.get("event") == "user"]
    return [read_message(one) for one in parsed[:-1]]
