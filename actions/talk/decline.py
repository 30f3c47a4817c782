"""Declining what has nothing to do with work, or no words."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.types import DomainDict

from actions.answers.asked import only_tells
from actions.answers.say_answer import answer_on_work
from actions.following.follow import unless_followed_up
from actions.following.lean import lean_on_topic, passage_not_said, still_on
from actions.following.news import own_up_to_missing
from actions.following.recall import buttons_from
from actions.following.weigh import go_on_comparing
from actions.forms.hear import hear_in_short
from actions.shared.feel import hear_out
from actions.shared.history import ranking_of, topics_lately
from actions.shared.memory import active_form
from actions.shared.say import LATELY, library, near_topic, say_as_topic, topic_of, words_not_said
from advisor.words.feelings import feeling_beside
from advisor.words.guessing import SURELY, answers_from
from advisor.words.message import OFF_TOPIC, SURE_OFF_TOPIC, Message, read_message
from advisor.words.short_words import is_nod

_RESPONSES = {"off_topic": "utter_decline_off_topic", "send_no_words": "utter_hear_no_words"}
# While a question waits: no menu beside the question's own buttons.
_BRIEFLY = {"off_topic": "utter_decline_briefly", "send_no_words": "utter_hear_no_words_briefly"}
_FEW_WORDS = 4
_DOUBT, _LEAD = 0.6, 0.2  # how sure it is at most that it is off topic, and before what is talked of
_MAY_BE = 0.25


class ActionDecline(Action):
    """Says honestly that it can't help with a message."""

    def name(self) -> str:
        return "action_decline"

    @unless_followed_up
    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict) -> list[dict[str, Any]]:
        message = read_message(tracker.latest_message)
        if heard := hear_in_short(dispatcher, tracker, message):
            return heard
        if not active_form(tracker) and go_on_comparing(dispatcher, tracker, message):
            return []  # "how long does it take" names no work: it may sound like anything
        if is_nod(message.text):
            if not active_form(tracker):  # a form asks its question again
                dispatcher.utter_message(response="utter_acknowledge")
            return []
        intent, in_form = message.intent, bool(active_form(tracker))
        if intent == OFF_TOPIC and not in_form and (met := _meet_in_doubt(dispatcher, tracker, message)) is not None:
            return met
        responses = _BRIEFLY if in_form else _RESPONSES
        dispatcher.utter_message(response=responses.get(intent, responses["off_topic"]))
        return []


def _meet_in_doubt(dispatcher: CollectingDispatcher, tracker: Tracker, message: Message) -> list[dict[str, Any]] | None:
    """Meet what may have to do with work, or with what was talked of, after all; None where it surely has not."""
    doubted = message.confidence < SURE_OFF_TOPIC
    for meets in (answer_on_work, _say_of_the_talk) if doubted else ():
        if met := meets(dispatcher, tracker, message):
            return met
    names_it = len(message.plain.split()) <= _FEW_WORDS  # "what about parks" sounds like a day out
    if (doubted or names_it) and lean_on_topic(dispatcher, tracker, message, named_only=not doubted):
        return []
    topic = topic_of(tracker)
    if message.confidence < SURELY and topic and still_on(tracker, topic):
        if only_tells(message):  # who tells of home asked nothing that was missed
            hear_out(dispatcher, feeling_beside(message), buttons_from(tracker, message, topic))
        else:
            own_up_to_missing(dispatcher, tracker, message, topic)
        return []
    return None


def _say_of_the_talk(dispatcher: CollectingDispatcher, tracker: Tracker, message: Message) -> list[dict[str, Any]]:
    """Say what was not said yet of an answer that is talked of or led on to, where that may well be meant.

    In the midst of a talk "they want a fee for the kit" has more to do with it than the words by themselves tell.
    """
    held = answers_from(max(_MAY_BE, message.confidence - _LEAD), ranking_of(tracker))
    meant = next((near for near in (*topics_lately(tracker, LATELY), *near_topic(tracker)) if near in held), None)
    if meant is None or message.confidence >= _DOUBT:
        return []
    answer = library().answers[meant]
    words = passage_not_said(tracker, answer, message) or words_not_said(tracker, answer, message)
    if words is None:
        return []
    dispatcher.utter_message(text=library().words["perhaps_on"].format(title=answer.title))
    return say_as_topic(dispatcher, answer, words)
