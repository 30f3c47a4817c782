"""Declining what has nothing to do with work."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.types import DomainDict

from actions.follow import unless_followed_up
from actions.memory import active_form


class ActionDecline(Action):
    """Says honestly that it can't help; while a question waits, without a menu beside the question's own buttons."""

    def name(self) -> str:
        return "action_decline"

    @unless_followed_up
    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict) -> list[dict[str, Any]]:
        dispatcher.utter_message(
            response="utter_decline_briefly" if active_form(tracker) else "utter_decline_off_topic"
        )
        return []
