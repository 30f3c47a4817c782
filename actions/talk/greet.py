"""Greeting: somebody new, somebody who left a form, somebody with a plan."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.types import DomainDict

from actions.shared.history import topics_lately
from actions.shared.memory import active_form, done_steps, kept_plan
from actions.shared.say import library
from advisor.handouts.export import day_in_words

_STILL_TALKING = 3  # turns in which something was answered


class ActionGreet(Action):
    """Greets; asks those who come back about *that* step, or offers to go on."""

    def name(self) -> str:
        return "action_greet"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict) -> list[dict[str, Any]]:
        plan, unfinished = kept_plan(tracker), tracker.get_slot("unfinished")
        step = plan.open_step(done_steps(tracker)) if plan else None
        if active_form(tracker):
            dispatcher.utter_message(response="utter_greet_briefly")
        elif unfinished:
            dispatcher.utter_message(response="utter_resume_offer", form=library().words[unfinished])
        elif step:
            by = day_in_words(step.by)
            dispatcher.utter_message(response="utter_welcome_back_plan", step=step.step.title, by=by)
        else:
            in_talk = topics_lately(tracker, _STILL_TALKING)  # "my son says hi" wants no menu
            dispatcher.utter_message(response="utter_greet_in_talk" if in_talk else "utter_greet")
        return []
