"""Saying the last answer in plainer words."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.types import DomainDict

from actions.following.follow import unless_followed_up
from actions.shared.say import next_buttons, say, topic_of


class ActionSaySimply(Action):
    """Says the last answer in one or two short sentences."""

    def name(self) -> str:
        return "action_say_simply"

    @unless_followed_up
    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict) -> list[dict[str, Any]]:
        if answer := topic_of(tracker):
            say(dispatcher, answer, answer.simply, next_buttons(answer))
        else:
            dispatcher.utter_message(response="utter_help")
        return []
