"""Which words are English: spaCy's tables, and whatever else is given.

Boundary: single words in lower case; knows nothing of mistakes.
"""

from __future__ import annotations

import functools
from collections.abc import Iterable

from spacy.lang.en.stop_words import STOP_WORDS
from spacy.lookups import Table, load_lookups

_PREFIXES, _ENDINGS = ("re", "un"), ("s", "ed", "ing")  # "reposted" is no reporter


class Dictionary:
    """The words of English and `more`, each in all its forms."""

    def __init__(self, more: Iterable[str]) -> None:
        self.lemmas = _lemmas()
        english = frozenset(self.lemmas.values()).union(*words_by_kind().values())
        self._words = set(english | STOP_WORDS | frozenset(more))

    def learn(self, word: str) -> None:
        """Take this for a word from now on."""
        self._words.add(word)

    def lists(self, word: str) -> bool:
        """Say whether this very form is listed."""
        return word in self._words

    def holds(self, word: str) -> bool:
        """Say whether this is a word, or a form of one."""
        stems = [word, *(word.removeprefix(begin) for begin in _PREFIXES if word.startswith(begin))]
        bare = [stem.removesuffix(end) for stem in stems for end in _ENDINGS if stem.endswith(end)]
        forms = [*stems, *(stem + more for stem in bare for more in ("", "e"))]
        return word in self.lemmas or any(form in self._words for form in forms)


@functools.cache
def words_by_kind() -> dict[str, frozenset[str]]:
    """Return the words of spaCy's English dictionary by kind: "noun", "verb", "adj" and "adv"."""
    index = load_lookups("en", ["lemma_index"]).get_table("lemma_index")
    return {kind: frozenset(index[kind]) for kind in ("noun", "verb", "adj", "adv")}


@functools.cache
def _lemmas() -> Table:
    return load_lookups("en", ["lemma_lookup"]).get_table("lemma_lookup")
