"""What somebody tells of another whose work is to be looked at: "my son mows lawns", "shes been at it 3 years".

Boundary: the pipeline says that work is of others; here is when it is the work in question. Both speak of no one else.
"""

from __future__ import annotations

import itertools
import re
from datetime import date
from typing import Any

from advisor.library.questions import Question
from advisor.replies.told.choosing import named_in
from advisor.replies.told.listening import GOES_ON, Taken, hear
from advisor.words.amounts import amounts_in
from advisor.words.kin import ADULTS, CHILDREN, without_asking
from advisor.words.message import Message
from advisor.words.numbers import word_set

OF_OTHERS = ("of_others",)  # the role of such work
_FIRST_PERSON = word_set("i im ive id me")
_ANOTHER = word_set("he she hes shes they theyve")
_ASKS = word_set("ask asking")
_SUPPOSES = word_set("think guess believe suppose bet heard")  # "i think" speaks of no one

_FOR_ANOTHER = re.compile(rf"\bfor (?:him|her|(?:my|our) (?:\w+ )?(?:{'|'.join(sorted(ADULTS | CHILDREN))}))\b")


def is_for_another(message: Message) -> bool:
    """Say whether the work that is told of is somebody else's: "my wife, she is a janitor", "im asking for my son"."""
    words = without_asking(message.plain).split()
    asks = max((at for at, word in enumerate(words) if word in _ASKS), default=-1)
    told = bool(message.of("occupation", "employer", roles=OF_OTHERS))
    return told and not _FIRST_PERSON & set(words[asks + 1 :])


def asks_for_another(message: Message) -> bool:
    """Say whether the message asks for somebody else: "plan it for my wife", with or without what they do."""
    return is_for_another(message) or bool(message.theirs) or bool(_FOR_ANOTHER.search(message.plain))


def hear_of_another(message: Message) -> Taken:
    """Return what the message states with the work of whom it is about; nothing where that is the speaker."""
    return hear(message.as_theirs(), roles=OF_OTHERS) if is_for_another(message) else Taken()


def anothers_time(message: Message, pending: Question) -> dict[str, Any]:
    """Return the time frame where it was asked and somebody else's is told: "shes been at it 3 years"."""
    words = message.plain.split()
    pairs = itertools.pairwise([*words, ""])
    of_oneself = any(word in _FIRST_PERSON and after not in _SUPPOSES for word, after in pairs)
    of_another = pending.slot == "timeframe" and _ANOTHER & set(words) and not of_oneself
    if not (of_another and any(one.kind == "duration" for one in amounts_in(message.text, date.today()))):
        return {}
    return {pending.slot: next(iter(named_in(message.text, pending)), GOES_ON)}
