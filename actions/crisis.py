"""What a talk tells close to a crisis reply: what it was about, and what is asked of the lines that it named."""

from __future__ import annotations

import itertools

from rasa_sdk import Tracker

from actions.history import actions_of, turns_before, understood_in
from advisor.words.aftermath import CRISIS_REPLY, heard_after_crisis
from advisor.words.aftermath_patterns import After
from advisor.words.matters import HOME, matters_of
from advisor.words.message import read_message
from advisor.words.on_help import LEAVE, asked_on_help

_TURNS = 8  # in which what was told before a crisis reply is still what it is about


def heard_again(tracker: Tracker) -> After | None:
    """Return what the message is about where a crisis reply came just before."""
    said = tracker.latest_message
    return heard_after_crisis(said.get("text") or "", said.get("entities") or (), read_message(said).follow_ups)


def asked_now(tracker: Tracker) -> str | None:
    """Return what the message asks of a crisis line."""
    said = read_message(tracker.latest_message)
    return asked_on_help(said.text, said.follow_ups)


def matters_told(tracker: Tracker) -> tuple[str, ...]:
    """Return what the danger is about, by the message and by what led to the crisis replies before it."""
    recent = itertools.islice(turns_before(tracker), _TURNS)
    before = [understood_in(turn).get("text") or "" for turn in recent if CRISIS_REPLY in actions_of(turn)]
    told = matters_of([tracker.latest_message.get("text") or "", *before])
    return (HOME, *(each for each in told if each != HOME)) if asked_now(tracker) == LEAVE else told
