"""What is known of single words: whether they are English, what a mistyped one was meant to be, its base form.

Boundary: spaCy's tables and the word lists; words in a text are read in `english`.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable

from spacy.lang.en.stop_words import STOP_WORDS

from components.hearing.dictionary import Dictionary, words_by_kind
from components.hearing.spelling import SHORTEST, Spelling
from components.hearing.word_lists import read_spelling_words

_HELD_KEY = re.compile(r"([a-z])\1{2,}")
_COUNTED = re.compile(r"\d+([a-z]{3,})")  # "2kids"
_EDGES = '-*_"()[]~'
_DOERS = ("er", "ers")
_IRREGULAR = {"does": "do", "goes": "go", "drove": "drive", "ran": "run"}


class Vocabulary:
    """The words of English and of the lists."""

    def __init__(self, words: Iterable[str], names: Iterable[str], verbs: Iterable[str]) -> None:
        """Prepare looking up.

        Args:
            words: what a mistyped word may stand for.
            names: those of them that are the likeliest.
            verbs: the verbs whose other forms are understood.
        """
        written = read_spelling_words()
        lists = (*written.short.items(), *written.pieces.items())
        self._short = {typed: meant for meant, all_typed in lists for typed in all_typed}
        self._spelling = Spelling([*words, *written.nearby], [*names, *written.nearby])
        self._dictionary = Dictionary(written.right | self._short.keys())
        self._verbs, self._kinds = frozenset(verbs), words_by_kind()
        self.norm_of = functools.lru_cache(maxsize=4096)(self._norm_of)
        self.base_of = functools.lru_cache(maxsize=4096)(self._base_of)
        self.is_odd = functools.lru_cache(maxsize=4096)(self._is_odd)

    def learn(self, word: str) -> str:
        """Take this for a word from now on, which is not mended into another, and return it."""
        self._dictionary.learn(word)
        return word

    def norm(self, word: str) -> str:
        """Return the word that a single word without marks was meant to be."""
        return self.norm_of(word, word)

    def is_word(self, word: str) -> bool:
        """Say whether this is a word of English that says something by itself."""
        return self._dictionary.lists(word) and word not in STOP_WORDS

    def is_noun(self, word: str) -> bool:
        """Say whether this names a thing rather than praises or blames one; a word of no dictionary names one, too."""
        return not self._dictionary.holds(word) or (word in self._kinds["noun"] and word not in self._kinds["adj"])

    def _is_odd(self, word: str) -> bool:
        """Say whether nothing is known of this word."""
        return (
            word.isalpha() and len(word) > 2 and not self._dictionary.holds(word) and word not in self._spelling.words
        )

    def _norm_of(self, text: str, norm: str) -> str:
        word = _HELD_KEY.sub(r"\1", norm)
        word = (word.strip(_EDGES) or word) if len(word) > 1 else word
        if counted := _COUNTED.fullmatch(word):
            word = counted[1]
        word = self._short.get(word, word)
        if len(word) < SHORTEST or self._dictionary.holds(word):
            return word
        # "workin", "drivin"
        return f"{word}g" if word.endswith("in") and self._dictionary.holds(f"{word}g") else self._spelling.mend(word)

    def _base_of(self, word: str) -> str:
        if word.endswith(_DOERS):
            return word  # a worker is more than to work, and no cleaner is more clean
        base = _IRREGULAR.get(word) or self._dictionary.lemmas.get(word, word)
        if base != word or word in self._verbs:
            return str(base)
        # The table lacks newer verbs: "babysitting", "doordashing".
        stems = [word[:-3], word[:-4], f"{word[:-3]}e"] if word.endswith("ing") else [word[:-1], word[:-2]]
        return next((stem for stem in stems if stem in self._verbs), word)
