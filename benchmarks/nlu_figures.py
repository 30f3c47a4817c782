"""Counts how held-out lines were understood: by answer, by what was mistaken for what, and by how sure it was.

Boundary: explanations in, figures out; neither loads a model nor draws.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from sklearn.metrics import roc_auc_score

from advisor.library.content import Answer, Library
from steppingstone.explanation import DECLINED, GUESSED, Explanation, Outcome

BINS = 10
_QUESTION = "faq/"

Verdict = Literal["right", "asked", "wrong"]


@dataclass(frozen=True)
class Result:
    """A held-out question of the answer `wanted`, and what was understood; `accepted` are the labels that are right."""

    explanation: Explanation
    wanted: Answer
    accepted: frozenset[str]

    @property
    def is_seen(self) -> bool:
        """Say whether the likeliest route reaches a right answer, or is one of several questions of which one does."""
        route = self.explanation.route.label
        several = self.explanation.parts if route.startswith(_QUESTION) else ()
        return bool({route, *(part.route.label for part in several)} & self.accepted)

    @property
    def verdict(self) -> Verdict:
        """Say what the person would get: a right answer, a question back, or something else."""
        if self.explanation.outcome == "guessed":
            return "asked"
        return "right" if self.is_seen else "wrong"

    @property
    def margin(self) -> float:
        """Return how much likelier a right route was thought than any other; below 0 where it was not."""
        routes = self.explanation.routes
        right = max((route.confidence for route in routes if route.label in self.accepted), default=0.0)
        return right - max((route.confidence for route in routes if route.label not in self.accepted), default=0.0)


@dataclass(frozen=True)
class Tally:
    """How the questions of one answer fared."""

    answer: Answer
    counts: Counter[Verdict]

    @property
    def share(self) -> float:
        """Return which share of them was answered right."""
        return self.counts["right"] / self.counts.total()


@dataclass(frozen=True)
class Confusions:
    """How often each label of `wanted` was taken for each of `got`; only labels that were confused, most first."""

    wanted: tuple[str, ...]
    got: tuple[str, ...]
    counts: Counter[tuple[str, str]]


def questions(library: Library) -> list[tuple[Answer, str]]:
    """Return every held-out question with the answer it is meant to reach."""
    return [(answer, line) for answer in library.answers.values() for line in answer.check]


def accepted(answer: Answer, library: Library) -> frozenset[str]:
    """Return the labels that reach `answer`, or another answer that conveys the fact it is about."""
    others = (other for other in library.answers.values() if set(answer.facts[:1]) & set(other.facts))
    return frozenset(each.label for each in (answer, *others))


def by_answer(results: Iterable[Result]) -> list[Tally]:
    """Return a tally of each answer, the worst first."""
    counts: dict[str, Counter[Verdict]] = {}
    answers: dict[str, Answer] = {}
    for result in results:
        answers[result.wanted.id] = result.wanted
        counts.setdefault(result.wanted.id, Counter())[result.verdict] += 1
    tallies = [Tally(answers[answer_id], count) for answer_id, count in counts.items()]
    return sorted(tallies, key=lambda tally: (tally.share, -tally.counts["wrong"], tally.answer.id))


def total(tallies: Iterable[Tally]) -> Counter[Verdict]:
    """Return the tallies of all answers in one."""
    return sum((tally.counts for tally in tallies), Counter())


def confusions(results: Iterable[Result]) -> Confusions:
    """Count what was mistaken for what, whether or not it was sure enough to be acted on."""
    pairs = [(r.wanted.label, r.explanation.route.label) for r in results if not r.is_seen]
    wanted, got = (Counter(column).most_common() for column in (zip(*pairs, strict=True) if pairs else ((), ())))
    return Confusions(tuple(label for label, _ in wanted), tuple(label for label, _ in got), Counter(pairs))


def worst(results: Iterable[Result], count: int = 20) -> list[Result]:
    """Return the results that were furthest from right; those just right follow where few are wrong."""
    return sorted(results, key=lambda result: (result.is_seen, result.margin))[:count]


def sureness(explanation: Explanation) -> float:
    """Return how likely the likeliest thing was thought that the advisor would act on."""
    acted_on = (route.confidence for route in explanation.routes if route.label not in GUESSED | DECLINED)
    return max(acted_on, default=0.0)


def histogram(explanations: Iterable[Explanation]) -> list[int]:
    """Return how many lines fall into each tenth of sureness."""
    counts = Counter(min(int(sureness(explanation) * BINS), BINS - 1) for explanation in explanations)
    return [counts[place] for place in range(BINS)]


def outcomes(explanations: Iterable[Explanation]) -> Counter[Outcome]:
    """Count what would happen to lines that have nothing to do with the advisor's matter."""
    return Counter(explanation.outcome for explanation in explanations)


def answered(explanations: Iterable[Explanation]) -> list[Explanation]:
    """Return the lines that would be acted on, the surest first."""
    acted_on = [explanation for explanation in explanations if explanation.outcome in {"answered", "helped"}]
    return sorted(acted_on, key=sureness, reverse=True)


def separation(inside: Sequence[Explanation], outside: Sequence[Explanation]) -> float | None:
    """Return the area under the curve with which sureness tells `inside` from `outside`; None without both."""
    if not inside or not outside:
        return None
    truth = [1] * len(inside) + [0] * len(outside)
    return float(roc_auc_score(truth, [sureness(explanation) for explanation in (*inside, *outside)]))
