"""Answering a question of the content."""

from __future__ import annotations

import logging
from dataclasses import replace
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.types import DomainDict

from actions.answers.asked import (
    HARDLY,
    NO_GUESSES,
    STILL_NEAR,
    asked_for,
    claims_of,
    each_barrier,
    is_declined,
    perhaps_meant,
    perhaps_told_of,
    tells_a_story,
    urgent_one,
)
from actions.answers.beside import own_up, say_after
from actions.answers.say_answer import answer_with, say_again
from actions.following.follow import unless_followed_up
from actions.following.kinds import SOURCES
from actions.following.lean import lean_on_topic
from actions.following.weigh import go_on_comparing
from actions.shared.clear import clear_the_way
from actions.shared.feel import hear_out
from actions.shared.history import ranking_of, topics_lately
from actions.shared.memory import active_form, hear_from, leave_form, remember
from actions.shared.say import (
    MAX_BUTTONS,
    give_source,
    library,
    near_topic,
    puts_right,
    question_button,
    topic_of,
)
from actions.shared.show import reflect, tell_plan_moved
from advisor.library.content import Answer
from advisor.replies.told.barriers import IN_THE_WAY
from advisor.replies.told.listening import Taken
from advisor.words.feelings import feeling_in_story
from advisor.words.follow_ups import asks_who_says
from advisor.words.guessing import SURELY, is_unclear, nearly_asked
from advisor.words.leaning import stands_alone
from advisor.words.message import Message, read_message

logger = logging.getLogger(__name__)


class ActionAnswerQuestion(Action):
    """Says the answer that was asked for and remembers it as the topic."""

    def name(self) -> str:
        return "action_answer_question"

    @unless_followed_up
    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict) -> list[dict[str, Any]]:
        message = read_message(tracker.latest_message)
        asked_ones = asked_for(tracker, message)
        if urgent := urgent_one(asked_ones):
            if message.confidence < SURELY and not (message.is_tapped or message.parts):
                dispatcher.utter_message(text=library().words["perhaps"])
            return [*answer_with(dispatcher, tracker, urgent), *leave_form()]
        if go_on_comparing(dispatcher, tracker, message):
            return []
        if taken := clear_the_way(dispatcher, tracker, message):
            return taken
        events = remember(tracker, heard) if (heard := hear_from(tracker, message)) else []
        if _leans_on_topic(dispatcher, tracker, message):
            return events
        if (topic := topic_of(tracker)) and tells_a_story(tracker, message, asked_ones):
            _hear_out(dispatcher, tracker, message, topic, heard)
            return events
        who_says = asks_who_says(message.text)
        for asked in each_barrier(message, claims_of(asked_ones) if who_says else asked_ones):
            answer = library().answers.get(asked)
            if who_says and answer and answer.topic != SOURCES:
                give_source(dispatcher, answer, leads_on=False)
            events += _say_perhaps(dispatcher, tracker, answer, message) if answer else _miss(dispatcher, asked)
        said = next((event["value"] for event in reversed(events) if event["name"] == "topic"), "")
        for intent in message.lines_beside():
            if not (who_says and intent == "ask_source"):
                say_after(dispatcher, tracker, intent, library().answers.get(said))
        own_up(dispatcher, message, library().answers.get(said))
        tell_plan_moved(dispatcher, tracker, events)
        return events


def _hear_out(
    dispatcher: CollectingDispatcher, tracker: Tracker, message: Message, topic: Answer, heard: Taken
) -> None:
    """Thank for what is told in the midst of a talk, asks nothing and is hardly understood, and offer what it may mean.

    What was `heard` of them in it is said back first. What it sounds most like is right in one of five; said as an
    answer, that is no more than odd words to a story.
    """
    buttons = [question_button(one) for one in perhaps_told_of(tracker, message, topic)[:MAX_BUTTONS]]
    reflect(dispatcher, heard.without(IN_THE_WAY))
    missed = puts_right(tracker, message)
    if missed:
        dispatcher.utter_message(response="utter_missed", buttons=buttons)
    else:
        hear_out(dispatcher, feeling_in_story(message), buttons)


def _say_perhaps(
    dispatcher: CollectingDispatcher, tracker: Tracker, answer: Answer, message: Message
) -> list[dict[str, Any]]:
    """Say `answer`; to a dim message with what else it may mean, and in the midst of a talk as a guess."""
    others = perhaps_meant(tracker, message, (answer.id,))
    lately = topics_lately(tracker, STILL_NEAR)
    if message.confidence < HARDLY and lately and answer.id not in lately and answer.topic not in NO_GUESSES:
        dispatcher.utter_message(text=library().words["perhaps"])
    return say_again(dispatcher, tracker, answer, replace(message, beside=(*message.beside, *others)))


def _miss(dispatcher: CollectingDispatcher, asked: str) -> list[dict[str, Any]]:
    logger.error(
        f"The answer '{asked}' was asked for, but content/answers has no such file. If one was renamed or "
        "removed, train again: steppingstone train"
    )
    dispatcher.utter_message(response="utter_miss_answer")
    return []


def _leans_on_topic(dispatcher: CollectingDispatcher, tracker: Tracker, message: Message) -> bool:
    """Lean on the last answer where a question goes on about it, and was taken for another with little reason."""
    near, ranking = near_topic(tracker), ranking_of(tracker)
    strays = near and message.answer_id and message.answer_id not in near
    if not strays or message.is_tapped or message.parts or active_form(tracker):
        return False
    if message.confidence >= HARDLY or message.entities or is_declined(message.answer_id or ""):
        return False
    if stands_alone(message.text) and not nearly_asked(message, ranking, near):
        return False
    return is_unclear(message, ranking, library().answers) and lean_on_topic(dispatcher, tracker, message)
