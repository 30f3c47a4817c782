"""What a reply denies of the options that a question has: "not for the money", "showed me a lot, no certificate".

Boundary: one text and one question; what is left of the reply is read in `option_replies`.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from advisor.library.questions import Question, without
from advisor.replies.told.barriers import IN_THE_WAY
from advisor.replies.told.choosing import ANSWERS, LEAST_READ, by_readings, share_of
from advisor.replies.told.listening import fitted
from advisor.words.message import Message, in_plain
from advisor.words.numbers import word_set

PIECE = re.compile(r"[.,](?!\d)|[;!?]")  # not within "1.5"
_WITH_ITS_END = re.compile(rf"((?:(?!{PIECE.pattern}).)+)(?:{PIECE.pattern})?", re.DOTALL)
# "not for the money", "dont care about the pay"; "not just the money" denies nothing, and "money isnt all" hardly.
_DENYING = word_set("not dont never aint isnt doesnt didnt wasnt")
_UP_TO_WHAT_IS_DENIED = word_set(
    "for about in it do doing did the care really all that much work working my because of"
)
_NO_REASON = word_set("matter matters why it important")
# The same of what may be there or not: "there isnt any certificate".
_NOT_THERE = _DENYING | word_set("no without")
_UP_TO_WHAT_IS_NOT_THERE = word_set(
    "a an any my the of for in have has had got get gets getting give gave given need needs needed take takes required "
    "formal official real actual"
)

_PAPERS = ("license", "education", "credentials")


def without_what_is_denied(message: Message, pending: Question) -> Message:
    """Return the message without the options that it denies: "not for the money, i like the kids".

    What the model read in the whole may be what was denied. The words go with it only where a no is no answer by
    itself.
    """
    if pending.several or message.is_tapped:
        return message
    values = denied_options(message.text, pending)
    if not values:
        return message
    if "no" in pending.means:
        return replace(message, readings=_read_beside(values, message, pending))
    labels = {f"{pending.slot}/{value}" for value in {*values, pending.means.get("both")}}  # nor is it both then
    kept = (found[0] for found in _WITH_ITS_END.finditer(message.text) if not _denied_in(found[1], pending))
    left = "".join(kept).strip()
    return replace(message, text=left, readings={k: v for k, v in message.readings.items() if k not in labels})


def _read_beside(values: set[str], message: Message, question: Question) -> dict[str, float]:
    """Return the readings without `values`; where little is left of the whole, those of the clause that tells most."""
    labels = {f"{question.slot}/{value}" for value in values}
    told = [clause.readings for clause in message.clauses if not _denied_in(clause.text, question)]
    whole, *rest = (
        {label: share for label, share in read.items() if label not in labels} for read in (message.readings, *told)
    )
    if share_of(whole, question) >= LEAST_READ:
        return whole
    return max((whole, *rest), key=lambda read: share_of(read, question))


def denied_options(text: str, question: Question) -> set[str]:
    """Return the options of `question` that `text` denies, and names nowhere else: "no certificate"."""
    pieces = PIECE.split(text)
    denied = {piece: set(_denied_in(piece, question)) for piece in pieces}
    affirmed = {value for piece in pieces if not denied[piece] for value in _values_named(in_plain(piece), question)}
    may_be_there = "no" in question.means
    return set().union(*denied.values()) - ({*affirmed, question.means["no"]} if may_be_there else set())


def beside_what_is_denied(message: Message, question: Question, before: Any) -> Any:
    """Return what the message tells beside what it denies; "there was no exam" changes no other answer than that."""
    denied = denied_options(message.text, question)
    if before is not None and str(before) not in denied:
        return before
    labels = {f"{question.slot}/{value}" for value in denied}
    readings = {label: share for label, share in message.readings.items() if label not in labels}
    return fitted(by_readings(readings, question, ANSWERS), question)


def without_a_missing_paper(facts: Mapping[str, Any], text: str, training: Question) -> dict[str, Any]:
    """Return `facts` without what a paper is taken for that the work did not give: "no license, no diploma for it".

    It is none to drive with, and no school that was not finished.
    """
    if not denied_options(text, training):
        return dict(facts)
    stays = [barrier for barrier in facts.get(IN_THE_WAY) or () if barrier not in _PAPERS]
    return {**without(facts, IN_THE_WAY, "education"), **({IN_THE_WAY: stays} if stays else {})}


def _values_named(plain: str, question: Question) -> set[str]:
    """Return the options that are named; what the question is called, too, is not told by its name: "the training"."""
    names = [(one.value, name) for one in question.options for name in one.called if name not in question.called]
    return {value for value, name in names if f" {name} " in f" {plain} "}


def _denied_in(piece: str, pending: Question) -> list[str]:
    """Return the options whose name stands right after a word that denies, or before one and "matter"."""
    plain, denied = in_plain(piece), []
    words, may_be_there = plain.split(), "no" in pending.means
    denying = _NOT_THERE if may_be_there else _DENYING
    up_to = _UP_TO_WHAT_IS_NOT_THERE if may_be_there else _UP_TO_WHAT_IS_DENIED
    names = [(name.split(), one.value) for one in pending.options for name in one.called if f" {name} " in f" {plain} "]
    if any(denying & set(name) for name, _ in names):
        return []  # "not long term" is the name of one
    for name, value in names:
        for at in (at for at in range(len(words)) if words[at : at + len(name)] == name):
            before = itertools.dropwhile(up_to.__contains__, reversed(words[:at]))
            after = words[at + len(name) :]
            if next(before, "") in denying or (_DENYING & set(after[:1]) and _NO_REASON & set(after[1:2])):
                denied.append(value)
    return denied
