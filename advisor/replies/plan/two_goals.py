"""Of two kinds of work that somebody wants, the one that is not taken: "nurse or teacher", and then "teacher first".

Boundary: a message and the goal that was taken from it in, a name out.
"""

from __future__ import annotations

import re

from advisor.replies.told.own_wish import own_that_is_wanted
from advisor.replies.told.works import name_in
from advisor.words.message import Message, in_plain

_OWN = {"my", "own"}
_A_PICK = 6  # words
_OR = re.compile(r"\bor\b", re.IGNORECASE)


def second_goal(message: Message, goal: str | None) -> str | None:
    """Return what the message wants as well as `goal`, where it leaves open which of the two."""
    pieces = [] if message.asks or not goal else _OR.split(message.text)
    named = [name for piece in pieces for name in _wanted_in(piece, message)] if len(pieces) > 1 else []
    return next((name for name in named if name != goal), None) if goal in named else None


def goal_picked(message: Message, before: Message, goal: str | None) -> str | None:
    """Return the goal that a short message picks of the two that the one `before` it left open."""
    words, second = message.plain.split(), second_goal(before, goal)
    if not second or len(words) > _A_PICK or message.asks:
        return None
    return next((one for one in (second, goal) if one and set(in_plain(one).split()) - _OWN <= set(words)), None)


def _wanted_in(piece: str, message: Message) -> list[str]:
    """Return the work that `piece` of the message names, or what of one's own."""
    works = [found for found in message.affirmed("occupation", "goal") if found.text in piece]
    named = [own_that_is_wanted(piece), *(name_in(found.value) for found in works if found.text)]
    return [name for name in named if name]
