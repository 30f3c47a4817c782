"""Reads when something began ("since 2019", "started last summer", "just started") as months until today.

Boundary: only the past; where a text names no year, the last time that fits is meant.
"""

from __future__ import annotations

from datetime import date

from advisor.words.numbers import Read, word_at, word_set

_MONTHS = (
    "january february march april may june july august september october november december",
    "jan feb mar apr may jun jul aug sep oct nov dec",
)
_MONTH_NUMBERS = {name: number for names in _MONTHS for number, name in enumerate(names.split(), 1)} | {"sept": 9}
_SEASONS = {"winter": 1, "spring": 4, "summer": 7, "fall": 10, "autumn": 10}
# Ways to name the spring of 2020, from which many count.
_PANDEMIC = word_set("covid pandemic lockdown corona quarantine")
_SMALL = word_set("about like around early late mid the way back in on of maybe right - '")
_BEGAN = word_set("since started start began joined hired")
_NEWLY = word_set("started began joined")
_NOT_WORK = word_set("looking thinking to applying school college searching classes feeling")
_NOT_NEW_WORK = _NOT_WORK | {"my", "a"}
_IN_ORDER = "first second third fourth fifth sixth seventh eighth ninth tenth"
_RECENT = {"week": 0.25, "month": 1.0, "year": 12.0}
_OWN, _ENDINGS = word_set("my our"), word_set("st nd rd th")
_ORDINALS = {word: number for number, word in enumerate(_IN_ORDER.split(), 1)}
_FIRST = word_set("day week month")
_STUDIES = word_set("college school uni university student degree nursing high program training")
_EARLIEST = 1940
_FAR = 6  # words between "started" and when


def beginning_at(words: list[str], at: int, today: date) -> Read | None:
    """Return the months since the beginning that is said from `at` on."""
    if words[at] == "just" and word_at(words, at + 1) in _NEWLY:
        return _newly(words, at, today)
    if words[at] in _OWN:
        return _numbered(words, at)
    if words[at] not in _BEGAN or word_at(words, at + 1) in _NOT_WORK:
        return None
    # "started in 2019", "started driving for them last year"
    for first in range(at + 1, at + 2 if words[at] == "since" else min(at + _FAR, len(words))):
        when = first
        while word_at(words, when) in _SMALL:
            when += 1
        dated = first == at + 1 or when > first or word_at(words, when) == "last"
        if dated and (began := _months_since(words[when : when + 3], today)):
            return Read(began[0], at, when + began[1])
    return None


def _numbered(words: list[str], at: int) -> Read | None:
    """Read "my 3rd year" as the middle of it, and "my first week" as now."""
    ordinal, place = word_at(words, at + 1), at + 2
    if ordinal.isdecimal() and word_at(words, place) in _ENDINGS:
        number, place = int(ordinal), place + 1
    else:
        number = _ORDINALS.get(ordinal, 0)
    unit, follow = word_at(words, place), word_at(words, place + 1)
    if not number or {follow, word_at(words, place + 2)} & _STUDIES:
        return None
    if unit == "year":
        return Read(12.0 * number - 6, at, place + 1)
    return Read(0.0, at, place + 1) if number == 1 and unit in _FIRST else None


def _newly(words: list[str], at: int, today: date) -> Read | None:
    """Read "just started" as now, unless it says when or that something else than work began."""
    if dated := beginning_at(words, at + 1, today):
        return dated
    return None if word_at(words, at + 2) in _NOT_NEW_WORK else Read(0.0, at, at + 2)


def _months_since(words: list[str], today: date) -> tuple[float, int] | None:
    """Return the months since the moment that `words` begin with, and how many words name it."""
    first, second, third = (*words, "", "", "")[:3]
    if first in _PANDEMIC:
        return _months_between(2020, 3, today), 1
    if first in {"today", "yesterday"}:
        return 0.0, 1
    if first == "this" and second in _RECENT:
        return 0.0, 2
    if first == "last":
        ago = _last(second, today)
        return None if ago is None else (ago, 2)
    if month := _MONTH_NUMBERS.get(first) or _SEASONS.get(first):
        named = _year(third if second == "of" else second, today)
        if named is None:
            return _last_month(month, today), 1
        return _months_between(named, month, today), 3 if second == "of" else 2
    year = _year(first, today)
    # Only the year is known: count from its middle.
    return None if year is None else (_months_between(year, 7, today), 1)


def _last(period: str, today: date) -> float | None:
    if period in _RECENT:
        return _RECENT[period]
    month = _MONTH_NUMBERS.get(period) or _SEASONS.get(period)
    if not month:
        return None
    ago = _last_month(month, today)
    # Said in summer, "last summer" is the one before.
    return ago + 12 if ago < 3 else ago


def _last_month(month: int, today: date) -> float:
    return float((today.month - month) % 12)


def _year(word: str, today: date) -> int | None:
    return int(word) if len(word) == 4 and word.isdecimal() and _EARLIEST <= int(word) <= today.year else None


def _months_between(year: int, month: int, today: date) -> float:
    return float(max(0, (today.year - year) * 12 + today.month - month))
