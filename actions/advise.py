"""Advising what would help: one step of the article for each difference that is like a job's."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.types import DomainDict

from actions.answer import answer_with
from actions.judge import judge
from actions.memory import differences, known
from actions.named import PLAN
from actions.say import library, marks
from advisor.decisions.gig_check import what_would_make_it_one


class ActionSayWhatWouldHelp(Action):
    """Names one step of the article for each difference that is like a job's."""

    def name(self) -> str:
        return "action_say_what_would_help"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict) -> list[dict[str, Any]]:
        facts = known(tracker)
        if not differences(facts):
            return answer_with(dispatcher, library().answers[PLAN])
        steps = what_would_make_it_one(judge(facts))
        if not steps:
            dispatcher.utter_message(response="utter_nothing_to_change")
            return []
        lines = "\n".join(f"- {step.title}: {step.do} {marks(step.facts)}".rstrip() for step in steps)
        dispatcher.utter_message(response="utter_say_what_would_help", steps=lines)
        return [SlotSet("topic", PLAN)]
