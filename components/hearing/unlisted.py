"""Finds occupations that no list has by how their names end: "tower climbing technician", "goat keeper".

Boundary: names only, read back in the words in which they were typed; the endings are in `data/work_words`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from spacy.tokens import Doc, Span

from components.hearing.clauses import WISHES
from components.hearing.english import English
from components.hearing.patterns import SMALL
from components.hearing.word_lists import WordLists, read_spelling_words

_MOST_KINDS = 2  # words before the ending
_SHORTEST = 3


class UnlistedFinder:
    """Finds names that end in one of the `heads` of the word lists."""

    def __init__(self, lists: WordLists, english: English) -> None:
        self._words = english.words
        self._heads, self._kinds = lists.heads, lists.kinds
        # Who somebody is says nothing of the work: a "deaf teacher" is a teacher. Nor does a wish, though a "want" is
        # a noun to the dictionary: "i want foreman".
        self._no_kinds = lists.no_kinds | WISHES | set(lists.lists[SMALL]) | self._heads | read_spelling_words().right

    def find(self, doc: Doc, listed: Iterable[Span]) -> Iterator[Span]:
        """Yield the names that no span of `listed` has, or only their last word."""
        kinds = {at: span.label_.split(" ")[0] if len(span) == 1 else "" for span in listed for at in _places(span)}
        for at, token in enumerate(doc):
            if token.norm_ not in self._heads or kinds.get(at, "PERSON") != "PERSON":
                continue
            first = at
            while first > max(0, at - _MOST_KINDS) and self._is_kind(doc[first - 1].norm_, kinds.get(first - 1)):
                first -= 1
            if first < at:
                words = [each.norm_ for each in doc[first : at + 1]]
                yield Span(doc, first, at + 1, label=f"PERSON {' '.join(words)}")

    def _is_kind(self, word: str, named: str | None) -> bool:
        """Say whether the word before an ending tells a kind of work; `named` is what else was found in it."""
        if not word.isalpha() or len(word) < _SHORTEST or word in self._no_kinds:
            return False
        return named in {None, "FIELD", "DOING"} and (word in self._kinds or self._words.is_noun(word))


def _places(span: Span) -> range:
    return range(span.start, span.end)
