"""The ways in which people write a name of work: in the plural, in one word or in two, without its marks.

Boundary: forms of one name; which names there are is in `data/work_words`.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from components.hearing.english import English

Form = tuple[str, ...]  # the norms of the words

_ARTICLES = ("a ", "an ", "the ")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")  # "DoorDash" is "Door Dash"
_CUT = {"technician": "tech", "operator": "op", "representative": "rep", "technologist": "tech", "manager": "mgr"}
_SHORTEST_HALF, _SHORTEST_NAME, _SHORTEST_WORD = 3, 7, 8


def people(english: English, name: str) -> Iterator[Form]:
    """Yield the forms of what somebody is: "truck driver", "truckdriver", "truck drivers"."""
    words = english.norms(name)
    for *head, last in itertools.chain(_spaced(english, words), _shortened(words)):
        plural = f"{last[:-3]}men" if last.endswith("man") else f"{last[:-1]}ies" if last.endswith("y") else f"{last}s"
        yield from ((*head, form) for form in (last, plural, f"{last}es" if last.endswith("s") else last))


def fields(english: English, name: str) -> Iterator[Form]:
    """Yield the forms of where somebody works: "a call center", "callcenter"."""
    bare = next((name.removeprefix(article) for article in _ARTICLES if name.startswith(article)), name)
    yield from _spaced(english, english.norms(bare))


def employers(english: English, name: str) -> Iterator[Form]:
    """Yield the forms of the name of an app or an employer: "DoorDash", "door dash", "doordashs"."""
    stem = name.lower().removesuffix("'s")
    for form in dict.fromkeys((name.lower(), stem, f"{stem}s", f"{stem}'s", _CAMEL.sub(" ", name).lower())):
        words = english.norms(form)
        # Some forms would be mended into other words: "metas" into "metal".
        as_written = form == name.lower() or all(word in form for word in words)
        if as_written and (form != stem or not name.endswith("'s") or len(stem) > 5):
            yield from _spaced(english, words, of_employer=True)


def _shortened(words: list[str]) -> Iterator[Form]:
    """Yield the name with its last word cut short: "dialysis tech"."""
    if len(words) > 1 and words[-1] in _CUT:
        yield (*words[:-1], _CUT[words[-1]])


def _spaced(english: English, words: list[str], of_employer: bool = False) -> Iterator[Form]:
    """Yield the words, and the same with a blank more or less."""
    yield tuple(words)
    for at, (one, other) in enumerate(itertools.pairwise(words)):
        if len(one + other) >= _SHORTEST_NAME:
            yield (*words[:at], english.words.learn(one + other), *words[at + 2 :])
    if len(words) > 2:
        yield (english.words.learn("".join(words)),)
    for at, word in enumerate(words):
        for halves in _halves(english, word, of_employer):
            yield (*words[:at], *map(english.words.norm, halves), *words[at + 1 :])


def _halves(english: English, word: str, of_employer: bool) -> Iterator[tuple[str, str]]:
    """Yield a long word in two: both are words ("house keeper"), or one of them in a name ("insta cart")."""
    if not word.isalpha() or len(word) < (_SHORTEST_NAME if of_employer else _SHORTEST_WORD):
        return
    for at in range(_SHORTEST_HALF, len(word) - _SHORTEST_HALF + 1):
        halves = (word[:at], word[at:])
        if sum(map(english.words.is_word, halves)) >= (1 if of_employer else 2):
            yield halves
