"""Forgetting a person who asks for it."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import AllSlotsReset, SlotSet
from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.types import DomainDict

from actions.memory import leave_form

ASKS_TO_FORGET = "action_ask_to_forget"


class ActionAskToForget(Action):
    """Asks once before anything is deleted."""

    def name(self) -> str:
        return ASKS_TO_FORGET

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict) -> list[dict[str, Any]]:
        dispatcher.utter_message(response="utter_ask_forget")
        return leave_form()


def forget(dispatcher: CollectingDispatcher) -> list[dict[str, Any]]:
    """Return the events on which the tracker store deletes the whole conversation."""
    dispatcher.utter_message(response="utter_forgotten")
    return [*leave_form(), AllSlotsReset(), SlotSet("forgotten", True)]
