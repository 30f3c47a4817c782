"""Saying what can be asked here."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.types import DomainDict

from actions.follow import unless_followed_up


class ActionSayHelp(Action):
    """Lists what it can do; "how do i ask" just after an answer is of that answer."""

    def name(self) -> str:
        return "action_say_help"

    @unless_followed_up
    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict) -> list[dict[str, Any]]:
        dispatcher.utter_message(response="utter_help")
        return []
