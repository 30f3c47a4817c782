"""Whether the Gig Check and the steps are good enough for people: plain, short, and fit for what the forms ask.

Boundary: looks at what is loaded and says what to mend; changes nothing.
"""

from __future__ import annotations

import statistics
from collections.abc import Iterator, Mapping

from advisor.checks.content import MAX_GRADE, MAX_MEDIAN_GRADE
from advisor.checks.readability import flesch_kincaid_grade, word_count
from advisor.decisions.gig_check import FILE as CHECK
from advisor.decisions.gig_check import GigCheck
from advisor.library.content_file import did_you_mean
from advisor.library.questions import Question
from advisor.library.steps import FILE as STEPS

MAX_TITLE_WORDS = 6
MAX_DO_WORDS = 25


def find_decision_problems(check: GigCheck, questions: Mapping[str, Question]) -> list[str]:
    """Return a sentence for each thing an editor must mend in check.yml or steps.yml, with the file."""
    return [*_hard_to_read(check), *_too_long(check), *_other_options(check, questions)]


def texts(check: GigCheck) -> Iterator[tuple[str, str]]:
    """Yield each text that is said, with where it stands; titles are no sentences and not among them."""
    for difference in check.differences:
        for lean, sentence in difference.sentences.items():
            yield f"{CHECK}: '{difference.slot}' '{lean}'", sentence
    for kind, verdict in check.verdicts.items():
        yield f"{CHECK}: '{kind}' 'words'", verdict.words
    yield f"{CHECK}: 'inference'", check.inference
    yield f"{CHECK}: 'inference_driving'", check.inference_driving
    for step in check.steps.values():
        yield f"{STEPS}: '{step.id}' 'do'", step.do
        for strength, sentence in step.counts.items():
            yield f"{STEPS}: '{step.id}' '{strength}'", sentence


def _hard_to_read(check: GigCheck) -> Iterator[str]:
    grades = {place: flesch_kincaid_grade(text) for place, text in texts(check)}
    for place, grade in grades.items():
        if grade > MAX_GRADE:
            yield f"{place} reads at grade {grade:.1f}; the most is {MAX_GRADE:.0f}"
    if (median := statistics.median(grades.values())) > MAX_MEDIAN_GRADE:
        yield f"{CHECK} and {STEPS}: the median grade is {median:.1f}; the most is {MAX_MEDIAN_GRADE:.0f}"


def _too_long(check: GigCheck) -> Iterator[str]:
    for step in check.steps.values():
        for key, text, most in (("title", step.title, MAX_TITLE_WORDS), ("do", step.do, MAX_DO_WORDS)):
            if (count := word_count(text)) > most:
                yield f"{STEPS}: '{step.id}' '{key}' has {count} words; the most is {most}"


def _other_options(check: GigCheck, questions: Mapping[str, Question]) -> Iterator[str]:
    """An option that a question offers and the check does not know would count as no answer."""
    for difference in check.differences:
        slot = difference.slot
        if slot not in questions:
            yield f"{CHECK}: '{slot}': no question asks for it{did_you_mean(slot, list(questions))}"
            continue
        asked = [option.value for option in questions[slot].options]
        for value in sorted(set(asked) - difference.options.keys()):
            yield f"{CHECK}: '{slot}': the question offers '{value}', which 'options' does not have"
        for value in sorted(difference.options.keys() - set(asked)):
            yield f"{CHECK}: '{slot}': 'options' has '{value}', which the question does not offer"
