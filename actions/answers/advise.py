"""Advising what would help: one step of the article for each difference that is like a job's."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.types import DomainDict

from actions.answers.say_answer import answer_with
from actions.check.judge import say_what_would_help
from actions.following.follow import unless_followed_up
from actions.shared.memory import differences, known
from actions.shared.named import PLAN
from actions.shared.say import library


class ActionSayWhatWouldHelp(Action):
    """Names one step of the article for each difference that is like a job's."""

    def name(self) -> str:
        return "action_say_what_would_help"

    @unless_followed_up
    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict) -> list[dict[str, Any]]:
        facts = known(tracker)
        if not differences(facts):
            return answer_with(dispatcher, tracker, library().answers[PLAN])
        return say_what_would_help(dispatcher, facts)
