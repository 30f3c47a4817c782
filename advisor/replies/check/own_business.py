"""What is said of a check that is done on a business of one's own: that there is one, or that there is none.

Boundary: words in, what changes out; how it weighs is decided in `advisor.decisions.gig_check`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from advisor.replies.answered.correcting import correct
from advisor.replies.answered.moves import SURE_OF_ANOTHER_KIND
from advisor.replies.plan.plan_talk import REMOVES
from advisor.replies.told.listening import Questions, Taken, told
from advisor.replies.told.works import denies_own_business
from advisor.words.message import Message

_LONGEST = 8  # words of a line that takes it out


def tells_own_business(message: Message, known: Mapping[str, Any]) -> Taken:
    """Return that the work is one's own business, where that is news and no answer on such is surely asked for."""
    news = bool(message.of("own_business")) and not (known.get("own_business") or denies_own_business(message))
    return told(message, {"own_business": True}) if news and message.confidence < SURE_OF_ANOTHER_KIND else Taken()


def denies_business(message: Message, known: Mapping[str, Any], questions: Questions) -> Taken:
    """Return what changes where the message denies, or wants taken out, that the work is one's own business."""
    if message.of("own_business") and REMOVES.search(message.plain) and len(message.plain.split()) <= _LONGEST:
        return told(message, {"own_business": None})
    denied = known.get("own_business") and denies_own_business(message) and not message.asks
    return correct(message, known, questions) if denied else Taken()
