"""Replies to a question with fixed options: which of them the words, the model and a yes or no before them come to.

Boundary: one statement and one question. Whether the message is an answer at all is decided in `replying`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from advisor.library.questions import DIFFERENCES, Question
from advisor.replies.told.choosing import (
    ANSWERS,
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
from advisor.replies.told.clauses import told_of
from advisor.replies.told.denied import PIECE
from advisor.replies.told.listening import fitted
from advisor.replies.told.naming import not_turned, option_within
from advisor.words.message import Message, in_plain
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
_LEFT_TO_OTHERS = 0.4  # of the readings of an opening sentence; from here on its "no" is of another question
_SENTENCE = re.compile(r"[.;!?]+\s+")
_BUT = re.compile(r"\bbut\b", re.IGNORECASE)
_YEAH_RIGHT = re.compile(r"\b(?:yeah?|ya) right\b(?! now)", re.IGNORECASE)
_ADDS = re.compile(r"\b(?:also|too|as well)\b", re.IGNORECASE)

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
    message = _without_a_guessed_both(_without_what_is_taken_back(message, pending), pending)
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
    half = another and short_word(PIECE.split(message.text)[0]) in ("partly", "both")
    opened = None if half else opening_clause(message, pending)
    if opened is None and not another and not tells:
        opened = closing_word(message, pending)
    if opened is None and (another or tells):
        opened = _no_of_a_sentence(message, pending)
    if opened is not None or another or tells:
        return opened
    word = "no" if _scoffs_at(message.text, pending) else sure_word(message)  # "lol the benefits are paw prints"
    if word is None and weight_on_one(message.readings) <= OF_ANOTHER_KIND and not _is_command(message):
        word = opening_word(message.text)
    return fitted([pending.means.get(word or "")], pending)


def _scoffs_at(text: str, pending: Question) -> bool:
    """Say whether `text` laughs at what it names; "haha yes the benefits are great" does not, "lol yeah no" does."""
    denied = any(denies(piece) for piece in PIECE.split(text) if names_asked_for(piece, pending))
    is_glad = opening_word(text) == "yes" and not denied and not _YEAH_RIGHT.search(text)
    return laughs_at(text, pending) and not is_glad


def sure_word(message: Message) -> ShortWord | None:
    """Return the yes, no or the like that the intent stands for; a number, or an answer to something else, is none."""
    sure = message.confidence >= max(SURE_INTENT, weight_of(message.readings)) and not re.search(r"\d", message.text)
    return SHORT_INTENTS.get(message.intent) if sure else None


def opening_clause(message: Message, pending: Question) -> Any:
    """Return the answer before a comma or a full stop: "nope, and no insurance either"."""
    first, *rest = PIECE.split(message.text)
    return fitted(chosen_in(first, pending), pending) if rest else None


def _no_of_a_sentence(message: Message, pending: Question) -> Any:
    """Return the no that opens a sentence of its own before one on something else: "nah ya lift. and no raises"."""
    first, *rest = _SENTENCE.split(message.text, maxsplit=1)
    works = [found.text for found in message.of("occupation", "employer")]
    if not rest or pending.slot not in DIFFERENCES or opening_word(first) != "no" or any(one in first for one in works):
        return None
    read = message.clauses[0].readings if message.clauses else {}
    others = {label: share for label, share in read.items() if not label.startswith(f"{pending.slot}/")}
    return fitted([pending.means.get("no")], pending) if weight_on_one(others) < _LEFT_TO_OTHERS else None


def closing_word(message: Message, pending: Question) -> Any:
    """Return the answer that a last short word gives after a story: "asked for it four times. nope"."""
    *before, last = PIECE.split(message.text.rstrip(" .!"))
    return fitted([pending.means.get(short_word(last) or "")], pending) if before else None


def named_within(text: str, pending: Question) -> Any:
    """Return the option that short clauses name among other words: "he says its just for now, cant wait to go".

    Only where one of two is asked for: what may be there or not is named in many a line that denies it.
    """
    if "no" in pending.means or pending.several or pending.slot not in DIFFERENCES:
        return None
    pieces = (in_plain(piece) for piece in PIECE.split(text))
    short = [piece for piece in pieces if len(piece.split()) <= _SHORT_CLAUSE and not denies(piece)]
    named = {value for piece in short if (value := option_within(piece, pending))}
    return fitted([named.pop()], pending) if len(named) == 1 else None


def _without_a_guessed_both(message: Message, pending: Question) -> Message:
    """Return the message without a both that only the whole reads like: "mostly for food, and i have a daughter".

    Only where one clause surely tells one of the two, and no other clause tells anything of them.
    """
    both, told = pending.means.get("both", ""), told_of(pending, message)
    if "no" in pending.means or len(told) != 1 or both in told:
        return message
    others = {f"{pending.slot}/{one.value}" for one in pending.options if one.value != told[0]}
    shares = (sum(clause.readings.get(label, 0.0) for label in others) for clause in message.clauses)
    if max(shares, default=0.0) >= ANSWERS:
        return message
    return replace(message, readings={f"{pending.slot}/{told[0]}": 1.0})


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
    clauses = (*PIECE.split(message.text.rstrip(" .!")), _BUT.split(message.text)[0])
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
