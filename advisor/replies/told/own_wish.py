"""What of one's own somebody wants: "my own salon", "the shop i want to open".

Boundary: words in, a name out; which question it answers is decided in `heading`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from advisor.words.message import Message, in_plain
from advisor.words.numbers import word_set

_PREMISES = r"(?:shop|salon|garage|barbershop|restaurant|bakery|cafe|studio|food truck|store|boutique|daycare)"
_OWN = re.compile(
    rf"\b(?:my|our) own (?!boss)(?P<what>\w+(?: (?:shop|business|company|truck|place|salon|service))?)"
    rf"|(?<!\bi )\bown (?P<place>(?:\w+ )?{_PREMISES}|company|business)\b"
)
_TO_OPEN = re.compile(
    rf"\bopen\w* (?:up )?(?:the|my|a|an|our) (?:own )?(?P<what>(?:\w+ )?{_PREMISES})\b"
    rf"|\b(?:the|my|a|our) (?:own )?(?P<opened>(?:\w+ )?{_PREMISES}) (?:that )?i(?: \w+){{0,3}} open\b"
)
_PLAN_FOR = re.compile(rf"\bplan(?: \w+)? for (?:the|my|a|our) (?:own )?(?P<what>(?:\w+ )?{_PREMISES})\b")
_FOR_ONESELF = word_set("own self freelance freelancer rent rents booth")


def own_that_is_wanted(text: str) -> str | None:
    """Return what of one's own `text` names: "my own shop"."""
    plain = in_plain(text)
    return _as_own(_TO_OPEN.search(plain) or _OWN.search(plain))


def _as_own(found: re.Match[str] | None) -> str | None:
    return f"my own {next(filter(None, found.groups()))}" if found else None


def own_in_wish(message: Message, told: Mapping[str, Any], for_oneself: bool) -> str | None:
    """Return what of one's own a wish for a plan names that also `told` more; "the shop" is that `for_oneself`."""
    self_employed = for_oneself or _FOR_ONESELF & set(message.plain.split())
    if named := _as_own(_TO_OPEN.search(message.plain) or (_PLAN_FOR.search(message.plain) if self_employed else None)):
        return named
    own = None if "own_business" in told else own_that_is_wanted(message.text)
    # "own salon" names no work in a salon beside it
    other = "goal" in told and not any(
        found.text and in_plain(found.text) in (own or "") for found in message.of("goal")
    )
    return None if other else own
