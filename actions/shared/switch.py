"""Turning to another of the kinds of work that somebody has told of."""

from __future__ import annotations

from rasa_sdk import Tracker
from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.forms import REQUESTED_SLOT

from actions.shared.history import messages_before, told_before
from actions.shared.memory import Event, active_form, differences, empty, enter_form, known, questions, remember
from actions.shared.show import read_back
from advisor.library.questions import CHECK_FORM, DIFFERENCES, FORMS, Question
from advisor.replies.answered.in_place import in_place
from advisor.replies.talk.other_work import (
    lets_go,
    may_turn,
    names_only,
    picked_by_place,
    says_same,
    stays_with,
    turned_to,
    turns_to_unnamed,
    works_told,
)
from advisor.replies.told.listening import Taken, told
from advisor.words.message import Message

_CHECKS = "start_gig_check"
# What was told of the one work says nothing of the other.
FRESH = [*empty((*DIFFERENCES, "own_business")), SlotSet("first_check", None), SlotSet("skipped", None)]


def take_up_other_work(dispatcher: CollectingDispatcher, tracker: Tracker, message: Message) -> list[Event] | None:
    """Turn to the other work that the message names, to check it from nothing; not where one is only let go of."""
    if _stays(dispatcher, tracker, message):
        return []
    checked = bool(differences(known(tracker))) or not lets_go(message)
    turned = _turn(dispatcher, tracker, message)
    if turned is None and message.intent == _CHECKS and checked and turns_to_unnamed(message):
        turned = empty(("occupation",))  # the form asks which it is
    return [*turned, *FRESH, *enter_form(CHECK_FORM)] if turned and checked else turned


def taken_over(tracker: Tracker, message: Message, pending: Question) -> Taken:
    """Return the answers of the check before that hold for this work, too, where the message says so."""
    same = says_same(message) if active_form(tracker) == CHECK_FORM and pending.slot in DIFFERENCES else None
    slots = DIFFERENCES if same == "all" else (pending.slot,) if same else ()
    before = told_before(tracker, [slot for slot in slots if tracker.get_slot(slot) is None])
    words = tracker.get_slot("own_words") or {}
    return Taken(before, {slot: words.get(slot) or questions()[slot].titles(value) for slot, value in before.items()})


def turn_in_form(dispatcher: CollectingDispatcher, tracker: Tracker, message: Message) -> list[Event] | None:
    """Turn to the other work while a form asks, where the one that is looked at is let go of; else it comes after."""
    first = not differences(known(tracker))  # with nothing answered, either may be the first
    # Later on the name of one's work may be an answer: what they bring.
    picks = first and tracker.get_slot(REQUESTED_SLOT) in (slots[1] for slots in FORMS.values() if len(slots) > 1)
    if _stays(dispatcher, tracker, message, picks=picks):
        return []
    comes_first = lets_go(message) or "main" in message.plain.split()
    if not comes_first and not first:
        return _puts_off(dispatcher, tracker, message)
    turned = _turn(dispatcher, tracker, message, told_only=True, placed=_placed(tracker, message) if picks else None)
    if turned is None or active_form(tracker) != CHECK_FORM:
        return turned
    return [*turned, *FRESH, SlotSet(REQUESTED_SLOT, FORMS[CHECK_FORM][1])]


def _stays(dispatcher: CollectingDispatcher, tracker: Tracker, message: Message, picks: bool = False) -> bool:
    now = tracker.get_slot("occupation")
    if not now:
        return False
    picked = picks and (names_only(message, now) or _placed(tracker, message) == now)
    put_back = in_place(message, {"occupation": now}).facts.get("occupation") == now
    stays = stays_with(message, now) or picked or put_back
    if stays:
        read_back(dispatcher, tracker, {"occupation": now})
    return stays


def _placed(tracker: Tracker, message: Message) -> str | None:
    """Return which of the works told of in the message before "the first one" is."""
    return picked_by_place(message, tracker.get_slot("occupation") or "", works_told(messages_before(tracker)[-1:]))


def _puts_off(dispatcher: CollectingDispatcher, tracker: Tracker, message: Message) -> list[Event] | None:
    now, other = tracker.get_slot("occupation"), _other(tracker, message)
    if other:
        dispatcher.utter_message(response="utter_one_work_at_a_time", work=now, second=other)
    return [] if other else None


def _turn(
    dispatcher: CollectingDispatcher,
    tracker: Tracker,
    message: Message,
    told_only: bool = False,
    placed: str | None = None,
) -> list[Event] | None:
    """Keep the work that is turned to; with `told_only`, no other corrects the one that is looked at."""
    other = placed or _other(tracker, message, told_only)
    if not other:
        return None
    read_back(dispatcher, tracker, {"occupation": other})
    return remember(tracker, told(message, {"occupation": other}), corrects=True)


def _other(tracker: Tracker, message: Message, told_only: bool = False) -> str | None:
    """Return the work that is turned to; what was told before is read again only where the line may turn to it."""
    now = tracker.get_slot("occupation")
    if not now or not may_turn(message):
        return None
    works = works_told(messages_before(tracker))
    works.pop(tracker.get_slot("goal"), None)  # "do the front desk one first" is of work that is wanted, not done
    other = turned_to(message, now, works)
    return None if told_only and (other or "").split(", ")[-1] not in works else other
