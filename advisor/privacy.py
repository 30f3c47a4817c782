"""What of a person must never be kept: numbers and addresses by which strangers could find or rob them.

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


def mask(text: str) -> Masked:
    """Put a short placeholder, such as "[phone]", in the place of private data."""
    kinds: list[str] = []
    for rule in _RULES if sum(map(str.isdecimal, text)) >= _FEWEST_DIGITS else _RULES[:1]:
        text = rule.pattern.sub(functools.partial(_placeholder, rule, kinds), text)
    return Masked(text, tuple(dict.fromkeys(kinds)))


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
    ),
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
_FEWEST_DIGITS = 7  # of anything but an e-mail address
