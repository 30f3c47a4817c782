"""Cuts a text into words and reads numbers as people type them: "2 1/2", "twenty five", "a couple", "10-15".

Boundary: knows no units; what a number counts is read in `amounts`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_WORD = re.compile(
    r"[0-9]{1,3}(?:,[0-9]{3})+|(?:1/2|1/3|2/3|1/4|3/4)(?![0-9])|[0-9]+(?:\.[0-9]+)?|[a-z]+(?:'[a-z]+)?|[^\sa-z0-9]"
)


def _counted(words: str, first: int, step: int = 1) -> dict[str, int]:
    return {word: first + step * place for place, word in enumerate(words.split())}


_ONES = _counted("one two three four five six seven eight nine", 1)
_TEENS = _counted("ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen", 10)
_TENS = _counted("twenty thirty forty fifty sixty seventy eighty ninety", 20, 10)
_WORDS: dict[str, float] = {
    "zero": 0,
    **_ONES,
    **_TEENS,
    **_TENS,
    "fourty": 40,
    "thre": 3,
    "couple": 2,
    "few": 3,
    "several": 4,
}
_FRACTIONS = {"½": 0.5, "¼": 0.25, "¾": 0.75}
# Words between a number and its unit that change nothing.
LOOSE = frozenset(
    ["+", "ish", "plus", "-", "or", "so", "odd", "solid", "full", "whole", "long", "good", "more", "straight"]
)
_BETWEEN = {"-", "–", "to", "or", "~", "/"}


def word_at(words: list[str], at: int) -> str:
    """Return the word at `at`; nothing outside the list."""
    return words[at] if 0 <= at < len(words) else ""


def word_set(words: str) -> frozenset[str]:
    """Return the words of a line as a set."""
    return frozenset(words.split())


@dataclass(frozen=True)
class Word:
    """A word, number or mark in lower case, and where it stands."""

    text: str
    start: int
    end: int


@dataclass(frozen=True)
class Read:
    """What a run of words says, as a number; the places of its first word and of the word after it."""

    value: float
    first: int
    after: int


def split_words(text: str) -> list[Word]:
    """Return words, numbers and marks; "3yrs" is two of them."""
    # Not lower() of the whole: "İ" would become two characters and shift all that follows.
    lowered = "".join(low if len(low := char.lower()) == 1 else char for char in text).replace("’", "'")
    return [Word(found[0], found.start(), found.end()) for found in _WORD.finditer(lowered)]


def number_at(words: list[str], at: int) -> Read | None:
    """Return the number that begins at `at`, the middle of it where it is a range."""
    if word_at(words, at) == "between":
        ends = number_at(words, at + 1)
        second = number_at(words, ends.after + 1) if ends and word_at(words, ends.after) == "and" else None
        return Read((ends.value + second.value) / 2, at, second.after) if ends and second else None
    first = _single_at(words, at)
    if first and word_at(words, first.after) in _BETWEEN:
        second = _single_at(words, first.after + 1)
        if second and second.value > first.value and word_at(words, first.after + 1) not in {"a", "an"}:
            return Read((first.value + second.value) / 2, at, second.after)
    if first and word_at(words, first.after) == ",":  # "two, three at most" guesses, as "two or three" does
        second = _single_at(words, first.after + 1)
        if second and second.value == first.value + 1:
            return Read((first.value + second.value) / 2, at, second.after)
    return first


def is_bare_number(text: str) -> bool:
    """Say whether `text` is digits and nothing more: "8", "1.5", "2/3"."""
    return bool(re.fullmatch(r"\W*\d+(?:[.,/]\d+)?\W*", text))


def number_in(text: str) -> float | None:
    """Return the one number of `text`; None where it has none or several."""
    words = [word.text for word in split_words(text)]
    found, at = [], 0
    while at < len(words):
        number = number_at(words, at) if words[at] not in {"a", "an"} else None
        if number:
            found.append(number.value)
        at = number.after if number else at + 1
    return found[0] if len(found) == 1 else None


def skip_half(words: list[str], at: int) -> int:
    """Return the place after "and a half" at `at`; `at` itself where that is not said."""
    for tail in (["and", "a", "half"], ["and", "half"], ["&", "a", "half"], ["n", "a", "half"]):
        if words[at : at + len(tail)] == tail:
            return at + len(tail)
    return at


def _single_at(words: list[str], at: int) -> Read | None:
    word, following = word_at(words, at), word_at(words, at + 1)
    if word == "half" and following in {"a", "an"}:
        return Read(0.5, at, at + 2)
    if word in {"a", "an"}:
        counted = _single_at(words, at + 1) if following in {"couple", "few"} else None
        return Read(counted.value if counted else 1.0, at, counted.after if counted else at + 1)
    value = _value(word)
    if value is None:
        return None
    if word in {"couple", "few"}:
        return Read(value, at, at + 1 + (following == "of"))
    if word in _TENS:
        ones = at + 1 + (following == "-")
        unit = _ONES.get(word_at(words, ones))
        return Read(value + unit, at, ones + 1) if unit else Read(value, at, at + 1)
    part = _fraction(following) if "/" not in word else None
    after = skip_half(words, at + 1)
    return Read(value + (part or (after > at + 1) / 2), at, at + 2 if part else after)


def _value(word: str) -> float | None:
    if word in _WORDS:
        return _WORDS[word]
    if part := _fraction(word):
        return part
    return float(word.replace(",", "")) if word[:1].isascii() and word[:1].isdecimal() else None


def _fraction(word: str) -> float | None:
    if "/" in word and word != "/":
        above, below = word.split("/")
        return int(above) / int(below)
    return _FRACTIONS.get(word)
