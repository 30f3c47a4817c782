"""Which words of a message are quoted as those that say a thing.

Boundary: words in, words out; what they mean is decided elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from advisor.words.message import Message, in_plain
from advisor.words.numbers import word_set

SHORT = 50  # characters; a longer message says several things
_JOINT = re.compile(r"[.,;!?\n]|\s(?:and|n)\s", re.IGNORECASE)
# What is put right is told by what it is, not by what it was taken for: "i said my back, not my health".
_NOT_THAT = re.compile(r"[,;.] ?(?:and |but )?not\b", re.IGNORECASE)
_I_SAID = re.compile(
    r"^(?:(?:no|nah|wait|sorry|actually|oh)[,.]? )*(?:i )?(?:just |already )?(?:said|meant|mean|told (?:you|u))"
    r"(?: (?:its|it's|it is|that))? (?=\w)",
    re.IGNORECASE,
)
_LAST_I = re.compile(r".*\b(?=i\b)", re.IGNORECASE | re.DOTALL)
_WORD = re.compile(r"\s\w+")
# Words that only choose: "2", "the second one". They mean nothing without the buttons they were said to.
_CHOOSING = word_set(
    "the a i ill id say mean go with pick choose its lol pls please guess prob probably number num nr option answer "
    "choice one two three four five six seven first second third fourth fifth sixth seventh 1st 2nd 3rd 4th 5th 6th 7th"
)


def quoted(text: str, surfaces: Sequence[str], others: Sequence[str] = ()) -> str:
    """Return what `text` says of one thing; "" where it only chooses a number.

    Args:
        text: what was said.
        surfaces: the words in which the thing was found; without any, the whole is quoted.
        others: words in which other things were found; what follows is about those.
    """
    if all(word in _CHOOSING or word.isdecimal() for word in in_plain(text).split()):
        return ""
    puts_right = bool(surfaces and _NOT_THAT.search(text))
    if len(text) <= SHORT and not (others or puts_right) and _before_a_question(text) == text:
        return " ".join(text.split())
    thoughts = [_thought(text, surface, others) for surface in surfaces if surface]
    thoughts = [_I_SAID.sub("", thought) for thought in thoughts] if puts_right else thoughts
    return " ".join(("; ".join(dict.fromkeys(thoughts)) or text).split())


def _thought(text: str, surface: str, others: Sequence[str]) -> str:
    """Return `surface` with what is said around it up to the end of the thought: "only til 6" is the point."""
    before, found, after = text.partition(surface)
    if not found:
        return surface
    start = max((joint.end() for joint in _JOINT.finditer(before)), default=0)
    after = _before_a_question(_JOINT.split(after, maxsplit=1)[0])
    end = min((at for other in others if other and (at := after.find(other)) >= 0), default=len(after))
    return (_after_a_question(before[start:]) + surface + after[:end]).strip()


def _after_a_question(text: str) -> str:
    """Return of a question the part about oneself: "check my work i clean rooms" asks for something first."""
    found = _LAST_I.match(text) if Message(text).asks else None
    return text[found.end() :] if found else text


def _before_a_question(text: str) -> str:
    """Return `text` up to where a question begins: "2 years is it a career"."""
    starts = (word.start() for word in _WORD.finditer(text))
    return text[: next((start for start in starts if Message(text[start:]).asks), len(text))]
