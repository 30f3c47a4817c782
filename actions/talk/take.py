"""Taking a bare yes, no or "I don't know" in the light of what was offered."""

from __future__ import annotations

import itertools
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.types import DomainDict

from actions.answers.say_answer import answer_with
from actions.following.follow import unless_followed_up
from actions.following.forget import ASKS_TO_FORGET, OFFER, forget, keep_all
from actions.forms.hint import hint
from actions.forms.offer import MAX_TRIES, offer_next, tries_so_far
from actions.forms.steer import resume, skip
from actions.shared.history import actions_of, close_to_crisis, did_last, said_last, turns_before
from actions.shared.memory import active_form, pending_question
from actions.shared.say import library
from actions.shared.show import go_on_with_topic
from advisor.words.guessing import likeliest_answers
from advisor.words.message import read_message


class ActionTakeYes(Action):
    """Goes on with what was offered: the likeliest guess, or more of the last answer."""

    def name(self) -> str:
        return "action_take_yes"

    @unless_followed_up
    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict) -> list[dict[str, Any]]:
        if said_last(tracker, OFFER):
            # "Kinda" and "both" lead here too, and what is deleted never comes back.
            sure = read_message(tracker.latest_message).intent == "affirm"
            return forget(dispatcher) if sure else keep_all(dispatcher, tracker)
        if question := pending_question(tracker):
            return hint(dispatcher, tracker, question)
        if offered_to_resume(tracker):
            return resume(dispatcher, tracker)
        close, kept = close_to_crisis(tracker), forgetting_was_interrupted(tracker)
        if close:
            dispatcher.utter_message(response="utter_stay_near")
        if kept:
            dispatcher.utter_message(response="utter_not_forgotten")
        if close or kept:
            return []
        if did_last(tracker, "action_offer_guesses") and tries_so_far(tracker) <= MAX_TRIES:
            before = next(turns_before(tracker))[0].get("parse_data", {})
            for guess in likeliest_answers(before.get("intent_ranking") or [], library().answers)[:1]:
                return answer_with(dispatcher, tracker, library().answers[guess], read_message(before))
        go_on_with_topic(dispatcher, tracker)
        return []


class ActionTakeNo(Action):
    """Lets go of what was offered; after wrong guesses it asks for other words."""

    def name(self) -> str:
        return "action_take_no"

    @unless_followed_up
    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict) -> list[dict[str, Any]]:
        if said_last(tracker, OFFER):
            return keep_all(dispatcher, tracker)
        if question := pending_question(tracker):
            return hint(dispatcher, tracker, question)
        if did_last(tracker, "action_offer_guesses"):
            response = "utter_ask_rephrase"
        elif close_to_crisis(tracker):
            response = "utter_stay_near"
        else:
            response = "utter_take_no"
        dispatcher.utter_message(response=response)
        return []


class ActionTakeUnsure(Action):
    """Leaves a question open that the person cannot answer; elsewhere, offers choices."""

    def name(self) -> str:
        return "action_take_unsure"

    @unless_followed_up
    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict) -> list[dict[str, Any]]:
        if question := pending_question(tracker):
            if question.slot == "likings" or tracker.get_slot(question.slot) is None:
                return skip(dispatcher, tracker)
            return hint(dispatcher, tracker, question)  # thinking about an answer that was given: it stays
        if close_to_crisis(tracker):
            dispatcher.utter_message(response="utter_stay_near")
        else:
            offer_next(dispatcher, tracker)
        return []


def forgetting_was_interrupted(tracker: Tracker) -> bool:
    """Say whether the turn before the last one offered to forget, and the last one was about something else."""
    before = [actions_of(turn) for turn in itertools.islice(turns_before(tracker), 2)]
    return len(before) == 2 and ASKS_TO_FORGET in before[1] and not {"action_take_yes", "action_take_no"} & {*before[0]}


def offered_to_resume(tracker: Tracker) -> bool:
    """Say whether the last thing said was the offer to go on with a form."""
    greeted = did_last(tracker, "action_greet") or did_last(tracker, "action_pause")
    return bool(greeted and tracker.get_slot("unfinished") and not active_form(tracker))
