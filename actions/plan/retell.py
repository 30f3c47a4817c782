"""Telling again what stands in a plan: one step, why it is there, how it is done, how many are left, whom to call.

Boundary: what is asked is read in `plan_questions`; here nothing of the plan changes.
"""

from __future__ import annotations

from rasa_sdk import Tracker
from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.shared.history import said_last, said_lately
from actions.shared.memory import Event, done_steps, known, questions
from actions.shared.named import NEAREST_OFFICE
from actions.shared.say import library, next_buttons, say
from actions.shared.show import STEP_STAYS, in_short, in_words, place_of_the_last_said, say_step_at_hand, step_line
from advisor.decisions.plan import Plan, PlannedStep
from advisor.replies.plan.plan_questions import (
    StepAsked,
    asks_how_many,
    asks_of_step,
    asks_whom,
    asks_why_of,
    asks_why_there,
    not_understood,
    step_asked,
)
from advisor.replies.told.barriers import IN_THE_WAY
from advisor.words.follow_ups import SHORTER, follow_up
from advisor.words.message import Message
from advisor.words.several import SURE_MOVE

_IN_SHORT = "utter_plan_in_short"
_ONE_OF_THEM = frozenset(("step", "thing", "first"))  # "just one step"


def tell_what_is_asked(
    dispatcher: CollectingDispatcher, tracker: Tracker, plan: Plan, message: Message
) -> list[Event] | None:
    """Say what the message asks to hear of the plan; None where it asks nothing of it."""
    facts = known(tracker)
    said = any(said_lately(tracker, planned.step.title, STEP_STAYS) for planned in plan.steps)
    asked = step_asked(message, said)
    if asked and (not asked.after or _after_the_last_said(tracker, plan)):
        _say_step(dispatcher, tracker, plan, asked)
        return []
    if (place := not_understood(message)) and place <= len(plan.steps):
        _say_step(dispatcher, tracker, plan, StepAsked(place, why=True, how=True))
        return []
    if asks_how_many(message):
        _say_what_is_left(dispatcher, tracker, plan)
        return []
    of_the_plan = message.intent == "ask_for_plan" or was_just_said(tracker, plan) or said_last(tracker, _IN_SHORT)
    if of_the_plan and _is_to_be_shorter(message):
        _say_in_short(dispatcher, tracker, plan, message)
        return []
    if (barrier := asks_why_of(message, facts, questions())) and (step := _step_about(plan, barrier)):
        _say_step(dispatcher, tracker, plan, StepAsked(plan.steps.index(step) + 1, why=True))
        return []
    if place := asks_why_there(message, plan.undated()):
        _say_step(dispatcher, tracker, plan, StepAsked(place, why=True))
        return []
    if barrier := asks_whom(message, facts, questions()):
        return _say_whom(dispatcher, tracker, plan, barrier)
    return None


def tell_how(dispatcher: CollectingDispatcher, tracker: Tracker, plan: Plan, message: Message) -> list[Event] | None:
    """Say how a step is done to who asks something else of it, such as what it costs."""
    if (asked := asks_of_step(message)) is None:
        return None
    _say_step(dispatcher, tracker, plan, asked)
    return []


def _say_step(dispatcher: CollectingDispatcher, tracker: Tracker, plan: Plan, asked: StepAsked) -> None:
    """Say one step of the plan: the named or the first open one; where asked, why it is there or how it is done."""
    done, steps = done_steps(tracker), plan.steps
    named = steps[asked.place - 1] if asked.place and asked.place <= len(steps) else None
    named = _after_the_last_said(tracker, plan) if asked.after else named
    planned = named or plan.open_step(done) or steps[-1]
    line = step_line(plan, planned, done, tracker.get_slot("goal"))
    if asked.how and planned.step.how:
        line = library().words["step_how"].format(title=planned.step.title, how=planned.step.how)
    dispatcher.utter_message(text=f"{line}\n\n{_reason(tracker, planned)}" if asked.why else line)


def _is_to_be_shorter(message: Message) -> bool:
    """Say whether what was just said is to be said in fewer words."""
    simpler = message.intent == "ask_simpler" and message.confidence >= SURE_MOVE
    return simpler or follow_up(message) == SHORTER


def was_just_said(tracker: Tracker, plan: Plan) -> bool:
    """Say whether the whole plan was said in the turn before."""
    return all(said_lately(tracker, planned.step.title, 1) for planned in plan.steps)


def _say_in_short(dispatcher: CollectingDispatcher, tracker: Tracker, plan: Plan, message: Message) -> None:
    """Say the plan with a line a step; where that is still too much, or one is asked for, the step at hand alone."""
    wants_one = said_last(tracker, _IN_SHORT) or not _ONE_OF_THEM.isdisjoint(message.plain.split())
    if wants_one and say_step_at_hand(dispatcher, tracker):
        return
    dispatcher.utter_message(response=_IN_SHORT, steps="\n".join(in_short(plan, done_steps(tracker))))


def _say_what_is_left(dispatcher: CollectingDispatcher, tracker: Tracker, plan: Plan) -> None:
    """Say how many steps are open, and all of them with a line each."""
    done = done_steps(tracker)
    count, steps = len(plan.steps) - len(plan.done_of(done)), "\n".join(in_short(plan, done))
    dispatcher.utter_message(response="utter_steps_left", count=count, all=len(plan.steps), steps=steps)


def _after_the_last_said(tracker: Tracker, plan: Plan) -> PlannedStep | None:
    """Return the step after the one that was said last by itself; None where none follows."""
    place = place_of_the_last_said(tracker, plan)
    return plan.steps[place] if place and place < len(plan.steps) else None


def _say_whom(dispatcher: CollectingDispatcher, tracker: Tracker, plan: Plan, barrier: str) -> list[Event]:
    """Say the step about `barrier`, and where such offices are."""
    if planned := _step_about(plan, barrier):
        dispatcher.utter_message(text=step_line(plan, planned, done_steps(tracker)))
    office = library().answers[NEAREST_OFFICE]
    say(dispatcher, office, office.answer, next_buttons(office))
    return [SlotSet("topic", office.id)]


def _step_about(plan: Plan, barrier: str) -> PlannedStep | None:
    return next((one for one in plan.steps if one.why == f"{IN_THE_WAY}/{barrier}"), None)


def _reason(tracker: Tracker, planned: PlannedStep) -> str:
    """Return what led to a step, as the person told it."""
    slot, _, option = planned.why.partition("/")
    words = library().words
    if slot in library().kept:
        value = option or tracker.get_slot(slot)
        return words["because"].format(what=library().kept[slot], value=in_words(slot, value))
    return words["for_anybody"]
