"""What came of a step, and which day was named, from a person's own words.

Boundary: words in, an outcome or a day out; what follows from it is decided where it is recorded.
"""

from __future__ import annotations

import calendar
import datetime
import difflib
import re
from collections.abc import Iterator
from typing import Literal

from advisor.words.message import Message, in_plain
from advisor.words.numbers import number_at, split_words

Outcome = Literal["done", "not_yet", "unreached", "news", "left_out"]

# The first of these in a text decides; one with a person beside it in `_THEY` is about somebody else.
_NOT_YET = (
    r"not yet|havent|have not|hasnt|didnt|did not|dont have|forgot|no time|couldnt|could not|cant|wasnt able|never|"
    r"still (?:have|need|got) to|havnt|(?:not|isnt|aint) done|nope|nah|too (?:tired|busy|scared|late)|put it off|"
    r"gonna|going to|will|ill|plan(?:ning)? to|want to|wanna|need to|have to|gotta|trying to|about to|next week|"
    r"tomorrow|later|soon|half"
)
_DID = (
    r"asked|called|rang|phoned|applied|went|signed up|enrolled|registered|talked|spoke|visited|emailed|texted|wrote|"
    r"sent|met|took|searched|looked|made|got it|got that|handed in|turned in|filled out|showed|started"
)
_DONE = rf"done|did|finished|completed|already|(?<=i )do (?:the )?(?:step|number) (?=[1-3])|{_DID}"
_THEY = r"(?:she|he|they|it|nobody|we|u|you|boss|manager|supervisor|lady|guy|who|which|that)"
_MARK = re.compile(rf"\b(?P<whose>{_THEY} (?:\w+ )??)?(?:(?P<not>{_NOT_YET})|(?P<done>{_DONE}))\b")
_BUT_DONE = re.compile(rf"\b(?:but|then|so|and) i (?:finally |still |just )?(?:{_DONE})\b(?! not)")
_THEIR_NEWS = re.compile(
    r"(?:and |but |then |so |well |ok )*(?:she|he|they|it|nobody|(?:my |the )?(?:boss|manager|supervisor)|"
    r"the (?:lady|guy|woman|man|office|counselor|teacher|school|agency|center|people))\b(?! is done)"
)
# Whoever was to be asked was not there: the step is as open as before.
_UNREACHED = re.compile(
    r"\b(?:nobody|no ?one) (?:\w+ )?(?:answer\w*|pick\w*|there|home|in|got back|call\w* back)\b"
    r"|\b(?:didnt|did not|never|dont|wont|couldnt|cant) (?:even )?"
    r"(?:answer\w*|pick(?:ed)? up|reach|get through|get (?:a ?)?hold of)\b"
    r"|\breached (?:nobody|no ?one)\b|\bto voice ?mail\b"
    r"|\bno (?:answer|reply)\b|\b(?:was|were|is|are) closed\b|\bline (?:was |is )?busy\b"
)
_LATER = re.compile(r"\b(?:but (?:then|later|they|she|he|i)|so i)\b|\b(?:finally|call(?:ed)? back|in the end)\b")
_ITSELF = re.compile(
    r"\bi (?:finally )?(?:did it|did that|did the|got it done)\b"
    r"|\b(?:he|she|we|my \w+) (?:has |have |already |finally )*(?:did|done|finished|completed) (?:with )?(?:the )?"
    r"(?:step|number|first|second|third|last)\b"
)

_PLACES = {
    word: place
    for place, words in enumerate(("first 1st one 1", "second 2nd two 2", "third 3rd three 3 last"), 1)
    for word in words.split()
}
_NUMBER = r"(?:[1-3]|one|two|three)"
_NAMES_STEPS = re.compile(
    rf"\b(?:steps?|number|done(?: with| w)?|finished) {_NUMBER}(?:(?: and| n)? {_NUMBER})*\b"
    r"(?! (?:days?|weeks?|months?|hours?|minutes?|times?|out|of)\b)"
    r"|\b(?:first|second|third|last|1st|2nd|3rd) (?=one|step|thing|task|call|is done|done)"
    r"|\bthe (?:first|second|third|last|1st|2nd|3rd)$|\bdid [1-3]$|^[1-3] (?=is done|done)"
)
_ALL_STEPS = re.compile(
    r"\ball (?:three|3|of them|the steps|my steps|steps)\b|\b(?:did|done|finished) everything\b"
    r"|\bplan(?: is|s)? (?:all |now )?(?:done|finished|completed?)\b"
    r"|\b(?:did|done with|finished|completed) (?:the |my )?(?:whole |entire )?plan\b"
)

_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_SHORT = {"weds": "wednesday", **{day[:length]: day for day in _DAYS for length in range(3, 6)}}
_WORDS_TOO = {"sat", "sun"}  # days only after one of these: not in "i sat down"
_BEFORE_A_DAY = {"on", "by", "this", "next", "until", "till", "for", "me", "or", ""}
_TOGETHER = {r"\bweekends?\b": (5, 6), r"\b(?:weekdays?|week days?)\b": (0, 1, 2, 3, 4)}
_OTHER_DAYS = re.compile(r"\b(?:work|works|working|shifts?|not|no|never|except|but|to|thru|through|until|till)\b")
_TAKEN_DAYS = re.compile(
    r"\b(?:dont|doesnt|wont) (?:work|fit|suit)\b|\b(?:are|is|r) (?:no good|not good|bad|out|taken|busy|full)\b"
    r"|\b(?:arent|isnt|aint) (?:good|free|ok|okay)\b"
    r"|\b(?:cant|cannot) (?:do|make) (?!it\b|much|more)"
)
_TOMORROW = ("tmrw", "tmr", "tmw", "tmrrw", "2moro", "tomo", "tomorrow")
_ALIKE = 0.8  # above "someday" for "sunday", below "wendsday" for "wednesday"
_AHEAD = re.compile(r"\bin (?:about )?(?!\d+(?:st|nd|rd|th)\b)(.+?) (days?|weeks?)\b")
_FARTHEST = 366  # days
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH_ALONE = re.compile(
    rf"\b(?P<to>to|in|into|by|until|untill?|till?|after|past) (?P<month>{'|'.join(calendar.month_name[1:])}"
    rf"|{'|'.join(_MONTHS)})\b(?! \d)",
    re.IGNORECASE,
)
_OF_A_MONTH = re.compile(
    rf"\b(?:(?P<month>{'|'.join(_MONTHS)})[a-z]* (?:the )?(?P<of_it>\d{{1,2}})(?:st|nd|rd|th)?"
    r"|(?P<day>\d{1,2})(?:st|nd|rd|th))\b(?! (?:step|one|thing|task|call|time|week|shift)\b)"
)


def outcome_of(message: Message) -> Outcome:
    """Return what the message reports: the step is done, is not, nobody was there, or something was heard about it."""
    tapped = next((entity.value for entity in message.of("outcome")), None)
    if tapped in ("done", "not_yet"):
        return "done" if tapped == "done" else "not_yet"
    said = message.plain
    if _ITSELF.search(said):
        return "done"
    if _UNREACHED.search(said) and not _LATER.search(said):
        return "unreached"
    if _BUT_DONE.search(said):
        return "done"
    if _THEIR_NEWS.match(said):
        return "news"
    if re.match(r"(?:no|nope|nah|not|nothing)\b", said):
        return "not_yet"
    if mark := _first_mark(said):
        return "not_yet" if mark["not"] else "done"
    return "done" if re.match(r"(?:yes|yeah|yep|yup|yea)\b", said) else "news"


def says_done(message: Message) -> bool:
    """Say whether the message says in so many words that something was done; a mere "yes" does not."""
    mark, outright = _first_mark(message.plain), (_ITSELF, _BUT_DONE)
    said = any(pattern.search(message.plain) for pattern in outright) or bool(mark and mark["done"])
    return said and outcome_of(message) == "done"


def _first_mark(said: str) -> re.Match[str] | None:
    """Return the first words that say what was done, or was not, by oneself."""
    return next((found for found in _MARK.finditer(said) if not found["whose"]), None)


def steps_named(message: Message) -> tuple[int, ...]:
    """Return which steps of a plan are named, counted from 1: "the second one", "steps 1 and 2", "all three"."""
    if _ALL_STEPS.search(message.plain):
        return (1, 2, 3)
    words = " ".join(found[0] for found in _NAMES_STEPS.finditer(message.plain)).split()
    return tuple(dict.fromkeys(_PLACES[word] for word in words if word in _PLACES))


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
        taken = set(_weekdays(plain))
        return tuple(day for day in range(len(_DAYS)) if day not in taken) if taken else ()
    if _OTHER_DAYS.search(plain):
        return ()
    together = [day for words, days in _TOGETHER.items() if re.search(words, plain) for day in days]
    return tuple(dict.fromkeys([*together, *_weekdays(plain)]))


def without_date(plain: str) -> str:
    """Return the words without a day of a month, whose number counts no step: "step 1" of "step 1 on dec 2"."""
    return _OF_A_MONTH.sub(lambda found: " " if found["month"] else found[0], plain)


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
    found = _OF_A_MONTH.search(plain)
    if found is None:
        return None
    number, month = int(found["of_it"] or found["day"]), found["month"] and _MONTHS.index(found["month"]) + 1
    ahead = (today + datetime.timedelta(days=days) for days in range(1, _FARTHEST))
    return next((day for day in ahead if day.day == number and month in (None, day.month)), None)


def _start_of_month(plain: str, today: datetime.date) -> datetime.date | None:
    """Return the first day of the month that is named without a day; of the next one after "after february"."""
    found = _MONTH_ALONE.search(plain)
    if found is None:
        return None
    month = _MONTHS.index(found["month"][:3].lower()) + 1
    month = month % 12 + 1 if found["to"] in ("after", "past") else month
    ahead = (today + datetime.timedelta(days=days) for days in range(1, _FARTHEST + 1))
    return next((day for day in ahead if (day.month, day.day) == (month, 1)), None)


def _within_this_week(plain: str, today: datetime.date) -> datetime.date | None:
    """Return the Friday of "this week", the Sunday from Friday on."""
    last = 4 if today.weekday() < 4 else 6
    ahead = last - today.weekday() if "this week" in plain else 0
    return today + datetime.timedelta(days=ahead) if ahead else None
