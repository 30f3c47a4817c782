"""How something went that somebody tells of: "told my uncle no and he laughed it off, he was fine" went well.

Boundary: words of a line that tells what came of something; whether it is one, and of what, its callers know.
"""

from __future__ import annotations

import re
from typing import Literal

Went = Literal["well", "badly"]

_THEY = r"(?:she|he|they|it|that|this|everybody|everyone|all|(?:my|the) \w+)"
_HOW = r"(?:(?:just|so|very|kinda|pretty|all|even|both|still|too|super|quite|mostly|like|way|\w+ally) )*"
_GLAD = r"(?:fine|cool|chill|ok|okay|nice|happy|glad|good|great|kind|sweet|understanding|relieved|proud|thrilled|easy)"
_WELL = re.compile(
    rf"\b{_THEY} {_HOW}(?:was|were|is|are|seemed|sounded|went|felt) {_HOW}(?:{_GLAD}|well|alright|smooth\w*)\b"
    rf"|\b(?:hes|shes|theyre|its) {_HOW}{_GLAD}\b|\bwent {_HOW}(?:well|fine|ok|okay|good|great|smooth\w*|better)\b"
    r"|\b(?:said|says|say|goes|told me|was like) (?:\w+ )?(?:yes|yeah|yep|sure|ok|okay|fine|of course|no problem|"
    r"no worries)\b"
    r"|\btook (?:it|that|this) (?:so |really |very |pretty )?(?:well|fine|ok|okay|good)\b"
    r"|\bno big deal\b|\b(?:agreed|approved|understood|thanked me|apologi[sz]ed|got it|it worked)\b"
)
_BADLY = re.compile(
    rf"\b(?:said|says|say|told me|me) {_HOW}(?:no|nope|nah|maybe|later|not)\b(?! (?:problem|worries))"
    r"|\b(?:mad|madder|angry|upset|pissed|yelled|screamed|laughed at|refused|denied|rejected|ignored|worse|bad|badly|"
    r"awful|terrible|hung up|brushed|shrugged)\b|\b(?:next|another) (?:week|month|year)\b|\bthink (?:about|on) it\b"
    rf"|\b(?:(?:was|were|is|are) not|wasnt|isnt|werent|arent|(?:didnt|did not) (?:go|take it)) {_HOW}(?:{_GLAD}|well)\b"
)
_NOT = re.compile(
    r"\b(?:not|never|nobody|no one|wasnt|isnt|werent|arent|didnt|wont|hardly)(?: (?!and\b|but\b)\w+){0,2}$"
)
_PATTERNS: dict[Went, re.Pattern[str]] = {"well": _WELL, "badly": _BADLY}


def how_it_went(plain: str) -> Went | None:
    """Return how it went by what is told of it last, "she wasnt mad" too; None where nothing tells."""
    told = [(found.start(), how) for how, pattern in _PATTERNS.items() for found in pattern.finditer(plain)]
    if not told:
        return None
    at, how = max(told)
    denied = bool(_NOT.search(plain[:at].strip()))
    return ("badly" if how == "well" else "well") if denied else how
