"""A goal that takes the place of another while the plan asks on: "scratch that, i wanna get out and do roofing".

Boundary: words and what was told before; what a plan that stands is made from is put right in `putting_right`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from advisor.replies.plan.plan_talk import BECOMING
from advisor.replies.told.way_up import DIRECTION, NEW_FIELD, leads_up
from advisor.replies.told.works import denies_a_wish_for, name_in
from advisor.words.message import Message, in_plain
from advisor.words.numbers import word_set
from advisor.words.short_words import FILLER

_SCRATCHES = re.compile(
    r"\b(?:(?:scratch|strike|forget) (?:that|it)|take (?:that|it) back|on second thoughts?|no wait|changed my mind)\b"
    r".*?\b(?:i (?:want|wanna|need)|id (?:like|love|rather)|i (?:would|d) (?:like|love|rather)|lets)\b(?: to)? "
    r"(?:(?:get|go|be|move|leave|quit)\b(?: (?:out|of|from|this|here|the|my|\w+ing))* and )?"
    rf"(?P<does>(?:do|go into|get into|try|learn|study) )?{BECOMING}(?P<goal>.+)$"
)
_WANTED = (None, "goal", "named")  # roles; a goal has none
_BESIDE = FILLER | word_set("instead")
_A_TRADE = re.compile(r"(?!\w*thing\b)\w+ing")  # that no list has, where it is to be done or learned: "do roofing"


def goal_instead(message: Message, known: Mapping[str, Any]) -> dict[str, Any]:
    """Return the goal that the message names in the place of where they said they would go, with the way there."""
    found = None if message.is_tapped or message.asks else _SCRATCHES.search(message.plain)
    if found is None or not (known.get(DIRECTION) or known.get("goal")):
        return {}
    goal = _name(found, message)
    if goal is None or denies_a_wish_for(message, goal) or goal == known.get("goal"):
        return {}
    leaves = known.get(DIRECTION) not in (None, NEW_FIELD) and not leads_up(goal, None)
    return {"goal": goal, **({DIRECTION: NEW_FIELD} if leaves else {})}


def _name(said: re.Match[str], message: Message) -> str | None:
    """Return the work that is named, as the pipeline knows it, or one word for what is done or learned."""
    heard = message.of("occupation", "goal", roles=_WANTED)
    listed = [one for one in heard if one.text and in_plain(one.text) in said["goal"]]
    if listed:
        return name_in(listed[-1].value)
    words = " ".join(word for word in said["goal"].split() if word not in _BESIDE)
    return words if said["does"] and _A_TRADE.fullmatch(words) else None
