"""Saying the last words again."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.types import DomainDict

from actions.following.follow import unless_followed_up
from actions.shared.history import turns_before, words_of
from actions.shared.memory import pending_question
from advisor.words.message import read_message


class ActionRepeatWords(Action):
    """Says again whatever was said last, with its buttons, cards and files; a question that waits, the form asks."""

    def name(self) -> str:
        return "action_repeat_words"

    @unless_followed_up
    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict) -> list[dict[str, Any]]:
        waits = pending_question(tracker) is not None
        said = [event for event in words_of(next(turns_before(tracker), [])) if not _is_notice(event)]
        if waits:
            only_it = "question" in read_message(tracker.latest_message).plain.split()
            said = [] if only_it else said[:-1]
        for event in said:
            data, lang = event.get("data") or {}, (event.get("metadata") or {}).get("lang")
            dispatcher.utter_message(
                text=event.get("text"), buttons=data.get("buttons"), json_message=data.get("custom"), lang=lang
            )
        if not said and not waits:
            dispatcher.utter_message(response="utter_help")
        return []


def _is_notice(event: dict[str, Any]) -> bool:
    """Say whether `event` only told that private data was taken out of the message before."""
    return (event.get("metadata") or {}).get("utter_action") == "utter_drop_private_data"
