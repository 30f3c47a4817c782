"""Doubting that a form is wanted: a dim reading just after an answer begins none, as "what exam" may be of that."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.events import FollowupAction
from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.types import DomainDict

from actions.check.recheck import take_up_check
from actions.following.follow import Run, take_up
from actions.following.lean import lean_on_topic, still_on
from actions.forms.offer import offer_first
from actions.shared.memory import Event, active_form
from actions.shared.named import PLAN
from actions.shared.say import near_topic, topic_of
from advisor.replies.plan.plan_edits import adds_own_step
from advisor.words.leaning import stands_alone
from advisor.words.message import Message, read_message
from advisor.words.several import SURE_MOVE
from advisor.words.taking_back import starts_over


def unless_doubted(begins: str, sure: float = SURE_MOVE) -> Callable[[Run], Run]:
    """Let an action begin the form that the answer `begins` is about only where that is meant as `sure` or more.

    Else the message is met as one on the last answer; where it is none, they are asked what they meant.
    """

    def only_if_sure(run: Run) -> Run:
        @functools.wraps(run)
        async def run_or_ask(
            action: Any, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict
        ) -> list[Event]:
            message = read_message(tracker.latest_message)
            if _is_of_plan_at_hand(tracker, begins) and not message.is_tapped and starts_over(message):
                return [FollowupAction("action_start_over")]  # the plan that stands would only be said again
            if _is_dim(tracker, message, sure) and (met := take_up_check(dispatcher, tracker, message)) is not None:
                return [*met, FollowupAction("action_listen")]  # "i do have a plan, ..", said of a verdict
            if not _is_doubtful(tracker, message, begins, sure):
                return await run(action, dispatcher, tracker, domain)
            events = take_up(dispatcher, tracker)
            if events is None and not lean_on_topic(dispatcher, tracker, message):
                offer_first(dispatcher, tracker, begins)
            return [*(events or []), FollowupAction("action_listen")]

        return run_or_ask

    return only_if_sure


def _is_doubtful(tracker: Tracker, message: Message, begins: str, sure: float) -> bool:
    if _is_of_plan_at_hand(tracker, begins) and adds_own_step(message):
        return True  # "make that in the plan too: call my aunt"
    topic = topic_of(tracker)
    on_another = topic is not None and begins not in near_topic(tracker) and still_on(tracker, topic)
    return on_another and _is_dim(tracker, message, sure) and not stands_alone(message.text)


def _is_of_plan_at_hand(tracker: Tracker, begins: str) -> bool:
    return begins == PLAN and bool(tracker.get_slot("plan"))


def _is_dim(tracker: Tracker, message: Message, sure: float) -> bool:
    return message.confidence < sure and not message.is_tapped and not active_form(tracker)
