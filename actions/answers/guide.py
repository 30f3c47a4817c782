"""Saying what can be asked here, and of whom."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.types import DomainDict

from actions.answers.beside import AFTER_AN_ANSWER, answer_beside
from actions.following.follow import unless_followed_up
from actions.following.lean import still_on
from actions.shared.say import tell_more, topic_of
from advisor.words.message import read_message

_SURE = 0.7


class ActionSayHelp(Action):
    """Lists what it can do; what hardly calls for that just after an answer asks for more of it."""

    def name(self) -> str:
        return "action_say_help"

    @unless_followed_up
    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict) -> list[dict[str, Any]]:
        message, topic = read_message(tracker.latest_message), topic_of(tracker)
        if topic and topic.ours and still_on(tracker, topic) and not message.is_tapped and message.confidence < _SURE:
            tell_more(dispatcher, tracker)  # "what can i even do"
        else:
            dispatcher.utter_message(response="utter_help")
        return []


class ActionSayItIsNoPerson(Action):
    """Says that it is a program, and answers what was asked beside; "do they pay" after an answer is of that answer."""

    def name(self) -> str:
        return "action_say_it_is_no_person"

    @unless_followed_up
    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict) -> list[dict[str, Any]]:
        events = answer_beside(dispatcher, tracker, read_message(tracker.latest_message))
        dispatcher.utter_message(response=AFTER_AN_ANSWER["ask_if_human"])
        return events
