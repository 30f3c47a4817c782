"""Which day is named in a person's own words, and which days of the week are free.

Boundary: words in, days out; whether a reminder or a step is for that day is read where it is asked.
"""

from __future__ import annotations

import calendar
import datetime
import difflib
import re
from collections.abc import Iterator

from advisor.words.message import in_plain
from advisor.words.numbers import number_at, split_words

_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_SHORT = {"weds": "wednesday", **{day[:length]: day for day in _DAYS for length in range(3, 6)}}
_WORDS_TOO = {"sat", "sun"}  # days only after one of these: not in "i sat down"
_BEFORE_A_DAY = {"on", "by", "this", "next", "until", "till", "for", "me", "or", ""}
_TOGETHER = {r"\bweekends?\b": (5, 6), r"\b(?:weekdays?|week days?)\b": (0, 1, 2, 3, 4)}
_OTHER_DAYS = re.compile(r"\b(?:work|works|working|shifts?|not|no|never|except|but|to|thru|through|until|till)\b")
# "My bus is out on monday" takes no day.
_A_DAY = r"(?:\w*days?|mon|tues?|weds?|thu(?:rs?)?|fri|sat|sun|weekends?|that|those)"
_TAKEN_DAYS = re.compile(
    r"\b(?:dont|doesnt|wont) (?:work|fit|suit)\b"
    rf"|\b{_A_DAY} (?:(?:morning|afternoon|evening|night)s? )?(?:are|is|r) "
    r"(?:no good|not good|bad|out|taken|busy|full)\b"
    r"|\b(?:arent|isnt|aint) (?:good|free|ok|okay)\b"
    r"|\b(?:cant|cannot) (?:do|make) (?!it\b|much|more)"
)
_ENDS = re.compile(r"[.;!?]|\bbut\b", re.IGNORECASE)
_TOMORROW = ("tmrw", "tmr", "tmw", "tmrrw", "2moro", "tomo", "tomorrow")
_ALIKE = 0.8  # above "someday" for "sunday", below "wendsday" for "wednesday"
_AHEAD = re.compile(r"\bin (?:about )?(?!\d+(?:st|nd|rd|th)\b)(.+?) (days?|weeks?)\b")
_FARTHEST = 366  # days
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = rf"(?P<month>{'|'.join((*calendar.month_name[1:], 'sept', *_MONTHS)).lower()})"
_MONTH_ALONE = re.compile(rf"\b(?P<to>to|in|into|by|untill?|till?|after|past) {_MONTH}\b(?! \d)")
_OF_A_MONTH = re.compile(
    rf"\b(?:{_MONTH} (?:the )?(?P<of_it>\d{{1,2}})(?:st|nd|rd|th)?"
    r"|(?P<day>\d{1,2})(?:st|nd|rd|th))\b(?! (?:step|one|thing|task|call|time|week|shift)\b)"
)


def day_named(text: str, today: datetime.date) -> datetime.date | None:
    """Return the day ahead that `text` names: "friday", "fri", "tomorrow", "the 30th"; never today's own weekday."""
    plain = in_plain(text)
    if ahead := _days_ahead(plain):
        return today + datetime.timedelta(days=ahead)
    if day := _day_of_month(plain, today):
        return day
    place = next(_weekdays(plain), None)
    if place is None:
        return _start_of_month(plain, today) or _within_this_week(plain, today)
    this_week = (place - today.weekday() - 1) % 7 + 1
    return today + datetime.timedelta(days=7 - today.weekday() + place if "next week" in plain else this_week)


def weekdays_named(text: str) -> tuple[int, ...]:
    """Return the days that `text` leaves free as `date.weekday()` counts: "sundays", the others of "sundays dont work".

    Days at work, all days but one, and from one to another are not told apart from those: then none is returned.
    """
    plain = in_plain(text)
    if takes_days(plain):
        if free := _days_left_free(in_plain(without_taken(text))):
            return free
        taken = set(_weekdays(plain))
        return tuple(day for day in range(len(_DAYS)) if day not in taken) if taken else ()
    return _days_left_free(plain)


def _days_left_free(plain: str) -> tuple[int, ...]:
    if _OTHER_DAYS.search(plain):
        return ()
    together = [day for words, days in _TOGETHER.items() if re.search(words, plain) for day in days]
    return tuple(dict.fromkeys([*together, *_weekdays(plain)]))


def without_date(plain: str) -> str:
    """Return the words without a day of a month, whose number counts no step: "step 1" of "step 1 on dec 2"."""
    return _OF_A_MONTH.sub(lambda found: " " if found["month"] else found[0], plain)


def without_taken(text: str) -> str:
    """Return `text` without what tells of days that are not free: "sundays" of "sundays, but mondays dont work"."""
    if not takes_days(in_plain(text)):
        return text
    pieces = (piece for sentence in _ENDS.split(text) for piece in _pieces(sentence))
    return ", ".join(piece for piece in pieces if not takes_days(in_plain(piece)))


def _pieces(sentence: str) -> list[str]:
    """Return what stands between the commas of a sentence; days alone belong to what is told of them."""
    pieces, days = [], ""
    for piece in sentence.split(","):
        days = f"{days} {piece}"
        words = [word for word in in_plain(days).split() if word not in ("and", "or", "on")]
        if not words or len(words) > len(list(_weekdays(" ".join(words)))):
            pieces.append(days)
            days = ""
    return [*pieces[:-1], " ".join((*pieces[-1:], days))]


def takes_days(plain: str) -> bool:
    """Say whether the days that are named are not free: "tuesdays dont work"."""
    return bool(_TAKEN_DAYS.search(plain))


def _weekdays(plain: str) -> Iterator[int]:
    """Yield the place in the week of each day that is named."""
    before = ""
    for word in plain.split():
        day = _SHORT.get(word) or next(iter(difflib.get_close_matches(word, _DAYS, n=1, cutoff=_ALIKE)), None)
        if day and (word not in _WORDS_TOO or before in _BEFORE_A_DAY):
            yield _DAYS.index(day)
        before = word


def _days_ahead(plain: str) -> int | None:
    """Return the days until "tomorrow", "next week" or "in 3 days"."""
    words = plain.split()
    if any(word in _TOMORROW or difflib.get_close_matches(word, _TOMORROW[-1:], cutoff=_ALIKE) for word in words):
        return 2 if "day after" in plain else 1
    if re.search(r"\bnext week\b", plain) and next(_weekdays(plain), None) is None:
        return 7
    found = _AHEAD.search(plain)
    number = number_at([word.text for word in split_words(found[1])], 0) if found else None
    if found is None or number is None:
        return None
    days = number.value * (7 if found[2].startswith("week") else 1)
    return round(days) if 0.5 < days <= _FARTHEST else None


def _day_of_month(plain: str, today: datetime.date) -> datetime.date | None:
    """Return the next day of that number, and of that month where one is named: "the 30th", "dec 5"."""
    dates = sorted(_OF_A_MONTH.finditer(plain), key=lambda date: bool(date["month"]))
    if not dates or _is_place_beside_a_weekday(plain, dates[-1]):
        return None
    found = dates[-1]  # "move the 2nd to the 5th"
    number, month = int(found["of_it"] or found["day"]), found["month"] and _MONTHS.index(found["month"][:3]) + 1
    ahead = (today + datetime.timedelta(days=days) for days in range(1, _FARTHEST))
    return next((day for day in ahead if day.day == number and month in (None, day.month)), None)


def _is_place_beside_a_weekday(plain: str, found: re.Match[str]) -> bool:
    """Say whether a number names a step beside a day of the week: "the 2nd to friday", not "friday the 5th"."""
    before = plain[: found.start()].removesuffix("the ").split()[-1:]
    of_a_weekday = next(_weekdays(" ".join(before)), None) is not None
    return not found["month"] and not of_a_weekday and next(_weekdays(plain), None) is not None


def _start_of_month(plain: str, today: datetime.date) -> datetime.date | None:
    """Return the first day of the month that is named without a day; of the next one after "after february"."""
    found = _MONTH_ALONE.search(plain)
    if found is None:
        return None
    month = _MONTHS.index(found["month"][:3]) + 1
    month = month % 12 + 1 if found["to"] in ("after", "past") else month
    ahead = (today + datetime.timedelta(days=days) for days in range(1, _FARTHEST + 1))
    return next((day for day in ahead if (day.month, day.day) == (month, 1)), None)


def _within_this_week(plain: str, today: datetime.date) -> datetime.date | None:
    """Return the Friday of "this week", the Sunday from Friday on."""
    last = 4 if today.weekday() < 4 else 6
    ahead = last - today.weekday() if "this week" in plain else 0
    return today + datetime.timedelta(days=ahead) if ahead else None
