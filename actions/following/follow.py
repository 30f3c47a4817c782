"""Following up what was said: short messages that mean nothing without it, in the order in which they are met."""

from __future__ import annotations

import functools
import re
from collections.abc import Awaitable, Callable, Sequence
from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.types import DomainDict

from actions.check.rank import take_up_quiz
from actions.check.recheck import take_up_check
from actions.following.forget import OFFER, keep_all
from actions.following.go_on import FollowUp, go_on
from actions.following.kinds import SOURCES, kind_of
from actions.following.lean import still_on
from actions.following.look_back import choose_between, look_back
from actions.following.put_straight import put_straight
from actions.following.recall import recall
from actions.following.weigh import STILL_COMPARING
from actions.plan.replan import take_up_plan
from actions.shared.history import close_to_crisis, did_lately, said_last
from actions.shared.memory import Event, active_form
from actions.shared.named import PLAN, WHOLE_ARTICLE
from actions.shared.say import library, next_buttons, say, topic_of
from actions.shared.show import say_step_at_hand, tell_answer
from actions.shared.switch import take_up_other_work
from advisor.words.follow_ups import follow_up
from advisor.words.message import Message, read_message
from advisor.words.several import NO_MOVES

_OF_A_PLAN = ("figure", "time", "best", "more")  # "how long will it take", "which one first", "so what do i do"
# Said when they were asked whether all is to be deleted.
_KEEPS = re.compile(
    r"^(?:no|nah|nope|wait|hold on|stop|cancel|never ?mind|nvm)\b|\bchanged my mind\b"
    r"|\bdont (?:delete|do|forget|erase|want)\b|(?<!dont )(?<!not )\bkeep\b(?! nothing)"
)

Run = Callable[[Any, CollectingDispatcher, Tracker, DomainDict], Awaitable[list[Event]]]
Way = Callable[[CollectingDispatcher, Tracker, Message], list[Event] | None]


def unless_followed_up(run: Run) -> Run:
    """Let an action act only where the message is no follow-up of what was said; else that is met.

    Such words are too few to be understood by themselves: they come under any intent.
    """

    @functools.wraps(run)
    async def run_or_follow(
        action: Any, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict
    ) -> list[Event]:
        events = take_up(dispatcher, tracker)
        return await run(action, dispatcher, tracker, domain) if events is None else events

    return run_or_follow


def take_up(dispatcher: CollectingDispatcher, tracker: Tracker) -> list[Event] | None:
    """Meet a follow-up in the first way that has something to it; None where the message is none."""
    message = read_message(tracker.latest_message)
    # "which is better" is about two kinds of work just named
    compares = tracker.get_slot("compared") and did_lately(tracker, "action_compare_occupations", STILL_COMPARING)
    if message.is_tapped or compares:
        return None
    for way in _ways(tracker, message):
        if (events := way(dispatcher, tracker, message)) is not None:
            return events
    return None


def _ways(tracker: Tracker, message: Message) -> Sequence[Way]:
    """Return the ways that are open: a form reads for itself what it is told, but not what goes on about an aside."""
    if active_form(tracker):
        topic, asks_on = topic_of(tracker), message.asks and message.intent in NO_MOVES
        return _ON_AN_ASIDE if asks_on and topic and still_on(tracker, topic) else ()
    # close to a crisis "is it free" is about those numbers, not about work
    return _EVER if close_to_crisis(tracker) else (*_EVER, *_ON_WORK)


def _keep_all(dispatcher: CollectingDispatcher, tracker: Tracker, message: Message) -> list[Event] | None:
    """Delete nothing, where they were asked whether all is to go."""
    return keep_all(dispatcher, tracker) if said_last(tracker, OFFER) and _KEEPS.search(message.plain) else None


def _tell_its_age(dispatcher: CollectingDispatcher, tracker: Tracker, message: Message) -> list[Event] | None:
    """Say of which years the article is; one of its sources has its own: "isnt that from 2004"."""
    asked = library().answers.get(message.answer_id or "")
    if follow_up(message) != "age" or (asked is not None and asked.topic == SOURCES):
        return None
    dated = library().answers[WHOLE_ARTICLE]
    say(dispatcher, dated, dated.more or dated.answer, next_buttons(dated))  # the rest names the years
    return [SlotSet("topic", dated.id)]


def _take_step_at_hand(dispatcher: CollectingDispatcher, tracker: Tracker, message: Message) -> list[Event] | None:
    """Say the step at hand to what asks on about the plan."""
    topic = topic_of(tracker)
    of_the_plan = topic is not None and topic.id == PLAN and kind_of(message, topic) in _OF_A_PLAN
    return [] if of_the_plan and say_step_at_hand(dispatcher, tracker) else None


def _go_on_about_topic(dispatcher: CollectingDispatcher, tracker: Tracker, message: Message) -> list[Event] | None:
    """Go on about the last answer."""
    topic = topic_of(tracker)
    return go_on(dispatcher, FollowUp(tracker, message, topic, kind_of(message, topic))) if topic else None


_ON_AN_ASIDE: tuple[Way, ...] = (_tell_its_age, recall, _go_on_about_topic)
_EVER: tuple[Way, ...] = (_keep_all, take_up_plan)
_ON_WORK: tuple[Way, ...] = (
    take_up_quiz,
    tell_answer,
    take_up_other_work,
    take_up_check,
    _tell_its_age,
    put_straight,
    choose_between,
    look_back,
    _take_step_at_hand,
    recall,
    _go_on_about_topic,
)
