"""Asking what to change, and which answer somebody names then.

Boundary: what a name stands for is read in `advisor.replies.told.naming`; a new value is taken in `recheck`.
"""

from __future__ import annotations

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.shared.history import said_last
from actions.shared.memory import active_form, known, pending_question, questions
from actions.shared.say import library
from advisor.library.questions import CHECK_FORM, FORMS, PLAN_FORM, QUIZ_FORM
from advisor.replies.told.naming import names_told
from advisor.words.message import Message
from advisor.words.taking_back import CORRECTS

ASKS_WHAT = "utter_ask_what_to_change"
ASKS_LINE = "utter_ask_which_line"  # of the quiz


def ask_what_to_change(dispatcher: CollectingDispatcher, tracker: Tracker) -> None:
    """Ask which answer is to be changed, with a button for each that the check, or a plan that stands, rests on.

    In the quiz it is asked which line.
    """
    if active_form(tracker) == QUIZ_FORM:
        dispatcher.utter_message(response=ASKS_LINE)
        return
    facts, form = known(tracker), PLAN_FORM if tracker.get_slot("plan") else CHECK_FORM
    dispatcher.utter_message(
        response=ASKS_WHAT,
        buttons=[
            {"title": library().kept[slot], "payload": f'/{CORRECTS}{{"topic": "{slot}"}}'}
            for slot in FORMS[form]
            if slot in facts
        ],
    )


def was_asked_what(tracker: Tracker, message: Message) -> bool:
    """Say whether typed words reply to the question what to change."""
    return not message.is_tapped and said_last(tracker, ASKS_WHAT)


def answer_named(tracker: Tracker, message: Message) -> str | None:
    """Return the answer that the message names where it replies to "what should I change?"; never the pending one."""
    if not was_asked_what(tracker, message):
        return None
    named, pending = names_told(message, known(tracker), questions()), pending_question(tracker)
    return None if pending and named == pending.slot else named
