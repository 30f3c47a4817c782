"""What a message puts in the place of what was told, in a form and after it.

Boundary: how it is read stands in `advisor.replies`; what rests on the answer is told where the change is kept.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rasa_sdk import Tracker

from actions.shared.history import told_last
from actions.shared.memory import known, questions
from advisor.library.questions import DIFFERENCES, Question
from advisor.replies.answered.in_place import in_place
from advisor.replies.answered.renumbering import renumbered
from advisor.replies.answered.second_thoughts import second_thought
from advisor.replies.told.implied import is_the_one_spot
from advisor.replies.told.listening import FREE_HOURS, LIKINGS, Taken, told
from advisor.words.message import Message

WAY_UP = "advancement"
_OTHERS = set(DIFFERENCES) - {WAY_UP}  # in a plan, a spot is where to go


def put_in_place(tracker: Tracker, message: Message, pending: Question | None = None) -> Taken:
    """Return what the message puts in the place of what was told: by its number, by its name or by a bare word."""
    facts, before = known(tracker), told_last(tracker)
    told_in = tracker.get_slot("own_words") or {}
    counts = pending is not None and pending.slot in (FREE_HOURS, LIKINGS)
    anew = Taken() if counts else renumbered(message, before, facts, told_in)
    anew = anew or (_spot_again(message, facts) if pending and pending.slot in _OTHERS else Taken())
    return anew or in_place(message, facts) or second_thought(message, before, facts, questions(), pending)


def _spot_again(message: Message, facts: Mapping[str, Any]) -> Taken:
    """Return the way up that was told as none or a clear one, where one spot is all there is: "foreman only"."""
    perhaps = questions()[WAY_UP].means.get("partly")
    is_one = facts.get(WAY_UP) and is_the_one_spot(message)
    return told(message, {WAY_UP: perhaps}) if is_one else Taken()
