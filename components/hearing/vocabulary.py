"""What is known of single words: whether they are English, what a mistyped one was meant to be, its base form.

Boundary: spaCy's tables and the word lists; words in a text are read in `english`.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable

from spacy.language import Language
from spacy.lookups import load_lookups

from components.hearing.spelling import SHORTEST, Spelling
from components.hearing.word_lists import read_spelling_words

_HELD_KEY = re.compile(r"([a-z])\1{2,}")
_COUNTED = re.compile(r"\d+([a-z]{3,})")  # "2kids"
_EDGES = '-*_"()[]~'
_PREFIXES, _ENDINGS = ("re", "un"), ("s", "ed", "ing")  # "reposted" is no reporter
_DOERS = ("er", "ers")
_IRREGULAR = {"does": "do", "goes": "go", "drove": "drive", "ran": "run"}


class Vocabulary:
    """The words of English and of the lists."""

    def __init__(self, nlp: Language, words: Iterable[str], names: Iterable[str], verbs: Iterable[str]) -> None:
        """Prepare looking up.

        Args:
            nlp: where the lemmas come from.
            words: what a mistyped word may stand for.
            names: those of them that are the likeliest.
            verbs: the verbs whose other forms are understood.
        """
        written = read_spelling_words()
        self._short = {typed: meant for meant, all_typed in written.short.items() for typed in all_typed}
        self._spelling = Spelling([*words, *written.nearby], [*names, *written.nearby])
        self._lemmas = nlp.get_pipe("lemmatizer").lookups.get_table("lemma_lookup")
        self._verbs, self._stop_words = frozenset(verbs), frozenset(nlp.Defaults.stop_words)
        self._kinds = _dictionary()
        english = frozenset(self._lemmas.values()).union(*self._kinds.values())
        self._known = set(english | self._stop_words | written.right | self._short.keys())
        self.norm_of = functools.lru_cache(maxsize=4096)(self._norm_of)
        self.base_of = functools.lru_cache(maxsize=4096)(self._base_of)
        self.is_odd = functools.lru_cache(maxsize=4096)(self._is_odd)

    def learn(self, word: str) -> str:
        """Take this for a word from now on, which is not mended into another, and return it."""
        self._known.add(word)
        return word

    def norm(self, word: str) -> str:
        """Return the word that a single word without marks was meant to be."""
        return self.norm_of(word, word)

    def is_word(self, word: str) -> bool:
        """Say whether this is a word of English that says something by itself."""
        return word in self._known and word not in self._stop_words

    def is_noun(self, word: str) -> bool:
        """Say whether this names a thing rather than praises or blames one; a word of no dictionary names one, too."""
        return not self._is_known(word) or (word in self._kinds["noun"] and word not in self._kinds["adj"])

    def _is_odd(self, word: str) -> bool:
        """Say whether nothing is known of this word."""
        return word.isalpha() and len(word) > 2 and not self._is_known(word) and word not in self._spelling.words

    def _norm_of(self, text: str, norm: str) -> str:
        word = _HELD_KEY.sub(r"\1", norm)
        word = (word.strip(_EDGES) or word) if len(word) > 1 else word
        if counted := _COUNTED.fullmatch(word):
            word = counted[1]
        word = self._short.get(word, word)
        if len(word) < SHORTEST or self._is_known(word):
            return word
        # "workin", "drivin"
        return f"{word}g" if word.endswith("in") and self._is_known(f"{word}g") else self._spelling.mend(word)

    def _is_known(self, word: str) -> bool:
        """Say whether this is an English word, or a form of one."""
        stems = [word, *(word.removeprefix(begin) for begin in _PREFIXES if word.startswith(begin))]
        bare = [stem.removesuffix(end) for stem in stems for end in _ENDINGS if stem.endswith(end)]
        forms = [*stems, *(stem + more for stem in bare for more in ("", "e"))]
        return word in self._lemmas or any(form in self._known for form in forms)

    def _base_of(self, word: str) -> str:
        if word.endswith(_DOERS):
            return word  # a worker is more than to work, and no cleaner is more clean
        base = _IRREGULAR.get(word) or self._lemmas.get(word, word)
        if base != word or word in self._verbs:
            return str(base)
        # The table lacks newer verbs: "babysitting", "doordashing".
        stems = [word[:-3], word[:-4], f"{word[:-3]}e"] if word.endswith("ing") else [word[:-1], word[:-2]]
        return next((stem for stem in stems if stem in self._verbs), word)


@functools.cache
def _dictionary() -> dict[str, frozenset[str]]:
    """Return the words of spaCy's English dictionary by kind: "noun", "verb", "adj" and "adv"."""
    index = load_lookups("en", ["lemma_index"]).get_table("lemma_index")
    return {kind: frozenset(index[kind]) for kind in ("noun", "verb", "adj", "adv")}
