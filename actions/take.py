"""Taking a bare yes or no in the light of what was offered."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.types import DomainDict

from actions.answer import answer_with
from actions.history import did_last, turns_before
from actions.offer import MAX_TRIES, likeliest_answers, tries_so_far
from actions.say import library
from actions.tell import tell_more


class ActionTakeYes(Action):
    """Goes on with what was offered: the likeliest guess, or more of the last answer."""

    def name(self) -> str:
        return "action_take_yes"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict) -> list[dict[str, Any]]:
        if did_last(tracker, "action_offer_guesses") and tries_so_far(tracker) <= MAX_TRIES:
            ranking = next(turns_before(tracker))[0].get("parse_data", {}).get("intent_ranking") or []
            for guess in likeliest_answers(ranking)[:1]:
                return answer_with(dispatcher, library().answers[guess])
        tell_more(dispatcher, tracker)
        return []


class ActionTakeNo(Action):
    """Lets go of what was offered; after wrong guesses it asks for other words."""

    def name(self) -> str:
        return "action_take_no"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict) -> list[dict[str, Any]]:
        wrong = did_last(tracker, "action_offer_guesses")
        dispatcher.utter_message(response="utter_ask_rephrase" if wrong else "utter_take_no")
        return []
