"""Comparing two kinds of work without figures of our own, and without picking one."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.types import DomainDict

from actions.answers.say_answer import say_again
from actions.following.follow import unless_followed_up
from actions.following.weigh import go_on_comparing
from actions.shared.named import OUTLOOK, OWN_CHOICE
from actions.shared.say import library
from advisor.words.comparing import asks_of_one, is_between_other_things, two_occupations
from advisor.words.message import read_message


class ActionCompareOccupations(Action):
    """Shows where both can be looked up side by side, and asks what matters to the person."""

    def name(self) -> str:
        return "action_compare_occupations"

    @unless_followed_up
    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict) -> list[dict[str, Any]]:
        message = read_message(tracker.latest_message)
        pair = two_occupations(message)
        if pair:
            dispatcher.utter_message(response="utter_compare_occupations", first=pair[0], second=pair[1])
            return [SlotSet("compared", list(pair))]
        if go_on_comparing(dispatcher, tracker, message):
            return []
        if asks_of_one(message):
            return say_again(dispatcher, tracker, library().answers[OUTLOOK], message)
        if is_between_other_things(message):
            return say_again(dispatcher, tracker, library().answers[OWN_CHOICE], message)
        dispatcher.utter_message(response="utter_compare_which_two")
        return []
