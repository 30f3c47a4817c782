"""Which button is meant by words that were typed: "so what wld help" is "What would help?", "the 2nd one" the second.

Boundary: a text and the labels of the buttons just shown in, one of the labels out.
"""

from __future__ import annotations

import difflib
import itertools
import re
from collections.abc import Iterable, Sequence

from advisor.words.message import in_plain
from advisor.words.numbers import word_set
from advisor.words.short_words import FILLER

LIKE_A_WORD = 0.75  # least spelling likeness of a word within a label of several
LIKE_THE_LABEL = 0.85  # the same where little else is said
SEVERAL, FEWEST_LETTERS = 3, 3  # words of such a label; letters of a word that may be misspelt

_PLACES = {
    word: place
    for place, words in enumerate(("1 1st first", "2 2nd second", "3 3rd third", "4 4th fourth"))
    for word in words.split()
}
_LAST = "last"
_AROUND_A_PLACE = FILLER | word_set(
    "the one number option button fine yes yeah yep lets do try show me go with pick id ill"
)

_PICKS = word_set("yes yess yep yepp yup yeah yea yeh") | {*_PLACES, _LAST}  # what says that one is picked
_BEFORE_A_LABEL = _AROUND_A_PLACE | _PICKS
_NO_SMALL_WORD, _ENOUGH = 4, 2  # letters of a word that tells one label from others; how many of them


def label_meant(text: str, labels: Iterable[str]) -> str | None:
    """Return the label that `text` says with no word more, but for filler around it, and with one slip at most."""
    words = in_plain(text).split()
    near = [(_likeness(said, in_plain(label).split()), label) for label in labels for said in (words, _core(words))]
    likeness, label = max(near, key=lambda each: each[0], default=(0.0, None))
    return label if likeness else None


def label_picked(text: str, labels: Iterable[str]) -> str | None:
    """Return the one label that a yes, or a place in the row, is said of: "yes, the forklift card. mine is old".

    Two words that only one of the labels has tell it as well as the whole of it.
    """
    clause = in_plain(re.split(r"[.;!?]", text, maxsplit=1)[0]).split()
    said = [*itertools.dropwhile(_BEFORE_A_LABEL.__contains__, clause)]
    if not said or not _PICKS.intersection(clause[: len(clause) - len(said)]):
        return None
    labels = list(dict.fromkeys(labels))
    whole = label_meant(" ".join(said), labels)
    named = [label for label in labels if _names(_core(said), label)]
    return whole or (named[0] if len(named) == 1 else None)


def label_at(text: str, labels: Sequence[str]) -> str | None:
    """Return the label whose place in the row is all that `text` names: "fine. the second one"."""
    named = [word for word in in_plain(text).split() if word not in _AROUND_A_PLACE]
    if not labels or len(named) != 1:
        return None
    place = len(labels) - 1 if named[0] == _LAST else _PLACES.get(named[0], len(labels))
    return labels[place] if place < len(labels) else None


def _names(said: Sequence[str], label: str) -> bool:
    """Say whether all words of `said` stand in `label`, one or many of each, and two of them are no small ones."""
    stems = {word.rstrip("s") for word in in_plain(label).split()}
    long_ones = {word for word in said if len(word) >= _NO_SMALL_WORD}
    return len(long_ones) >= _ENOUGH and all(word.rstrip("s") in stems for word in said)


def _likeness(said: Sequence[str], label: Sequence[str]) -> float:
    """Return how alike the words are: 1 where all are the same, 0 where they are not the label's."""
    if not said or len(said) != len(label):
        return 0.0
    slips = [(one, other) for one, other in zip(said, label, strict=True) if one != other]
    if not slips:
        return 1.0
    least = LIKE_A_WORD if len(label) >= SEVERAL else LIKE_THE_LABEL
    likeness = min(_alike(*slip) for slip in slips)
    return likeness if len(slips) == 1 and likeness >= least else 0.0


def _alike(one: str, other: str) -> float:
    """Return the spelling likeness of two words; a number, or a short word, is no slip of another."""
    letters = one.isalpha() and other.isalpha() and min(len(one), len(other)) >= FEWEST_LETTERS
    return difflib.SequenceMatcher(None, one, other).ratio() if letters and one[0] == other[0] else 0.0


def _core(words: Sequence[str]) -> list[str]:
    """Return `words` without the filler around them."""
    begun = itertools.dropwhile(FILLER.__contains__, words)
    ended = itertools.dropwhile(FILLER.__contains__, reversed(list(begun)))
    return list(ended)[::-1]
