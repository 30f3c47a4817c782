"""Of which license somebody speaks: "no license" of a hairdresser is none to drive with.

Boundary: what is in the way in, the same out, with a license of some trade in their own words.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from advisor.replies.told.barriers import IN_OWN_WORDS, IN_THE_WAY
from advisor.replies.told.naming import listed
from advisor.words.message import Message, in_plain
from advisor.words.numbers import word_set

LICENSE = "license"  # to drive
_TO_DRIVE = word_set("drive driver drivers driving dmv dui dwi cdl suspended revoked points bus truck")
_NOT_TO_DRIVE = re.compile(
    r"\b(?:not|no|isnt|aint) (?:(?:the|a|my|for|one|to|about|of) )*(?:driv\w+|car|dmv)(?: \w+)?\b"
)
# Works, by words of their names, for which states ask a license of their own.
_TRADES = word_set(
    "hairdresser hairstylist stylist barber salon barbershop cosmetologist esthetician nail nails lash massage makeup "
    "electrician plumber hvac contractor nurse nursing lpn rn teacher realtor broker inspector pharmacy dental tattoo"
)
_A_TRADE = (
    r"(?:hair|beauty|cosmetology|barber\w*|nails?|lash|electric\w*|plumb\w*|hvac|trade|nurs\w+|massage|contractor)"
)
_NAMED = re.compile(
    rf"\b{_A_TRADE} (?:\w+ )?licen[sc]e\b|\blicen[sc]e (?:for|in|of|to do|as) (?:an? |the |my )?{_A_TRADE}\b"
)
# Somebody of a licensed trade may lack the one or the other; which it is, such words tell.
_LACKS = re.compile(r"\b(?:no|not|without|never|needs?|havent|dont|aint)(?: \w+){0,3} licen[sc]ed?\b")
_HAD_ONE = re.compile(r"\b(?:lost|took|taken|back|anymore|get(?:ting)? to work)\b")


def of_a_trade(message: Message, known: Mapping[str, Any]) -> bool:
    """Say whether the license that the message speaks of is one of a trade, by its name or by the known work."""
    plain = _NOT_TO_DRIVE.sub(" ", message.plain)
    if not re.search(r"\blicen[sc]ed?\b", plain) or _TO_DRIVE & set(plain.split()):
        return False
    if _NAMED.search(plain):
        return True
    works = in_plain(f"{known.get('occupation') or ''} {known.get('goal') or ''}").split()
    lacks = _LACKS.search(plain) or "driv" in message.plain  # "my license, not the driving one"
    return bool(lacks) and not _HAD_ONE.search(plain) and not _TRADES.isdisjoint(works)


def with_the_trade(facts: Mapping[str, Any], message: Message, known: Mapping[str, Any]) -> dict[str, Any]:
    """Return `facts` with a license of a trade in their own words, where one to drive with was heard."""
    barriers = listed(facts.get(IN_THE_WAY))
    if LICENSE not in barriers or not of_a_trade(message, {**known, **facts}):
        return dict(facts)
    said = [IN_OWN_WORDS if barrier == LICENSE else barrier for barrier in barriers]
    return {**facts, IN_THE_WAY: list(dict.fromkeys(said))}


def trade_meant(message: Message, before: list[str], known: Mapping[str, Any]) -> list[str] | None:
    """Return what is in the way where another license than was heard is meant: "i meant the hair one, not driving"."""
    meant = LICENSE in before and (_NAMED.search(message.plain) or _NOT_TO_DRIVE.search(message.plain))
    if not meant or message.asks or not of_a_trade(message, known):
        return None
    return [IN_OWN_WORDS if barrier == LICENSE else barrier for barrier in before]
