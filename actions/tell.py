"""Telling more of the last answer."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.types import DomainDict

from actions.follow import unless_followed_up
from actions.show import go_on_with_topic


class ActionTellMore(Action):
    """Says the rest of the last answer, once; after that, what others ask next."""

    def name(self) -> str:
        return "action_tell_more"

    @unless_followed_up
    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict) -> list[dict[str, Any]]:
        go_on_with_topic(dispatcher, tracker)
        return []
