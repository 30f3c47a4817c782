"""Giving the exact source of the last answer."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.types import DomainDict

from actions.answers.say_answer import answer_with
from actions.following.follow import unless_followed_up
from actions.shared.named import WHOLE_ARTICLE
from actions.shared.say import give_source, library, topic_of


class ActionGiveSource(Action):
    """Names the references behind the last answer, or says plainly that there are none."""

    def name(self) -> str:
        return "action_give_source"

    @unless_followed_up
    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict) -> list[dict[str, Any]]:
        answer = topic_of(tracker)
        if answer is None:  # before anything was said, "says who?" means all of it
            return answer_with(dispatcher, tracker, library().answers[WHOLE_ARTICLE])
        give_source(dispatcher, answer)
        return []
