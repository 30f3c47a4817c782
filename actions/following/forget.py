"""Forgetting a person who asks for it."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import AllSlotsReset, SlotSet
from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.types import DomainDict

from actions.plan.replan import take_up_plan
from actions.shared.history import form_broken_off
from actions.shared.memory import enter_form, leave_form
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
        if steps_named(message) and not _ALL & set(message.plain.split()):  # "delete the last step": not all
            if (of_the_plan := take_up_plan(dispatcher, tracker, message)) is not None:
                return of_the_plan
            dispatcher.utter_message(response="utter_change_plan")
            return []
        dispatcher.utter_message(response=OFFER)
        return leave_form()


def keep_all(dispatcher: CollectingDispatcher, tracker: Tracker) -> list[dict[str, Any]]:
    """Say that nothing is deleted; return the events that go on with the form that the question broke off."""
    dispatcher.utter_message(response="utter_keep_then")
    form = form_broken_off(tracker, ASKS_TO_FORGET)
    return enter_form(form) if form else []


def forget(dispatcher: CollectingDispatcher) -> list[dict[str, Any]]:
    """Return the events on which the tracker store deletes the whole conversation."""
    dispatcher.utter_message(response="utter_forgotten")
    return [*leave_form(), AllSlotsReset(), SlotSet("forgotten", True)]
