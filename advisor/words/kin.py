"""Words for those around somebody: what is said of them is not said of the person.

Boundary: words only; what a message states word by word is decided in `components.hearing`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from advisor.words.numbers import word_set

ADULTS = word_set(
    "mom mum mother mama dad father papa pop pops parents stepmom stepdad wife husband hubby spouse fiance fiancee "
    "partner boyfriend girlfriend bf gf ex sister brother sis bro aunt auntie uncle cousin nephew niece grandma "
    "grandmother granny nana grandpa grandfather granddad inlaws roommate neighbor neighbour friend friends buddy "
    "homie boss coworker classmate"
)
CHILDREN = word_set("son sons daughter daughters kid kids child children stepson stepdaughter grandson granddaughter")
OWNERS = word_set("my our his her their")
# What of a child's or a friend's is theirs alone; without their ride or their watch, the person cannot go either.
OF_THEIRS = word_set("education experience record license health english credentials age")
_OPENS = re.compile(
    rf"^(?:(?:and|but|so|ok|well|cuz|because|also|like) )*(?:(?:{'|'.join(sorted(OWNERS))}) )?"
    rf"(?:{'|'.join(sorted(ADULTS | CHILDREN))}) (?P<rest>.+)$"
)
_ONESELF = word_set("i im ive id me my we our us mine myself")
# In these somebody only asks, or insists, for another: "help me plan for her", "i told you".
_ASKS = re.compile(
    r"\b(?:help|tell|show|give|lets) (?:me|us)\b|\bi (?:already |just |do )?(?:told|said|tell|say|mean|meant|ask)\b"
    r"|\b(?:i |id |im )(?:need|want|wanna|would like|like|asking)(?: \w+){0,2} for (?!me\b)|\bim asking\b"
)


def goes_along(before: Sequence[str], at: int) -> bool:
    """Say whether the one `at` a place of the words, the nearest first, only goes along: "with my cousin"."""
    return list(before[at + 2 : at + 3]) == ["with"]


def without_asking(plain: str) -> str:
    """Return `plain` words without those in which the speaker only asks for another, or insists."""
    return _ASKS.sub(" ", plain)


def speaks_of_kin(plain: str) -> bool:
    """Say whether `plain` words speak of somebody around one, and of oneself no more: "my son cant read"."""
    said = _OPENS.match(plain)
    return said is not None and _ONESELF.isdisjoint(said["rest"].split())
