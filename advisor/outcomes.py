"""What came of a step, and which day was named, from a person's own words.

Boundary: words in, an outcome or a day out; what follows from it is decided where it is recorded.
"""

from __future__ import annotations

import datetime
import difflib
import re
from typing import Literal

from advisor.message import Message, in_plain
from advisor.numbers import number_at

Outcome = Literal["done", "not_yet", "news"]

# The first of these in a text decides; one with a person beside it in `_THEY` is about somebody else.
_NOT_YET = (
    r"not yet|havent|have not|hasnt|didnt|did not|dont have|forgot|no time|couldnt|could not|cant|wasnt able|never|"
    r"still (?:have|need|got) to|havnt|nope|nah|too (?:tired|busy|scared|late)|put it off|gonna|going to|will|ill|"
    r"plan(?:ning)? to|want to|wanna|need to|have to|gotta|trying to|about to|next week|tomorrow|later|soon|half"
)
_DID = (
    r"asked|called|rang|phoned|applied|went|signed up|enrolled|registered|talked|spoke|visited|emailed|texted|wrote|"
    r"sent|met|took|searched|looked|made|got it|got that|handed in|turned in|filled out|showed|started"
)
_DONE = rf"done|did|finished|completed|{_DID}"
_THEY = r"(?:she|he|they|it|nobody|we|u|you|boss|manager|supervisor|lady|guy|who|which|that)"
_MARK = re.compile(rf"\b(?P<whose>{_THEY} (?:\w+ )??)?(?:(?P<not>{_NOT_YET})|(?P<done>{_DONE}))\b")
_BUT_DONE = re.compile(rf"\b(?:but|then|so|and) i (?:finally |still |just )?(?:{_DONE})\b(?! not)")
_THEIR_NEWS = re.compile(
    r"(?:and |but |then |so |well |ok )*(?:she|he|they|it|nobody|(?:my |the )?(?:boss|manager|supervisor)|"
    r"the (?:lady|guy|woman|man|office|counselor|teacher|school|agency|center|people))\b(?! is done)"
)
_ITSELF = re.compile(r"\bi (?:finally )?(?:did it|did that|did the|got it done)\b")

_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_SHORT = {day[:length]: day for day in _DAYS for length in range(3, 6)}
_WORDS_TOO = {"sat", "sun"}  # days only after one of these: not in "i sat down"
_BEFORE_A_DAY = {"on", "by", "this", "next", "until", "till", "for", "me", "or", ""}
_TOMORROW = ("tmrw", "tmr", "tmw", "tmrrw", "2moro", "tomo", "tomorrow")
_ALIKE = 0.8  # above "someday" for "sunday", below "wendsday" for "wednesday"
_AHEAD = re.compile(r"\bin (?:about )?(.+?) (days?|weeks?)\b")
_FARTHEST = 366  # days


def outcome_of(message: Message) -> Outcome:
    """Return what the message reports: the step is done, is not, or something was heard about it."""
    tapped = next((entity.value for entity in message.of("outcome")), None)
    if tapped in ("done", "not_yet"):
        return "done" if tapped == "done" else "not_yet"
    said = message.plain
    if _ITSELF.search(said) or _BUT_DONE.search(said):
        return "done"
    if _THEIR_NEWS.match(said):
        return "news"
    if re.match(r"(?:no|nope|nah|not|nothing)\b", said):
        return "not_yet"
    mark = next((found for found in _MARK.finditer(said) if not found["whose"]), None)
    if mark:
        return "not_yet" if mark["not"] else "done"
    return "done" if re.match(r"(?:yes|yeah|yep|yup|yea)\b", said) else "news"


def day_named(text: str, today: datetime.date) -> datetime.date | None:
    """Return the day ahead that `text` names: "friday", "fri", "tomorrow", "in 3 days"; never today's own weekday."""
    plain = in_plain(text)
    if ahead := _days_ahead(plain):
        return today + datetime.timedelta(days=ahead)
    before = ""
    for word in plain.split():
        day = _SHORT.get(word) or next(iter(difflib.get_close_matches(word, _DAYS, n=1, cutoff=_ALIKE)), None)
        meant, before = word not in _WORDS_TOO or before in _BEFORE_A_DAY, word
        if day and meant:
            place = _DAYS.index(day)
            this_week = (place - today.weekday() - 1) % 7 + 1
            return today + datetime.timedelta(days=7 - today.weekday() + place if "next week" in plain else this_week)
    return None


def _days_ahead(plain: str) -> int | None:
    """Return the days until "tomorrow", "next week" or "in 3 days"."""
    words = plain.split()
    if any(word in _TOMORROW or difflib.get_close_matches(word, _TOMORROW[-1:], cutoff=_ALIKE) for word in words):
        return 2 if "day after" in plain else 1
    if re.search(r"\bnext week\b", plain) and not any(day in plain for day in _DAYS):
        return 7
    found = _AHEAD.search(plain)
    number = number_at(found[1].split(), 0) if found else None
    if found is None or number is None:
        return None
    days = round(number.value * (7 if found[2].startswith("week") else 1))
    return days if 0 < days <= _FARTHEST else None
