"""Telling more of the last answer."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.types import DomainDict

from actions.history import said_on_topic
from actions.say import next_buttons, say, say_no_more, topic_of


class ActionTellMore(Action):
    """Says the rest of the last answer, once; after that, what others ask next."""

    def name(self) -> str:
        return "action_tell_more"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict) -> list[dict[str, Any]]:
        tell_more(dispatcher, tracker)
        return []


def tell_more(dispatcher: CollectingDispatcher, tracker: Tracker) -> None:
    """Go on with the topic; without one, show what there is."""
    answer = topic_of(tracker)
    if answer is None:
        dispatcher.utter_message(response="utter_help")
    elif answer.more and not said_on_topic(tracker, answer.more):
        say(dispatcher, answer, answer.more, next_buttons(answer))
    else:
        say_no_more(dispatcher, answer)
