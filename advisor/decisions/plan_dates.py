"""By when the steps of a plan are to be done: as soon as the hours and the days allow.

Boundary: which steps they are, and in which order, is decided in `plan`.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date, timedelta

from advisor.library.steps import Step

LEAST_DAYS = 2  # from one step to the next, however many hours there are: people must call back
_ALL_DAYS = frozenset(range(7))  # as date.weekday() counts
_WEEKDAYS = frozenset(range(5))  # on which offices are open


def dates_of(
    steps: Sequence[Step], today: date, hours: float, kept: Mapping[str, date], days: Collection[int]
) -> Iterator[date]:
    """Yield the date of each step: the kept one where it still holds, else as soon as the hours and days allow.

    An office is open on weekdays only, whatever `days` are free.
    """
    free = _ALL_DAYS.intersection(days)
    last, on_time = today, True
    for step in steps:
        apart = math.ceil(step.minutes * 7 / (hours * 60))
        soonest = last + timedelta(days=max(apart, LEAST_DAYS))
        by = kept.get(step.id)
        fitting = (free & _WEEKDAYS or _WEEKDAYS) if step.office else free or _ALL_DAYS
        if by is None or by < (last if on_time else soonest) or by.weekday() not in fitting:
            by, on_time = _first_on(fitting, soonest), False
        yield by
        last = by


def _first_on(weekdays: Collection[int], day: date) -> date:
    """Return `day`, or the next one after it that is one of `weekdays`."""
    return next(later for ahead in range(7) if (later := day + timedelta(days=ahead)).weekday() in weekdays)
