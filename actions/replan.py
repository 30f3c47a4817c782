"""Taking up what is said of a plan that stands: a step that is asked for again, an answer that is changed."""

from __future__ import annotations

from dataclasses import replace

from rasa_sdk import Tracker
from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.clear import clear_the_way
from actions.history import said_last, said_lately
from actions.memory import (
    Event,
    done_steps,
    kept_plan,
    known,
    questions,
    remember,
    reopen,
)
from actions.named import NEAREST_OFFICE
from actions.report import take_up_outcome, take_up_report
from actions.say import library, next_buttons, say, topic_of
from actions.show import (
    LATELY,
    in_short,
    in_words,
    place_of_the_last_said,
    read_back,
    say_step_at_hand,
    step_line,
    tell_plan_moved,
)
from actions.swap import LEFT_OUT, leave_out, move_steps, put_back
from advisor.decisions.plan import Plan, PlannedStep
from advisor.replies.barriers import IN_OWN_WORDS, IN_THE_WAY
from advisor.replies.listening import FREE_HOURS, Taken, told
from advisor.replies.moves import commands
from advisor.replies.naming import listed
from advisor.replies.plan_edits import (
    adds_own_step,
    names_only_days,
    step_left_out,
    step_left_out_by_title,
    unnamed_step_left_out,
    wants_other_dates,
    wants_other_steps,
    wants_yet_another,
)
from advisor.replies.plan_questions import (
    StepAsked,
    asks_how_many,
    asks_of_step,
    asks_whom,
    asks_why_of,
    asks_why_there,
    step_asked,
)
from advisor.replies.plan_reports import undoes
from advisor.replies.plan_talk import plan_changes, says_lacking
from advisor.replies.putting_right import barriers_instead, put_right, said_instead
from advisor.words.follow_ups import SHORTER, follow_up
from advisor.words.message import Message
from advisor.words.several import SURE_MOVE

_IN_SHORT = "utter_plan_in_short"
OWN_STEP = "utter_own_step"
_ONE_OF_THEM = frozenset(("step", "thing", "first"))  # "just one step"
_CHANGES_PLAN = "change_plan"
_DISLIKES = ("reject_answer", "insult", "skip")  # said right after the plan, of the plan


def take_up_plan(dispatcher: CollectingDispatcher, tracker: Tracker, message: Message) -> list[Event] | None:
    """Meet what is said of the plan; None where there is none, or the message is about something else."""
    plan = kept_plan(tracker)
    if plan is None or message.is_tapped:
        return None
    if cleared := clear_the_way(dispatcher, tracker, message):
        return cleared
    for way in (take_up_report, _asked, _changed, take_up_outcome, _of_a_step):
        if (events := way(dispatcher, tracker, plan, message)) is not None:
            return events
    return None


def _asked(dispatcher: CollectingDispatcher, tracker: Tracker, plan: Plan, message: Message) -> list[Event] | None:
    """Say what the message asks to hear of the plan; None where it asks nothing of it."""
    facts = known(tracker)
    said = any(said_lately(tracker, planned.step.title, LATELY) for planned in plan.steps)
    asked = step_asked(message, said)
    if asked and (not asked.after or _after_the_last_said(tracker, plan)):
        _say_step(dispatcher, tracker, plan, asked)
        return []
    if asks_how_many(message):
        _say_what_is_left(dispatcher, tracker, plan)
        return []
    of_the_plan = message.intent == "ask_for_plan" or _was_just_said(tracker, plan) or said_last(tracker, _IN_SHORT)
    if of_the_plan and _is_to_be_shorter(message):
        _say_in_short(dispatcher, tracker, plan, message)
        return []
    if (barrier := asks_why_of(message, facts, questions())) and (step := _step_about(plan, barrier)):
        _say_step(dispatcher, tracker, plan, StepAsked(plan.steps.index(step) + 1, why=True))
        return []
    if place := asks_why_there(message, [planned.step for planned in plan.steps]):
        _say_step(dispatcher, tracker, plan, StepAsked(place, why=True))
        return []
    if barrier := asks_whom(message, facts, questions()):
        return _say_whom(dispatcher, tracker, plan, barrier)
    return None


def _of_a_step(dispatcher: CollectingDispatcher, tracker: Tracker, plan: Plan, message: Message) -> list[Event] | None:
    """Say how a step is done to who asks something else of it, such as what it costs."""
    if (asked := asks_of_step(message)) is None:
        return None
    _say_step(dispatcher, tracker, plan, asked)
    return []


def _changed(dispatcher: CollectingDispatcher, tracker: Tracker, plan: Plan, message: Message) -> list[Event] | None:
    """Change what the message wants changed of the plan, or say what moves it; None where it wants nothing changed."""
    facts, topic = known(tracker), topic_of(tracker)
    if adds_own_step(message):
        dispatcher.utter_message(response=OWN_STEP)
        return []
    if said_last(tracker, LEFT_OUT) and undoes(message):
        return put_back(dispatcher, tracker, plan)
    if (moved := move_steps(dispatcher, tracker, plan, message)) is not None:
        return moved
    changes = plan_changes(message, facts, questions(), topic.id if topic else None)
    changes |= put_right(message, facts, questions())
    # "step 1 is no good, no school for me. drop it" is of the step, whatever else it names.
    place = step_left_out(message) or step_left_out_by_title(message, [one.step.title for one in plan.steps])
    points = place is None and unnamed_step_left_out(message)
    if points or (said_last(tracker, LEFT_OUT) and wants_yet_another(message)):
        place = place_of_the_last_said(tracker, plan, turns=1)
    if changes.keys() <= {IN_THE_WAY} and place and place <= len(plan.steps):
        return leave_out(dispatcher, tracker, plan, plan.steps[place - 1], message)
    hours = facts.get(FREE_HOURS)
    may_tell = message.intent == _CHANGES_PLAN or not commands(message)
    if not changes and hours is not None and may_tell and names_only_days(message):
        return _on_other_days(dispatcher, tracker, message, hours)
    if not changes and wants_other_dates(message):
        dispatcher.utter_message(response="utter_fewer_hours")
        return reopen(FREE_HOURS)
    disliked = message.intent in _DISLIKES and message.confidence >= SURE_MOVE and _was_just_said(tracker, plan)
    if not changes and (disliked or wants_other_steps(message)):
        dispatcher.utter_message(response="utter_change_plan")
        return []
    if not changes and says_lacking(message):
        dispatcher.utter_message(response=OWN_STEP)
        return []
    if not changes:
        return None
    taken = _with_what_is_instead(message, told(message, changes), listed(facts.get(IN_THE_WAY)))
    read_back(dispatcher, tracker, taken.facts)
    events = remember(tracker, taken, corrects=True)
    tell_plan_moved(dispatcher, tracker, events)
    return events


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


def _was_just_said(tracker: Tracker, plan: Plan) -> bool:
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
