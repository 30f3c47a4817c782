"""Hears what people state of themselves: barriers, strengths, benefits, a business of their own.

Boundary: the phrases are in `data/work_words/statements.yml`; here is when one counts: not in a question
about others, not wished for, not denied, not said of somebody else.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from spacy.tokens import Doc

from advisor.words.kin import ADULTS, CHILDREN, OF_THEIRS, OWNERS, goes_along
from advisor.words.numbers import word_set
from components.hearing.benefits import heard_benefits
from components.hearing.clauses import Clauses
from components.hearing.english import English
from components.hearing.patterns import Found, Patterns
from components.hearing.word_lists import STATEMENTS, WordLists

Meant = tuple[str, str]  # an entity and its value

NOT_SAID: Meant = ("not_said", "")
_SELF = word_set("i me my we im myself our mine us")
_OTHERS = word_set(
    "he she you your his her someone somebody anyone people everyone friend friends sister brother cousin guy coworker "
    "students nurses drivers moms parents women men folks their those uncle aunt roommate neighbor classmate "
    "nephew niece"
)
_HE_OR_SHE = word_set("he she")
_TOWARD = word_set("learn learning save saving enough toward towards")  # a business of one's own that is not there yet
_EMPLOYER_TOO = word_set("they them boss company mom dad husband wife")
_AS_A = [["a"], ["single"], ["working"], ["young"], ["new"], ["teen"]]  # "im a single dad" speaks of oneself
_NOT = word_set("not never nor")
_NO = word_set("no not nobody noone none without zero can never lack lost")
_HAS = word_set("got have get had")
_UNSETTLED = word_set("once until when unless if as soon after need before had used was gotta ta get to")
BARRIER, SETTLED, DENIED, OWN_BUSINESS = "barrier", "settled", "denied", "own_business"
_NEAR = 6  # words before


@dataclass(frozen=True)
class Stated:
    """Something a person states of themselves, and its first token and the token after it.

    `role`: "denied" for a barrier that is gone or never was.
    """

    entity: str
    value: str
    first: int
    after: int
    role: str | None = None


class StatementFinder:
    """Finds the statements of the word lists."""

    def __init__(self, lists: WordLists, english: English) -> None:
        self._patterns: Patterns[Meant] = Patterns(english.read("").vocab, english.norms, lists.lists)
        for entity in STATEMENTS:
            for value, phrases in lists.statements[entity].items():
                for phrase in phrases:
                    self._patterns.add((entity, value), phrase)
        for phrase in lists.not_said:
            self._patterns.add(NOT_SAID, phrase)

    def find(self, doc: Doc, clauses: Clauses) -> list[Stated]:
        """Return what is stated, each thing once."""
        found = [each for each in longest(self._patterns.find(doc, clauses.starts)) if each.meant != NOT_SAID]
        stated = {each.meant: _stated(each) for each in reversed(found) if _is_stated(each, clauses)}
        barriers = sorted(filter(None, (_barrier(each, clauses) for each in found)), key=lambda each: each.first)
        benefits = [
            Found(each.meant[1], each.first, each.after)
            for each in found
            if each.meant[0] == "benefits" and not is_of_another(each, clauses, employer=True)
        ]
        heard = heard_benefits(benefits, clauses)
        # Of one barrier the last word counts: "my car died but i got it fixed".
        last = {each.value: each for each in barriers}
        return [*last.values(), *stated.values(), *([Stated("benefits", *heard)] if heard else [])]


def longest(found: Iterable[Found[Meant]]) -> Iterator[Found[Meant]]:
    """Yield the longest phrases of those that overlap, the more so what is not meant."""
    taken: set[int] = set()
    for each in sorted(found, key=lambda each: (each.first - each.after, each.meant != NOT_SAID, each.first)):
        places = set(range(each.first, each.after))
        if not places & taken:
            taken |= places
            yield each


def _stated(found: Found[Meant]) -> Stated:
    entity, value = found.meant
    return Stated(entity, value, found.first, found.after)


def _is_stated(found: Found[Meant], clauses: Clauses) -> bool:
    if found.meant[0] in {"benefits", BARRIER, SETTLED} or is_of_another(found, clauses, employer=False):
        return False
    wished = clauses.wished[found.first]
    if found.meant[0] == OWN_BUSINESS:
        wished = wished or not _TOWARD.isdisjoint(clauses.before(found.first)[:_NEAR])
    return not (_is_denied(found, clauses) or clauses.asked[found.first] or wished)


def _barrier(found: Found[Meant], clauses: Clauses) -> Stated | None:
    """Return the barrier that is named, with the role "denied" where it is gone or never was."""
    entity, value = found.meant
    if entity not in {BARRIER, SETTLED} or is_of_another(found, clauses, employer=False):
        return None
    first, denied = found.first, _is_denied(found, clauses)
    if entity == SETTLED:
        unsure = denied or clauses.asked[first] or clauses.wished[first] or _UNSETTLED & set(clauses.before(first)[:4])
        goes_on = [norm for norm in clauses.norms[found.after : found.after + 2] if norm != ","][:1] == ["but"]
        return None if unsure or goes_on else Stated(BARRIER, value, first, found.after, DENIED)
    # "how do i get a job with no car" tells of the car; "do nurses need a car" does not.
    if clauses.asked[first] and not clauses.of_self[first]:
        return None
    if denied and clauses.norms[first] not in _NO:
        if clauses.asked[first] or clauses.wished[first]:
            return None
        return Stated(BARRIER, value, first, found.after, DENIED)
    # A no takes back no other where it stresses it: "i aint got no car".
    stressed = _HAS & set(clauses.before(first)[:1])
    return Stated(BARRIER, value, first, found.after) if stressed or not denied else None


def _is_denied(found: Found[Meant], clauses: Clauses) -> bool:
    return bool(_NOT & set(clauses.before(found.first)[:2]))


def is_of_another(found: Found[Meant], clauses: Clauses, employer: bool) -> bool:
    """Say whether the nearest subject before the phrase is somebody else."""
    if _SELF & set(clauses.norms[found.first : found.after]):
        return False
    others = _OTHERS if employer else _OTHERS | _EMPLOYER_TOO
    before = clauses.before(found.first)
    for at, word in enumerate(before):
        owner = before[at + 1 : at + 2]
        if owner in _AS_A or goes_along(before, at):
            continue
        if word in _SELF or word in others or (not employer and _is_kin(word, owner, found.meant[1])):
            return word not in _SELF
    earlier = clauses.norms[found.first - 1 :: -1] if found.first else ()
    return next((word for word in earlier if word in _SELF or word in _HE_OR_SHE), "") in _HE_OR_SHE


def _is_kin(word: str, owner: list[str], value: str) -> bool:
    """Say whether `word` is somebody of whom `value` is said: "my son cant read", "grandma got no car"."""
    owned = not OWNERS.isdisjoint(owner)
    return (word in ADULTS and (owned or not owner)) or (word in CHILDREN and owned and value in OF_THEIRS)
