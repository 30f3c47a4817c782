"""Reads amounts in people's own words: for how long they have done their work, and how many hours a week.

Boundary: plain text in, months and hours out; whether an amount stands in a question is for the caller.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from advisor.words.beginnings import beginning_at
from advisor.words.durations import duration_at
from advisor.words.numbers import Read, number_in, split_words
from advisor.words.working_hours import MINUTES, MOST_HOURS, WORKING_DAYS, answered_hours_at, hours_at, is_a_wage

Kind = Literal["duration", "hours_per_week"]


@dataclass(frozen=True)
class Amount:
    """Months of a duration, or hours a week; and where the text says it."""

    kind: Kind
    value: float
    start: int
    end: int


def amounts_in(text: str, today: date, days: float = 0) -> list[Amount]:
    """Return the durations and hours a week that `text` names, in order.

    Args:
        text: what was said.
        today: the day it was said.
        days: how many days a week "2 hours a day" stand for where none are told; of none, nothing is known.
    """
    spans = split_words(text)
    words = [word.text for word in spans]
    amounts, at = [], 0
    while at < len(words):
        kind, read = _amount_at(words, at, today, days)
        if read:
            start, end = spans[read.first].start, spans[read.after - 1].end
            amounts.append(Amount(kind, round(read.value, 1), start, end))
        at = read.after if read else at + 1
    return amounts


def hours_a_week_in(text: str) -> float | None:
    """Return the hours a week that `text` names; a bare number will do, for it answers a question about hours."""
    named = {amount.value for amount in amounts_in(text, date.max, WORKING_DAYS) if amount.kind == "hours_per_week"}
    hours = named.pop() if len(named) == 1 else None
    words = [word.text for word in split_words(text)]
    if hours is None or MINUTES & set(words):
        answered = _answers(words)
        if answered or MINUTES & set(words):
            return round(answered[0], 1) if len(answered) == 1 else None
    if hours is None and not any(is_a_wage(words, at) for at in range(len(words))):
        bare = number_in(text)
        hours = bare if bare is not None and bare <= MOST_HOURS else None
    return hours


def _answers(words: list[str]) -> list[float]:
    """Return the hours a week that an answer names by an hour or by minutes."""
    values, at = [], 0
    while at < len(words):
        read = answered_hours_at(words, at)
        if read:
            values.append(read.value)
        at = read.after if read else at + 1
    return values


def _amount_at(words: list[str], at: int, today: date, days: float) -> tuple[Kind, Read | None]:
    if hours := hours_at(words, at, days):
        return "hours_per_week", hours
    return "duration", duration_at(words, at) or beginning_at(words, at, today)
