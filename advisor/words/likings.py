"""How much somebody likes a thing, read from a reply in their own words: a number, a phrase, an emoji.

Boundary: knows no statement and no area; the words it listens for come with the scale, from the content.
"""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

MIDDLE = 3
MOST_WORDS = 12  # more is a story, not a reply
MOST_OTHER_WORDS = 3
LIKENESS = 0.85  # above "living" for "loving", below "lik" for "like"
LIKENESS_OF_ALL = 0.88  # of a reply written as one word
FEWEST_LETTERS = 3  # typed, of a word that is taken for a misspelt one
LONG_WORD = 6  # letters; words as long as this are looked for even if they rate nothing by themselves

Phrase = tuple[str, ...]

_WEAK, _FILLER, _CLEAR = range(3)
_TURNED = {1: MIDDLE, 2: MIDDLE, 3: MIDDLE, 4: 2, 5: 2}
_TOKEN = re.compile(r"[^\W_]+|[^\w\s]")
_MARK = re.compile(r"[.,;!:]+\s+")
_OUT_OF_FIVE = re.compile(r"(?<=\d)\s*(?:/|of|out of)\s*5\b")


@dataclass(frozen=True)
class Found:
    """A phrase in a reply: where it stands, what it says, and how much that counts beside other phrases."""

    at: int
    value: int
    strength: int


@dataclass(frozen=True)
class Words:
    """The words that are no rating themselves and help to read one."""

    small: frozenset[str]
    turning: frozenset[str]
    weak: frozenset[str]
    filler: frozenset[str]
    elsewhere: frozenset[str]


@dataclass(frozen=True)
class LikingReader:
    """What people say for each point of the scale, and how a reply is read by it."""

    phrases: Mapping[Phrase, int]
    words: Words
    _vocabulary: frozenset[str] = field(init=False)
    _may_be_misspelt: tuple[str, ...] = field(init=False)

    def __post_init__(self) -> None:
        said = {word for phrase in self.phrases for word in phrase}
        alone = {phrase[0] for phrase in self.phrases if len(phrase) == 1} - self.words.weak
        misspelt = {word for word in said if len(word) >= (4 if word in alone else LONG_WORD)}
        object.__setattr__(self, "_vocabulary", frozenset(said | self.words.turning))
        object.__setattr__(self, "_may_be_misspelt", tuple(sorted(misspelt)))

    def read(self, text: str) -> int | None:
        """Return the point of the scale that `text` stands for; None where it says nothing clear about it."""
        words = [word for raw in tokens(text) if (word := self._meant(raw)) not in self.words.small]
        if not 0 < len(words) <= MOST_WORDS:
            return None
        found, rest = self._phrases_in(words)
        others = {at: word for at, word in rest.items() if word not in self._vocabulary}
        if not self.words.elsewhere.isdisjoint(rest.values()):
            return None
        numbers = {word for word in others.values() if word.isdecimal()}
        if numbers and numbers == set(others.values()) and self.words.turning.isdisjoint(rest.values()):
            return int(*numbers) if len(numbers) == 1 and numbers <= set("12345") else None
        if not found:
            return self._as_one_word(words)
        return _agreed(found) if _is_about(found, list(others)) else None

    def read_opening(self, text: str) -> int | None:
        """Return the point that stands before the first mark of a longer text; None where what follows leads elsewhere.

        A yes or a no may be about what follows.
        """
        first, *rest = _MARK.split(text.strip(), maxsplit=1)
        words = [word for raw in tokens(first) if (word := self._meant(raw)) not in self.words.small]
        found, others = self._phrases_in(words)
        elsewhere = self.words.elsewhere & set(tokens(" ".join(rest)))
        if rest and not elsewhere and words in [[point] for point in "12345"]:
            return int(words[0])
        if not rest or elsewhere or others or not found or min(one.strength for one in found) == _WEAK:
            return None
        return _agreed(found)

    def _meant(self, word: str) -> str:
        """Return the word that is meant by a misspelt or drawn-out one; any other as it is."""
        known = self._vocabulary | self.words.small | self.words.elsewhere
        if word in known or not word.isalpha():
            return word
        for held, kept in ((r"(.)\1{2,}", r"\1\1"), (r"(.)\1+", r"\1")):  # "goood" is "good", "mehh" is "meh"
            if (shorter := re.sub(held, kept, word)) in known:
                return shorter
        if len(word) < FEWEST_LETTERS:
            return word
        same_start = [other for other in self._may_be_misspelt if other[0] == word[0]]
        swapped = [other for other in same_start if sorted(other) == sorted(word)]
        return (swapped or difflib.get_close_matches(word, same_start, n=1, cutoff=LIKENESS) or [word])[0]

    def _phrases_in(self, words: Sequence[str]) -> tuple[list[Found], dict[int, str]]:
        """Return the phrases among `words`, the longest first at each place, and the words of none."""
        found: list[Found] = []
        rest: dict[int, str] = {}
        at = 0
        while at < len(words):
            spans = (tuple(words[at:end]) for end in range(len(words), at, -1))
            phrase = next((span for span in spans if span in self.phrases), ())
            if not phrase:
                rest[at] = words[at]
            elif rest.get(at - 1) in self.words.turning:
                del rest[at - 1]
                found.append(Found(at - 1, _TURNED[self.phrases[phrase]], _CLEAR))
            else:
                found.append(Found(at, self.phrases[phrase], self._strength(phrase)))
            at += len(phrase) or 1
        return found, rest

    def _strength(self, phrase: Phrase) -> int:
        word = phrase[0] if len(phrase) == 1 else ""
        return _WEAK if word in self.words.weak else _FILLER if word in self.words.filler else _CLEAR

    def _as_one_word(self, words: Sequence[str]) -> int | None:
        """Read "stronglylike"; None where it is no phrase without its spaces."""
        joined = {"".join(phrase): value for phrase, value in self.phrases.items() if len(phrase) > 1}
        near = difflib.get_close_matches("".join(words), sorted(joined), n=1, cutoff=LIKENESS_OF_ALL)
        return joined[near[0]] if near and len(words) == 1 else None


def tokens(text: str) -> Iterator[str]:
    """Yield the words and emoji of `text` in lower case; "4 out of 5" is the word "4"."""
    plain = unicodedata.normalize("NFKC", text).casefold().replace("'", "").replace("’", "")
    for token in _TOKEN.findall(_OUT_OF_FIVE.sub("", plain)):
        # An emoji newer than this Python is no character it knows: "Cn".
        if token.isalnum() or unicodedata.category(token) in ("So", "Cn"):
            yield token


def _is_about(found: Sequence[Found], others: Sequence[int]) -> bool:
    """Say whether the phrases rate something, given the places of the other words: "hate bugs", not "no car"."""
    if not others:
        return True
    strength = max(one.strength for one in found)
    first = found[0].at < others[0]
    last = found[-1].at > others[-1] and strength == _CLEAR
    return len(others) <= MOST_OTHER_WORDS and strength > _WEAK and (first or last)


def _agreed(found: Sequence[Found]) -> int | None:
    """Return what the strongest phrases say together; None where some like what others dislike."""
    strongest = max(one.strength for one in found)
    values = {one.value for one in found if one.strength == strongest}
    if min(values) < MIDDLE < max(values):
        return None
    return min(values) if min(values) < MIDDLE else max(values)
