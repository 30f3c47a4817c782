"""A few held-out questions and what was understood of them."""

from __future__ import annotations

from typing import Any

from advisor.library.content import Answer
from benchmarks.nlu_figures import Result, accepted
from steppingstone.explanation import Explanation, Outcome, Part, Route

from ..small_world import answer, library_of

JOB, PAY, CHECK = answer("job", facts=(2,)), answer("pay"), answer("check", starts="start_check")
TWIN = answer("twin", facts=(3, 2))  # conveys what JOB is about, too
LIBRARY = library_of(JOB, PAY, CHECK, TWIN)


def understood(*routes: tuple[str, float], text: str = "some words", **more: Any) -> Explanation:
    """Return an explanation of `text` by its routes, likeliest first; answered unless it says otherwise."""
    first, *others = (Route(label, confidence) for label, confidence in routes)
    outcome: Outcome = more.pop("outcome", "answered")
    parts = tuple(Part("part", Route(label, 0.9)) for label in more.pop("parts", ()))
    return Explanation(text, first, outcome, others=tuple(others), parts=parts, **more)


def result(wanted: Answer, *routes: tuple[str, float], **more: Any) -> Result:
    return Result(understood(*routes, **more), wanted, accepted(wanted, LIBRARY))
