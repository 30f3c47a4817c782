"""Swapping a step of a plan for another, putting it back, and moving it to another day.

Boundary: which step is meant is read in `plan_edits`; which one comes in its place is decided in `plan`.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from rasa_sdk import Tracker
from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.memory import Event, done_steps, known, situation_of, steps_with, today
from actions.show import step_line
from advisor.decisions.plan import Plan, PlannedStep, make_plan
from advisor.replies.listening import MOST_OWN_WORDS
from advisor.words.message import Message

LEFT_OUT = "utter_leave_step_out"


def leave_out(
    dispatcher: CollectingDispatcher, tracker: Tracker, plan: Plan, left: PlannedStep, message: Message
) -> list[Event]:
    """Take a step out of the plan for good, and say which one comes in its place."""
    report = {"outcome": "left_out", "words": message.text[:MOST_OWN_WORDS], "on": today().isoformat()}
    outcomes = [*(tracker.get_slot("outcomes") or []), {"step": left.step.id, **report}]
    situation = replace(situation_of(known(tracker), tracker), left_out=steps_with("left_out", outcomes))
    anew = make_plan(situation, today(), plan)
    before = {planned.step.id for planned in plan.steps}
    fresh = next((planned for planned in anew.steps if planned.step.id not in before), None)
    if fresh is None:  # there is no other
        dispatcher.utter_message(response="utter_change_plan")
        return []
    line = step_line(anew, fresh, done_steps(tracker), tracker.get_slot("goal"))
    dispatcher.utter_message(response=LEFT_OUT, title=left.step.title, step=line)
    return [SlotSet("outcomes", outcomes), SlotSet("plan", anew.to_slot())]


def put_back(dispatcher: CollectingDispatcher, tracker: Tracker, plan: Plan) -> list[Event]:
    """Put the step that was left out last back into `plan`."""
    *outcomes, out = tracker.get_slot("outcomes")
    situation = replace(situation_of(known(tracker), tracker), left_out=steps_with("left_out", outcomes))
    anew = make_plan(situation, today(), plan)
    again = next((one for one in anew.steps if one.step.id == out["step"]), anew.steps[0])
    line = step_line(anew, again, done_steps(tracker), tracker.get_slot("goal"))
    dispatcher.utter_message(response="utter_step_back", step=line)
    return [SlotSet("outcomes", outcomes), SlotSet("plan", anew.to_slot())]


def move_to(dispatcher: CollectingDispatcher, tracker: Tracker, plan: Plan, place: int, day: date) -> list[Event]:
    """Let the step at `place` of `plan` be done by `day`, as they wish; the others keep their dates."""
    moved = replace(plan.steps[place - 1], by=day)
    anew = replace(plan, steps=(*plan.steps[: place - 1], moved, *plan.steps[place:]))
    dispatcher.utter_message(text=step_line(anew, moved, done_steps(tracker), tracker.get_slot("goal")))
    return [SlotSet("plan", anew.to_slot())]
