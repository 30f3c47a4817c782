"""What they said it is not about, "its a bakery, not an app", and what is said without it.

Boundary: lines and what was said before each in, words out; what has no such words is said by the actions instead.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from advisor.library.content import Answer
from advisor.replies.talk.passages import RARE, held_by, holds, sentences, text_of, words_of
from advisor.words.looking_back import no_matter_in, not_meant_in

_HALF = re.compile(r";\s+")  # between two thoughts of one sentence


@dataclass(frozen=True)
class LeftOut:
    """Words of what it is not, and of what it has `nothing` to do with: an answer that speaks of that is of no use."""

    words: frozenset[str] = frozenset()
    nothing: frozenset[str] = frozenset()

    def holds_title(self, answer: Answer) -> bool:
        """Say whether `answer` is on what is left out, by its title."""
        return any(holds(f"{answer.title} {answer.id.replace('_', ' ')}", word) for word in self.words)

    def holds_matter(self, answer: Answer) -> bool:
        """Say whether `answer` speaks of what they say that it has nothing to do with."""
        return any(holds(text_of(answer), word) for word in self.nothing)


def left_out_of(lines: Sequence[tuple[str, str]], texts: Sequence[str]) -> LeftOut:
    """Return what is left out by the end of `lines`, of which each is what they said, and what was said to them before.

    Only what was said to them can be put right, and only what sets few of the `texts` apart; what they speak of
    themselves since then is no longer left out.

    Args:
        lines: newest first.
        texts: of all answers.
    """
    words: set[str] = set()
    nothing: set[str] = set()
    since: set[str] = set()
    for text, said in lines:
        no_matter, denied = words_of(no_matter_in(text)), words_of(denied_in(text))
        put_right = {word for word in denied - since if holds(said, word) and _sets_apart(word, texts)}
        words |= put_right
        nothing |= put_right & no_matter
        since |= words_of(text) - denied
    return LeftOut(frozenset(words), frozenset(nothing))


def denied_in(text: str) -> str:
    """Return what `text` says it is not about."""
    return f"{not_meant_in(text)} {no_matter_in(text)}"


def without(text: str, left_out: Iterable[str]) -> str | None:
    """Return `text` without what speaks of `left_out`; None where nothing is left of it."""
    words = tuple(left_out)
    kept = [rest for sentence in sentences(text) if (rest := _rest(sentence, words))]
    return " ".join(kept) or None


def _rest(sentence: str, words: Sequence[str]) -> str:
    if not any(holds(sentence, word) for word in words):
        return sentence
    halves = [half for half in _HALF.split(sentence) if not any(holds(half, word) for word in words)]
    rest = "; ".join(halves).rstrip(".")
    return f"{rest[:1].upper()}{rest[1:]}." if rest else ""


def _sets_apart(word: str, texts: Sequence[str]) -> bool:
    return held_by(texts, word) <= RARE * len(texts)
