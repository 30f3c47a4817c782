"""The command `explain`: shows what is understood of a line, or of one line after the other.

Boundary: loads the model once and brings the parts together; understands nothing itself.
"""

from __future__ import annotations

from collections.abc import Iterable

from rich.console import Console

from advisor.library.content import Library
from advisor.words.distress import DISTRESS
from steppingstone.examples import Example, all_examples, for_route
from steppingstone.explanation import Explanation, explain, read_behaviour
from steppingstone.explanation_text import show
from steppingstone.model import Tell, checked_library, fresh_model
from steppingstone.nearest import Nearest
from steppingstone.terminal import face
from steppingstone.understanding import Understanding

_LIKELY = 3  # labels whose examples are all looked at


class Explainer:
    """A model, and the content that it was trained on."""

    def __init__(self, understanding: Understanding, library: Library) -> None:
        self.library = library
        self._understanding = understanding
        self._nearest: dict[bool, Nearest] = {}  # by whether danger is looked for; made when first asked

    def explain(self, lines: list[str]) -> list[Explanation]:
        """Return what is understood of each line."""
        return [explain(parsed, self.library) for parsed in self._understanding.read(lines)]

    def nearest(self, explanation: Explanation) -> list[tuple[Example, float]]:
        """Return the examples nearest to the line, among those that could send it where it went, with their cosines."""
        danger = explanation.route.label == DISTRESS
        if danger not in self._nearest:
            examples = for_route(all_examples(self.library), danger)
            self._nearest[danger] = Nearest(examples, self._understanding.encode)
        likely = [route.label for route in explanation.routes[:_LIKELY]]
        return self._nearest[danger].to(explanation.text, likely)


def load_explainer(tell: Tell) -> Explainer:
    """Load a model that fits the project as it is now, training one if there is none."""
    library = checked_library()
    model = fresh_model(tell, library)
    tell("Loading the model. This takes about half a minute.")
    return Explainer(Understanding.load(model), library)


def explain_lines(lines: Iterable[str]) -> int:
    """Explain `lines`, or what is typed where there are none; return the exit code."""
    shown = face()
    console = Console()
    explainer = load_explainer(shown.tell)
    behaviour = read_behaviour(explainer.library)
    for line in lines or shown.lines():
        # Half a character, as a terminal may send it, cannot be encoded or shown.
        if text := line.encode("utf8", "replace").decode("utf8").strip():
            (explanation,) = explainer.explain([text])
            show(console, explanation, behaviour, explainer.nearest(explanation))
    return 0
