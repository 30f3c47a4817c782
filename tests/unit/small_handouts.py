"""Small words for what people take along, a small library, and plans of small steps."""

from __future__ import annotations

from datetime import date
from typing import Any

from hypothesis import strategies as st

from advisor.decisions.plan import Plan, PlannedStep
from advisor.handouts.texts import AboutLine, CardQuestion, Handouts
from advisor.library.content import Library
from advisor.library.steps import Step

from .small_world import FACTS, REFERENCES

MONDAY = date(2024, 4, 1)
FRIDAY = date(2024, 4, 5)

LIBRARY = Library(
    answers={},
    facts=FACTS,
    references=REFERENCES,
    source_lines={
        kind: f"{kind} {{marks}}"
        for kind in ("cited", "partly_cited", "paragraph_cited", "uncited", "reference", "ours")
    },
    button_titles={},
    kept={},
    words={"job": "jobby", "mixed": "mixy", "career": "careery", "done": "got done", "not_yet": "still open"},
)
WORDS = Handouts(
    dates={
        "days": ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"],
        "months": [f"M{number}" for number in range(1, 13)],
        "short": "{weekday} {day} {month}",
        "long": "{weekday} {day} {month} {year}",
    },
    plan={
        "title": "The plan",
        "made": "Of {date}",
        "open": "( )",
        "done": "(x)",
        "by": "Until {date}, {minutes} min",
        "references": "Cited:",
        "reference": "[{number}] {author} {year}: {title}",
        "article": "From {article}",
        "note": "A program did it",
    },
    card={
        "title": "The card, {date}",
        "note": "A program did it",
        "verdict": "It is {verdict}",
        "answers": "Answers",
        "finding": "{title} = {said} = {lean}",
        "steps": "Steps",
        "step": "{title} until {date}",
        "step_so_far": "{title} until {date} came to {outcome}",
        "heard": "<{said}>",
        "did": "Did {steps}",
        "questions": "Questions",
    },
    about=(
        AboutLine("Work", ("{occupation}", "{hours_worked} hours", "in {place}", "for {how_long}")),
        AboutLine("Way", ("{in_the_way}",)),
        AboutLine("Has", ("{strengths}",)),
        AboutLine("School", ("{education}",)),
    ),
    questions=(
        CardQuestion("Who drives?", frozenset({"in_the_way/transport"}), (1,)),
        CardQuestion("Who sits?", frozenset({"in_the_way/childcare", "goal"}), (1,)),
        CardQuestion("Who teaches?", frozenset({"education/some_college"}), (1,)),
        CardQuestion("Who rises?", frozenset({"like_a_job/advancement"}), (1,)),
        CardQuestion("Who owns?", frozenset({"verdict/business"}), ()),
        CardQuestion("One?", frozenset(), ()),
        CardQuestion("Two?", frozenset(), ()),
        CardQuestion("Three?", frozenset(), ()),
    ),
    article="On work and paths",
)


def step(id_: str = "ride", **changes: Any) -> Step:
    sound: dict[str, Any] = {"needs": ("any",), "facts": (1,), "title": f"Title of {id_}", "do": f"Do {id_}."}
    return Step(**{"id": id_, "minutes": 30, **sound, **changes})


def plan_of(*steps: Step, by: date = FRIDAY, strength: str | None = None) -> Plan:
    return Plan(tuple(PlannedStep(one, by, "any", strength) for one in steps))


dates = st.dates(date(2020, 1, 1), date(2040, 1, 1))
any_text = st.text(min_size=1, max_size=300) | st.lists(st.sampled_from(["word", "x" * 90, "\n", ", ;", "É…"])).map(
    " ".join
)
any_steps = st.builds(
    step,
    id_=st.sampled_from(["a", "b", "c", "d"]),
    facts=st.sampled_from([(1,), (2,), (3, 2), (2, 3)]),
    title=any_text,
    do=any_text,
    minutes=st.integers(5, 60),
    counts=st.just({}) | any_text.map(lambda text: {"skill": text}),
)
any_plans = st.lists(
    st.builds(PlannedStep, any_steps, dates, st.just("any"), st.sampled_from([None, "skill"])),
    min_size=1,
    max_size=3,
    unique_by=lambda planned: planned.step.id,
).map(lambda steps: Plan(tuple(steps)))
