"""Whether words lean on a question before them, and what they ask on about it: "and who pays for it".

Boundary: a text and the shares of the reader of follow-ups in; what is said to it is decided elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from advisor.words.numbers import word_set

SURE_FOLLOW_UP = 0.6  # least probability of a kind, as components/follow_up_reader.py sees it
_NO_FOLLOW_UP = "other"  # what stands by itself
ON_HELP = "help_"  # before kinds that mean something only right after a crisis reply: `advisor.words.on_help`

ASKED_ON = "follow_up"
# Kinds of data/nlu/follow_ups.yml that get a line of their own after the answer they ask on about; what the others ask
# ("and what is it for") that answer tells, or the rest of it.
ASKS_ON = {f"{ASKED_ON}/{kind}" for kind in ("cost", "terms", "figure", "time", "best", "failure", "always")}

_FEWEST = 5  # words of a question that stands by itself
_PEOPLE = word_set("they them he him she her")
_LIKE_ONESELF = re.compile(r"\b(?:people|persons?|folks?|guys?|someone|somebody|any(?:one|body)) like (?:me|us)\b")
_POINTS_BACK = _PEOPLE | word_set("it its that those these there one ones 1")


def surest_follow_up(shares: Mapping[str, float]) -> str | None:
    """Return the kind that is surely meant, of the shares that the reader of follow-ups gives; None if none is."""
    kind, share = max(shares.items(), key=lambda each: each[1], default=(_NO_FOLLOW_UP, 0.0))
    is_one = kind != _NO_FOLLOW_UP and not kind.startswith(ON_HELP)
    return kind if share >= SURE_FOLLOW_UP and is_one else None


def points_back(text: str) -> bool:
    """Say whether `text` names what was said before it by a small word."""
    return not _POINTS_BACK.isdisjoint(words_in(text))


def stands_alone(text: str) -> bool:
    """Say whether a question hangs on nothing before it: it is neither short nor points back, also to who one is."""
    of_oneself = _LIKE_ONESELF.search(text.casefold())
    return len(words_in(text)) >= _FEWEST and not (points_back(text) or of_oneself)


def goes_against(text: str) -> bool:
    """Say whether `text` asks what holds in spite of what was told before it: "can i still work there"."""
    return "still" in words_in(text)


def asks_on(text: str, shares: Mapping[str, float]) -> str | None:
    """Return the intent of `text` where it surely leans on a question before it; None where it stands by itself."""
    kind = surest_follow_up(shares)
    if kind is None or not points_back(text):
        return None
    # Only who is asked can say no: "what if it does not work" belongs to the answer on how it works.
    refused = kind != "failure" or not _PEOPLE.isdisjoint(words_in(text))
    return f"{ASKED_ON}/{kind}" if refused else ASKED_ON


def words_in(text: str) -> list[str]:
    """Return the words of `text` in lower case."""
    return re.findall(r"[^\W_]+(?:['’][^\W_]+)*", text.casefold())
