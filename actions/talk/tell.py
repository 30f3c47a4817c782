"""Telling more of the last answer."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.types import DomainDict

from actions.following.follow import unless_followed_up
from actions.forms.hint import hint
from actions.shared.memory import pending_question
from actions.shared.named import GIG_CHECK, INTEREST_TEST, PLAN
from actions.shared.say import topic_of
from actions.shared.show import go_on_with_topic

BEGINS = (GIG_CHECK, INTEREST_TEST, PLAN)  # the answers with which a form begins


class ActionTellMore(Action):
    """Says the rest of the last answer, once; after that, what others ask next."""

    def name(self) -> str:
        return "action_tell_more"

    @unless_followed_up
    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict) -> list[dict[str, Any]]:
        question, topic = pending_question(tracker), topic_of(tracker)
        if question and topic and topic.id in BEGINS:
            return hint(dispatcher, tracker, question)  # "like what", with nothing said since but the question
        go_on_with_topic(dispatcher, tracker)
        return []
