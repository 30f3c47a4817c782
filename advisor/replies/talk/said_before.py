"""What was said in the talk so far on what a message names: the answers of the last turns, sentence by sentence.

Boundary: what a sentence shares with the message decides, by how few answers hold those words; whether the message asks
for it is the actions' affair.
"""

from __future__ import annotations

import functools
import math
import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from advisor.library.content import Answer
from advisor.replies.talk.passages import held_by, holds, sentences, text_of, words_of
from advisor.words.message import in_plain
from advisor.words.numbers import word_set

TELLING = 2.0  # least weight of what a message that points back shares with a sentence: a word that one in seven holds
PLAIN = 5.0  # least weight where nothing else points back: two such words, and more
_LEAST = 0.1  # weight of a word; what nearly all answers hold is no word for anything
_SETS_APART = 1.0  # weight of a word that a third of all answers hold
_SHORT = 16  # words; what says less is said with what follows it
_BESIDE = (
    0.5  # share of a word's weight that stands elsewhere in the answer, in its title, or in the question that led there
)
# What is looked for is not named by these; some tell what it looks like.
_LOOKED_FOR = word_set(
    "told tell gave give mentioned named name names called call remind meant mean asked back part bit thing "
    "thingy person the and for wait hold okay"
)
_NUMBER, _PAGE, _LINE = r"(?:phone|number|hotline)", r"(?:website|site|page|link|url|web)", r"(?:line|sentence|words)"
_LOOKS = {
    re.compile(rf"\b{_NUMBER}\b"): re.compile(r"\d{3}-\d{4}"),
    re.compile(rf"\b{_PAGE}\b"): re.compile(r"\w\.(?:org|gov|com|edu)\b"),
    re.compile(rf"\b{_LINE}\b.*\b(?:say|tell|write|use)\b"): re.compile('"'),
}
_NAMES_A_LOOK = re.compile(rf"\b(?:{_NUMBER}|{_PAGE}|{_LINE})\b")
_GOES_ON = re.compile(r"(?:That|It|They|This|These|Those)\b")  # begins what only goes on from the sentence before


@dataclass(frozen=True)
class Told:
    """An answer that was said, and what was asked or told before it."""

    answer: Answer
    asked: str


@dataclass(frozen=True)
class Found:
    """The words of an answer on what a message names, and how much they share with it."""

    answer: Answer
    words: str
    weight: float
    shared: int
    looked_for: bool = False  # by what it looks like: a number, a page, a line to say


def thoughts(answer: Answer) -> list[str]:
    """Return the sentences of `answer`, each with what only goes on from it."""
    return [thought for text in (answer.answer, answer.more) if text for thought in _thoughts(text)]


def in_full(answer: Answer, thought: str) -> str:
    """Return a `thought` of `answer` with the next one, where it is short by itself."""
    for text in filter(None, (answer.answer, answer.more)):
        here = _thoughts(text)
        if thought in here and len(thought.split()) <= _SHORT:
            place = here.index(thought)
            return " ".join(here[place : place + 2])
    return thought


def _thoughts(text: str) -> list[str]:
    found: list[str] = []
    for sentence in sentences(text):
        if found and _GOES_ON.match(sentence):
            found[-1] += f" {sentence}"
        else:
            found.append(sentence)
    return found


def find(text: str, told: Sequence[Told], all_answers: Collection[Answer], within: str | None = None) -> Found | None:
    """Return what was told that shares most with `text`; of what shares the same, the latest.

    `within`: the one thought that is looked at.
    """
    looks = [look for asks, look in _LOOKS.items() if asks.search(in_plain(text))]
    named = _NAMES_A_LOOK.sub(" ", in_plain(text)) if looks else text
    weights = weights_in(named, all_answers)
    best: Found | None = None
    for one in told:
        beside = _all_of(one)
        for thought in [within] if within else thoughts(one.answer):
            if not all(look.search(thought) for look in looks):
                continue
            here = {word for word in weights if _speaks_of(thought, word)}
            near = {word for word in weights.keys() - here if _speaks_of(beside, word)}
            weight = sum(weights[word] for word in here) + _BESIDE * sum(weights[word] for word in near)
            if (here or looks) and (best is None or weight > best.weight):
                best = Found(
                    one.answer, thought, weight, sum(weights[word] >= _SETS_APART for word in here), bool(looks)
                )
    return best


def about(text: str, told: Sequence[Told], all_answers: Collection[Answer]) -> Told | None:
    """Return what was told that is, or was asked, about what `text` names: "back to the weekend thing"."""
    weights = weights_in(text, all_answers)

    def shared(one: Told) -> float:
        return sum(weight for word, weight in weights.items() if _speaks_of(_all_of(one), word))

    nearest = max(told, key=shared, default=None)
    return nearest if nearest and shared(nearest) >= TELLING else None


def weights_in(text: str, all_answers: Collection[Answer]) -> dict[str, float]:
    """Return the words of `text` that may name what was said, each with its weight: the fewer hold it, the more."""
    texts = tuple(map(text_of, all_answers))
    weights = {word: _weight(word, texts) for word in words_of(text) - _LOOKED_FOR}
    return {word: weight for word, weight in weights.items() if weight >= _LEAST}


def find_both(
    first: str, second: str, told: Sequence[Told], all_answers: Collection[Answer]
) -> tuple[Answer, list[str]] | None:
    """Return the answer that speaks most of both, and what it says on each; None where none speaks of both."""
    best: tuple[float, Answer, list[str]] | None = None
    for one in told:
        halves = [find(half, [one], all_answers) for half in (first, second)]
        found = [half for half in halves if half]
        weight = sum(half.weight for half in found)
        if len(found) == len(halves) and (best is None or weight > best[0]):
            whole = find(f"{first} {second}", [one], all_answers)
            at_once = whole and all(find(half, [one], all_answers, whole.words) for half in (first, second))
            passages = [whole.words] if whole and at_once else [half.words for half in found]
            best = (weight, one.answer, list(dict.fromkeys(passages)))
    return best[1:] if best else None


def _all_of(one: Told) -> str:
    return f"{one.answer.title} {one.asked} {text_of(one.answer)}"


def _speaks_of(text: str, word: str) -> bool:
    """Say whether `text` holds `word`, also where only one of them ends in "ing": "look", "looking"."""
    return holds(text, word) or (word.endswith("ing") and holds(text, word[:-3])) or holds(text, f"{word}ing")


@functools.lru_cache(maxsize=4096)
def _weight(word: str, texts: tuple[str, ...]) -> float:
    return math.log(len(texts) / (1 + held_by(texts, word))) if texts else 0.0
