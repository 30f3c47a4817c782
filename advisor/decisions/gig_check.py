"""The Gig Check: what somebody's answers to the article's five differences add up to.

Boundary: reads `content/check.yml` and decides; questions are asked, and verdicts said, elsewhere.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, get_args

from advisor.library.content import CONTENT_FOLDER
from advisor.library.content_file import SOURCES, TEXT, ContentError, ContentFolder, Shape, did_you_mean, with_keys
from advisor.library.steps import Step, read_steps

FILE = "check.yml"
ENOUGH = 3  # answers that must be known before a verdict, and that must lean one way to tip it

Lean = Literal["job", "mixed", "career"]
Kind = Literal["job", "stepping_stone", "career", "business", "too_little"]
Direction = Literal["toward_career", "toward_job"]

_LEANS = get_args(Lean)


_DIFFERENCE = with_keys(
    {
        "title": TEXT,
        "fact": {"type": "integer"},
        "sentences": with_keys(dict.fromkeys(_LEANS, TEXT)),
        "options": {"type": "object", "minProperties": 2, "additionalProperties": {"enum": list(_LEANS)}},
        "step": TEXT,
    }
)
SHAPE: Shape = with_keys(
    {
        "differences": {"type": "object", "minProperties": 5, "maxProperties": 5, "additionalProperties": _DIFFERENCE},
        "verdicts": with_keys(dict.fromkeys(get_args(Kind), with_keys({"title": TEXT, "words": TEXT}))),
        "inference": TEXT,
        "inference_driving": TEXT,
    }
)


@dataclass(frozen=True)
class Difference:
    """One of the five: what each leaning rests on, how options lean, and the step that may move it."""

    slot: str
    title: str
    fact: int
    sentences: Mapping[str, str]
    options: Mapping[str, Lean]
    step: Step


@dataclass(frozen=True)
class VerdictWords:
    """What is said of one kind of verdict."""

    title: str
    words: str


@dataclass(frozen=True)
class GigCheck:
    """All of the check's content: differences in the article's order, words, and the library of steps."""

    differences: tuple[Difference, ...]
    verdicts: Mapping[str, VerdictWords]
    inference: str
    inference_driving: str
    steps: Mapping[str, Step]


@dataclass(frozen=True)
class Finding:
    """What was answered on one difference, and how that leans; both None where it is not known."""

    difference: Difference
    value: str | None = None
    lean: Lean | None = None


@dataclass(frozen=True)
class Verdict:
    """The kind of work, with the five findings it rests on."""

    kind: Kind
    findings: tuple[Finding, ...]


@dataclass(frozen=True)
class Move:
    """One difference whose answer leans otherwise than before."""

    difference: Difference
    before: Finding
    now: Finding
    direction: Direction


@functools.cache
def load_check(folder: Path = CONTENT_FOLDER) -> GigCheck:
    """Return what check.yml and steps.yml in `folder` say, read once for the life of the program.

    Raises:
        ContentError: with every problem an editor must mend.
    """
    files = ContentFolder(folder)
    sources = files.read("sources.yml", SOURCES)
    if sources is None:
        raise ContentError(files.problems)  # else every fact would seem unknown
    facts = sources["facts"]
    steps = read_steps(files, facts)
    entry = files.read(FILE, SHAPE)
    if entry and steps:
        files.problems += [f"{FILE}: {problem}" for problem in _dangling(entry["differences"], facts, steps)]
    if files.problems:
        raise ContentError(sorted(files.problems))
    return GigCheck(
        differences=tuple(_difference(slot, row, steps) for slot, row in entry["differences"].items()),
        verdicts={kind: VerdictWords(row["title"], row["words"].strip()) for kind, row in entry["verdicts"].items()},
        inference=entry["inference"].strip(),
        inference_driving=entry["inference_driving"].strip(),
        steps=steps,
    )


def weigh(answers: Mapping[str, Any], own_business: bool = False, check: GigCheck | None = None) -> Verdict:
    """Say what `answers` (by slot) add up to; what is unknown or no option of ours counts as not answered.

    The rule, in this order, counting only what is known:
    1. fewer than three known: too little to tell;
    2. three or more like a career, at most one like a job: a career;
    3. somebody's own business: that, in the making;
    4. three or more like a job, at most one like a career: a job;
    5. else a job to build on.
    So an answer that moves from job to career can never make the verdict more like a job.
    """
    findings = tuple(_finding(difference, answers) for difference in (check or load_check()).differences)
    leans = [finding.lean for finding in findings if finding.lean]
    like_job, like_career = leans.count("job"), leans.count("career")
    kind: Kind = "stepping_stone"
    if len(leans) < ENOUGH:
        kind = "too_little"
    elif like_career >= ENOUGH and like_job <= 1:
        kind = "career"
    elif own_business:
        kind = "business"
    elif like_job >= ENOUGH and like_career <= 1:
        kind = "job"
    return Verdict(kind, findings)


def what_would_make_it_one(verdict: Verdict) -> tuple[Step, ...]:
    """Return one step for each difference that is like a job, in the article's order; else for each in between."""
    leans = [finding.lean for finding in verdict.findings]
    weakest = "job" if "job" in leans else "mixed"
    return tuple(finding.difference.step for finding in verdict.findings if finding.lean == weakest)


def moved(before: Mapping[str, Any], now: Mapping[str, Any], check: GigCheck | None = None) -> tuple[Move, ...]:
    """Return the differences whose answers lean otherwise `now` than `before`, in the article's order.

    One that was not answered then, or is not now, has not moved.
    """
    pairs = zip(weigh(before, check=check).findings, weigh(now, check=check).findings, strict=True)
    return tuple(
        Move(
            new.difference,
            old,
            new,
            "toward_career" if _LEANS.index(new.lean) > _LEANS.index(old.lean) else "toward_job",
        )
        for old, new in pairs
        if old.lean and new.lean and old.lean != new.lean
    )


def _finding(difference: Difference, answers: Mapping[str, Any]) -> Finding:
    value = answers.get(difference.slot)
    if isinstance(value, str) and value in difference.options:
        return Finding(difference, value, difference.options[value])
    return Finding(difference)


def _difference(slot: str, row: Mapping[str, Any], steps: Mapping[str, Step]) -> Difference:
    sentences = {lean: text.strip() for lean, text in row["sentences"].items()}
    return Difference(slot, row["title"], row["fact"], sentences, row["options"], steps[row["step"]])


def _dangling(rows: Mapping[str, Any], facts: Mapping[int, Any], steps: Mapping[str, Step]) -> Iterator[str]:
    taken: dict[str, str] = {}
    for slot, row in rows.items():
        step = row["step"]
        if row["fact"] not in facts:
            yield f"'{slot}': fact {row['fact']} is unknown; sources.yml does not have it"
        if step not in steps:
            yield f"'{slot}': 'step' names '{step}', which steps.yml does not have{did_you_mean(step, list(steps))}"
        elif step in taken:
            yield f"'{slot}': 'step' names '{step}', as '{taken[step]}' does; each difference has a step of its own"
        taken.setdefault(step, slot)
