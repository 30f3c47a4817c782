"""Offering choices: what leads on, and what may have been meant."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.types import DomainDict

from actions.history import times_in_a_row
from actions.say import MAX_BUTTONS, library, next_buttons, question_button, shared_button, topic_of

MAX_TRIES = 2


class ActionOfferNext(Action):
    """Offers the questions that lead on from the last answer."""

    def name(self) -> str:
        return "action_offer_next"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict) -> list[dict[str, Any]]:
        if answer := topic_of(tracker):
            dispatcher.utter_message(response="utter_offer_next", buttons=next_buttons(answer))
        else:
            dispatcher.utter_message(response="utter_menu")
        return []


class ActionOfferGuesses(Action):
    """Asks which of the likeliest questions was meant; after two tries, the menu and a person."""

    def name(self) -> str:
        return "action_offer_guesses"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict) -> list[dict[str, Any]]:
        offer_guesses(dispatcher, tracker, likeliest_answers(tracker.latest_message.get("intent_ranking") or []))
        return []


def offer_guesses(dispatcher: CollectingDispatcher, tracker: Tracker, guesses: list[str]) -> None:
    """Offer the content ids `guesses`, or give up when that has been tried enough."""
    tries = times_in_a_row(tracker, "action_offer_guesses", passing_over="action_take_no")
    if tries >= MAX_TRIES or not guesses:
        dispatcher.utter_message(response="utter_give_up_guessing")
        return
    response = "utter_offer_guesses_again" if tries else "utter_offer_guesses"
    buttons = [question_button(guess) for guess in guesses]
    dispatcher.utter_message(response=response, buttons=[*buttons, shared_button("none_of_these", "deny")])


def likeliest_answers(ranking: list[dict[str, Any]]) -> list[str]:
    """Return the content ids that `ranking` holds likeliest, at most three."""
    labels = [intent.get("full_retrieval_intent_name") or "" for intent in ranking]
    ids = [label.partition("/")[2] for label in labels]
    return [answer_id for answer_id in ids if answer_id in library().answers][:MAX_BUTTONS]
