"""Replies to the questions that have no fixed options: the work in a person's own words, and free hours a week.

Boundary: text in, a name or a number out. Whether the message is an answer at all is decided in `replying`.
"""

from __future__ import annotations

import re
from typing import Any

from advisor.library.questions import without
from advisor.words.amounts import hours_a_week_in
from advisor.words.message import in_plain
from advisor.words.numbers import number_in, word_set
from advisor.words.short_words import FILLER, SWEARING, short_word
from advisor.words.working_hours import WORKING_DAYS

LONGEST_WORK = 6  # words; longer texts are stories
MOST_WORDS_OF_HOURS = 12
A_SHORT_REPLY = 2  # words; no more than a number and its unit
MINUTES_AN_HOUR = 60

_OPENS_WORK = re.compile(
    r"^(?:i am|im|ive been|i been|i have been|i work(?: as| in| at| for)?|i do|i|we|my job is|my work is|me|its|as|"
    r"it is|work(?:ing)? (?:as|in|at|for)|doing|mostly|mainly"
    r"|(?:hes|shes|he|she|they)(?: is| are| does| works(?: as| in| at| for)?)?)\b"
    r"(?: (?:a|an|the|just|mostly|mainly|only))*\b"
    r"|^(?:a|an|the)\b"
)
_AFTER_WORK = re.compile(r"[,;(]|\.\s|\s(?=\d)")  # "dog walker, 20 hrs a week", "uber 3 yrs"
_SAYS_WORK = re.compile(
    r"^(?:im an?|i am an?|my (?:job|work)|work(?:ing)? (?:as|at|for|in)"
    r"|i (?!hate|dont|do not|cant|cannot|can|could|used|want|wanna|need|like|love|quit|think|guess|know|have|got|live|"
    r"feel|wish|was|said|see|understand|just|will|would|should|am|did|never|already|only|really)\w+)\b"
)
# Where somebody works, said in so many words of its kind: "taco stand", "a phone store".
_A_PLACE = re.compile(
    r"^(?:(?:at|in|for|a|an|the|this|some) )*(?!my |your |no |what |which |any |nearest )[a-z]+(?: [a-z]+)? "
    r"(?:place|shop|store|stand|spot|joint|truck|restaurant|warehouse|factory|plant|hotel|salon|studio|kiosk|booth)$"
)
_AGE_FIRST = re.compile(  # "im 17 i work at"
    r"^\s*(?:i am|i['’]?m) \d{2}(?: (?:years?|yrs?) old)?,?(?: (?:and|n|&))? (?=i\b|work)", re.IGNORECASE
)
_AFTER_SCHOOL = re.compile(r" (?:after school|on (?:the )?weekends?|in (?:the )?summers?)$")
_NO_WORK = re.compile(r"\b(?:name is|call me|years? old|yrs? old|yo|i live|from|im \d+|why|skip|stop)\b")
# What is felt is no work, nor is what the advisor is told to do: "i love …", "… me".
_NO_WORK_EITHER = re.compile(
    r"^i (?:really )?(?:love|hate|like|want|wanna|need|think|guess|know|feel|wish|hope)\b"
    r"|\b(?:me|you|u|ur|your|yourself)\b"
    r"|^(?:her|him|them|us|she|he|they)$"
    r"|^(?:(?:ja|ha|he|je|ji|lo|hi)+h?)$"
)
_CARES = word_set("mom mum mama mommy mother dad daddy father parent housewife homemaker caregiver")
_AROUND_CARE = FILLER | word_set("im am a an the my own only full time stay at home single of in")
_MINUTES = re.compile(r"\b(?:min|mins|minutes?)\b")
HOURS = re.compile(r"(?:\b|\d)(?:h|hr|hrs|hours?)\b")
_A_DAY = re.compile(r"\b(?:a|per|each|every) day\b|\bdaily\b")
_AN_HOUR = re.compile(r"\b(?:an|one|1) (?:hour|hr)\b")
_OF_WORK = re.compile(r"\b(?:work\w*|job|jobs|shifts?|boss|gig|gigs|overtime|they|drive|driving|deliver\w*)\b")
MOST_SPARED = 15  # hours a week
_SENTENCE = re.compile(r"[.;!]+\s+")
_ENDS = re.compile(r"[.;!?]+(?:\s+|$)")
_HEDGES = FILLER | word_set("maybe about around prob probably idk roughly up to then call make it say lets go with")
NOT_THIS = re.compile(  # a number that is denied
    r"\b(?:not|instead of|rather than|(?:don['’]?t|do not|can['’]?t) (?:have|got|do|spare|work))(?: like| the| even)? "
    r"\d+(?:\.\d+)?(?: ?(?:hours?|hrs?))?\b",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"\bbetween (\w+) and (\w+)", re.IGNORECASE)
_AT_WORK = re.compile(r"\bwork(?:ing)? (?:\w+ ){0,2}?\d+ ?(?:hours?|hrs?|h)\b", re.IGNORECASE)
# What a number counts where it is not hours: an age, days, an hour of the day.
_COUNTS_OTHER = re.compile(
    r"^im \d|\b(?:\d+|one|two|three|four|five|six|seven|couple|few)(?: of)? ?(?:days?|nights?|evenings?|mornings?|"
    r"weekends?|weeks?|shifts?|times|months?|years?|yrs?|kids?|jobs?|dollars|bucks|am|pm|oclock)\b"
)


def spared(facts: dict[str, Any], plain: str) -> dict[str, Any]:
    """Return `facts` with few hours, beside which no work is named, as those that are free for a plan."""
    hours = facts.get("hours_worked")
    if hours is None or hours > MOST_SPARED or "hours_per_week" in facts or _OF_WORK.search(plain):
        return facts
    return {**without(facts, "hours_worked"), "hours_per_week": hours}


def work_named(text: str) -> str | None:
    """Return what `text` calls the work, without what surrounds it: "im a dog walker lol" is "dog walker"."""
    first = _AFTER_WORK.split(_AGE_FIRST.sub("", text.strip()), maxsplit=1)[0]
    words = [word for word in in_plain(first).split() if word not in SWEARING]
    while words and words[0] in FILLER - {"i", "its"}:
        words = words[1:]
    while words and words[-1] in FILLER:
        words = words[:-1]
    said = " ".join(words)
    if short_word(text) or _NO_WORK.search(said) or _NO_WORK_EITHER.search(said):
        return None
    work = _AFTER_SCHOOL.sub("", _OPENS_WORK.sub("", said).strip())
    return work if 0 < len(work.split()) <= LONGEST_WORK and re.search("[a-z]", work) else None


def care_named(text: str) -> str | None:
    """Return the care for a family that is all `text` tells, which is work, too: "just a mom"."""
    words = [word for word in in_plain(text).split() if word not in _AROUND_CARE]
    return words[0] if len(words) == 1 and words[0] in _CARES else None


def says_work(text: str) -> bool:
    """Say whether `text` has the form in which people tell their work: "i walk dogs", "im a …"."""
    return bool(_SAYS_WORK.match(in_plain(_AGE_FIRST.sub("", text))))


def answers_with_work(text: str) -> bool:
    """Say whether `text` tells work, or opens with where somebody may do it, once that was asked: "taco stand"."""
    return says_work(text) or bool(_A_PLACE.match(in_plain(_AFTER_WORK.split(text.strip(), maxsplit=1)[0])))


def hours_named(text: str) -> float | None:
    """Return the hours a week that `text` names; a bare number will do unless it counts something else.

    A number that is a sentence of its own counts nothing of the next one: "3. nights off are wed". Where hours at work
    come after a "but", those before it are meant: "6 hrs but i do 4 tens".
    """
    first, *rest = _SENTENCE.split(text, maxsplit=1)
    hours = _hours_in(first) if rest and not HOURS.search(in_plain(text)) else None
    hours = _hours_in(text) if hours is None else hours
    return _hours_in(text.partition(" but ")[0]) if hours is None and HOURS.search(in_plain(text)) else hours


def hours_alone(text: str) -> float | None:
    """Return the hours a week where a number is all, or all of the first sentence: "uh maybe 20? im home all day"."""
    first = _ENDS.split(text.strip(), maxsplit=1)[0]
    besides = [word for word in in_plain(first).split() if word not in _HEDGES and not HOURS.fullmatch(word)]
    alone = len(set(besides)) == 1 and number_in(besides[0]) is not None
    first = first if len(besides) == 1 else " ".join(besides[:1])  # "five then, call it five" is one number
    return hours_named(first if alone else text) if alone or len(in_plain(text).split()) <= A_SHORT_REPLY else None


def _hours_in(text: str) -> float | None:
    text = "".join(char for char in text if char.isdecimal() or not char.isdigit())  # "²" counts nothing
    text = _AT_WORK.sub(" ", _BETWEEN.sub(r"\1 to \2", NOT_THIS.sub(" ", text)))
    plain = in_plain(text)
    if len(plain.split()) > MOST_WORDS_OF_HOURS and not HOURS.search(plain):
        return None
    if _MINUTES.search(plain):
        number = number_in(text)
        days = WORKING_DAYS if _A_DAY.search(plain) else 1
        return None if number is None else round(number * days / MINUTES_AN_HOUR, 1)
    hours = hours_a_week_in(text)
    if hours is None and (_AN_HOUR.search(plain) or short_word(text) == "no"):
        return 1.0 if _AN_HOUR.search(plain) else 0.0
    return None if hours is None or (not HOURS.search(plain) and _COUNTS_OTHER.search(plain)) else float(hours)
