"""Mends slips of the finger and words written by ear: finds the one listed word that a mistyped word must have been.

Boundary: knows only the words it is given; whether a word needs mending is for the caller.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

SHORTEST = 5  # letters; a slip in a shorter word makes another word
_MEDIUM, _LONG = 8, 10  # letters from which on two slips are forgiven, with the right first letter and without
_FEWEST_SOUNDS = 4  # of a word that is found by its sound alone
_LETTERS_A_SLIP = 2.7  # least length of a word of that sound for each letter that is another
_VOWELS = re.compile("[aeiouy]")
_TWICE = re.compile(r"(.)\1")
# How English spells one sound in several ways, in the order in which they are written down; vowels say little.
_SOUNDS = [
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"(?:ti|ci|si|shi|sh|tu|t|c|ch)(?:on|an|un|in|en)s?$", "Xn"),
        (r"sch(?=[aou])|sk|sc(?=[aouklr])", "sk"),
        (r"tch|ch(?=[eio])|ci(?=[ao])|ti(?=[ao])|sh", "X"),
        (r"ph|gh(?=t$|$)", "f"),
        (r"ght", "t"),
        (r"^kn", "n"),
        (r"^ps", "s"),
        (r"mb(?=er|ing|$)", "m"),
        (r"^wr|^rh", "r"),
        (r"^wh", "w"),
        (r"c(?=[eiy])", "s"),
        (r"ck|ch|c|q|k", "k"),
        (r"x", "ks"),
        (r"z", "s"),
        (r"dg|j|g(?=[eiy])", "j"),
        (r"(?<=.)[aeiouyhw]+", ""),
    )
]


class Spelling:
    """A list of words that can be found again with a letter missing, added, changed or swapped, or by their sound.

    Of two words that are as near, one of the `likely` is meant.
    """

    def __init__(self, words: Iterable[str], likely: Iterable[str] = ()) -> None:
        self._likely = frozenset(likely)
        letters = {word for word in words if word.isalpha()}
        self.words = frozenset(word for word in letters if len(word) >= SHORTEST)
        self._short = frozenset(word for word in letters if len(word) == SHORTEST - 1)
        self._by_remains: dict[str, set[str]] = defaultdict(set)
        self._by_sound: dict[str, set[str]] = defaultdict(set)
        for word in self.words:
            self._by_sound[sound(word)].add(word)
            for remains in _remains(word):
                self._by_remains[remains].add(word)

    def mend(self, word: str) -> str:
        """Return the listed word that `word` was meant to be; `word` itself where that is not clear."""
        if len(word) < SHORTEST or not word.isalpha() or word in self.words:
            return word
        if (single := _TWICE.sub(r"\1", word)) in self._short:
            return single  # "ubber", "babby"
        near = {listed for remains in _remains(word) for listed in self._by_remains.get(remains, ())}
        slips = {listed: count for listed in near if (count := _slips(word, listed)) <= _forgiven(word, listed)}
        fewest = min(slips.values(), default=0)
        return self._likeliest(word, [listed for listed, count in slips.items() if count == fewest]) or word

    def _likeliest(self, word: str, best: list[str]) -> str | None:
        """Return the one that is meant of the words that are as near, or of those that sound alike."""
        if not best and len(heard := sound(word)) >= _FEWEST_SOUNDS:
            best = [listed for listed in self._by_sound.get(heard, ()) if _is_written_by_ear(word, listed)]
        for fits in (self._is_likely, _begin_alike, _is_in, _are_as_long):
            best = [listed for listed in best if fits(word, listed)] if len(best) > 1 else best
        return best[0] if len(best) == 1 else None

    def _is_likely(self, _word: str, listed: str) -> bool:
        return listed in self._likely


def _forgiven(word: str, listed: str) -> int:
    """Return how many slips may lie between the two: people seldom get the first letter of a word wrong."""
    return 2 if len(listed) >= (_MEDIUM if _begin_alike(word, listed) else _LONG) else 1


def _begin_alike(word: str, listed: str) -> bool:
    return word[0] == listed[0]


def _are_as_long(word: str, listed: str) -> bool:
    return len(word) == len(listed)


def _is_in(word: str, listed: str) -> bool:
    """Say whether `word` is `listed` with letters left out: "drivr"."""
    letters = iter(listed)
    return all(letter in letters for letter in word)


def _is_written_by_ear(word: str, listed: str) -> bool:
    """Say whether words of one sound are the same; with other vowels only, a short one is another: "barbara"."""
    same_consonants = _VOWELS.sub("", word) == _VOWELS.sub("", listed)
    return _slips(word, listed) <= len(listed) / _LETTERS_A_SLIP and not (same_consonants and len(word) < _MEDIUM)


def sound(word: str) -> str:
    """Return how `word` sounds, roughly: its first letter and its consonants, spelt in one way."""
    for pattern, written in _SOUNDS:
        word = pattern.sub(written, word)
    return _TWICE.sub(r"\1", word)


def _remains(word: str) -> Iterator[str]:
    """Yield the word itself and what is left of it without one or, if it is long, two letters."""
    yield word
    once = {word[:at] + word[at + 1 :] for at in range(len(word))}
    yield from once
    if len(word) >= _MEDIUM - 1:
        yield from {left[:at] + left[at + 1 :] for left in once for at in range(len(left))}


def _slips(one: str, other: str) -> int:
    """Return how many letters must be added, dropped, changed or swapped with their neighbour."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for at, letter in enumerate(one, 1):
        two_before, before, row = before, row, [at]
        for place, wanted in enumerate(other, 1):
            count = min(before[place] + 1, row[-1] + 1, before[place - 1] + (letter != wanted))
            swapped = at > 1 and place > 1 and letter == other[place - 2] and one[at - 2] == wanted
            row.append(min(count, two_before[place - 2] + 1) if swapped else count)
    return row[-1]
