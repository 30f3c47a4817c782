"""A number that takes the place of one that was told, or comes after its answer: "3 years", and then "no wait 4".

Boundary: answers and a number in, an answer anew out. What else is put right stands in `correcting`.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from advisor.replies.told.listening import FREE_HOURS, GOES_ON, WORK_HOURS, Taken, hours_in
from advisor.replies.told.open_replies import NOT_THIS, hours_named
from advisor.words.amounts import amounts_in
from advisor.words.message import Message, in_plain
from advisor.words.numbers import number_at, number_in, split_words, word_set
from advisor.words.short_words import FILLER

_TAKES_BACK = word_set("sorry oops whoops wait no nah not actually mean meant correction typo make bad lied hold")
_AROUND = (
    FILLER
    | _TAKES_BACK
    | word_set("i it its im was that said more like my to on be should is a u think since he she hes shes started in")
)
_RESTARTS = re.compile(r"[.,;]?\s+(?=(?:no|nah|wait|sorry|actually)\b)", re.IGNORECASE)
_UNITS = word_set("hour hr day week wk month mo year yr")
_INSISTS = word_set("said told")  # "i said 4" says again what was put right just before
_AROUND_A_LENGTH = _AROUND | word_set("about around maybe roughly almost over for ive been there here doing")


def renumbered(
    message: Message, told_last: Mapping[str, str], known: Mapping[str, Any], told: Mapping[str, str] | None = None
) -> Taken:
    """Return the length or the hours told last with the number that the message says and nothing else; or nothing.

    Args:
        message: what was said.
        told_last: the words of the answers that the message before gave, by slot.
        known: all answers, by slot.
        told: the words of all answers: one whose very number is taken back may have been given long before.
    """
    if message.is_tapped:
        return Taken()
    told_last = {**{slot: said for slot, said in (told or {}).items() if _names_it(message.text, said)}, **told_last}
    counted = ("timeframe", WORK_HOURS, FREE_HOURS)
    for slot in (*counted, *(slot for slot in told_last if slot not in counted)):
        before = _as_put_right(told_last.get(slot, ""))
        number = _number_alone(message.text, before)
        after = None if number is None else _with_number(before, number)
        if after and slot not in counted and _names_it(message.text, before):
            return Taken({slot: known.get(slot)}, {slot: after})  # "a 400 hour course": only the words change
        if after and slot in counted and (value := _value(slot, after)) is not None:
            # "just for now, 2 years": what was not said by its length does not follow from it either
            by_number = _value(slot, before) == known.get(slot)
            return Taken({slot: value if by_number else known.get(slot)}, {slot: after})
    return _length_told_late(message.text, told_last.get("timeframe"), known.get("timeframe"))


def hours_changed(number: Any, known: Mapping[str, Any], slot: str = WORK_HOURS) -> dict[str, float]:
    """Return the hours that `number` changes: those of the two kinds that were told and nearer to it; else `slot`."""
    hours = next(hours_in([number]), None)
    if hours is None:
        return {}
    before = told_hours(known)
    return {min(before, key=lambda kind: abs(math.log((hours + 1) / (before[kind] + 1))), default=slot): hours}


def told_hours(known: Mapping[str, Any]) -> dict[str, float]:
    """Return the hours a week that were told, by what they are for."""
    return {kind: hours for kind in (WORK_HOURS, FREE_HOURS) for hours in hours_in([known.get(kind)])}


def _number_alone(text: str, before: str) -> float | None:
    """Return the number of a text that takes something back and says no more, but the unit it had `before`."""
    rest = NOT_THIS.sub(" not ", text)
    words = [word.text for word in split_words(rest) if word.text[0].isalnum()]
    units = {word.rstrip("s") for word in in_plain(before).split()} & _UNITS
    said = [word for word in words if word not in _AROUND and word.rstrip("s") not in units]
    return number_in(said[0]) if len(said) == 1 and set(words) & (_TAKES_BACK | _INSISTS) else None


def _as_put_right(text: str) -> str:
    """Return `text` with the number it ends with in the place of the one it takes back: "4 years. no 6"."""
    first, *rest = _RESTARTS.split(text, maxsplit=1)
    number = _number_alone(rest[0], first) if rest else None
    return text if number is None else _with_number(first, number) or text


def _length_told_late(text: str, before: str | None, value: Any) -> Taken:
    """Return the time frame with the length that alone follows an answer without one: "idk", and then "2 years"."""
    lengths = [one for one in amounts_in(text, date.max) if one.kind == "duration"]
    if value is None or before is None or number_in(before) is not None or len(lengths) != 1:
        return Taken()
    beside = f"{text[: lengths[0].start]} {text[lengths[0].end :]}"
    only = set(in_plain(beside).split()) <= _AROUND_A_LENGTH
    return Taken({"timeframe": value}, {"timeframe": f"{before}, {text.strip()}"}) if only else Taken()


def _names_it(text: str, before: str) -> bool:
    """Say whether `text` takes back the very number that was told `before`."""
    found = NOT_THIS.search(text)
    return found is not None and number_in(found[0]) == number_in(before)


def _with_number(text: str, number: float) -> str | None:
    """Return `text` with `number` in the place of its own; None where it has none, or several."""
    spans = split_words(text)
    words = [word.text for word in spans]
    if number_in(text) is None:
        return None
    reads = (number_at(words, at) for at in range(len(words)) if words[at] not in ("a", "an"))
    read = next(filter(None, reads))
    return f"{text[: spans[read.first].start]}{number:g}{text[spans[read.after - 1].end :]}"


def _value(slot: str, text: str) -> Any:
    if slot != "timeframe":
        return hours_named(text)
    months = next((one.value for one in amounts_in(text, date.max) if one.kind == "duration"), None)
    return None if months is None else GOES_ON
