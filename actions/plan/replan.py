"""Taking up what is said of a plan that stands.

Boundary: reports are kept in `report`, what is asked of it is told in `retell`, steps are swapped or moved in `swap`;
here its answers change.
"""

from __future__ import annotations

from dataclasses import replace

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.plan.fall_back import take_up_fall_back
from actions.plan.report import take_up_earlier, take_up_outcome, take_up_report
from actions.plan.retell import tell_how, tell_what_is_asked, was_just_said
from actions.plan.swap import LEFT_OUT, leave_out, move_steps, reorder, undo
from actions.shared.clear import clear_the_way
from actions.shared.history import said_last, said_lately, turns_before, understood_in
from actions.shared.memory import Event, done_steps, kept_plan, known, questions, remember, reopen
from actions.shared.say import library, topic_of
from actions.shared.show import in_words, keep_for_plan, place_of_the_last_said, tell_plan_moved
from actions.shared.whose import as_advised, is_of_another
from advisor.decisions.plan import Plan
from advisor.replies.answered.moves import commands
from advisor.replies.plan.plan_edits import (
    adds_own_step,
    names_only_days,
    points_out,
    step_by_title,
    step_left_out,
    step_left_out_by_title,
    unnamed_step_left_out,
    wants_other_dates,
    wants_other_steps,
    wants_yet_another,
)
from advisor.replies.plan.plan_talk import plan_changes, says_lacking
from advisor.replies.plan.putting_right import barriers_instead, put_right, said_instead
from advisor.replies.told.barriers import IN_OWN_WORDS, IN_THE_WAY, of_that_age
from advisor.replies.told.listening import FREE_HOURS, Taken, told
from advisor.replies.told.naming import listed
from advisor.words.message import Message, read_message
from advisor.words.several import SURE_MOVE

_OWN_STEP = "utter_own_step"
_CHANGES_PLAN = "change_plan"
_STEPS_STAY = 3  # turns in which a step was said that "take it out" may be about
_DISLIKES = ("reject_answer", "insult", "skip")  # said right after the plan, of the plan


def take_up_plan(dispatcher: CollectingDispatcher, tracker: Tracker, message: Message) -> list[Event] | None:
    """Meet what is said of the plan; None where there is none, or the message is about something else."""
    plan = kept_plan(tracker)
    if plan is None or message.is_tapped:
        return None
    message = as_advised(tracker, message)
    if cleared := clear_the_way(dispatcher, tracker, message):
        return cleared
    for way in (
        take_up_fall_back,
        take_up_earlier,
        take_up_report,
        _for_the_young,
        tell_what_is_asked,
        _changed,
        take_up_outcome,
        tell_how,
    ):
        if (events := way(dispatcher, tracker, plan, message)) is not None:
            return events
    return None


def _changed(dispatcher: CollectingDispatcher, tracker: Tracker, plan: Plan, message: Message) -> list[Event] | None:
    """Change what the message wants changed of the plan, or say what moves it; None where it wants nothing changed."""
    facts, topic = known(tracker), topic_of(tracker)
    if adds_own_step(message):
        dispatcher.utter_message(response=_OWN_STEP)
        return []
    if (undone := undo(dispatcher, tracker, plan, message)) is not None:
        return undone
    for moves in (reorder, move_steps):
        if (moved := moves(dispatcher, tracker, plan, message)) is not None:
            return moved
    changes = plan_changes(message, facts, questions(), topic.id if topic else None)
    changes |= put_right(message, facts, questions())
    # "step 1 is no good, no school for me. drop it" is of the step, whatever else it names.
    place = step_left_out(message) or step_left_out_by_title(message, [one.step.title for one in plan.steps])
    points = place is None and points_out(message)
    if points or (place is None and unnamed_step_left_out(message)) or _wants_yet_another(tracker, message):
        place = place_of_the_last_said(tracker, plan, turns=1) or (_named_before(tracker, plan) if points else None)
    if changes.keys() <= {IN_THE_WAY} and place and place <= len(plan.steps):
        return leave_out(dispatcher, tracker, plan, plan.steps[place - 1], message)
    hours = facts.get(FREE_HOURS)
    may_tell = message.intent == _CHANGES_PLAN or not commands(message)
    if not changes and hours is not None and may_tell and names_only_days(message):
        return _on_other_days(dispatcher, tracker, message, hours)
    if not changes and wants_other_dates(message):
        dispatcher.utter_message(response="utter_fewer_hours")
        return reopen(FREE_HOURS)
    disliked = message.intent in _DISLIKES and message.confidence >= SURE_MOVE and was_just_said(tracker, plan)
    points = points and any(said_lately(tracker, one.step.title, _STEPS_STAY) for one in plan.steps)
    if not changes and (disliked or points or wants_other_steps(message)):
        dispatcher.utter_message(response="utter_change_plan")
        return []
    if not changes and says_lacking(message):
        dispatcher.utter_message(response=_OWN_STEP)
        return []
    if not changes:
        return None
    taken = _with_what_is_instead(message, told(message, changes), listed(facts.get(IN_THE_WAY)))
    return keep_for_plan(dispatcher, tracker, taken)


def _wants_yet_another(tracker: Tracker, message: Message) -> bool:
    return said_last(tracker, LEFT_OUT) and wants_yet_another(message)


def _named_before(tracker: Tracker, plan: Plan) -> int | None:
    """Return the place of the open step that the message before named: "i called about the rent", "swap that one"."""
    before = read_message(understood_in(next(turns_before(tracker), [])))
    place = step_by_title(before, [one.step.title for one in plan.steps])
    return place if place and plan.steps[place - 1].step.id not in done_steps(tracker) else None


def _for_the_young(
    dispatcher: CollectingDispatcher, tracker: Tracker, plan: Plan, message: Message
) -> list[Event] | None:
    """Make the plan one for the young, where the age that is in the way turns out to be theirs: "im 15, not old"."""
    before = listed(tracker.get_slot(IN_THE_WAY))
    barriers = of_that_age(before, [message.text], is_of_another(tracker, message))
    return None if barriers == before else keep_for_plan(dispatcher, tracker, told(message, {IN_THE_WAY: barriers}))


def _on_other_days(dispatcher: CollectingDispatcher, tracker: Tracker, message: Message, hours: float) -> list[Event]:
    """Keep as many `hours` as before, on the days that the message names."""
    taken = told(message, {FREE_HOURS: hours})
    value = f"{in_words(FREE_HOURS, hours)} (“{taken.words[FREE_HOURS]}”)"
    dispatcher.utter_message(response="utter_note_correction", what=library().kept[FREE_HOURS], value=value)
    events = remember(tracker, taken, corrects=True)
    tell_plan_moved(dispatcher, tracker, events)
    return events


def _with_what_is_instead(message: Message, taken: Taken, before: list[str]) -> Taken:
    """Return what was `taken` with the barrier that the message names in place of one that goes."""
    left = listed(taken.facts.get(IN_THE_WAY))
    gone = set(before) - set(left) if IN_THE_WAY in taken.facts else set()
    instead = barriers_instead(message, gone, questions()[IN_THE_WAY]) if gone else []
    if not instead:
        return taken
    words = {IN_THE_WAY: said_instead(message.text) or ""} if IN_OWN_WORDS in instead else {}
    facts = {**taken.facts, IN_THE_WAY: list(dict.fromkeys([*left, *instead]))}
    return replace(taken, facts=facts, words={**taken.words, **words})
