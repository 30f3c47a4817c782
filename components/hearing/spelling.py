"""Mends slips of the finger: finds the one listed word that a mistyped word must have been.

Boundary: knows only the words it is given; whether a word needs mending is for the caller.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

SHORTEST = 5  # letters; a slip in a shorter word makes another word
_LONG = 10  # letters from which on two slips are forgiven


class Spelling:
    """A list of words that can be found again with a letter missing, added, changed or swapped.

    Of two words that are as near, one of the `likely` is meant.
    """

    def __init__(self, words: Iterable[str], likely: Iterable[str] = ()) -> None:
        self._likely = frozenset(likely)
        self._words = frozenset(word for word in words if word.isalpha() and len(word) >= SHORTEST)
        self._by_remains: dict[str, set[str]] = defaultdict(set)
        for word in self._words:
            for remains in _remains(word):
                self._by_remains[remains].add(word)

    def mend(self, word: str) -> str:
        """Return the listed word that `word` was meant to be; `word` itself where that is not clear."""
        if len(word) < SHORTEST or not word.isalpha() or word in self._words:
            return word
        near = {listed for remains in _remains(word) for listed in self._by_remains.get(remains, ())}
        slips = {
            listed: count for listed in near if (count := _slips(word, listed)) <= (2 if len(listed) >= _LONG else 1)
        }
        fewest = min(slips.values(), default=0)
        best = [listed for listed, count in slips.items() if count == fewest]
        best = [listed for listed in best if listed in self._likely] if len(best) > 1 else best
        return best[0] if len(best) == 1 else word


def _remains(word: str) -> Iterator[str]:
    """Yield the word itself and what is left of it without one or, if it is long, two letters."""
    yield word
    once = {word[:at] + word[at + 1 :] for at in range(len(word))}
    yield from once
    if len(word) >= _LONG:
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
