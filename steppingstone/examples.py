"""The lines that understanding was learned from, each with what it teaches and the file in which to change it.

Boundary: reads `content/` and `data/nlu` as they are now; what is made of the lines is known elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ruamel.yaml import YAML

from advisor.library.content import Library
from steppingstone.project import ROOT

# Components of their own learn these: what an answer to a form means, what follows up an answer, what is felt in a
# story, who is in danger, and moves in Spanish.
ANSWER, FOLLOW_UP, FEELING, DANGER, IN_SPANISH = "answer", "follow_up", "feeling", "danger", "espanol"


@dataclass(frozen=True)
class Example:
    """A line; `label` is the intent it teaches, in full (`faq/<id>`) where it asks for an answer of the content."""

    text: str
    label: str
    file: str

    @property
    def intent(self) -> str:
        """Return the label without what follows the slash."""
        return self.label.partition("/")[0]


def all_examples(library: Library, root: Path = ROOT) -> list[Example]:
    """Return the `ask` lines of `library` and the lines below `data/nlu` of the project in `root`."""
    asked = [
        Example(line, answer.label, f"content/{answer.file}")
        for answer in library.answers.values()
        for line in answer.ask
    ]
    return asked + talk_examples(root)


def talk_examples(root: Path = ROOT) -> list[Example]:
    """Return the lines below `data/nlu` of the project in `root`."""
    files = sorted(root.glob("data/nlu/**/*.yml"))
    return [example for path in files for example in _in_file(path, path.relative_to(root).as_posix())]


def for_route(examples: list[Example], danger: bool) -> list[Example]:
    """Return the examples that decide the route of a message; those of the guard where it saw `danger`."""
    if danger:
        return [example for example in examples if example.intent == DANGER]
    return [example for example in examples if example.intent not in {ANSWER, FOLLOW_UP, FEELING, DANGER, IN_SPANISH}]


def _in_file(path: Path, name: str) -> Iterator[Example]:
    for block in YAML(typ="safe").load(path).get("nlu") or ():
        if "intent" in block:
            lines = (line.strip().removeprefix("-").strip() for line in block["examples"].splitlines())
            yield from (Example(line, block["intent"], name) for line in lines if line)
