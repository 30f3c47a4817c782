"""Hears how far people say they got at school: "dropped out in 11th", "BA in psych".

Boundary: the phrases are in `data/work_words/education.yml`; here is when one counts: not of a level that is
asked about, wished for, or somebody else's.
"""

from __future__ import annotations

from spacy.tokens import Doc

from advisor.words.kin import ADULTS, CHILDREN
from advisor.words.numbers import word_set
from components.hearing.clauses import Clauses
from components.hearing.english import English
from components.hearing.patterns import Found, Patterns
from components.hearing.statements import NOT_SAID, Meant, Stated, is_of_another, longest
from components.hearing.word_lists import WordLists

EDUCATION = "education"
_BESIDE_WORK, _NEAR = "beside_work", 4  # words between the two
_WITH = word_set("with w")
_KIN = ADULTS | CHILDREN
_SELF = word_set("i we am")
_NO = word_set("no without zero")
_NOT = word_set("not never nor if almost nearly until unless")


class EducationFinder:
    """Finds the levels of the word lists."""

    def __init__(self, lists: WordLists, english: English) -> None:
        self._order = list(lists.levels)
        self._patterns: Patterns[Meant] = Patterns(english.read("").vocab, english.norms, lists.lists)
        for entity, levels in ((EDUCATION, lists.levels), (_BESIDE_WORK, lists.beside_work)):
            for level, phrases in levels.items():
                for phrase in phrases:
                    self._patterns.add((entity, level), phrase)
        for phrase in lists.no_level:
            self._patterns.add(NOT_SAID, phrase)

    def find(self, doc: Doc, clauses: Clauses) -> Stated | None:
        """Return the highest level that is stated."""
        found = [each for each in longest(self._patterns.find(doc, clauses.starts)) if _is_stated(each, doc, clauses)]
        highest = max(found, key=lambda each: self._order.index(each.meant[1]), default=None)
        return Stated(EDUCATION, highest.meant[1], highest.first, highest.after) if highest else None


def _is_stated(found: Found[Meant], doc: Doc, clauses: Clauses) -> bool:
    first = found.first
    if found.meant == NOT_SAID or is_of_another(found, clauses, employer=False) or clauses.wished[first]:
        return False
    if next((word for word in clauses.before(first) if word in _KIN | _SELF), "") in _KIN:
        return False
    if _NOT & set(clauses.before(first)[:2]) or _NO & set(clauses.before(first)[:1]):
        return False
    if found.meant[0] == _BESIDE_WORK and not any(token.ent_type_ for token in doc[max(0, first - _NEAR) : first]):
        return False
    # "what can i do with a ged" tells of it; "do i need a ged" does not.
    return not clauses.asked[first] or (clauses.of_self[first] and clauses.norms[first] in _WITH)
