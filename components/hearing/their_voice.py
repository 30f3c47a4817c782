"""What is said of somebody else, as they would say it themselves: "she wants to be a baker" is "i want to be a baker".

So what a person tells of their sister is heard with the very words that tell it of oneself.
Boundary: words only; whether it is that one who is advised is decided in `advisor.replies.told.for_another`.
"""

from __future__ import annotations

import re

from advisor.words.kin import ADULTS, CHILDREN, OWNERS, without_asking
from advisor.words.numbers import word_set

_OTHERS = word_set("he she hes shes")
_ONESELF = word_set("i im ive id ill")
_AS_I_SAY = {
    "he": "i",
    "she": "i",
    "hes": "im",
    "shes": "im",
    "his": "my",
    "her": "my",
    "wants": "want",
    "needs": "need",
    "has": "have",
    "likes": "like",
    "hopes": "hope",
    "doesnt": "dont",
    "is": "am",
    "hasnt": "havent",
}
_SAID_OF_ONE = re.compile(r"(?!(?:always|sometimes|perhaps|was|does)$)[a-z]{2,}[a-rt-z]s")
_LONGER = re.compile(r"(?:ch|sh|ss|x|zz|o)es$")  # "watches", "goes"
_WORDS = re.compile(r"[A-Za-z'’]+|[^A-Za-z'’]+")


def in_their_voice(text: str) -> tuple[str, list[int]] | None:
    """Return `text` as those would say it of whom it speaks, and where each letter of that stands in `text`.

    None where it speaks of nobody, or of the speaker as well.
    """
    pieces = [(found[0], found.start()) for found in _WORDS.finditer(text)]
    words = [piece.casefold().replace("'", "").replace("’", "") for piece, _ in pieces]
    told = without_asking(" ".join(filter(str.isalnum, words))).split()
    if _ONESELF & set(told) or not (_OTHERS | ADULTS | CHILDREN) & set(words):
        return None
    said, places, before = "", list[int](), ""
    for word, (piece, at) in zip(words, pieces, strict=True):
        if word in ADULTS | CHILDREN and before in OWNERS:
            spoken = "i"
        elif word in OWNERS and word not in {"his", "her"}:
            spoken = ""  # "my sister" is one who speaks, not what is owned
        else:
            spoken = _AS_I_SAY.get(word, piece)
            if before in _OTHERS | ADULTS | CHILDREN and _SAID_OF_ONE.fullmatch(spoken):
                spoken = _of_oneself(spoken)
        said += spoken
        places += [min(at + step, at + len(piece) - 1) for step in range(len(spoken))]
        before = word if piece[:1].isalpha() else before
    return said, [*places, len(text)]


def _of_oneself(verb: str) -> str:
    """Return a verb as one says it of oneself: "he delivers" is "i deliver"."""
    if verb.endswith("ies"):
        return f"{verb[:-3]}y"
    return verb[: -2 if _LONGER.search(verb) else -1]
