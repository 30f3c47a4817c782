"""Recording what came of a step, and being honest about reminders."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.types import DomainDict

from actions.make import attach, step_line
from actions.memory import done_steps, kept_plan, now, today
from actions.say import library
from advisor.calendar_file import reminder
from advisor.export import day_in_words
from advisor.message import read_message
from advisor.outcomes import day_named, outcome_of
from advisor.plan import Plan, PlannedStep


class ActionRecordOutcome(Action):
    """Records what the person says of the step they were at, and names the next one."""

    def name(self) -> str:
        return "action_record_outcome"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict) -> list[dict[str, Any]]:
        plan = kept_plan(tracker)
        if plan is None:
            dispatcher.utter_message(response="utter_no_plan_yet")
            return []
        message, outcomes = read_message(tracker.latest_message), tracker.get_slot("outcomes") or []
        outcome = outcome_of(message)
        step = open_step(plan, done_steps(tracker))
        if outcome == "news" and outcomes:
            step_id = outcomes[-1]["step"]  # "she said maybe" goes on about the same step
        elif step:
            step_id = step.step.id
        else:
            dispatcher.utter_message(response="utter_all_done")
            return []
        words = "" if message.is_tapped else message.text[:120]
        outcomes = [*outcomes, {"step": step_id, "outcome": outcome, "words": words, "on": today().isoformat()}]
        dispatcher.utter_message(response=_RESPONSES[outcome], words=words)
        done = [kept["step"] for kept in outcomes if kept["outcome"] == "done"]
        if outcome == "done":
            say_next(dispatcher, plan, tuple(done))
        return [SlotSet("outcomes", outcomes)]


class ActionSetReminder(Action):
    """Says that it cannot call back, and gives a line for the person's own calendar."""

    def name(self) -> str:
        return "action_set_reminder"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict) -> list[dict[str, Any]]:
        plan = kept_plan(tracker)
        step = open_step(plan, done_steps(tracker)) if plan else None
        if step is None:
            dispatcher.utter_message(response="utter_no_plan_yet")
            return []
        day = day_named(tracker.latest_message.get("text") or "", today()) or step.by
        dispatcher.utter_message(response="utter_no_reminder", line=f"{day_in_words(day)}: {step.step.title}")
        attach(dispatcher, "reminder.ics", "text/calendar", reminder(step.step, day, library(), now()))
        return []


_RESPONSES = {"done": "utter_outcome_done", "not_yet": "utter_outcome_not_yet", "news": "utter_outcome_noted"}


def open_step(plan: Plan, done: tuple[str, ...]) -> PlannedStep | None:
    """Return the first step of `plan` that is not done."""
    return next((planned for planned in plan.steps if planned.step.id not in done), None)


def say_next(dispatcher: CollectingDispatcher, plan: Plan, done: tuple[str, ...]) -> None:
    """Name the step that comes next, or that all are done."""
    if following := open_step(plan, done):
        number = plan.steps.index(following) + 1
        dispatcher.utter_message(response="utter_next_step", step=step_line(number, following))
    else:
        dispatcher.utter_message(response="utter_all_done")
