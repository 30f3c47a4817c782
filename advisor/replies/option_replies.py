"""Replies to a question with fixed options: which of them the words, the model and a yes or no before them come to.

Boundary: one statement and one question. Whether the message is an answer at all is decided in `replying`.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from advisor.library.questions import DIFFERENCES, Question
from advisor.replies.choosing import (
    by_readings,
    by_readings_when_asked,
    chosen_in,
    denies,
    laughs_at,
    named_in,
    names_asked_for,
    only_real,
    share_of,
    weight_of,
    weight_on_one,
)
from advisor.replies.clauses import told_of
from advisor.replies.listening import fitted
from advisor.replies.naming import not_turned, option_within
from advisor.words.message import Message, in_plain
from advisor.words.numbers import word_set
from advisor.words.several import COMMANDS, FAQ, SURE_WHOLE
from advisor.words.short_words import ShortWord, is_hedged, opening_word, short_word, taken_back
from advisor.words.taking_back import takes_back

SURE_INTENT = 0.5  # confidence above which an intent stands for a word, or for a command
SURE_READING = 0.9  # readings that outweigh what is named
OUTWEIGHS_A_NO = 0.6  # least reading of another option for a "no" before it not to be the answer
OUTWEIGHS_A_CONCEDED_NO = 0.5  # least reading of all other options together where a "but" takes the no back
OF_ANOTHER_KIND = 0.6  # readings of other questions that leave an opening yes or no to those
READS_AS_ANSWER = 0.3  # least share of the readings that says something beside what else is told
_SHORT_CLAUSE = 8  # words
_PIECE = re.compile(r"[.,](?!\d)|[;!?]")  # not within "1.5"
_BUT = re.compile(r"\bbut\b", re.IGNORECASE)
_YEAH_RIGHT = re.compile(r"\b(?:yeah?|ya) right\b(?! now)", re.IGNORECASE)
_ADDS = re.compile(r"\b(?:also|too|as well)\b", re.IGNORECASE)
# "not for the money", "dont care about the pay"; "not just the money" denies nothing, and "money isnt all" hardly.
_DENYING = word_set("not dont never aint isnt doesnt didnt wasnt")
_UP_TO_WHAT_IS_DENIED = word_set(
    "for about in it do doing did the care really all that much work working my because of"
)
_NO_REASON = word_set("matter matters why it important")

SHORT_INTENTS: Mapping[str, ShortWord] = {
    "affirm": "yes",
    "deny": "no",
    "agree_partly": "partly",
    "choose_both": "both",
    "admit_unsure": "unsure",
}


def option_in(message: Message, pending: Question, tells: bool, another: bool) -> Any:
    """Return the answer that the statement gives `pending`; None where it gives none.

    Args:
        message: the message without the questions in it.
        pending: the question that was just asked.
        tells: whether the message states something else; then an opening "no" belongs to that.
        another: whether it answers another question of the form.
    """
    message = _without_what_is_taken_back(message, pending)
    value, partly = _option_in(message, pending, tells, another), pending.means.get("partly")
    could_be = value == pending.means.get("yes", "") or (
        value is None and share_of(message.readings, pending) >= READS_AS_ANSWER
    )
    return fitted([partly], pending) if partly and could_be and is_hedged(message.text) else value


def _option_in(message: Message, pending: Question, tells: bool, another: bool) -> Any:
    chosen = chosen_in(message.text, pending)
    if chosen or short_word(message.text):
        return fitted(chosen, pending)
    if not another and _is_both(message, pending):
        return fitted([pending.means["both"]], pending)
    if (rather := _after_a_conceded_no(message, pending)) is not None:
        return rather
    if read := _read(message, pending, tells, another):
        return not_turned(fitted(read, pending), message.plain, pending)
    if takes_back(message):
        return None
    # "a bit, learned it online" is of what it goes on to tell; a no or a yes may well be of what was asked
    half = another and short_word(_PIECE.split(message.text)[0]) in ("partly", "both")
    opened = None if half else opening_clause(message, pending)
    if opened is None and not another and not tells:
        opened = closing_word(message, pending)
    if opened is not None or another or tells:
        return opened
    word = "no" if _scoffs_at(message.text, pending) else sure_word(message)  # "lol the benefits are paw prints"
    if word is None and weight_on_one(message.readings) <= OF_ANOTHER_KIND and not _is_command(message):
        word = opening_word(message.text)
    return fitted([pending.means.get(word or "")], pending)


def _scoffs_at(text: str, pending: Question) -> bool:
    """Say whether `text` laughs at what it names; "haha yes the benefits are great" does not, "lol yeah no" does."""
    denied = any(denies(piece) for piece in _PIECE.split(text) if names_asked_for(piece, pending))
    is_glad = opening_word(text) == "yes" and not denied and not _YEAH_RIGHT.search(text)
    return laughs_at(text, pending) and not is_glad


def without_what_is_denied(message: Message, pending: Question) -> Message:
    """Return the message without the options that it denies: "not for the money, i like the kids".

    Only where a no is no answer by itself; and what the model read in the whole may be what was denied.
    """
    if "no" in pending.means or pending.several or message.is_tapped:
        return message
    pieces = [*_PIECE.split(message.text)]
    denied = {piece: set(_denied_in(in_plain(piece), pending)) for piece in pieces}
    values = set().union(*denied.values())
    if not values:
        return message
    left = " ".join(piece.strip() for piece in pieces if not denied[piece])
    labels = {f"{pending.slot}/{value}" for value in {*values, pending.means.get("both")}}  # nor is it both then
    return replace(message, text=left, readings={k: v for k, v in message.readings.items() if k not in labels})


def _denied_in(plain: str, pending: Question) -> Iterator[str]:
    """Yield the options whose name stands right after a word that denies, or before one and "matter"."""
    words = plain.split()
    names = [(name.split(), one.value) for one in pending.options for name in one.called if f" {name} " in f" {plain} "]
    if any(_DENYING & set(name) for name, _ in names):
        return  # "not long term" is the name of one
    for name, value in names:
        for at in (at for at in range(len(words)) if words[at : at + len(name)] == name):
            before = itertools.dropwhile(_UP_TO_WHAT_IS_DENIED.__contains__, reversed(words[:at]))
            after = words[at + len(name) :]
            if next(before, "") in _DENYING or (_DENYING & set(after[:1]) and _NO_REASON & set(after[1:2])):
                yield value


def sure_word(message: Message) -> ShortWord | None:
    """Return the yes, no or the like that the intent stands for; a number, or an answer to something else, is none."""
    sure = message.confidence >= max(SURE_INTENT, weight_of(message.readings)) and not re.search(r"\d", message.text)
    return SHORT_INTENTS.get(message.intent) if sure else None


def opening_clause(message: Message, pending: Question) -> Any:
    """Return the answer before a comma or a full stop: "nope, and no insurance either"."""
    first, *rest = _PIECE.split(message.text)
    return fitted(chosen_in(first, pending), pending) if rest else None


def closing_word(message: Message, pending: Question) -> Any:
    """Return the answer that a last short word gives after a story: "asked for it four times. nope"."""
    *before, last = _PIECE.split(message.text.rstrip(" .!"))
    return fitted([pending.means.get(short_word(last) or "")], pending) if before else None


def named_within(text: str, pending: Question) -> Any:
    """Return the option that short clauses name among other words: "he says its just for now, cant wait to go".

    Only where one of two is asked for: what may be there or not is named in many a line that denies it.
    """
    if "no" in pending.means or pending.several or pending.slot not in DIFFERENCES:
        return None
    pieces = (in_plain(piece) for piece in _PIECE.split(text))
    short = [piece for piece in pieces if len(piece.split()) <= _SHORT_CLAUSE and not denies(piece)]
    named = {value for piece in short if (value := option_within(piece, pending))}
    return fitted([named.pop()], pending) if len(named) == 1 else None


def _after_a_conceded_no(message: Message, pending: Question) -> Any:
    """Return what is read after a no that a "but" takes back: "nah. but yeah they pay some of my insurance"."""
    before, *point = _BUT.split(message.text, maxsplit=1)
    no = pending.means.get("no")
    if not point or no is None or short_word(before) != "no" or pending.several:
        return None
    options = [option.value for option in pending.options if option.value != no]
    shares = {value: message.readings.get(f"{pending.slot}/{value}", 0.0) for value in options}
    sure = sum(shares.values()) >= OUTWEIGHS_A_CONCEDED_NO
    return fitted([max(options, key=lambda value: shares[value])], pending) if sure else None


def _is_both(message: Message, pending: Question) -> bool:
    """Say whether one clause is a "both", whatever the others name: "for the rent and to learn. both"."""
    clauses = (*_PIECE.split(message.text.rstrip(" .!")), _BUT.split(message.text)[0])
    return "both" in pending.means and any(short_word(clause) == "both" for clause in clauses)


def _read(message: Message, pending: Question, tells: bool, another: bool) -> tuple[str, ...]:
    """Return the option that a piece of the statement names, or that the model reads in it."""
    readings = message.readings
    if not pending.several and (named := named_in(message.text, pending)):
        return _with_the_rest(named, message, pending)
    if pending.several and (told := told_of(pending, message)):
        return only_real(told, pending)  # each thought may tell one: "im good with the guests and i got my cna"
    if tells or (message.intent == FAQ and message.confidence >= SURE_WHOLE):  # "my boss is a jerk" is no skill
        return by_readings(readings, pending, READS_AS_ANSWER)
    read = () if another else by_readings_when_asked(readings, pending)
    return (pending.means["no"],) if read and _is_denied(read[0], message, pending) else read


def _with_the_rest(named: tuple[str, ...], message: Message, pending: Question) -> tuple[str, ...]:
    """Return `named`, or what the model reads in the whole, where that is more.

    What stands before a "but" is conceded only: "lead, but he gave it away". What stands after one is the point.
    """
    both = pending.means.get("both", "")
    *before, last = _BUT.split(message.text)
    if before and not _ADDS.search(last) and named_in(last, pending) == named:
        return named
    if before and named_in(before[0], pending) == named:
        return by_readings_when_asked(message.readings, pending) or named
    # "the money, and to learn" names but one of the two
    return (both,) if by_readings(message.readings, pending, OUTWEIGHS_A_NO) == (both,) else named


def _without_what_is_taken_back(message: Message, pending: Question) -> Message:
    """Return what is said after "no wait …"; the model, which read the whole, may have read that no."""
    word, rest = taken_back(message.text)
    if word is None:
        return message
    if len(told := told_of(pending, replace(message, text=rest))) == 1:
        return replace(message, text=rest, readings={f"{pending.slot}/{told[0]}": 1.0})
    label = f"{pending.slot}/{pending.means.get(word)}"
    sure = message.readings.get(label, 0.0) >= OUTWEIGHS_A_NO
    readings = {name: share for name, share in message.readings.items() if sure or name != label}
    return replace(message, text=rest, readings=readings)


def _is_denied(value: str, message: Message, pending: Question) -> bool:
    """Say whether a "no" before the other words outweighs `value`, which the model is not sure of."""
    says_no = opening_word(message.text) == "no" and pending.means.get("no") not in (None, value)
    return says_no and message.readings.get(f"{pending.slot}/{value}", 0.0) < OUTWEIGHS_A_NO


def _is_command(message: Message) -> bool:
    return message.intent in COMMANDS and message.confidence >= SURE_INTENT
