"""What a message puts in the place of what was told, and what it passes over, in a form and after it.

Boundary: how it is read stands in `advisor.replies`; what rests on the answer is told where the change is kept.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.forms import REQUESTED_SLOT

from actions.history import told_last
from actions.memory import Event, active_form, differences, known, pending_question, questions
from advisor.library.questions import CHECK_FORM, DIFFERENCES, FORMS, Question, still_open
from advisor.replies.implied import is_the_one_spot
from advisor.replies.in_place import in_place
from advisor.replies.listening import FREE_HOURS, LIKINGS, Taken, told
from advisor.replies.passing import begins_at_once, passed_over
from advisor.replies.renumbering import renumbered
from advisor.replies.second_thoughts import second_thought
from advisor.words.message import Message

WAY_UP = "advancement"
_OTHERS = set(DIFFERENCES) - {WAY_UP}  # in a plan, a spot is where to go


def put_in_place(tracker: Tracker, message: Message, pending: Question | None = None) -> Taken:
    """Return what the message puts in the place of what was told: by its number, by its name or by a bare word."""
    facts, before = known(tracker), told_last(tracker)
    told_in = tracker.get_slot("own_words") or {}
    counts = pending is not None and pending.slot in (FREE_HOURS, LIKINGS)
    anew = Taken() if counts else renumbered(message, before, facts, told_in)
    anew = anew or (_spot_again(message, facts) if pending and pending.slot in _OTHERS else Taken())
    return anew or in_place(message, facts) or second_thought(message, before, facts, questions(), pending)


def _spot_again(message: Message, facts: Mapping[str, Any]) -> Taken:
    """Return the way up that was told as none or a clear one, where one spot is all there is: "foreman only"."""
    perhaps = questions()[WAY_UP].means.get("partly")
    is_one = facts.get(WAY_UP) and is_the_one_spot(message)
    return told(message, {WAY_UP: perhaps}) if is_one else Taken()


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
