"""What an answer itself says on a matter that a message names: "what about nights away" after one on truck driving.

Boundary: goes by words that few answers hold; whether the answer is still talked about is the actions' affair.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable

from advisor.library.content import Answer
from advisor.words.message import Message, in_plain
from advisor.words.numbers import word_set

_SHORTEST = 3  # letters of a word that names something
_RARE = 0.1  # of all answers that may hold a word which still tells them apart
_MOST = 2  # sentences
# Few answers hold these, and yet they name nothing.
_NAME_NOTHING = word_set(
    "above again against alone already always another any anyone anything around because become been being both done "
    "else enough even ever every everyone few full had has her here his into just last less made more most much must "
    "never nobody none nothing over please really should side since someone something than their them then there these "
    "they this those though tho thing until very was were what when where which who whole why will with without would "
    "yet your that have does did are can could about get got need want tell say says said know think good bad "
    "better best first second like true"
)
_SENTENCE = re.compile(r"(?<=[.!])\s+")  # "A family? Local work is home more" is one thought
_ENDINGS = 1  # letters that a word may have more: "night", "nights"


def passage_on(message: Message, answer: Answer, all_answers: Iterable[Answer]) -> str | None:
    """Return the sentences of `answer` on what `message` names; None where it names nothing that sets it apart."""
    others = [_words(_text(other)) for other in all_answers if other.language == answer.language]
    named = {
        word for word in _words(message.text) if sum(_holds(words, word) for words in others) <= _RARE * len(others)
    }
    sentences = _SENTENCE.split(_text(answer))
    on_it = [sentence for sentence in sentences if any(_holds(_words(sentence), word) for word in named)]
    return " ".join(on_it[:_MOST]) or None


def _text(answer: Answer) -> str:
    return f"{answer.answer} {answer.more or ''}".strip()


@functools.lru_cache(maxsize=1024)
def _words(text: str) -> frozenset[str]:
    return frozenset(word for word in in_plain(text).split() if len(word) >= _SHORTEST) - _NAME_NOTHING


def _holds(words: frozenset[str], word: str) -> bool:
    return any(_is_alike(word, other) for other in words)


def _is_alike(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return long.startswith(short) and len(long) - len(short) <= _ENDINGS
