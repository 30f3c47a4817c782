"""Passing over a question that somebody does not know and wants skipped, and a yes to a check that has begun."""

from __future__ import annotations

from rasa_sdk import Tracker
from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.forms import REQUESTED_SLOT

from actions.shared.memory import Event, active_form, differences, known, pending_question, questions
from advisor.library.questions import CHECK_FORM, FORMS, still_open
from advisor.replies.answered.passing import begins_at_once, passed_over
from advisor.replies.told.listening import LIKINGS
from advisor.words.message import Message


def pass_over(dispatcher: CollectingDispatcher, tracker: Tracker, message: Message) -> list[Event] | None:
    """Leave open what somebody does not know and wants skipped: the question they name, or else the pending one."""
    form, question = active_form(tracker), pending_question(tracker)
    if form is None or question is None or question.slot == LIKINGS:
        return None
    slot = passed_over(message, question, {one: questions()[one] for one in FORMS[form]})
    if slot is None:
        return None
    dispatcher.utter_message(response="utter_skip")
    skipped = [*(tracker.get_slot("skipped") or []), slot]
    return [
        SlotSet("skipped", skipped),
        SlotSet(REQUESTED_SLOT, next(iter(still_open(form, known(tracker), skipped)), None)),
    ]


def begin_at_once(dispatcher: CollectingDispatcher, tracker: Tracker, message: Message) -> list[Event] | None:
    """Ask the first question where a yes to the check is said once more: it has begun already."""
    begun = active_form(tracker) == CHECK_FORM and not differences(known(tracker))
    return [] if begun and begins_at_once(message) else None
