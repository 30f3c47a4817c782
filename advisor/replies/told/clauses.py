"""What the clauses of a message tell of somebody's work: "no training, cant move up, just for rent".

Boundary: goes by how each clause reads as an answer; what the pipeline found in words is heard in `listening`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from advisor.library.questions import Question
from advisor.replies.told.choosing import by_readings, named_in
from advisor.words.message import Clause, Message, in_plain
from advisor.words.own_work import tells_own_work
from advisor.words.short_words import taken_back

# What is taken from clauses that surely tell it, and the least share of their readings. How long it will last is not:
# "only til 6" would be for now.
OF_CLAUSES = ("training", "advancement", "benefits", "goals")
SURE_CLAUSE = 0.7
_WAY_UP = "advancement"
_SUPPOSES = re.compile(
    r"^(?:or |so |and )?(?:maybe|perhaps|possibly|like|say) (?:a |an )?(?P<field>(?!a\b)\w+(?: \w+)?)$"
)
Questions = Mapping[str, Question]


def told_in_clauses(message: Message, questions: Questions, of_own_work: bool = False) -> dict[str, tuple[str, str]]:
    """Return what the clauses of a message tell of one's work, each by slot with the clause that tells it.

    What names the work tells no more than that. The rest must stand beside work that is one's own, or else be all that
    is told. Two clauses that tell contrary things tell nothing.

    Args:
        message: what was said.
        questions: all questions, by slot.
        of_own_work: whether it is known already that the message tells of one's own work.
    """
    works = [found.text for found in message.of("occupation", "employer") if found.text]
    stated = [clause for clause in message.clauses if not (clause.asks or any(work in clause.text for work in works))]
    told = [(slot, value, clause.text) for clause in stated for slot, value in _told_in(clause, questions)]
    told += [each for each in _spots_above(message, questions) if of_own_work]
    entities = [(found.name, found.role) for found in message.entities if found.role != "of_others"]
    of_own_work = of_own_work or tells_own_work(entities)
    told = told if of_own_work or len(told) == len(stated) else []
    contrary = {slot for slot, value, _ in told if any(slot == one and value != other for one, other, _ in told)}
    return {slot: (value, text) for slot, value, text in told if slot not in contrary}


def told_of(question: Question, message: Message) -> tuple[str, ...]:
    """Return the options of `question` that clauses of `message` surely tell."""
    stated = [clause for clause in message.clauses if clause.text in message.text and not clause.asks]
    told = (value for clause in stated for value in by_readings(clause.readings, question, SURE_CLAUSE))
    return tuple(dict.fromkeys(told))


def surely_tells(message: Message, question: Question, value: str) -> bool:
    """Say whether a clause of what the message states, or the whole where it is but one, surely tells `value`."""
    stated = [clause.readings for clause in message.clauses if clause.text in message.text and not clause.asks]
    wholes = stated if message.clauses else [message.readings]
    return any(by_readings(readings, question, SURE_CLAUSE) == (value,) for readings in wholes)


def is_told_as(label: str, text: str, message: Message) -> bool:
    """Say whether the clause in which `text` stands, or a message that is but one, surely tells the option `label`."""
    around = [clause.readings for clause in message.clauses if text in clause.text] or [message.readings]
    return any(readings.get(label, 0) >= SURE_CLAUSE for readings in around)


def rather_than_no(message: Message, facts: Mapping[str, Any], questions: Questions) -> dict[str, Any]:
    """Return `facts` with what follows a no that is taken back, where that no made them: "no wait i get dental"."""
    word, rest = taken_back(message.text)
    mended = dict(facts)
    if word != "no":
        return mended
    for slot in OF_CLAUSES:
        if slot in questions and slot in facts and facts[slot] == questions[slot].means.get("no"):
            no = f"{slot}/{facts[slot]}"
            others = {label: share for label, share in message.readings.items() if label != no}
            instead = named_in(rest, questions[slot]) or by_readings(others, questions[slot])
            mended[slot] = instead[0] if instead else facts[slot]
    return mended


def field_supposed(message: Message, direction: Question, new_field: str) -> str | None:
    """Return the field that one clause names with a maybe: "a desk job, maybe billing, i like numbers"."""
    leading = [clause for clause in message.clauses if _leads(clause, direction, new_field)]
    supposed = (_SUPPOSES.match(in_plain(clause.text)) for clause in leading)
    return next((found["field"] for found in supposed if found), None)


def _leads(clause: Clause, direction: Question, new_field: str) -> bool:
    return not clause.asks and by_readings(clause.readings, direction, SURE_CLAUSE) == (new_field,)


def _spots_above(message: Message, questions: Questions) -> Iterator[tuple[str, str, str]]:
    """Yield the way up that a clause tells which names work that is not one's own: "no promotion but to trainer"."""
    spots = [found.text for found in message.of("occupation", roles=["named", "of_others"]) if found.text]
    for clause in message.clauses:
        if any(spot in clause.text for spot in spots) and not clause.asks:
            read = by_readings(clause.readings, questions[_WAY_UP], SURE_CLAUSE) if _WAY_UP in questions else ()
            yield from ((_WAY_UP, value, clause.text) for value in read)


def _told_in(clause: Clause, questions: Questions) -> Iterator[tuple[str, str]]:
    """Yield the slot and the option that one clause surely tells."""
    for slot in OF_CLAUSES:
        read = by_readings(clause.readings, questions[slot], SURE_CLAUSE) if slot in questions else ()
        yield from ((slot, value) for value in read)
