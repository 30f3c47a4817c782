"""Comparing two kinds of work without figures of our own, and without picking one."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.types import DomainDict

from actions.history import did_lately
from advisor.comparing import asks_of_two, aspect_of, two_occupations
from advisor.message import Message, read_message

STILL_COMPARING = 6  # turns after the two were named


class ActionCompareOccupations(Action):
    """Shows where both can be looked up side by side, and asks what matters to the person."""

    def name(self) -> str:
        return "action_compare_occupations"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict) -> list[dict[str, Any]]:
        message = read_message(tracker.latest_message)
        pair = two_occupations(message)
        if not pair and go_on_comparing(dispatcher, tracker, message):
            return []
        if not pair:
            dispatcher.utter_message(response="utter_compare_which_two")
            return []
        dispatcher.utter_message(response="utter_compare_occupations", first=pair[0], second=pair[1])
        return [SlotSet("compared", list(pair))]


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
