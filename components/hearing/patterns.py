"""Compiles the phrases of `data/work_words` for spaCy's Matcher, and finds them in texts quickly.

A phrase is words in a row: `a|b` either, `a?` may be missing, `<car>` a word of a list, `~` up to three small
words, `.` one word of any kind and `..` up to three, `^` where a thought begins, CAPITALS something found by then.

Boundary: knows how to find a phrase; what it means when found is for the caller.
"""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from spacy.matcher import Matcher
from spacy.tokens import Doc
from spacy.vocab import Vocab

from advisor.library.content_file import ContentError
from advisor.words.numbers import word_set

Element = dict[str, Any]
Meant = TypeVar("Meant")
Norms = Callable[[str], list[str]]

SMALL = "small"  # the list behind `~`
_GAP = 3
PUNCTUATION = [",", ".", "!", "?", ";", ":", "...", "…", "(", ")", "-", "–", "—", "/", "\n"]
# So common that they say little about which phrase may be there.
_COMMON = word_set(
    "i am my the a an to is of in at for with and not no do have be as on it get got are you that was been we me what "
    "their they so if or can will has about how one just only all too need want work job your 's would him her"
)


@dataclass(frozen=True)
class Found(Generic[Meant]):
    """A phrase that was found: what it stands for, and its first token and the token after it."""

    meant: Meant
    first: int
    after: int


@dataclass(frozen=True)
class _Phrase(Generic[Meant]):
    meant: Meant
    matcher: Matcher
    opens: bool  # counts only where a thought begins
    required: tuple[frozenset[str], ...]  # of each of these, one word must be there


class Patterns(Generic[Meant]):
    """Phrases with what they stand for."""

    def __init__(self, vocab: Vocab, norms: Norms, lists: Mapping[str, Iterable[str]]) -> None:
        self._vocab, self._norms, self._lists = vocab, norms, lists
        self._by_anchor: dict[str, list[_Phrase[Meant]]] = defaultdict(list)

    def add(self, meant: Meant, phrase: str) -> None:
        """Add one phrase.

        Raises:
            ContentError: it has an element that cannot be read; says which.
        """
        try:
            self._add(meant, phrase)
        except ValueError as error:
            raise ContentError([f"'{phrase}': {error}"]) from error

    def _add(self, meant: Meant, phrase: str) -> None:
        words = phrase.split()
        opens = words[:1] == ["^"]
        elements = [self._choices(word) for word in words[opens:]]
        matcher = Matcher(self._vocab, validate=False)
        variants = [list(itertools.chain(*chosen)) for chosen in itertools.product(*elements)]
        matcher.add("phrase", [variant for variant in variants if variant])
        required = self._required(words[opens:])
        compiled = _Phrase(meant, matcher, opens, required)
        for anchor in min(required, key=lambda options: len(options & _COMMON) / len(options)):
            self._by_anchor[anchor].append(compiled)

    def find(self, doc: Doc, starts: Iterable[int] = ()) -> Iterator[Found[Meant]]:
        """Yield what is found; only phrases whose words are all in the text are tried.

        Args:
            doc: the text.
            starts: the tokens at which a thought begins.
        """
        words = {token.norm_ for token in doc} | {token.ent_type_ for token in doc if token.ent_type_}
        near = {id(phrase): phrase for word in words for phrase in self._by_anchor.get(word, ())}
        opening = set(starts)
        for phrase in near.values():
            if any(words.isdisjoint(options) for options in phrase.required):
                continue
            for _, first, after in phrase.matcher(doc):
                if not phrase.opens or first in opening:
                    yield Found(phrase.meant, first, after)

    def _choices(self, word: str) -> list[list[Element]]:
        """Return the ways to fill one element: each a run of tokens."""
        if word == "~":
            return [[{"NORM": {"IN": list(self._lists[SMALL])}, "OP": "?"}] * _GAP]
        if word == "..":
            return [[{"NORM": {"NOT_IN": PUNCTUATION}, "OP": "?"}] * _GAP]
        if word == ".":
            return [[{"NORM": {"NOT_IN": PUNCTUATION}}]]
        optional, alternatives = _is_optional(word), _alternatives(word)
        if alternatives[0].isupper():
            kinds = {"ENT_TYPE": {"IN": alternatives}}
            return [[{**kinds, "OP": "*" if optional else "+"}]]
        runs = [self._norms(option) for option in self._words_of(word)]
        if not all(runs):
            raise ValueError(f"'{word}' has nothing beside a '|'")
        singles = sorted({run[0] for run in runs if len(run) == 1})
        choices: list[list[Element]] = [[{"NORM": each} for each in run] for run in runs if len(run) > 1]
        if singles:
            single: Element = {"NORM": singles[0] if len(singles) == 1 else {"IN": singles}}
            choices.append([{**single, "OP": "?"}] if optional else [single])
        elif optional:
            choices.append([])
        return choices

    def _words_of(self, word: str) -> Iterator[str]:
        """Yield the alternatives of an element, lists written out."""
        for option in _alternatives(word):
            if not option.startswith("<"):
                yield option
            elif option[1:-1] in self._lists and option.endswith(">"):
                yield from self._lists[option[1:-1]]
            else:
                raise ValueError(f"'{option}' is not one of the lists")

    def _required(self, words: list[str]) -> tuple[frozenset[str], ...]:
        """Return what must be there of each element that must be there."""
        required = [word for word in words if word not in {"~", "..", "."} and not _is_optional(word)]
        if not required:
            raise ValueError("would fit any text; give it a word that must be there")
        return tuple(self._first_words(word) for word in required)

    def _first_words(self, word: str) -> frozenset[str]:
        """Return for each way to fill an element the word that says most."""
        if _alternatives(word)[0].isupper():
            return frozenset(_alternatives(word))
        runs = (self._norms(option) for option in self._words_of(word))
        return frozenset(next((norm for norm in run if norm not in _COMMON), run[0]) for run in runs)


def _is_optional(word: str) -> bool:
    return word.endswith("?") and word != "?"


def _alternatives(word: str) -> list[str]:
    return (word[:-1] if _is_optional(word) else word).split("|")
