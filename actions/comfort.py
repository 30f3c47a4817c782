"""Being there: for people in danger, for those who have just been, and for the young."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.types import DomainDict

from actions.history import did_lately
from actions.memory import active_form, leave_form
from actions.steer import pause
from advisor.crisis import help_in_words
from advisor.numbers import number_in

CRISIS_REPLY = "action_offer_crisis_help"
OF_AGE = 18
STAYS_CLOSE = 3  # turns after a crisis in which nothing is pushed
# What is said to such a message when no crisis came before it.
_ELSE = {
    "vent": "utter_support_venting",
    "say_fine": "utter_acknowledge",
    "acknowledge": "utter_acknowledge",
    "thank": "utter_welcome",
    "goodbye": "utter_goodbye",
}
_NEEDS_NO_REPLY = {"acknowledge", "say_fine"}


class ActionOfferCrisisHelp(Action):
    """Leaves whatever was going on and says where help is, in the person's country."""

    def name(self) -> str:
        return CRISIS_REPLY

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict) -> list[dict[str, Any]]:
        language = tracker.latest_message.get("language")
        dispatcher.utter_message(text=help_in_words(tracker.get_slot("country"), language))
        return leave_form()


class ActionStayNear(Action):
    """Answers a mood or a nod; soon after a crisis without any talk of work."""

    def name(self) -> str:
        return "action_stay_near"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict) -> list[dict[str, Any]]:
        intent = (tracker.latest_message.get("intent") or {}).get("name") or ""
        close = did_lately(tracker, CRISIS_REPLY, STAYS_CLOSE)
        if active_form(tracker) and intent == "goodbye":
            return pause(dispatcher, tracker)
        if active_form(tracker) and intent in _NEEDS_NO_REPLY:
            return []  # the form asks its question again
        dispatcher.utter_message(response="utter_stay_near" if close else _ELSE.get(intent, "utter_acknowledge"))
        return []


class ActionWelcomeAnyAge(Action):
    """Tells the young where help for them is; to all others an age changes nothing."""

    def name(self) -> str:
        return "action_welcome_any_age"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict) -> list[dict[str, Any]]:
        age = number_in(tracker.latest_message.get("text") or "")
        young = age is None or age < OF_AGE
        dispatcher.utter_message(response="utter_young_person" if young else "utter_welcome_any_age")
        return []
