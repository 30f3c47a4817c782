"""Mends how people spell, with the words of the examples: "wat wuld a carrer giv me" asks what a career would give.

Boundary: text in, text out; knows nothing of Rasa. symspellpy finds the word that is a slip or two away.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterable, Mapping

from symspellpy import SymSpell, Verbosity

from advisor.library.place_names import place_names
from components.hearing.dictionary import Dictionary
from components.hearing.word_lists import read_spelling_words, read_word_lists

_LEAST = 4  # times that a word stands in the examples before a mistyped one is taken for it
_MUCH_RARER = 20  # how many times as often a word stands in them as one that is but a slip of it
_SHORTEST, _LONG = 4, 7  # letters of a word that is mended at all, and of one in which two slips are
_MOST_SLIPS = 2

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
# Digits and a word that stand for others of their sound, where they cannot mean themselves: "2 do", "4 me", "dont no".
_UNITS = (
    r"(?:am|pm|yr|hr|wk|year|hour|week|month|day|kid|people|children|time|part|full|more|of|or|and|out|in|by|x|\w+s)\b"
)
_TO = re.compile(rf"\b2(?= (?!{_UNITS})[a-z])", re.IGNORECASE)
_FOR = re.compile(rf"\b4(?= (?!{_UNITS})[a-z])", re.IGNORECASE)
_KNOW = re.compile(r"\b(dont|do i|to|you|lemme|let me) no\b(?! (?:longer|one|more|good))", re.IGNORECASE)


class WordMender:
    """Knows the words of English, of the word lists, and of the examples; mends into the last alone."""

    def __init__(self, seen: Mapping[str, int]) -> None:
        """Take the words that may be meant, and how often each stands in the examples."""
        written = read_spelling_words()
        self._short = {typed: meant for meant, all_typed in written.short.items() for typed in all_typed}
        self._known = Dictionary([*written.right, *_listed(), *seen])
        self._near = _near(seen)
        self.seen = seen

    @classmethod
    def of(cls, texts: Iterable[str]) -> WordMender:
        """Learn the words of `texts`; what is rare there and only a slip of what is common is no word."""
        counts = Counter(word for text in texts for word in map(_bare, _WORD.findall(text)) if word.isalpha())
        common = {word: count for word, count in counts.items() if count >= _LEAST and len(word) >= _SHORTEST - 1}
        near, english = _near(common), Dictionary(_listed())
        slips = {
            word
            for word, count in common.items()
            if not english.holds(word)
            and any(one.count >= _MUCH_RARER * count for one in near.lookup(word, Verbosity.ALL, _slips_in(word)))
        }
        return cls({word: count for word, count in common.items() if word not in slips})

    def mend(self, text: str) -> str:
        """Return `text` with its words as they were meant; marks and blanks stay where they were."""
        mended = _WORD.sub(lambda found: self._mend(found[0]), text)
        return _KNOW.sub(r"\1 know", _FOR.sub("for", _TO.sub("to", mended)))

    def _mend(self, typed: str) -> str:
        word = _bare(typed)
        if word in self._short:
            return self._short[word]
        if len(word) < _SHORTEST or not (word.isascii() and word.isalpha()) or self._known.holds(word):
            return typed
        if word.endswith("in") and self._known.holds(f"{word}g"):
            return f"{word}g"  # "workin"
        meant = self._near.lookup(word, Verbosity.TOP, _slips_in(word))
        return meant[0].term if meant else typed


def _bare(word: str) -> str:
    return word.casefold().replace("'", "").replace("’", "")


def _slips_in(word: str) -> int:
    return 1 if len(word) < _LONG else _MOST_SLIPS


def _near(words: Mapping[str, int]) -> SymSpell:
    near = SymSpell(max_dictionary_edit_distance=_MOST_SLIPS)
    for word, count in words.items():
        near.create_dictionary_entry(word, count)
    return near


def _listed() -> Iterable[str]:
    """Return the words of all names that the word lists have."""
    lists = read_word_lists()
    named = (lists.people, lists.doing, lists.fields, lists.employers)
    names = [name for phrases in named for value, others in phrases.items() for name in (value, *others)]
    return {_bare(word) for name in itertools.chain(names, place_names().full) for word in _WORD.findall(name)}
