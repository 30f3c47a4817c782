"""Keeping what is reported of the steps of a plan: that one is done, what came of it, that it is not so after all.

Boundary: a plan and a message in; which step is meant is read in `plan_reports`, what came of it in `outcomes`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.shared.history import said_last
from actions.shared.memory import Event, done_steps, today
from actions.shared.say import library, next_buttons, say
from actions.shared.show import place_of_the_last_said, say_next_step
from advisor.decisions.gig_check import load_check
from advisor.decisions.plan import Plan
from advisor.library.steps import Step
from advisor.replies.answered.moves import REPORTS
from advisor.replies.plan.before_the_plan import was_before, was_no_use
from advisor.replies.plan.plan_edits import step_left_out
from advisor.replies.plan.plan_reports import (
    called,
    may_be_outcome,
    meant_instead,
    names_next,
    points_to_one,
    reports_done,
    reports_failed,
    says_not_done,
    steps_told,
    taken_back,
    tells_what_came,
)
from advisor.replies.plan.plan_talk import REMOVES
from advisor.replies.told.listening import MOST_OWN_WORDS
from advisor.words.message import Message
from advisor.words.outcomes import CAME_TO_NOTHING, Outcome, outcome_of

_DONE, _DONE_AND_TOLD = "utter_outcome_done", "utter_outcome_told"
_WHICH, _REOPENED = "utter_which_step", "utter_step_reopened"  # both ask which step it was
_RESPONSES = {
    "not_yet": "utter_outcome_not_yet",
    "unreached": "utter_outcome_unreached",
    "no_luck": "utter_outcome_no_luck",
    "news": "utter_outcome_noted",
}
_ASKS_ON = ("ask_what_next", "ask_for_plan", "ask_for_more")  # what may be asked beside what came of a step
_THE_ADVISOR = {"you", "u", "ya"}


def record_outcome(
    dispatcher: CollectingDispatcher, tracker: Tracker, plan: Plan, message: Message, outcome: Outcome | None = None
) -> list[Event]:
    """Keep what the message says of a step of `plan`, its `outcome` where that is known; name the one that is next."""
    outcome = outcome or outcome_of(message)
    if outcome == "news" and not _THE_ADVISOR.isdisjoint(message.plain.split()[:1]):  # "you didnt add it"
        dispatcher.utter_message(response="utter_change_plan")
        return []
    steps = _reported(message, plan, outcome, tracker)
    if not steps and plan.open_step(done_steps(tracker)):
        _ask_which(dispatcher, tracker, plan)
    elif not steps:
        dispatcher.utter_message(response="utter_all_done")
    return _keep(dispatcher, tracker, plan, message, outcome, steps) if steps else []


def take_up_report(
    dispatcher: CollectingDispatcher, tracker: Tracker, plan: Plan, message: Message
) -> list[Event] | None:
    """Keep a step that is reported as done or failed, or take a report back; None where the message does neither.

    Such words come under many intents: "did step 2, the class" is a question on classes, too.
    """
    steps = plan.undated()
    done = [step for id_ in done_steps(tracker) for step in steps if step.id == id_]
    if undone := taken_back(message, done, steps, _just_reported(tracker)):
        return _reopen(dispatcher, tracker, plan, message, undone)
    told = _told(message, steps, tracker) if not message.asks and _asked_which(tracker) else []
    if told and not says_not_done(message):
        return _keep(dispatcher, tracker, plan, message, "done", told)
    goes = step_left_out(message) or REMOVES.search(message.plain)  # "i got a class already, take it off"
    if not goes and points_to_one(message) and (place := place_of_the_last_said(tracker, plan, turns=1)):
        return _keep(dispatcher, tracker, plan, message, "done", steps[place - 1 : place])
    report = replace(message.statement(), intent=message.intent, confidence=message.confidence)
    at_hand = next((step for step in steps if step not in done), None)
    if not goes and (reports_done(report, steps, at_hand) or reports_failed(report, steps)):
        return [*record_outcome(dispatcher, tracker, plan, report), *_answer_beside(dispatcher, message)]
    return None


def take_up_earlier(
    dispatcher: CollectingDispatcher, tracker: Tracker, plan: Plan, message: Message
) -> list[Event] | None:
    """Meet what was done before there was a plan, or at a place of no step that did not help: it ticks nothing."""
    just_reported = _just_reported(tracker)
    of_no_step = was_no_use(message) and not just_reported and not steps_told(message, plan.undated())
    if not (was_before(message) or of_no_step):
        return None
    dispatcher.utter_message(response="utter_not_of_the_plan")
    return [SlotSet("outcomes", (tracker.get_slot("outcomes") or [])[:-1])] if just_reported else []


def take_up_outcome(
    dispatcher: CollectingDispatcher, tracker: Tracker, plan: Plan, message: Message
) -> list[Event] | None:
    """Keep what came of a step from whoever just reported it; None where the message surely is something else."""
    if not _just_reported(tracker):
        return None
    told = message.statement()
    outcome = _of_the_last(told, plan, tracker)
    if told is message and may_be_outcome(message):
        return record_outcome(dispatcher, tracker, plan, message, outcome)
    if told is not message and message.intent in _ASKS_ON and tells_what_came(told):
        events = record_outcome(dispatcher, tracker, plan, told, outcome)
        if outcome != "done":  # which names the next one itself
            say_next_step(dispatcher, tracker, plan, done_steps(tracker))
        return events
    return None


def _of_the_last(told: Message, plan: Plan, tracker: Tracker) -> Outcome:
    """Return what is told just after a report; what names no step tells more of that one: "i asked the lady, too"."""
    outcome = outcome_of(told)
    steps = plan.undated()
    goes_on = outcome == "done" and tells_what_came(told) and not names_next(told)
    return "news" if goes_on and not _told(told, steps, tracker) else outcome


def _reopen(
    dispatcher: CollectingDispatcher, tracker: Tracker, plan: Plan, message: Message, undone: Sequence[Step]
) -> list[Event]:
    """Take back that the steps in `undone` are done; what the message names instead is done."""
    ids, outcome = {step.id for step in undone}, outcome_of(message)
    outcomes = [kept for kept in tracker.get_slot("outcomes") or [] if kept["step"] not in ids]
    if outcome in CAME_TO_NOTHING:
        return _keep(dispatcher, tracker, plan, message, outcome, undone, outcomes)
    dispatcher.utter_message(response=_REOPENED, title=_titles(undone))
    steps = plan.undated()
    if instead := meant_instead(message, steps, undone):
        return _keep(dispatcher, tracker, plan, message, "done", instead[:1], outcomes)
    return [SlotSet("outcomes", outcomes)]


def _keep(
    dispatcher: CollectingDispatcher,
    tracker: Tracker,
    plan: Plan,
    message: Message,
    outcome: Outcome,
    steps: Sequence[Step],
    before: Sequence[dict[str, Any]] | None = None,
) -> list[Event]:
    """Keep the `outcome` of `steps` after those that came `before`, else after those that are kept; say so."""
    words = "" if message.is_tapped else message.text[:MOST_OWN_WORDS]
    report = {"outcome": outcome, "words": words, "on": today().isoformat()}
    kept = tracker.get_slot("outcomes") or [] if before is None else before
    outcomes = [*kept, *({"step": step.id, **report} for step in steps)]
    done_as = _DONE_AND_TOLD if not message.is_tapped and tells_what_came(message) else _DONE
    response = done_as if outcome == "done" else _RESPONSES[outcome]
    dispatcher.utter_message(response=response, words=words, title=_titles(steps))
    done = [one["step"] for one in outcomes if one["outcome"] == "done"]
    if outcome == "done" and not say_next_step(dispatcher, tracker, plan, done):
        dispatcher.utter_message(response="utter_all_done")
    return [SlotSet("outcomes", outcomes)]


def _answer_beside(dispatcher: CollectingDispatcher, message: Message) -> list[Event]:
    """Answer what is asked beside a report."""
    answers = [library().answers[asked] for asked in message.asked_beside() if asked in library().answers]
    for answer in answers:
        say(dispatcher, answer, answer.answer, next_buttons(answer))
    return [SlotSet("topic", answer.id) for answer in answers[-1:]]


def _reported(message: Message, plan: Plan, outcome: Outcome, tracker: Tracker) -> list[Step]:
    """Return the steps that are reported on: those that are named, or the one at hand; none where it is another."""
    steps = plan.undated()
    tapped = [entity.value for entity in message.of("topic")]
    if named := [step for step in steps if step.id in tapped] or _told(message, steps, tracker):
        return named
    at_hand = plan.open_step(done_steps(tracker))
    if outcome == "news" and (last := _last_reported(tracker, steps)):
        return [last]  # "she said maybe" goes on about the same step
    if outcome == "done" and called(message, [step for step in load_check().steps.values() if step not in steps]):
        return []
    return [at_hand.step] if at_hand else []


def _told(message: Message, steps: Sequence[Step], tracker: Tracker) -> list[Step]:
    """Return the steps that are named; of several that share a name, the first that is open."""
    told, done = steps_told(message, steps), done_steps(tracker)
    share_a_name = told == called(message, steps)
    return sorted(told, key=lambda step: step.id in done)[:1] if share_a_name else told


def _last_reported(tracker: Tracker, steps: Sequence[Step]) -> Step | None:
    ids = [kept["step"] for kept in tracker.get_slot("outcomes") or [] if kept["outcome"] != "left_out"]
    return next((step for step in steps if ids and step.id == ids[-1]), None)


def _ask_which(dispatcher: CollectingDispatcher, tracker: Tracker, plan: Plan) -> None:
    """Ask which step was done, with a button for each that is open."""
    done = done_steps(tracker)
    buttons = [
        {"title": one.step.title, "payload": f'/{REPORTS}{{"outcome": "done", "topic": "{one.step.id}"}}'}
        for one in plan.steps
        if one.step.id not in done
    ]
    dispatcher.utter_message(response=_WHICH, buttons=buttons)


def _asked_which(tracker: Tracker) -> bool:
    """Say whether it was just asked which step was done."""
    return said_last(tracker, _WHICH) or said_last(tracker, _REOPENED)


def _just_reported(tracker: Tracker) -> bool:
    """Say whether a step was reported as done just before."""
    return said_last(tracker, _DONE) or said_last(tracker, _DONE_AND_TOLD)


def _titles(steps: Sequence[Step]) -> str:
    return "”, “".join(step.title for step in steps)
