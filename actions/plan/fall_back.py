"""Putting back in the way what was solved, where what solved it fell away: "my aunt backed out".

Boundary: whether somebody backed out is read in `outcomes`; what was solved, and in which words, is in the tracker.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from rasa_sdk import Tracker
from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.shared.history import turns_before, understood_in
from actions.shared.memory import Event, done_steps, known, questions
from actions.shared.show import keep_for_plan
from advisor.decisions.plan import Plan
from advisor.replies.plan.plan_talk import names_option
from advisor.replies.told.barriers import IN_THE_WAY
from advisor.replies.told.listening import told
from advisor.replies.told.naming import listed
from advisor.words.message import Message, read_message
from advisor.words.numbers import word_set
from advisor.words.outcomes import fell_away
from advisor.words.short_words import FILLER

_SAID_OF_ANY = FILLER | word_set("i my me we he she they it the a an to for on up out now will can is was all after")
_SOMEBODY = word_set("he she they it that")


def take_up_fall_back(
    dispatcher: CollectingDispatcher, tracker: Tracker, plan: Plan, message: Message
) -> list[Event] | None:
    """Put back what the message says is solved no longer; None where it says nothing of that."""
    if message.asks or not fell_away(message.plain):
        return None
    before = listed(known(tracker).get(IN_THE_WAY))
    back = [barrier for barrier in _solved_no_longer(tracker, message) if barrier not in before]
    reopened = [one.step.id for one in plan.done_of(done_steps(tracker)) if one.why in _reasons(back)]
    if not back:
        return None
    nothing = questions()[IN_THE_WAY].means.get("no")
    taken = told(message, {IN_THE_WAY: [*(barrier for barrier in before if barrier != nothing), *back]})
    dispatcher.utter_message(response="utter_feel_with")
    events = keep_for_plan(dispatcher, tracker, taken)
    outcomes = [kept for kept in tracker.get_slot("outcomes") or [] if kept["step"] not in reopened]
    return [*events, *([SlotSet("outcomes", outcomes)] if reopened else [])]


def _solved_no_longer(tracker: Tracker, message: Message) -> list[str]:
    """Return what was solved and is named as in the way, or else what was solved by whom or what is named."""
    solved = list(_solved(tracker))
    was_there = {barrier for gone, _ in solved for barrier in gone}
    named = [option.value for option in questions()[IN_THE_WAY].options if names_option(message.plain, option)]
    if back := [barrier for barrier in named if barrier in was_there]:
        return back  # one that was never told is news, and heard as such
    words = set(message.plain.split()) - _SAID_OF_ANY
    by_name = next((gone for gone, said in solved if words & set(said.split())), None)
    if by_name is None and not named and _SOMEBODY & set(message.plain.split()[:2]):  # "she changed her mind"
        by_name = next((gone for gone, _ in solved), None)
    return by_name or []


def _solved(tracker: Tracker) -> Iterator[tuple[list[str], str]]:
    """Yield what went out of the way in the turns before, newest first, with the words that said so."""
    turns = list(turns_before(tracker))
    states: list[list[str]] = []
    state: list[str] = []
    for turn in reversed(turns):
        state = next((listed(one["value"]) for one in reversed(turn) if one.get("name") == IN_THE_WAY), state)
        states.append(state)
    for turn, (after, before) in zip(turns, itertools.pairwise(reversed(states)), strict=False):
        if gone := [barrier for barrier in before if barrier not in after]:
            yield gone, read_message(understood_in(turn)).plain


def _reasons(barriers: list[str]) -> set[str]:
    return {f"{IN_THE_WAY}/{barrier}" for barrier in barriers}
