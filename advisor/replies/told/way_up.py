"""The way up: that a wish for a plan names it, a post above one's own, or where one is and where one wants to be.

Boundary: words in, the way and the work that is wanted out; a reply to the question on the direction is read in
`heading`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from advisor.replies.told.listening import Taken
from advisor.replies.told.works import name_in
from advisor.words.days import weekdays_named
from advisor.words.message import Message, in_plain
from advisor.words.numbers import word_set

DIRECTION, HERE, NEW_FIELD, CLEAR_FIRST = "direction", "here", "new_field", "barrier_first"
_UP = re.compile(
    r"\b(?:(?P<up>mov(?:e|ing) up|get(?:ting)? promoted|a promotion)"
    r"|go(?:ing)? up|get(?:ting)? ahead|climb\w*|advance)\b"
    r"(?P<where> (?:at|in|here|where i|with)\b)?"
)
# What a post above one's own is called, and words that say it is where one works.
_RANKS = word_set("supervisor lead leader foreman forewoman sous head")
_WHERE_I_WORK = re.compile(
    r"\b(?:at|in) (?:my|our|this) (?!country|town|city|state|area|home|life|family|age|free|case)\w+"
    r"|\bwhere i (?:work|am)\b"
)
_ONESELF = re.compile(r"\b(?:i|im|my|me)\b")
_FROM_TO = r"\bfrom (?:an? |the |being |my )*(?P<now>\w+(?: \w+){{0,2}}) to (?:\w+ ){{0,3}}?{work}\b"


def wants_up(message: Message) -> bool:
    """Say whether the wish for a plan names the way up, and where: "how do i move up at the mill"."""
    up = None if message.is_tapped else _UP.search(message.plain)
    return names_a_rank(message) or bool(up and (up["where"] or (up["up"] and message.of("employer", roles=["own"]))))


def names_a_rank(message: Message) -> bool:
    """Say whether the work that is wanted is a post above one's own: "shift lead", "a manager at my store"."""
    wanted = [name for found in message.affirmed("goal") if (name := in_plain(found.text))]
    with_what_leads = {(message.plain.partition(goal)[0].split() or [""])[-1] for goal in wanted}  # "head" of a cook
    ranks = _RANKS & with_what_leads.union(*map(str.split, wanted))
    return bool(ranks or (wanted and _WHERE_I_WORK.search(message.plain)))


def with_the_way_up(taken: Taken, message: Message, known: Mapping[str, Any]) -> Taken:
    """Return what was `taken`, with the way up where it or a post above one's own is wanted and no way was told."""
    if DIRECTION in {*known, *taken.facts}:
        return taken
    if not (names_a_rank(message) if "goal" in taken.facts else asks_of_oneself(message)):
        return taken
    goal = taken.facts.get("goal")
    if goal and goal == (taken.facts.get("occupation") or known.get("occupation")):
        taken = taken.without("goal")  # "head cook", of a cook
    return replace(taken, facts={**taken.facts, DIRECTION: HERE})


def asks_of_oneself(message: Message) -> bool:
    """Say whether the wish for a plan is for who writes, so that work it names is theirs."""
    return wants_up(message) and bool(_ONESELF.search(message.plain))


def leads_up(goal: str | None, direction: str | None) -> bool:
    """Say whether the work that is wanted is a post above one's own."""
    return bool(goal) and (direction == HERE or bool(_RANKS & set(in_plain(goal or "").split())))


def names_own_work(message: Message) -> bool:
    """Say whether a wish to move up for oneself names work right after it: "how do i advance, baker"."""
    up = None if message.is_tapped else _UP.search(message.plain)
    after = message.plain[up.end() :].strip() if up and _ONESELF.search(message.plain) else ""
    works = [in_plain(found.text) for found in message.of("occupation", "employer", roles=["named"])]
    return bool(after) and any(work and after.startswith(work) for work in works)


def from_one_to_another(message: Message) -> dict[str, Any]:
    """Return the work that is wanted, and that of now, where a wish for a plan names both: "from aide to nurse"."""
    named = [found for found in message.affirmed("occupation") if found.text]
    for found in reversed(named):
        said = re.search(_FROM_TO.format(work=re.escape(in_plain(found.text))), message.plain)
        if said is None or weekdays_named(said["now"]) or re.search(r"\d", said["now"]):
            continue
        works = (one for one in named if one is not found and in_plain(one.text) in said["now"])
        told = {"goal": name_in(found.value), "occupation": next((name_in(one.value) for one in works), None)}
        return {slot: name for slot, name in told.items() if name}
    return {}
