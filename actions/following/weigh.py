"""Going on with a comparison of two kinds of work, once both are named."""

from __future__ import annotations

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.shared.history import did_lately
from advisor.words.comparing import asks_of_two, aspect_of
from advisor.words.message import Message

STILL_COMPARING = 6  # turns after the two were named


def go_on_comparing(dispatcher: CollectingDispatcher, tracker: Tracker, message: Message) -> bool:
    """Answer what is said about a comparison that is under way; say whether it was."""
    compared = tracker.get_slot("compared")
    aspect = aspect_of(message) if compared and asks_of_two(message) else None
    if not compared or aspect is None or not did_lately(tracker, "action_compare_occupations", STILL_COMPARING):
        return False
    place = next((str(entity.value) for entity in message.of("place")), "")
    first, second = compared
    dispatcher.utter_message(response=_RESPONSES[aspect], first=first, second=second, place=place)
    return True


_RESPONSES = {
    "pay": "utter_compare_pay",
    "school": "utter_compare_school",
    "place": "utter_compare_place",
    "pick": "utter_compare_no_pick",
}
