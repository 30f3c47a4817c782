"""The page of `nlu_report`: puts figures and pictures into `nlu_page.html`, whose words and looks stand there.

Boundary: what was understood goes in, one file of HTML comes out that asks nobody else for anything.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template

from benchmarks import drawing, nlu_figures
from benchmarks.nlu_figures import Result
from steppingstone.examples import Example
from steppingstone.explanation import Behaviour, Explanation
from steppingstone.explanation_text import share

MOST_LINES = 20  # of those that went worst

Near = Mapping[str, Sequence[tuple[Example, float]]]  # by text: the nearest examples and their cosines


def render(results: Sequence[Result], outside: Sequence[Explanation], behaviour: Behaviour, near: Near) -> str:
    """Return the page on `results`, and on lines from `outside` of the advisor's matter."""
    tallies = nlu_figures.by_answer(results)
    inside = [result.explanation for result in results]
    return _template(behaviour).render(
        made=date.today(),
        threshold=behaviour.threshold,
        total=nlu_figures.total(tallies),
        tallies=tallies,
        confusions=nlu_figures.confusions(results),
        histograms={
            "right": nlu_figures.histogram(result.explanation for result in results if result.is_seen),
            "wrong": nlu_figures.histogram(result.explanation for result in results if not result.is_seen),
            "outside": nlu_figures.histogram(outside),
        },
        separation=nlu_figures.separation(inside, outside),
        worst=nlu_figures.worst(results, MOST_LINES),
        near=near,
        outcomes=nlu_figures.outcomes(outside),
        answered=nlu_figures.answered(outside)[:MOST_LINES],
    )


def _template(behaviour: Behaviour) -> Template:
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {"share": share, "about": behaviour.about}
    environment.globals |= {"draw": drawing, "sureness": nlu_figures.sureness}
    return environment.get_template("nlu_page.html")
