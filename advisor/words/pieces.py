"""Cuts a long story into small pieces: one line of danger is lost in the sound of the whole, and heard by itself.

A list of facts is cut into clauses likewise, each of which may answer a question of a form.

Boundary: words only, and finer than `parts`, which cuts where something new is asked. Pieces are listened to and never
answered.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

LONG = 25  # words; what is shorter is heard well enough as a whole
_MOST = 150  # pieces; a message of the longest that a channel takes has fewer
_FEWEST_WORDS = 3
_LONGEST = 12  # words of a clause; who uses no comma is heard through a window that moves over the words
_WINDOW, _STEP = 10, 5
_LONGEST_PAIR = 18  # "the car broke, i think of rolling it forward": neighbours that only tell it together

_JOINTS = "and|n|nd|but|so|then|cuz|because|anyway|honestly|tbh|y|pero|porque|entonces|pues"  # a clause begins with it
_CUT = re.compile(rf"(?<=[.!?…;])\s+|\s*\n\s*|,\s*|\s+(?=(?:{_JOINTS})\s)", re.IGNORECASE)

# Who lists facts without a comma begins each with one of these: "2 yrs no training just for rent". After "not" they
# begin nothing: "its not just for rent".
_CUT_OF_FACTS = re.compile(
    rf"{_CUT.pattern}|(?<!\bnot)(?<!n['’]t)(?<!nt)\s+(?=(?:no|just|only|they|theyre|im)\s)", re.IGNORECASE
)
_GOES_ON = re.compile(rf"(?:{_JOINTS})\s+\S+", re.IGNORECASE)  # "i want training and benefits" is one wish
_FEWEST_TO_CUT = 4  # words; less is one fact
_MOST_CLAUSES = 12
_FEWEST_BESIDE_A_QUESTION = 3


def is_long(text: str) -> bool:
    """Say whether `text` is so long that it is listened to piece by piece."""
    return len(text.split()) >= LONG


def pieces(text: str) -> list[str]:
    """Return the pieces of a long `text`: clauses, pairs of neighbours, and windows over clauses that do not end."""
    if not is_long(text) or text.startswith("/"):
        return []
    clauses = [words for clause in _CUT.split(text) if (words := clause.strip(" ,").split())]
    single = (piece for clause in clauses for piece in _windows(clause))
    pairs = ([*one, *other] for one, other in itertools.pairwise(clauses) if len(one) + len(other) <= _LONGEST_PAIR)
    found = (" ".join(words) for words in itertools.chain(single, pairs) if len(words) >= _FEWEST_WORDS)
    return list(itertools.islice(dict.fromkeys(found), _MOST))


def clauses(text: str) -> list[str]:
    """Return the clauses of `text`, each of which may tell a fact; none where it is but one."""
    if text.startswith("/") or len(text.split()) < _FEWEST_TO_CUT:
        return []
    found: list[str] = []
    for each in (clause.strip(" ,") for clause in _CUT_OF_FACTS.split(text)):
        if found and _GOES_ON.fullmatch(each):
            found[-1] += f" {each}"
        elif len(each.split()) > 1:
            found.append(each)
    if text.rstrip().endswith("?") and len(found) < _FEWEST_BESIDE_A_QUESTION:
        return []  # "so it is only a job, then?" tells nothing
    return found[:_MOST_CLAUSES] if found != [text.strip()] else []


def _windows(clause: list[str]) -> Iterator[list[str]]:
    if len(clause) <= _LONGEST:
        yield clause
        return
    for start in range(0, len(clause) - _WINDOW + _STEP, _STEP):
        yield clause[start : start + _WINDOW]
