"""Which line of the interest quiz somebody wants to rate anew, and how: "i meant 4 on the last one", "redo the first".

Boundary: a message and the lines that were rated in, one line and its point out; nothing is kept here.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from advisor.decisions.interests import Interests
from advisor.words.message import Message, in_plain
from advisor.words.numbers import word_set
from advisor.words.outcomes import PLACES

_MENDS = re.compile(
    r"\b(?:meant?|oops|whoops|my bad|change|make|redo|fix|switch|set|correct|edit|undo|wrong|mistake|misread|retake|"
    r"(?:do|rate|answer)(?: \w+){1,4} (?:over|again)|should (?:be|have been|of been)|shoulda been)\b"
)
_LAST = re.compile(
    r"\b(?:the |that )?(?:last|previous|prior)(?: (?:one|line|item|answer|question|thing))?\b|\bthat one\b"
)
_COUNTED = {
    **{word: place for word, place in PLACES.items() if word.endswith(("st", "nd", "rd"))},
    **{
        name: place
        for place, names in enumerate(
            ("fourth 4th", "fifth 5th", "sixth 6th", "seventh 7th", "eighth 8th", "ninth 9th", "tenth 10th", "11th"), 4
        )
        for name in names.split()
    },
}
_NUMBERED = re.compile(r"\b(?:number|nr|no|line|item|question|q|statement) (\d{1,2})\b")
_ORDINAL = re.compile(rf"\b(?:the )?({'|'.join(_COUNTED)})(?: (?:one|line|item|answer|question|thing))?\b")
_NUMBER = re.compile(r"\b(\d{1,2})\b")
_TELLING = 4  # letters of a word that names a line
_BY_NAME = re.compile(
    r"\b(?:the|that) (?P<line>\w+(?: \w+){0,3}) (?:one|line|question|item)\b"
    r"|\b(?:answer|rating) (?:on|for|about|to) (?:the |that )?(?P<thing>\w+(?: \w+){0,2}?)(?= to | is |$)"
)
# Words around the new point, which are no part of it.
_AROUND = re.compile(
    r"\b(?:can|could|would|i|you|u|we|want|wanna|to|let|lemme|me|please|pls|sorry|wait|oh|no|hold on|actually|on|in|"
    r"for|with|at|from|of|as|it|that|this|the|my|answer|rating|was|is|be|a|an|and|have|been|should|down|put|over|again)\b"
)
_ENDS = re.compile(r"\b(?:stop|stopping|quit|done|enough|finish(?:ed)?|end|over|no more)\b")
_RESULT = re.compile(
    r"\b(?:show|tell|give|gimme)\b|\bwhat (?:did|do|have) i\b|\bwhat (?:i|u|you|ya|it) (?:got|get|have|said?)\b"
    r"|\bwhat came out\b|\b(?:results?|score|so far)\b"
)
_NODS = word_set(
    "ok okay k kk oki alright right aight fine cool ah oh i see got it gotcha makes sense thanks thx ty good"
)


@dataclass(frozen=True)
class Rerated:
    """A line that was rated, by its id, and its new point; None where it is to be asked again."""

    line: str
    point: int | None = None


def rerated(message: Message, listed: Interests, rated: Sequence[str], asked_which: bool) -> Rerated | None:
    """Return the line that the message rates anew; None where it does not.

    Args:
        message: what was said.
        listed: the quiz.
        rated: the ids of the lines that were rated or skipped, in the order in which that was done.
        asked_which: whether it was just asked which line is to be changed; then a number is the line's.
    """
    if message.is_tapped or not rated:
        return None
    named, mends = _named(message.plain, listed), asked_which or _MENDS.search(message.plain)
    place = named or (_place(message.plain, asked_which) if mends else None)
    if place is None:
        return None
    start, end, number = place
    at = listed.items[number - 1].id if 0 < number <= len(listed.items) else ""
    line = rated[-1] if number == 0 else at
    if line not in rated:
        return None
    rest = _AROUND.sub(" ", _MENDS.sub(" ", f"{message.plain[:start]} {message.plain[end:]}"))
    point = listed.reader.read(rest)
    return Rerated(line, point) if point or mends else None


def rerated_by_name(message: Message, listed: Interests, rated: Sequence[str]) -> Rerated | None:
    """Return the line that the message names by a word of its own and rates anew, in whatever a talk has come to."""
    named = not message.is_tapped and _named(message.plain, listed)
    again = rerated(message, listed, rated, asked_which=False) if named else None
    return again if again and again.point else None


def nods(message: Message) -> bool:
    """Say whether the message only takes note of what was said: "ok", "i see"."""
    words = set(message.plain.split())
    return bool(words) and words <= _NODS and not message.is_tapped


def wants_result(message: Message) -> bool:
    """Say whether the message stops the quiz and asks what it came to: "thats enough, show me what i got"."""
    return bool(_ENDS.search(message.plain) and _RESULT.search(message.plain)) and not message.is_tapped


def _named(plain: str, listed: Interests) -> tuple[int, int, int] | None:
    """Return where a line is named by a word that no other has, and its number: "the plants one"."""
    words = [set(in_plain(item.text).split()) for item in listed.items]
    for found in _BY_NAME.finditer(plain):
        said = [word for word in (found["line"] or found["thing"]).split() if len(word) >= _TELLING]
        numbers = {
            number
            for number, its in enumerate(words, 1)
            for word in said
            if any(_alike(word, one) for one in its) and sum(any(_alike(word, one) for one in of) for of in words) == 1
        }
        if len(numbers) == 1:
            return (*found.span(), numbers.pop())
    return None


def _alike(word: str, other: str) -> bool:
    """Say whether two words are one, but for an "s"."""
    return word.rstrip("s") == other.rstrip("s")


def _place(plain: str, asked_which: bool) -> tuple[int, int, int] | None:
    """Return where a line is named in the words, and its number; 0 for the last one that was rated."""
    if found := _LAST.search(plain):
        return (*found.span(), 0)
    for pattern in (_NUMBERED, _ORDINAL, *([_NUMBER] if asked_which else [])):
        if found := pattern.search(plain):
            return (*found.span(), _COUNTED.get(found[1]) or int(found[1]))
    return None
