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
RARE = 0.1  # of all answers that may hold a word which still tells them apart
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
# "A family? Local work is home more" is one thought; what stands in quotation marks is said as a whole. The stop of an
# abbreviation ends none: "EE. UU. que", "Job vs. Career"; what begins with a small letter goes on.
_SENTENCE = re.compile(r"(?<=[.!])(?<!\bEE\.)(?<!\bvs\.)\s+(?![a-zà-ÿ])|(?<=[.!?][\"”])\s+")


def passage_on(message: Message, answer: Answer, all_answers: Iterable[Answer]) -> str | None:
    """Return the sentences of `answer` on what `message` names; None where it names nothing that sets it apart."""
    others = [text_of(other) for other in all_answers if other.language == answer.language]
    named = {word for word in words_of(message.text) if held_by(others, word) <= RARE * len(others)}
    on_it = [sentence for sentence in sentences(text_of(answer)) if any(holds(sentence, word) for word in named)]
    return " ".join(on_it[:_MOST]) or None


def sentences(text: str) -> list[str]:
    """Return the sentences of `text`; a question goes with what it is answered by."""
    whole: list[str] = []
    for sentence in _SENTENCE.split(text):
        if whole and whole[-1].count('"') % 2:
            whole[-1] += f" {sentence}"
        else:
            whole.append(sentence)
    return whole


def text_of(answer: Answer) -> str:
    """Return the first words of `answer` and the rest of it."""
    return f"{answer.answer} {answer.more or ''}".strip()


def words_of(text: str) -> frozenset[str]:
    """Return the words of `text` that may name something."""
    return frozenset(word for word in in_plain(text).split() if len(word) >= _SHORTEST) - _NAME_NOTHING


def held_by(texts: Iterable[str], word: str) -> int:
    """Count the `texts` that hold `word`."""
    return sum(holds(text, word) for text in texts)


@functools.lru_cache(maxsize=4096)
def _words_and_stems(text: str) -> tuple[frozenset[str], frozenset[str]]:
    words = words_of(text)
    return words, frozenset(word[:-1] for word in words)


def holds(text: str, word: str) -> bool:
    """Say whether `text` has `word`, or one of the two has a letter more at its end: "night", "nights"."""
    words, stems = _words_and_stems(text)
    return word in words or word in stems or word[:-1] in words
