"""Forgetting a person who asks for it."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import AllSlotsReset, SlotSet
from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.types import DomainDict

from actions.memory import leave_form
from advisor.words.message import read_message
from advisor.words.outcomes import steps_named

ASKS_TO_FORGET, OFFER = "action_ask_to_forget", "utter_ask_forget"
_ALL = {"all", "everything", "anything", "me", "data"}


class ActionAskToForget(Action):
    """Asks once before anything is deleted."""

    def name(self) -> str:
        return ASKS_TO_FORGET

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict) -> list[dict[str, Any]]:
        message = read_message(tracker.latest_message)
        if steps_named(message) and not _ALL & set(message.plain.split()):
            dispatcher.utter_message(response="utter_change_plan")  # "delete the last step" is no wish to lose all
            return []
        dispatcher.utter_message(response=OFFER)
        return leave_form()


def forget(dispatcher: CollectingDispatcher) -> list[dict[str, Any]]:
    """Return the events on which the tracker store deletes the whole conversation."""
    dispatcher.utter_message(response="utter_forgotten")
    return [*leave_form(), AllSlotsReset(), SlotSet("forgotten", True)]
