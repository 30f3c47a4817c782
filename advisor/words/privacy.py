"""What of a person must never be kept: numbers, dates and addresses by which strangers could find or rob them.

Boundary: decides on words alone; who is told of it, and where words are kept, is decided elsewhere.
Rather one number too many than one too few, but none that talk about work needs: years, hours, pay,
ZIP codes, form numbers, short help lines.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from advisor.words.numbers import word_set

# The slot that says: delete this conversation. An action sets it, the tracker store obeys.
FORGOTTEN = "forgotten"

_DASH = r"\-\u2010-\u2015\u2212"
_UNSEEN = r"\u00ad\u200b-\u200d\u2060\ufeff"
_GAP = rf"[\s.{_DASH}{_UNSEEN}]"  # what may stand between two groups of digits
_BREAK = rf"(?:{_GAP}|/)"
_START = r"(?<![\d$£€])(?<!\d\.)"  # not inside a longer number, not after its point, not a sum of money
_END = r"(?!\d)"
_PROVIDER = r"(?:gmail|googlemail|yahoo|hotmail|outlook|icloud|aol|proton(?:mail)?|msn|gmx)"
_CALL = r"\b(?:cell|mobile|phone|tel|telephone|number|call|text|txt|whatsapp)(?:'?s)?\b"
_SOCIAL = r"\b(?:ssn|social security|social)\b"
# A house number, up to three words and the kind of street; not "a 20 minute drive", "2 yrs at st jude".
_STREET = (
    r"(?:street|st(?!\.? (?:jude|louis|paul|pete|joe|john|mary|luke|george|cloud|charles|vincent|francis|thomas|croix)"
    r"\w*)|avenue|ave|road|rd|boulevard|blvd|lane|ln|drive(?=[\s]*(?:[,.;)]|$|apt|unit|#))|dr|court|ct|terrace|circle|parkway|pkwy|highway|hwy)\b\.?"
)
_NO_STREET = (
    r"(?:hours?|hrs?|min|mins|minutes?|miles?|mi|km|years?|yrs?|months?|mos?|weeks?|wks?|days?|nights?|times|am|pm|kids|"
    r"people|jobs?|shifts?|dollars|bucks|star|a|an|the|at|in|on|for|to|of|and|or|my|is|was|i|we|you|with|as|from|each|"
    r"one|other|per|every|long|more|different|late|early|plus|off|by|near|lbs?|then)"
)
_HOUSE = rf"(?:(?!{_NO_STREET}\b)(?:[a-z][a-z'.-]{{0,20}}|\d{{1,3}}(?:st|nd|rd|th)) ){{1,3}}"
_FLAT = r"(?:[\s,]+(?:apt|apartment|unit|suite|ste|flat|#)\.?\s?#?\s?\w{1,5}\b)?"
_BORN = (
    r"\b(?:dob|d\.o\.b\.?|date of birth|birth ?date|birthday|born)(?!\w)(?:[\s:#.=,]|\b(?:my|is|its|it's|was|on)\b)*"
)
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
_FILLER = r"(?:[\s:#.=]|\b(?:me|my|number|num|no|is|its|it's|at|on)\b)*"


@dataclass(frozen=True)
class Masked:
    """A text without private data; `kinds` says what was in it, each once."""

    text: str
    kinds: tuple[str, ...]


class _Rule(NamedTuple):
    """What to look for; `fits` has the last word, on the digits alone. A group `before` is left standing."""

    kind: str
    pattern: re.Pattern[str]
    fits: Callable[[str], bool] = lambda digits: True
    fewest: int = 7  # digits in a text that may hold one


def mask(text: str) -> Masked:
    """Put a short placeholder, such as "[phone]", in the place of private data."""
    kinds: list[str] = []
    digits = sum(map(str.isdecimal, text))
    for rule in (rule for rule in _RULES if digits >= rule.fewest):
        text = rule.pattern.sub(functools.partial(_placeholder, rule, kinds), text)
    return Masked(text, tuple(dict.fromkeys(kinds)))


def is_only_masked(text: str) -> bool:
    """Say whether a masked text says nothing beside the private data that was in it."""
    rest, masked = _PLACEHOLDER.subn(" ", text.casefold())
    return bool(masked) and _LABELS.issuperset(re.findall(r"[\w']+", rest))


def _placeholder(rule: _Rule, kinds: list[str], found: re.Match[str]) -> str:
    """Return what stands in the place of `found`; add its kind to `kinds` where it is private."""
    before = found.groupdict().get("before") or ""
    if not rule.fits("".join(re.findall(r"\d", found[0][len(before) :]))):
        return found[0]
    kinds.append(rule.kind)
    return f"{before}[{rule.kind}]"


def _is_card(digits: str) -> bool:
    """Say whether `digits` end in the check digit that every payment card has (Luhn)."""
    values = [int(digit) * (1 + place % 2) for place, digit in enumerate(reversed(digits))]
    return sum(value - 9 if value > 9 else value for value in values) % 10 == 0


def _is_domestic(digits: str) -> bool:
    """Say whether a number with a leading 0 is as long as one of the UK, Australia or India."""
    return len(digits) in {10, 11}


def _any_of(*shapes: str) -> re.Pattern[str]:
    return re.compile("|".join(shapes), re.IGNORECASE)


# What is more certain comes first: it would else be taken for part of something else.
_RULES = (
    _Rule(
        "email",
        _any_of(
            r"(?<![\w.+%'-])[\w.+%'-]+@(?:[\w-]{1,63}\.)+[^\W\d_]{2,24}",
            rf"(?<![\w.+-])[\w.+-]+ ?@ ?{_PROVIDER}\b(?: ?(?:\.|dot) ?com?\b)?",
            rf"(?<![\w.+-])[\w.+-]+ [(\[]?at[)\]]? {_PROVIDER} ?(?:\.|dot) ?com?\b",
        ),
        fewest=0,
    ),
    _Rule(
        "birth date",
        _any_of(
            rf"(?P<before>{_BORN})(?:\d{{1,2}}{_BREAK}\d{{1,2}}{_BREAK}(?:\d{{4}}|\d\d)|\d{{4}}-\d\d?-\d\d?"
            rf"|{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}}|\d{{1,2}}(?:st|nd|rd|th)? {_MONTH},? \d{{4}}){_END}",
        ),
        fewest=3,
    ),
    _Rule("address", _any_of(rf"{_START}\d{{1,5}}[a-z]? {_HOUSE}{_STREET}{_FLAT}", r"\bp\.?o\.? box \d+"), fewest=1),
    _Rule("phone", _any_of(rf"{_START}(?:\+|00)[1-9](?:(?:{_GAP}|[()]){{0,2}}\d){{7,14}}{_END}")),
    _Rule("ssn", _any_of(rf"{_START}(?:\d{{3}}{_GAP}\d{{2}}{_GAP}\d{{4}}|\d{{9}}){_END}")),
    _Rule("ssn", _any_of(rf"(?P<before>{_SOCIAL}{_FILLER})\d(?:{_GAP}?\d){{8}}{_END}")),
    _Rule(
        "card",
        _any_of(
            rf"{_START}\d{{4}}(?:{_GAP}?\d{{4}}){{3}}{_END}",
            rf"{_START}3\d{{3}}{_GAP}?\d{{6}}{_GAP}?\d{{5}}{_END}",
            rf"{_START}\d{{13,19}}{_END}",
        ),
        _is_card,
    ),
    # America: 3-3-4; then the countries that write a leading 0.
    _Rule("phone", _any_of(rf"{_START}(?:1{_GAP}?)?(?:\(\d{{3}}\)|\d{{3}}){_BREAK}{{0,2}}\d{{3}}{_GAP}?\d{{4}}{_END}")),
    _Rule(
        "phone",
        _any_of(rf"{_START}(?:\(0\d{{1,4}}\)|0\d{{1,4}}){_GAP}?\d{{3,6}}(?:{_GAP}?\d{{3,4}})?{_END}"),
        _is_domestic,
    ),
    # Without an area code only the words before it tell a phone number from a range.
    _Rule("phone", _any_of(rf"(?P<before>{_CALL}{_FILLER})(?:\d{{3}}{_GAP}\d{{4}}|\d{{5}}{_GAP}\d{{5}}){_END}")),
)
# Words around private data that say nothing more.
_LABELS = word_set(
    "my number numbers is its it's phone cell mobile call text me at ssn social security card email mail address dob "
    "date of birth born i live in no on and the here this am im"
)
_PLACEHOLDER = re.compile(rf"\[(?:{'|'.join(dict.fromkeys(rule.kind for rule in _RULES))})\]")
