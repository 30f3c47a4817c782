"""What a message only says was so, or lets fall while it steps away: "before i said no car, now i have one".

Boundary: words and what was found in them; what is kept of a person is decided in `advisor.replies`.
"""

from __future__ import annotations

import re

from advisor.words.numbers import word_set

_SAID_BEFORE = re.compile(
    r"\b(?:before|earlier|first|last time)(?: \w+)? i (?:said|told (?:you|u)|put|wrote)\b"
    r"|\bi (?:said|told (?:you|u)|put|wrote)(?: \w+){0,4} (?:before|earlier)\b",
    re.IGNORECASE,
)
_NOW = re.compile(r"\b(?:but )?(?:now|since then)\b", re.IGNORECASE)
_NO_BETTER = word_set("no not never still cant dont doesnt didnt wont aint without either nothing none lost worse")
_LEAVES = re.compile(
    r"\b(?:brb|bbl|bbs|gtg|g2g|ttyl|be right back|right back|(?:be )?back (?:soon|later|in (?:a|an|\d+|ten|five))"
    r"|one (?:sec|second|minute|moment)|hold on|talk later)\b",
    re.IGNORECASE,
)


def is_over(found: str, text: str) -> bool:
    """Say whether what is `found` in `text` was only said before, and is no more."""
    said, now = _SAID_BEFORE.search(text), _NOW.search(text)
    if said is None or now is None or now.start() < said.end() or not found:
        return False
    after = re.findall(r"[a-z]+", text[now.end() :].casefold().replace("'", "").replace("’", ""))
    return found in text[: now.start()] and bool(after) and not _NO_BETTER & set(after)


def steps_away(text: str) -> bool:
    """Say whether the speaker only leaves for a while: "gotta get my kid, back soon"."""
    return bool(_LEAVES.search(text))
