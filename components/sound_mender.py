"""Mends how people spell Spanish, with the words of the examples: "kiero aser un negosio" says quiero hacer un negocio.

Boundary: text in, text out; knows nothing of Rasa. Spanish is misspelt by ear: a word is taken for the commonest one
of the examples that sounds the same. What sounds like none of them stays, without its accents.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from components.hearing.languages import without_accents

_WORD = re.compile(r"[a-zñ]+")
_TWICE = re.compile(r"([^\Wlr])\1+")  # "ll" and "rr" are sounds of their own
_SILENT_H = re.compile(r"(?<![cs])h")
# Letters and what they sound like in Latin America, each after those before it.
_SOUNDS = (
    *(("ñ", "n"), ("que", "ke"), ("qui", "ki"), ("q", "k"), ("z", "s"), ("v", "b"), ("ll", "y")),
    *(("ce", "se"), ("ci", "si"), ("ge", "je"), ("gi", "ji"), ("ch", "C"), ("c", "k"), ("C", "ch")),
)
_LETTERS_FOR_WORDS = {"q": "que", "k": "que"}


class SoundMender:
    """Knows the words of the examples by their sound."""

    def __init__(self, words: Iterable[str]) -> None:
        """Take the words that may be meant, the commonest first."""
        self.words = tuple(words)
        self._meant: dict[str, str] = {}
        for word in self.words:
            self._meant.setdefault(_sound(word), word)

    @classmethod
    def of(cls, texts: Iterable[str]) -> SoundMender:
        """Learn the words of `texts`."""
        counts = Counter(word for text in texts for word in _WORD.findall(_plain(text)))
        commonest = SoundMender(word for word, _ in counts.most_common())
        return cls(commonest._meant.values())

    def mend(self, text: str) -> str:
        """Return `text` in small letters, without accents, its words as they were meant."""
        return _WORD.sub(lambda found: self._meant.get(_sound(found[0]), found[0]), _plain(text))


def _sound(word: str) -> str:
    """Return how `word` sounds; only words that sound the same have the same."""
    sound = _TWICE.sub(r"\1", _SILENT_H.sub("", _LETTERS_FOR_WORDS.get(word, word)))
    for letters, heard in _SOUNDS:
        sound = sound.replace(letters, heard)
    return sound


def _plain(text: str) -> str:
    return without_accents(text.casefold())
