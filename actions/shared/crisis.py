"""What a talk tells close to a crisis reply: what it was about, in which language, and what is asked of its lines."""

from __future__ import annotations

import itertools
from collections.abc import Mapping
from typing import Any

from rasa_sdk import Tracker

from actions.shared.history import actions_of, turns_before, understood_in
from advisor.words.aftermath import CRISIS_REPLY, heard_after_crisis, is_said_in_spanish
from advisor.words.aftermath_patterns import After
from advisor.words.distress import is_spanish_distress
from advisor.words.languages import SPANISH
from advisor.words.matters import HOME, matters_of
from advisor.words.message import read_message
from advisor.words.on_help import LEAVE, asked_on_help

_TELLS_NO_LANGUAGE = 3  # words, at most
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
    texts = (said.get("text") or "" for said in (tracker.latest_message, *_answered(tracker)))
    told = matters_of(texts)
    return (HOME, *(each for each in told if each != HOME)) if asked_now(tracker) == LEAVE else told


def language_of(tracker: Tracker) -> str | None:
    """Return the language to answer in: a few words of Spanish in English tell what the heart speaks.

    Two or three words tell none: they are in that of the danger before them.
    """
    said = tracker.latest_message
    text = said.get("text") or ""
    before = _answered(tracker) if len(text.split()) <= _TELLS_NO_LANGUAGE else []
    return SPANISH if any(map(_is_spanish, (said, *before))) else said.get("language")


def _is_spanish(said: Mapping[str, Any]) -> bool:
    text = said.get("text") or ""
    return said.get("language") == SPANISH or is_spanish_distress(text) or is_said_in_spanish(text)


def _answered(tracker: Tracker) -> list[Mapping[str, Any]]:
    """Return the latest messages that led to a crisis reply."""
    recent = itertools.islice(turns_before(tracker), _TURNS)
    return [understood_in(turn) for turn in recent if CRISIS_REPLY in actions_of(turn)]
