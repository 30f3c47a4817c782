"""What the advisor keeps of a person, in slots: reading it, and changing it.

Boundary: the only place that writes what a person told; nothing is kept outside the tracker.
"""

from __future__ import annotations

import datetime
import functools
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.events import ActiveLoop, SlotSet
from rasa_sdk.forms import REQUESTED_SLOT

from actions.shared.history import messages_before
from actions.shared.say import library
from actions.shared.whose import is_of_another
from advisor.decisions.plan import Plan, Situation, make_plan
from advisor.library.countries import ELSEWHERE
from advisor.library.questions import DIFFERENCES, FORMS, Question, load_questions
from advisor.library.steps import OWN
from advisor.replies.answered.in_reply import refines
from advisor.replies.told.barriers import of_that_age
from advisor.replies.told.listening import FREE_HOURS, LEFT, MOST_OWN_WORDS, ORIGIN, Taken, hear
from advisor.replies.told.way_up import CLEAR_FIRST, DIRECTION, HERE, NEW_FIELD, leads_up, with_the_way_up
from advisor.replies.told.works import is_a_title, says_less, work_for
from advisor.words.days import weekdays_named
from advisor.words.message import Message, read_message
from advisor.words.outcomes import Outcome
from advisor.words.several import FAQ
from advisor.words.taking_back import is_weary

Event = dict[str, Any]

LISTS = ("in_the_way", "strengths")
NOTHING = ("nothing", "none")  # what a list says when it is empty; anything named later takes its place


@functools.cache
def questions() -> dict[str, Question]:
    """Return the questions of the forms by slot, read once for the life of the action server."""
    return load_questions()


def known(tracker: Tracker) -> dict[str, Any]:
    """Return what the person has told, by slot, in the order in which it is listed to them."""
    return {slot: value for slot in library().kept if (value := tracker.get_slot(slot)) not in (None, [], {})}


def hear_from(tracker: Tracker, message: Message) -> Taken:
    """Return what the message tells; work that was told stays where other work is complained of, or a title alone."""
    taken = with_employer(tracker, with_the_way_up(hear(message), message, known(tracker)))
    is_from = {found.role for found in message.of("place")} <= {LEFT, ORIGIN}
    if is_from and (tracker.get_slot("place") or taken.facts.get("country") == ELSEWHERE):
        # "Im from peru" tells of no other home, and most who say it live in the US.
        taken = taken.without("place").without("country")
    before = tracker.get_slot("occupation")
    # A title by itself changes no work that was told, beside a question that waits or as one of the content.
    names_only = is_a_title(message) and (pending_question(tracker) is not None or message.intent == FAQ)
    in_passing = names_only or is_weary(message) or says_less(taken.facts.get("occupation"), before)
    return taken.without("occupation") if before and in_passing else taken


def home_country(tracker: Tracker) -> str | None:
    """Return the country in which the person lives, as the latest message or an earlier one told."""
    told: str | None = hear_from(tracker, read_message(tracker.latest_message)).facts.get("country")
    return told or tracker.get_slot("country")


def with_employer(tracker: Tracker, taken: Taken) -> Taken:
    """Return what was `taken` with whom the work is done for, where that alone was told before."""
    work, before = taken.facts.get("occupation"), tracker.get_slot("occupation")
    if not (work and before) or work == before:
        return taken
    return replace(taken, facts={**taken.facts, "occupation": work_for(work, before, messages_before(tracker))})


def remember(tracker: Tracker, taken: Taken, answered: Collection[str] = (), corrects: bool = False) -> list[Event]:
    """Return the events that keep what was `taken`, and the plan that follows from it.

    Args:
        tracker: the conversation.
        taken: what a message told.
        answered: the slots that were asked for, which take the answer as it is.
        corrects: whether earlier answers are taken back. Else lists grow, and a plan that was told stays one.
    """
    facts, words = dict(taken.facts), dict(taken.words)
    if "occupation" in facts and tracker.get_slot("out_of_work"):
        facts.setdefault("out_of_work", None)  # they have found work, or told of what they did before
    if facts.get(DIRECTION) == NEW_FIELD and leads_up(tracker.get_slot("goal"), tracker.get_slot(DIRECTION)):
        facts.setdefault("goal", None)  # a post above one's own is in no new field
    for slot in set(facts) - set(answered) if not corrects else ():
        if slot in LISTS:
            facts[slot] = _joined(tracker.get_slot(slot) or [], facts[slot] or [])
        told = tracker.get_slot(slot)
        if slot in DIFFERENCES and told and facts[slot] and not refines(slot, told, facts[slot]):
            facts[slot] = told  # said in passing; the answer to the question holds
            words.pop(slot, None)
    before = tracker.get_slot("own_words") or {}
    grown = {slot for slot in LISTS if set(tracker.get_slot(slot) or ()) <= set(facts.get(slot) or ())}
    grown |= {slot for slot in (FREE_HOURS,) if tracker.get_slot(slot) is None}  # the days were told before
    words = {slot: _beside(before.get(slot), said) if slot in grown else said for slot, said in words.items()}
    changed = {slot: value for slot, value in facts.items() if value != tracker.get_slot(slot)}
    first_check = _mended(tracker, changed)
    skipped = [slot for slot in tracker.get_slot("skipped") or [] if slot not in facts]
    stale = {slot for slot, value in facts.items() if value is None} | (changed.keys() - words.keys())
    own_words = {slot: said for slot, said in {**before, **words}.items() if slot not in stale}
    told_now = {**facts, "own_words": own_words, "skipped": skipped}
    events = [SlotSet(slot, value) for slot, value in told_now.items()]
    events += [SlotSet("first_check", first_check)] if first_check else []
    moved = changed or FREE_HOURS in words  # the same hours may be on other days now
    if moved and (plan := kept_plan(tracker)) and plan.open_step(done_steps(tracker)):  # one that is done stays
        situation = situation_of({**known(tracker), **facts}, tracker, own_words)
        events.append(SlotSet("plan", make_plan(situation, today(), plan).to_slot()))
    return events


def keep_words(tracker: Tracker, slot: str, said: str) -> list[Event]:
    """Return the events that keep what was `said` of `slot` beside an answer that is still to come: "sundays"."""
    before = tracker.get_slot("own_words") or {}
    return [SlotSet("own_words", {**before, slot: _beside(before.get(slot), said[:MOST_OWN_WORDS])})]


def _mended(tracker: Tracker, changed: Mapping[str, Any]) -> dict[str, Any] | None:
    """Return the first check with what `changed` puts right in it; None where that is nothing.

    An answer that takes the place of one given at first was true at first, too. A check that is done again begins
    without answers, and changes only itself until all are there again.
    """
    first = tracker.get_slot("first_check") or {}
    done_again = all(tracker.get_slot(slot) for slot in first)
    right = {slot: changed[slot] for slot in changed.keys() & first.keys() if first[slot] == tracker.get_slot(slot)}
    return {**first, **right} if right and done_again else None


def _beside(before: str | None, said: str) -> str:
    """Return the words in which a list was told, with those that it grew by."""
    return f"{before}; {said}"[:MOST_OWN_WORDS] if before and said not in before else said


def _joined(before: list[str], more: list[str]) -> list[str]:
    if more and set(more) <= set(NOTHING):
        return more  # "no barriers": what was named before is none any more
    joined = list(dict.fromkeys([*before, *more]))
    return [value for value in joined if value not in NOTHING] or joined[:1]


def today() -> datetime.date:
    """Return the day it is where the advisor runs."""
    return datetime.date.today()


def now() -> datetime.datetime:
    """Return the time it is, with its zone."""
    return datetime.datetime.now(datetime.timezone.utc)


def kept_plan(tracker: Tracker) -> Plan | None:
    """Return the plan made before; None where there is none."""
    slot = tracker.get_slot("plan")
    return Plan.from_slot(slot) if slot else None


def situation_of(facts: Mapping[str, Any], tracker: Tracker, own_words: Mapping[str, str] | None = None) -> Situation:
    """Return what a plan is made from; nothing else may shape it.

    `own_words`: those that `facts` were said in, where they are not kept yet; of them, only days of the week count.
    """
    words = own_words if own_words is not None else tracker.get_slot("own_words") or {}
    return Situation(
        direction=facts.get("direction"),
        in_the_way=_in_the_way(facts.get("in_the_way") or (), tracker),
        strengths=tuple(facts.get("strengths") or ()),
        hours_per_week=facts.get("hours_per_week"),
        goal=facts.get("goal"),
        out_of_work=bool(facts.get("out_of_work")),
        own_business=_is_for_own_business(facts),
        answers=differences(facts),
        done=done_steps(tracker),
        left_out=steps_with("left_out", tracker.get_slot("outcomes")),
        days=weekdays_named(words.get("hours_per_week") or ""),
    )


def _in_the_way(barriers: Sequence[str], tracker: Tracker) -> tuple[str, ...]:
    """Return `barriers`; an age among them is that of the young where such a one was told."""
    said = [*messages_before(tracker), read_message(tracker.latest_message)]
    return tuple(of_that_age(barriers, (one.text for one in said), is_of_another(tracker, said[-1])))


def _is_for_own_business(facts: Mapping[str, Any]) -> bool:
    """Say whether a plan is for one's own business: one that is wanted, or one there is and that is to grow."""
    goal = facts.get("goal") or ""
    grows = facts.get(DIRECTION) in ((HERE,) if goal else (HERE, CLEAR_FIRST, None))
    return goal.startswith(OWN) or (grows and bool(facts.get("own_business")))


def differences(facts: Mapping[str, Any]) -> dict[str, str]:
    """Return the answers to the five questions of the check, as far as they were given."""
    return {slot: facts[slot] for slot in DIFFERENCES if facts.get(slot)}


def done_steps(tracker: Tracker) -> tuple[str, ...]:
    """Return the ids of the steps that the person says they have done."""
    return steps_with("done", tracker.get_slot("outcomes"))


def steps_with(outcome: Outcome, outcomes: Sequence[Mapping[str, Any]] | None) -> tuple[str, ...]:
    """Return the ids of the steps that came to `outcome`, of the `outcomes` that are kept."""
    return tuple(kept["step"] for kept in outcomes or () if kept["outcome"] == outcome)


def active_form(tracker: Tracker) -> str | None:
    """Return the name of the form that is waiting for an answer."""
    name = (tracker.active_loop or {}).get("name")
    return name if name in FORMS else None


def pending_question(tracker: Tracker) -> Question | None:
    """Return the question that waits for an answer."""
    return questions().get(tracker.get_slot(REQUESTED_SLOT) or "") if active_form(tracker) else None


def form_of(slot: str) -> str | None:
    """Return the form that asks for `slot`."""
    return next((form for form, slots in FORMS.items() if slot in slots), None)


def leave_form() -> list[Event]:
    """Return the events that stop whatever form is active; its answers stay."""
    return [ActiveLoop(None), SlotSet(REQUESTED_SLOT, None)]


def enter_form(form: str) -> list[Event]:
    """Return the events that make `form` the active one; Rasa then asks its next question."""
    return [ActiveLoop(form), SlotSet(REQUESTED_SLOT, None), SlotSet("unfinished", form)]


def reopen(slot: str | None) -> list[Event]:
    """Return the events that ask for `slot` again; none where no form asks for it."""
    form = form_of(slot) if slot else None
    return [*enter_form(form), SlotSet(REQUESTED_SLOT, slot)] if form else []


def empty(slots: tuple[str, ...]) -> list[Event]:
    """Return the events that empty `slots`."""
    return [SlotSet(slot, None) for slot in slots]
