"""Reads hours a week: "40 hrs a week", "10-15 hours", "20h/wk", "8 hours a day 4 days a week".

Boundary: leaves out wages ("15 an hour"), ways and waits ("2 hours away").
"""

from __future__ import annotations

import itertools

from advisor.words.durations import SOFT, WEEKS_A_MONTH
from advisor.words.numbers import LOOSE, Read, number_at, skip_half, word_at, word_set

MOST_HOURS = 112  # sixteen a day, all week; more is a slip or a joke
# Of "2 hours a day" in an answer to a question for hours a week: working days, the more careful reading.
WORKING_DAYS = 5

_HOURS = word_set("hour hours hr hrs hous houers horus huors h")
MINUTES = word_set("minute minutes min mins minuts mintues")
_DAYS = word_set("day days night nights evening evenings shift shifts x times")
_A_DAY = word_set("day days night nights evening evenings")
_A_WEEK = word_set("week weeks wk wks w weekly weekend weekends")
_A_MONTH = word_set("month mo monthly")
_PER = word_set("a per each every / in out of the on")
_BESIDE = word_set("free spare extra work max tops")
_NOT_AFTER = word_set("$ in within every next after @ for takes took")
_NOT_BEFORE = word_set(
    "ago away commute drive late notice sleep later from straight one early bus before after until till"
)
# "a 40 hour course", "the class was 40 hours" are hours in all, not a week.
_COURSES = word_set(
    "class classes course courses training workshop seminar orientation certification certificate cert exam test "
    "program"
)
_TAKES = word_set("is was are were takes took lasts lasted needs : -")
_WORKING = word_set("work working do doing")
# Days that have a name together, and the first and the last of those that run from one to another.
_DAYS_TOGETHER = {"weekday": 5, "weekdays": 5, "weekend": 2, "weekends": 2}
_FROM_DAY, _TO_DAY = word_set("monday mondays mon m"), word_set("friday fridays fri f")
_NO_DAYS_BEFORE, _NO_DAYS_AFTER = word_set("for in every last a per"), word_set("off ago late notice")
_LENGTHS = {"eights": 8, "tens": 10, "twelves": 12}
_TIMES = {"once": 1.0, "twice": 2.0, "thrice": 3.0}
_SOFT = (SOFT | {"a", "an"}) - {"last", "past", "the", "over", "under"}
_FEWEST_UNNAMED = 5


def answered_hours_at(words: list[str], at: int) -> Read | None:
    """Return the hours a week said from `at` on in an answer to a question for them: "an hour", "30 minutes"."""
    number = None if is_a_wage(words, at) else number_at(words, at)
    if not number or word_at(words, at - 1) in _NOT_AFTER:
        return None
    value, place = number.value, number.after
    unit = word_at(words, place)
    if unit in MINUTES:
        value, place = value / 60, place + 1
    elif unit in _HOURS and words[at] in {"a", "an", "half"}:
        half = skip_half(words, place + 1)
        value, place = value + (half > place + 1) / 2, half
        joined = place + (word_at(words, place) == "and")
        more = number_at(words, joined)
        if more and word_at(words, more.after) in MINUTES:
            value, place = value + more.value / 60, more.after + 1
    else:
        return None
    often = _per(words, place, WORKING_DAYS)
    return _weekly(value * (often.value if often else 1), at, often.after if often else place)


def is_a_wage(words: list[str], at: int) -> bool:
    """Say whether the hour at `at` is that of a wage: "15 an hour"."""
    paid = at > 0 and (words[at - 1] in {"$", "dollars", "bucks"} or number_at(words, at - 1) is not None)
    return paid and words[at] in {"a", "an", "per"} and word_at(words, at + 1) in _HOURS


def hours_at(words: list[str], at: int, days: float = 0) -> Read | None:
    """Return the hours a week that are said from `at` on; `days`: those of "2 hours a day" where none are told."""
    number = number_at(words, at)
    if not number or is_a_wage(words, at):
        return None
    place = number.after
    while word_at(words, place) in LOOSE:
        place += 1
    unit = word_at(words, place)
    if shift := _shift_lengths(words, place):
        return _weekly(number.value * shift.value, at, shift.after) if 2 <= number.value <= 7 else None
    if unit not in _HOURS or (unit == "h" and place > number.after):
        return _unnamed(words, at, number)
    after = skip_half(words, place + 1)
    value = number.value + (after > place + 1) / 2
    if words[after : after + 2] in (["or", "two"], ["or", "2"]):
        value, after = 1.5, after + 2  # "an hour or two"
    if word_at(words, after) in {"shift", "shifts", "days"}:
        often = _days_at(words, after + 1)
        return _weekly(value * _shifts(words, at), at, often.after if often else after + 1)
    for end in (after, after + (word_at(words, after) in _BESIDE)):
        if often := _per(words, end, days):
            return _weekly(value * often.value, at, often.after)
    follow, second = word_at(words, after), word_at(words, after + 1)
    if follow == "each":
        return None if second == "way" else _weekly(value * (_days_named(words) or 1), at, after + 1)
    if not _are_hours_of_work(words, at, after):
        return None
    beside = _days_beside(words, at, after)
    return _weekly(value * beside.value, at, beside.after) if beside else _weekly(value, at, end)


def _shift_lengths(words: list[str], at: int) -> Read | None:
    """Return the hours of each of several shifts: the "twelves" of "four twelves", the "10s" of "4 10s"."""
    word, follow = word_at(words, at), word_at(words, at + 1)
    if word in _LENGTHS:
        return Read(_LENGTHS[word], at, at + 1)
    if word.isdecimal() and int(word) in _LENGTHS.values() and follow == "s":
        return Read(float(word), at, at + 2)
    return None


def _weekly(value: float, at: int, after: int) -> Read | None:
    return Read(value, at, after) if 0 < value <= MOST_HOURS else None


def _are_hours_of_work(words: list[str], at: int, after: int) -> bool:
    """Say whether hours with no word about the week are hours of work."""
    before = at - 1
    while before >= 0 and words[before] in _SOFT:
        before -= 1
    a_wage = words[at] in {"a", "an"} and words[at + 1] in _HOURS
    follows = itertools.takewhile(lambda word: word.isalpha() or word == "-", words[after : after + 3])
    end = before + (word_at(words, before) not in _TAKES)
    if _COURSES & set(words[max(0, end - 3) : end]) or _COURSES & set(follows):
        return False
    return not a_wage and word_at(words, before) not in _NOT_AFTER and word_at(words, after) not in _NOT_BEFORE


def _unnamed(words: list[str], at: int, number: Read) -> Read | None:
    """Read "i work 40 a week", which is money where it is not said of working."""
    often = _per(words, number.after)
    if not often or often.value != 1 or number.value < _FEWEST_UNNAMED or word_at(words, at - 1) == "$":
        return None
    of_work = _WORKING & set(words[max(0, at - 3) : at]) or _HOURS & set(words[max(0, at - 6) : at])
    return _weekly(number.value, at, often.after) if of_work else None


def _shifts(words: list[str], at: int) -> float:
    """Return how many shifts a week, as in "3 12 hour shifts"; none where that is not said."""
    times = number_at(words, at - 1) if at else None
    return times.value if times and times.after == at else _days_named(words) or 0


def _per(words: list[str], at: int, days: float = 0) -> Read | None:
    """Return how often a week the period at `at` comes: "a week", "/wk", "per day" on `days` where none are told."""
    place = at
    while word_at(words, place) in _PER:
        place += 1
    period = word_at(words, place)
    if period in {"2", "two", "other"} and word_at(words, place + 1) in _A_WEEK:
        return Read(0.5, at, place + 2)
    if period == "daily" or (period in _A_DAY and place > at):
        all_days = "every" in words[at:place] or words[place + 1 : place + 3] == ["every", "day"]
        return Read(7 if all_days else _days_named(words) or days, at, place + 1)
    if period in _A_WEEK and (place > at or period == "weekly"):
        return Read(1, at, place + 1)
    return Read(1 / WEEKS_A_MONTH, at, place + 1) if period in _A_MONTH else None


def _days_named(words: list[str]) -> float | None:
    """Return the days a week that the text names."""
    places = range(len(words))
    return next(
        (
            days.value
            for read in (_days_at, _counted_days_at, _days_together_at)
            for at in places
            if (days := read(words, at))
        ),
        None,
    )


def _days_at(words: list[str], at: int) -> Read | None:
    """Return the days a week that are said from `at` on: "5 nights a week", "twice a week"."""
    days = Read(_TIMES[words[at]], at, at + 1) if word_at(words, at) in _TIMES else number_at(words, at)
    if not days or days.value > 7:
        return None
    first = place = days.after + (word_at(words, days.after) in _DAYS)
    while word_at(words, place) in _PER:
        place += 1
    weekly = word_at(words, place) in _A_WEEK and (place > first or words[place] == "weekly")
    return Read(days.value, at, place + 1) if weekly else None


def _counted_days_at(words: list[str], at: int) -> Read | None:
    """Return days that are counted with no word about the week: "5 days" of "5 days, 8 hrs"."""
    days = number_at(words, at)
    if not days or not 2 <= days.value <= 7 or word_at(words, days.after) not in _DAYS - {"x", "times"}:
        return None
    apart = word_at(words, at - 1) in _NO_DAYS_BEFORE or word_at(words, days.after + 1) in _NO_DAYS_AFTER
    return None if apart else Read(days.value, at, days.after + 1)


def _days_together_at(words: list[str], at: int) -> Read | None:
    """Return days that are named together: "weekends", "mon - fri"."""
    if days := _DAYS_TOGETHER.get(words[at]):
        return None if word_at(words, at + 1) in _NO_DAYS_AFTER else Read(days, at, at + 1)
    runs = words[at] in _FROM_DAY and word_at(words, at + 2) in _TO_DAY
    return Read(5, at, at + 3) if runs else None


def _days_beside(words: list[str], at: int, after: int) -> Read | None:
    """Return the days that stand right beside the hours of each: "5 days 8 hrs", "8 hours, 5 days"."""
    follow = after + (word_at(words, after) in {",", "x"})
    if days := _days_at(words, follow) or _counted_days_at(words, follow):
        return days
    ends = at - (word_at(words, at - 1) in {",", "x"})
    ahead = (_counted_days_at(words, begin) for begin in range(max(0, ends - 3), ends))
    return next((Read(days.value, at, after) for days in ahead if days and days.after == ends), None)
