"""Tells the work that somebody left behind from the one they have: "started as a cook, now a manager".

Boundary: goes by the words around several names of work; a past that one name tells is in `data/work_words/cues.yml`.
"""

from __future__ import annotations

import itertools
from collections.abc import Collection, Sequence

from advisor.words.numbers import word_set
from components.hearing.clauses import Clauses
from components.hearing.mentions import Mention

PAST = "past"
_NOW, _DONE = "now", {"PERSON", "DOING"}
_PRESENT = word_set("i am we been")
_WAS = word_set("was were did spent served worked had")
_ALSO = word_set("also too still side both plus")


def leave_behind(mentions: Sequence[Mention], began: Collection[int], clauses: Clauses) -> None:
    """Let what was done before what is done now be past.

    Args:
        mentions: the names of work with their roles, in order.
        began: the places of those with which somebody began.
        clauses: what the words do.
    """
    own = [place for place, each in enumerate(mentions) if each.role == "own"]
    for place in began:
        if mentions[place].role == "own" and any(mentions[each].kind in _DONE for each in own if each not in began):
            mentions[place].role = PAST
    for place in own if not _ALSO & set(clauses.norms) else ():
        before = clauses.before(mentions[place].first)
        if _NOW in before:
            now = mentions[place].first - 1 - before.index(_NOW)
            for each in mentions:
                if each.after <= now and _is_over(each, clauses):
                    each.role = PAST
    for before_it, mention in itertools.pairwise(mentions):
        if mention.kind == "EMPLOYER" and mention.role == "own" and before_it.role == PAST:
            thought = clauses.thought(mention.first)
            mention.role = PAST if before_it.first in thought else "own"


def is_of_the_past(at: int, mentions: Sequence[Mention], clauses: Clauses) -> bool:
    """Say whether the word at `at` stands in one thought with past work: "a cook for 5 years"."""
    thought = clauses.thought(at)
    return any(each.role == PAST and each.first in thought for each in mentions)


def _is_over(mention: Mention, clauses: Clauses) -> bool:
    """Say whether the words speak of the past, or leave the time open: "8 years in retail, now ..."."""
    if mention.role not in {None, "own"} or (mention.role is None and mention.kind == "DOING"):
        return False
    said = {*clauses.before(mention.first), *clauses.norms[mention.first : mention.after]}
    return bool(_WAS & said) or (mention.kind != "EMPLOYER" and not _PRESENT & said)
