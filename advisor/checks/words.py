"""Whether the words of the interest list and of what people take along are good enough: plain, and short enough to fit.

Boundary: looks at what is loaded and says what to mend; changes nothing.
"""

from __future__ import annotations

import statistics
from collections.abc import Iterator
from datetime import date

from advisor.checks.content import MAX_GRADE, MAX_MEDIAN_GRADE
from advisor.checks.readability import flesch_kincaid_grade, word_count
from advisor.decisions.gig_check import GigCheck
from advisor.handouts.texts import FILE as CARD
from advisor.handouts.texts import WIDTH, Handouts
from advisor.library.interest_list import FILE as INTERESTS
from advisor.library.interest_list import InterestList

MOST_ITEM_WORDS = 8
_ROOM = WIDTH - len("1. ")
_LONG_DATE = date(2000, 12, 30)  # as wide in words as a date can be, where all names of days are


def find_word_problems(listed: InterestList, words: Handouts, check: GigCheck) -> list[str]:
    """Return a sentence for each thing an editor must mend in interests.yml or card.yml, with the file."""
    found = (_hard_to_read(listed, words), _long_items(listed), _cut(words, check))
    return [problem for problems in found for problem in problems]


def _hard_to_read(listed: InterestList, words: Handouts) -> Iterator[str]:
    grades = {place: flesch_kincaid_grade(text) for place, text in _texts(listed, words)}
    for place, grade in grades.items():
        if grade > MAX_GRADE:
            yield f"{place} reads at grade {grade:.1f}; the most is {MAX_GRADE:.0f}"
    if (median := statistics.median(grades.values())) > MAX_MEDIAN_GRADE:
        yield f"{INTERESTS} and {CARD}: the median grade is {median:.1f}; the most is {MAX_MEDIAN_GRADE:.0f}"


def _texts(listed: InterestList, words: Handouts) -> Iterator[tuple[str, str]]:
    """Yield each sentence that is said, with where it stands."""
    yield from ((f"{INTERESTS}: '{item.id}'", item.text) for item in listed.items)
    yield from ((f"{INTERESTS}: 'words' '{name}'", text) for name, text in listed.words.items() if " " in text.strip())
    yield from ((f"{INTERESTS}: 'leads_on' line {place}", said.words) for place, said in enumerate(listed.leads_on, 1))
    yield from ((f"{CARD}: 'plan' '{name}'", words.plan[name]) for name in ("by", "note"))
    yield f"{CARD}: 'card' 'note'", words.card["note"]
    yield from ((f"{CARD}: 'questions' line {place}", asked.says) for place, asked in enumerate(words.questions, 1))


def _long_items(listed: InterestList) -> Iterator[str]:
    for item in listed.items:
        if (count := word_count(item.text)) > MOST_ITEM_WORDS:
            yield f"{INTERESTS}: '{item.id}' has {count} words; the most is {MOST_ITEM_WORDS}"


def _cut(words: Handouts, check: GigCheck) -> Iterator[str]:
    """Lines of the card are cut where they do not fit; what we write ourselves must."""
    day = words.day(_LONG_DATE)
    for kind, verdict in check.verdicts.items():
        if len(words.card["verdict"].format(verdict=verdict.title)) > WIDTH:
            yield f"{CARD}: 'card' 'verdict' comes to more than {WIDTH} characters with the verdict '{kind}'"
    for step in check.steps.values():
        if len(words.card["step"].format(title=step.title, date=day)) > _ROOM:
            yield f"{CARD}: 'card' 'step' comes to more than {_ROOM} characters with the step '{step.id}'"
