"""Swapping a step of a plan for another, moving it to another day, and undoing what was changed.

Boundary: which step is meant is read in `plan_edits`; which one comes in its place is decided in `plan`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.shared.history import before_last_change, said_last
from actions.shared.memory import Event, done_steps, known, questions, situation_of, steps_with, today
from actions.shared.show import place_of_the_last_said, step_line
from advisor.decisions.plan import Plan, PlannedStep, make_plan
from advisor.decisions.plan_dates import LEAST_DAYS, dates_of
from advisor.library.questions import FORMS, PLAN_FORM
from advisor.replies.plan.plan_edits import Move, points_and_moves, step_moved, takes_out, wants_back, wants_other_day
from advisor.replies.plan.plan_reports import undoes
from advisor.replies.plan.reordering import reordered
from advisor.replies.told.barriers import IN_THE_WAY
from advisor.replies.told.listening import MOST_OWN_WORDS
from advisor.words.days import day_named
from advisor.words.message import Message

LEFT_OUT = "utter_leave_step_out"
_UNDONE_WITHIN = 3  # turns, where the words say that the plan is to be as it was
# What a change of the plan sets; what the talk is about stays where it is.
_CHANGED = {"plan", "outcomes", "own_words", "skipped", "goal", "out_of_work", *FORMS[PLAN_FORM]}
_WHICH_DAY = "utter_which_day"


def leave_out(
    dispatcher: CollectingDispatcher, tracker: Tracker, plan: Plan, left: PlannedStep, message: Message
) -> list[Event]:
    """Take a step out of the plan for good, and say which one comes in its place."""
    report = {"outcome": "left_out", "words": message.text[:MOST_OWN_WORDS], "on": today().isoformat()}
    outcomes = [*(tracker.get_slot("outcomes") or []), {"step": left.step.id, **report}]
    anew = _made_anew(tracker, plan, outcomes)
    before = {planned.step.id for planned in plan.steps}
    fresh = next((planned for planned in anew.steps if planned.step.id not in before), None)
    if fresh is None:  # there is no other
        dispatcher.utter_message(response="utter_change_plan")
        return []
    line = step_line(anew, fresh, done_steps(tracker), tracker.get_slot("goal"))
    dispatcher.utter_message(response=LEFT_OUT, title=left.step.title, step=line)
    return [SlotSet("outcomes", outcomes), SlotSet("plan", anew.to_slot())]


def undo(dispatcher: CollectingDispatcher, tracker: Tracker, plan: Plan, message: Message) -> list[Event] | None:
    """Put `plan` back as it stood before its last change, with what was told then; None where that is not wanted."""
    turns = _UNDONE_WITHIN if wants_back(message) else 1 if undoes(message) or takes_out(message) else 0
    earlier = {slot: value for slot, value in before_last_change(tracker, "plan", turns).items() if slot in _CHANGED}
    before, day = Plan.from_slot(earlier.get("plan")), day_named(message.text, today())
    if takes_out(message) and IN_THE_WAY not in earlier:
        return None  # a step that was moved may be what is to go
    if before is None or (day and all(one.by != day for one in before.steps)):
        return None  # "move it back to friday" is a new day
    again = [one for one in before.steps if one not in plan.steps] or before.steps
    done, goal = done_steps(tracker), earlier.get("goal", tracker.get_slot("goal"))
    lines = "\n".join(step_line(before, one, done, goal) for one in again)
    dispatcher.utter_message(response="utter_step_back", step=lines)
    return [SlotSet(slot, value) for slot, value in earlier.items()]


def _made_anew(tracker: Tracker, plan: Plan, outcomes: Sequence[dict[str, Any]]) -> Plan:
    """Return `plan` made once more, without what the `outcomes` say was left out."""
    situation = replace(situation_of(known(tracker), tracker), left_out=steps_with("left_out", outcomes))
    return make_plan(situation, today(), plan)


def move_steps(dispatcher: CollectingDispatcher, tracker: Tracker, plan: Plan, message: Message) -> list[Event] | None:
    """Move what the message wants on another day, or ask for the day; None where it wants nothing moved."""
    done = done_steps(tracker)
    of_the_last = said_last(tracker, _WHICH_DAY) or points_and_moves(message)
    asked = place_of_the_last_said(tracker, plan, turns=1) if of_the_last else None
    at_hand = plan.open_step(done)
    move = step_moved(message, today(), plan.steps.index(at_hand) + 1 if at_hand else None, asked)
    place = move.place if move else wants_other_day(message)
    if place and (place > len(plan.steps) or plan.steps[place - 1].step.id in done):
        return None
    if move:
        return _move(dispatcher, tracker, plan, move) if at_hand else None
    if place is None:
        return None
    line = step_line(plan, plan.steps[place - 1], done, tracker.get_slot("goal"))
    dispatcher.utter_message(response=_WHICH_DAY, step=line)
    return []


def reorder(dispatcher: CollectingDispatcher, tracker: Tracker, plan: Plan, message: Message) -> list[Event] | None:
    """Put the step that the message names first or last of those that are open; None where it wants no other order."""
    done = done_steps(tracker)
    wanted = reordered(message, plan.steps, questions())
    step = plan.steps[wanted[0] - 1] if wanted else None
    if wanted is None or step is None or step.step.id in done:
        return None
    others = [one for one in plan.steps if one.step.id not in done and one is not step]
    order = [step, *others] if wanted[1] else [*others, step]
    free = situation_of(known(tracker), tracker).days
    days = dates_of([one.step for one in order], today(), plan.hours_per_week, {}, free)
    laid_out = [replace(one, by=day) for one, day in zip(order, days, strict=True)]
    anew = replace(plan, steps=(*plan.done_of(done), *laid_out))
    dispatcher.utter_message(text=_lines(tracker, anew, laid_out))
    return [SlotSet("plan", anew.to_slot())]


def _lines(tracker: Tracker, plan: Plan, steps: Sequence[PlannedStep]) -> str:
    return "\n".join(step_line(plan, one, done_steps(tracker), tracker.get_slot("goal")) for one in steps)


def _move(dispatcher: CollectingDispatcher, tracker: Tracker, plan: Plan, move: Move) -> list[Event]:
    """Let a step be done by the day they wish; where all is moved, what is open is laid out anew from that day on."""
    done, days = done_steps(tracker), [move.day]
    open_ones = [one for one in plan.steps if one.step.id not in done]
    moved = [plan.steps[move.place - 1]] if move.place else open_ones
    if not move.place:
        before, free = move.day - timedelta(LEAST_DAYS), situation_of(known(tracker), tracker).days
        days = list(dates_of([one.step for one in moved], before, plan.hours_per_week, {}, free))
    by = {one.step.id: day for one, day in zip(moved, days, strict=True)}
    anew = replace(plan, steps=tuple(replace(one, by=by.get(one.step.id, one.by)) for one in plan.steps))
    dispatcher.utter_message(text=_lines(tracker, anew, [one for one in anew.steps if one.step.id in by]))
    return [SlotSet("plan", anew.to_slot())]
