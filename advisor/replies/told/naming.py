"""Which of the answers that were given a message names: "the benefits one", "my time answer", "the car part".

Boundary: names only, as the files of the questions have them; what is said of the answer is read elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from advisor.library.questions import Question
from advisor.replies.told.choosing import ANSWERS, chosen_in, denies, share_of
from advisor.replies.told.listening import LIKINGS, Questions
from advisor.words.message import Message, in_plain
from advisor.words.numbers import word_set
from advisor.words.several import SURE_QUESTION

_WHAT_IS_MEANT = re.compile(
    r"\b(?:what|wat|wut|whats|how)\b.* mean(?:t|s|ing)?\b|\b(?:wdym|wdum)\b|^(?:define|explain) "
    r"|\b(?:not?|dont|didnt|cant) understand\b|^(?:(?:wait|ok|sorry|huh) )*(?:what|wat|wut)s?(?: is| are)? "
)
_AROUND_WHAT = word_set(
    "ok wait huh sorry but um uh hm lol hey what wat wut whats how do does did is are you u ya they it its that this "
    "exactly mean meant means meaning wdym wdum define explain by with of here the a an like your ur in or and to "
    "i no not dont didnt cant understand word words"
)
_SMALL = word_set("a an the to for now")
_ECHOES = 2  # words of the question, small ones aside, that are said again: "money?" may be an unsure answer
_COUNTS = re.compile(r"\b(?:does|do|would|will|can|is) (?:\w+ ){1,3}(?:counts?|considered|qualify)\b")


def asks_what_is_meant(message: Message, question: Question) -> bool:
    """Say whether the message asks what a word of `question` means: "what do u mean benefits", "longer plan?"."""
    if _echoes(message, question) or _asks_if_it_counts(message, question):
        return True
    what = set(message.plain.split()) - _AROUND_WHAT if _WHAT_IS_MEANT.search(message.plain) else set()
    texts = (question.title, question.ask, question.hint, *question.called, *(one.title for one in question.options))
    return bool(what) and what <= set(in_plain(" ".join(texts)).split())


def _forms(names: Iterable[str]) -> set[str]:
    """Return names for many things also as those for one: "benefits" as "benefit"."""
    return {form for name in names for form in (name, name.removesuffix("s"))}


def _asks_if_it_counts(message: Message, question: Question) -> bool:
    """Say whether the message asks if something is what was asked for: "they feed us, does that count as a benefit".

    What reads as an answer is one, and what surely asks for an answer of the content gets that.
    """
    asks = _COUNTS.search(message.plain) and any(
        f" {name} " in f" {message.plain} " for name in _forms(question.called)
    )
    sure = message.confidence >= SURE_QUESTION or share_of(message.readings, question) >= ANSWERS
    return bool(asks) and not sure


def _echoes(message: Message, question: Question) -> bool:
    """Say whether the message says words of `question` again, as one who does not understand them.

    Of what may be there or not, a name is an answer that is not sure: "new skills?".
    """
    few = len(set(message.plain.split()) - _SMALL) < _ECHOES
    if few or not message.text.rstrip().endswith("?") or f" {message.plain} " not in f" {in_plain(question.ask)} ":
        return False
    may_be_there = question.several or "yes" in question.means
    return not (may_be_there and chosen_in(message.plain, question))


def named_in_words(plain: str, known: Mapping[str, Any], questions: Questions) -> str | None:
    """Return the question that the words name, by its longest name, one with an answer first."""
    words = f" {plain} "
    names = [
        (slot in known, len(name), slot)
        for slot, question in questions.items()
        for name in (*question.called, *_listed_names(known.get(slot), question))
        if f" {name} " in words and slot != LIKINGS
    ]
    return max(names)[2] if names else None


def option_within(plain: str, question: Question) -> str | None:
    """Return the option that the words name, by its longest name of several words; a no beside one turns it."""
    names = {name: one.value for one in question.options for name in (*one.called, in_plain(one.title))}
    said = [name for name in names if len(name.split()) > 1 and f" {name} " in f" {plain} "]
    if not said:
        return None
    name, no = max(said, key=len), question.means.get("no")
    turned = denies(plain) and not denies(name) and no is not None
    return no if turned else names[name]


def not_turned(value: Any, plain: str, question: Question) -> Any:
    """Return what was read, `value`; where that is the question's no and the words name another, that one."""
    is_no = value is not None and value == question.means.get("no")
    return (option_within(plain, question) or value) if is_no else value


def names_told(message: Message, known: Mapping[str, Any], questions: Questions) -> str | None:
    """Return the answer that the message names, of those that were given."""
    named = named_in_words(message.plain, known, questions)
    return named if named in known else None


def listed(value: Any) -> list[Any]:
    """Return `value` where it is a list; else an empty one."""
    return value if isinstance(value, list) else []


def _listed_names(told: Any, question: Question) -> Iterator[str]:
    """Yield what the things that were told of a list are called."""
    for value in listed(told):
        yield from option.called if (option := question.option(value)) else ()
