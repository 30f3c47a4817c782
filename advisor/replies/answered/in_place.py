"""Work, or whom it is for, that takes the place of what was told: "its target, not walmart", "not a cook, a baker".

Boundary: reads which of the two is meant, in either order, and keeps the rest of what was told. A number in the place
of another is read in `renumbering`, an answer to a question in `correcting`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from advisor.replies.told.listening import Taken, told
from advisor.replies.told.works import MOST_LETTERS, name_in
from advisor.words.message import Entity, Message, in_plain
from advisor.words.numbers import word_set
from advisor.words.short_words import FILLER

_THIS_NOT_THAT = re.compile(
    r"^(?P<this>[^.;!?]+?),?\s+(?:and |but )?not (?P<that>[^,.;!?]+?)(?:[.!,]? (?:anymore|like i said))?[.!]*$"
)
_NOT_THAT_BUT = re.compile(r"^(?:[^.;!?]*?\s)?not (?P<that>[^,.;!?]+?)(?:,|\.|;| but| its)\s*(?P<this>[^.;!?]+)[.!]*$")
_BEFORE_A_NAME = FILLER | word_set(
    "wait no nah oops hold on hang but and so for at with by from a an the it its he hes she shes they theyre i im id "
    "is am are was were my his her said meant mean told you u works work working that thats one really rather my bad"
)
_MOST_OF_A_NAME = 2  # words of a name that no list has: of more, it may be a sentence


def in_place(message: Message, known: Mapping[str, Any]) -> Taken:
    """Return the work as the message puts it right where it names what was told wrong, too; else nothing."""
    before = str(known.get("occupation") or "")
    pair = None if message.is_tapped or not before else _this_not_that(message.text.casefold())
    if pair is None or not message.of("occupation", "employer", roles=["denied"]):
        return Taken()
    this, that = _name_of(pair[0], message.affirmed), _name_of(pair[1], message.of)
    parts = before.split(", ")
    listed = this is not None
    wrong = next((part for part in parts if _is_within(that or pair[1], part)), None)
    if wrong and not listed and len(pair[0].split()) <= _MOST_OF_A_NAME and message.denied("employer"):
        this = name_in(" ".join(word[:1].upper() + word[1:] for word in pair[0].split()))  # that no list has
    if this is None:
        return Taken()
    if wrong is None:
        return told(message, {"occupation": before}) if _is_within(this, before) else Taken()
    anew = ", ".join(dict.fromkeys(this if part == wrong else part for part in parts))
    return told(message, {"occupation": anew[:MOST_LETTERS]})


def _this_not_that(text: str) -> tuple[str, str] | None:
    """Return what is said to be so, and what is said not to be."""
    found = _NOT_THAT_BUT.match(text) or _THIS_NOT_THAT.match(text)
    pair = (_bare(found["this"]), _bare(found["that"])) if found else ("", "")
    return pair if all(pair) else None


def _bare(text: str) -> str:
    """Return the plain words of `text` from the name on: "target" of "oh wait its target"."""
    words = in_plain(text).split()
    while words and words[0] in _BEFORE_A_NAME:
        words = words[1:]
    return " ".join(words)


def _name_of(words: str, told: Callable[..., Sequence[Entity]]) -> str | None:
    """Return the name of the work or of the employer that `words` are for, among what is `told` of either."""
    found = [one for one in told("occupation", "employer") if one.text and in_plain(one.text) in words]
    return next((name_in(one.value) for one in found), None)


def _is_within(name: str, told_before: str) -> bool:
    return set(in_plain(name).split()) <= set(in_plain(told_before).split())
