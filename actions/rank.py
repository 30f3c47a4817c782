"""Ranking what a person likes, by the short interest quiz."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.types import DomainDict

from actions.memory import leave_form
from actions.named import EXPLORING, INTEREST_TEST
from actions.say import library, question_button, shared_button
from advisor.decisions.interests import ANEW, load_interests
from advisor.handouts.export import source_line


class ActionRankInterests(Action):
    """Says which kinds of activity stand out, and how weak or strong that signal is."""

    def name(self) -> str:
        return "action_rank_interests"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict) -> list[dict[str, Any]]:
        say_interests(dispatcher, tracker.get_slot("likings") or {})
        return [*leave_form(), SlotSet("unfinished", None)]


def say_interests(dispatcher: CollectingDispatcher, likings: Mapping[str, Any]) -> None:
    """Say what `likings` show so far, and where the full test is."""
    said = load_interests().tell(load_interests().result(likings))
    lines = [f"{line.words}\n_{source_line(line.facts, library())}_" if line.facts else line.words for line in said]
    buttons = [question_button(INTEREST_TEST), question_button(EXPLORING)]
    if load_interests().next_item(likings) is None:
        again = shared_button("quiz_again", "start_interests")
        buttons.append({**again, "payload": again["payload"] + json.dumps({"likings": ANEW})})
    dispatcher.utter_message(text="\n\n".join(lines), buttons=buttons)
