"""Which feeling is in what somebody tells.

Boundary: a message in, a feeling out; what is said to it stands in `domain.yml` (`utter_feel_<feeling>`).
"""

from __future__ import annotations

import re

from advisor.words.message import Message

HARD = "hard"  # one of several, not sure which
_GOOD = ("proud", "glad")
_PLAIN = "plain"  # tells facts
_NO_STORY = "other"
# Least share of one feeling, and of all hard ones together, among those that a story may have (decision 6).
_LEAST, _LEAST_HARD = 0.5, 0.8
_LEAST_TOLD = 0.5  # least share of all feelings, where the message need not be a story

# Who laughs as they tell it, and sounds hard in no way in particular, may well be joking.
_LAUGHS = re.compile(r"\b(?:lo+l+|lmf?ao+|rofl|(?:a?ha){2,}h?|(?:he){2,}|jk|kidding)\b")


def feeling_in_story(message: Message) -> str | None:
    """Return the feeling in what `message` tells, given that it tells a story; None where it tells plainly."""
    feeling = _likeliest({feeling: share for feeling, share in message.feelings.items() if feeling != _NO_STORY})
    return None if feeling == HARD and _laughs(message) else feeling


def feeling_beside(message: Message) -> str | None:
    """Return the feeling in `message`, which tells of work and need be no story: "waiter, 3 years" has none."""
    felt = sum(share for feeling, share in message.feelings.items() if feeling not in (_NO_STORY, _PLAIN))
    return feeling_in_story(message) if felt >= _LEAST_TOLD else None


def _likeliest(shares: dict[str, float]) -> str | None:
    told = sum(shares.values())
    if not told:
        return None
    feeling = max(shares, key=shares.__getitem__)
    if shares[feeling] >= _LEAST * told:
        return None if feeling == _PLAIN else feeling
    hard = sum(share for feeling, share in shares.items() if feeling not in (_PLAIN, *_GOOD))
    return HARD if hard >= _LEAST_HARD * told else None


def _laughs(message: Message) -> bool:
    return bool(_LAUGHS.search(message.plain))
