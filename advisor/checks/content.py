"""Whether the content is good enough for people: plain, short, complete, and fairly tested.

Boundary: looks at a loaded library and says what to mend; changes nothing.
"""

from __future__ import annotations

import math
import statistics
from collections import defaultdict
from collections.abc import Iterable, Iterator

from advisor.checks.readability import flesch_kincaid_grade, word_count
from advisor.library.content import Answer, Library
from advisor.words.languages import ENGLISH
from advisor.words.message import in_plain

MAX_GRADE = 8.0
MAX_MEDIAN_GRADE = 6.0
MAX_FIRST_WORDS = 60
MIN_CHECKS_PER_FACT = 3
NEAR_COPY = 0.8  # share of words that two lines have in common
_FACT_OF_THE_TITLE = 1  # what the advisor as a whole is about: asked in small talk as well


def find_problems(library: Library) -> list[str]:
    """Return a sentence for each thing an editor must mend, with its file."""
    answers = library.answers.values()
    in_english = [answer for answer in answers if answer.language == ENGLISH]
    checks = (_hard_to_read(in_english), _too_long(answers), _said_twice(answers), _tested_by_a_copy(answers))
    return [problem for found in (*checks, _not_covered(library)) for problem in found]


def find_taught_twice(library: Library, talk: Iterable[tuple[str, str]]) -> list[str]:
    """Return a sentence for each line of the content that is an example of an intent as well: it would teach nothing.

    `talk`: the examples of `data/nlu`, each with its intent.
    """
    claimed = {in_plain(line): intent for line, intent in talk}
    lines = ((answer, line) for answer in library.answers.values() for line in (*answer.ask, *answer.check))
    return [
        f"{answer.file}: '{line}' is an example of the intent {claimed[in_plain(line)]} in data/nlu too"
        for answer, line in lines
        if in_plain(line) in claimed
    ]


def _hard_to_read(answers: Iterable[Answer]) -> Iterator[str]:
    grades = []
    for answer in answers:
        texts = {key: getattr(answer, key) for key in ("answer", "simply", "more", "cost", "time", "of_work")}
        for key, text in texts.items():
            if text is None:
                continue
            grade = flesch_kincaid_grade(text)
            grades.append(grade)
            if grade > MAX_GRADE:
                yield f"{answer.file}: '{key}' reads at grade {grade:.1f}; the most is {MAX_GRADE:.0f}"
    if grades and statistics.median(grades) > MAX_MEDIAN_GRADE:
        yield f"answers/: the median grade is {statistics.median(grades):.1f}; the most is {MAX_MEDIAN_GRADE:.0f}"


def _too_long(answers: Iterable[Answer]) -> Iterator[str]:
    for answer in answers:
        count = word_count(answer.answer) + max(map(word_count, (answer.elsewhere or {}).values()), default=0)
        if count > MAX_FIRST_WORDS:
            yield f"{answer.file}: 'answer' comes to {count} words; the most is {MAX_FIRST_WORDS}"


def _said_twice(answers: Iterable[Answer]) -> Iterator[str]:
    titles: dict[str, Answer] = {}
    lines: dict[str, Answer] = {}
    for answer in answers:
        title = in_plain(answer.title)
        if title in titles:
            yield f"{answer.file}: the title '{answer.title}' stands in {titles[title].file} too"
        titles.setdefault(title, answer)
        for line in (*answer.ask, *answer.check):
            key = in_plain(line)
            if key in lines:
                yield f"{answer.file}: '{line}' stands in {lines[key].file} too"
            lines.setdefault(key, answer)


def _tested_by_a_copy(answers: Iterable[Answer]) -> Iterator[str]:
    """A held-out question must not be a learned one with a word moved, in any answer."""
    learned = {line: frozenset(in_plain(line).split()) for answer in answers for line in answer.ask}
    lines_with: dict[str, list[str]] = defaultdict(list)
    for line, words in learned.items():
        for word in words:
            lines_with[word].append(line)
    for answer in answers:
        for line in answer.check:
            words = frozenset(in_plain(line).split())
            # A near copy lacks few of the words, so it has at least one of the few that fewest lines have.
            rarest = sorted(words, key=lambda word: (len(lines_with[word]), word))
            some = rarest[: len(words) - math.ceil(NEAR_COPY * len(words)) + 1]
            for original in dict.fromkeys(known for word in some for known in lines_with[word]):
                known_words = learned[original]
                if len(words & known_words) < NEAR_COPY * len(words | known_words):
                    continue
                if in_plain(line) != in_plain(original):
                    yield f"{answer.file}: 'check' line '{line}' is nearly the 'ask' line '{original}'"


def _not_covered(library: Library) -> Iterator[str]:
    checks: dict[int, int] = defaultdict(int)
    conveyed: set[int] = set()
    for answer in library.answers.values():
        if answer.language != ENGLISH:
            continue  # says what an answer in English says
        conveyed.update(answer.facts)
        if answer.facts and not answer.ours:
            checks[answer.facts[0]] += len(answer.check)
    for number, fact in library.facts.items():
        if number not in conveyed:
            yield f"answers/: no answer conveys fact {number} ({fact.about})"
        elif number != _FACT_OF_THE_TITLE and checks[number] < MIN_CHECKS_PER_FACT:
            yield (
                f"answers/: fact {number} ({fact.about}) leads answers with {checks[number]} 'check' lines "
                f"in all; it needs {MIN_CHECKS_PER_FACT}"
            )
