"""Giving the exact source of the last answer."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.types import DomainDict

from actions.answer import answer_with
from actions.say import give_source, library, topic_of

WHOLE_ARTICLE = "where_this_comes_from"  # what "says who?" means before anything was said


class ActionGiveSource(Action):
    """Names the references behind the last answer, or says plainly that there are none."""

    def name(self) -> str:
        return "action_give_source"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict) -> list[dict[str, Any]]:
        answer = topic_of(tracker)
        if answer is None:
            return answer_with(dispatcher, library().answers[WHOLE_ARTICLE])
        give_source(dispatcher, answer)
        return []
