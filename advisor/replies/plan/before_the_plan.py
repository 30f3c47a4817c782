"""What somebody did before there was a plan, or where it was no help: it is the report of no step.

Boundary: words in, a yes out; reports of steps are read in `plan_reports`.
"""

from __future__ import annotations

import re

from advisor.words.message import Message

_BEFORE = re.compile(
    r"\bbefore (?:i |we )?(?:ever |even )?(?:met|meeting|talked|talking|spoke|chatted|wrote|texted|found|knew|asked|"
    r"came|saw|got|had|made|started)(?: \w+){0,2} (?:you|u|ya|this|that|plan|here|chat\w*)\b"
    r"|\b(?:before|prior to) (?:you|u|ya|this (?:plan|chat|talk)|the plan|(?:the|this|my|any|your) plan)\b"
    r"|\b(?:wasnt|isnt|not|aint|was not)(?: \w+)? (?:any|a|one)(?: of (?:the|your|those|these|them|my))? steps?\b"
    r"|\bnone of (?:the|your|those|these|my) steps?\b"
)
_WAS_THERE = re.compile(
    r"\b(?:i|we|ive|weve)(?: (?:already|even|just|did|have|had|once|actually))* "
    r"(?:went|been|go|tried|called|phoned|visited|asked|saw|used)\b"
)
_NO_USE = re.compile(
    r"\b(?:no|not (?:any|much|of)|zero|wasnt (?:any|much|of)|little) (?:\w+ )?(?:help|use|good)\b|\bnot helpful\b"
    r"|\buseless\b|\bunhelpful\b|\bwaste of\b|\b(?:didnt|did not|couldnt|never) help\b"
)


def was_before(message: Message) -> bool:
    """Say whether the message tells of something that was before there was a plan, or is said to be no step of it."""
    return bool(_BEFORE.search(message.plain)) and not message.asks


def was_no_use(message: Message) -> bool:
    """Say whether the message tells of a place where somebody was, and that it did not help."""
    return bool(_WAS_THERE.search(message.plain) and _NO_USE.search(message.plain)) and not message.asks
