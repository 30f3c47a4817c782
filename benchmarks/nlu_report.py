"""A page on how well held-out questions are understood, and what is mistaken for what. `make nlu-report`.

Understands in this process, without a conversation. The tests ask the same questions of the running advisor, and
theirs is the figure to quote.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from ruamel.yaml import YAML

from benchmarks.line_files import json_lines, text_lines
from benchmarks.nlu_figures import Result, accepted, questions, worst
from benchmarks.nlu_page import MOST_LINES, render
from steppingstone.explain import Explainer, load_explainer
from steppingstone.explanation import Behaviour, read_behaviour
from steppingstone.project import ROOT, SetupError

PAGE = ROOT / "results" / "nlu_report.html"
_MOVES = ROOT / "tests" / "model" / "moves.yml"  # held-out lines of each intent; among them what is off topic


def main(arguments: list[str] | None = None) -> int:
    """Write the page; errors are one sentence."""
    parser = argparse.ArgumentParser(prog="make nlu-report", description="Write a page on what is understood.")
    parser.add_argument("--out-of-scope", type=Path, help="everyday lines, one a line, or .jsonl with a 'text' in each")
    parser.add_argument("--page", type=Path, default=PAGE, help="where to write it (results/nlu_report.html)")
    options = parser.parse_args(arguments)
    try:
        outside = off_topic_lines() + (read_lines(options.out_of_scope) if options.out_of_scope else [])
        explainer = load_explainer(_tell)
        _tell("Asking the held-out questions.")
        written = page_of(explainer, read_behaviour(explainer.library), outside)
        options.page.parent.mkdir(parents=True, exist_ok=True)
        options.page.write_text(written, encoding="utf8")
    except SetupError as error:
        print(error, file=sys.stderr)
        return 1
    except OSError as error:
        print(f"{options.page} cannot be written: {error.strerror}.", file=sys.stderr)
        return 1
    print(f"The page is {options.page}. Open it in a browser.")
    return 0


def off_topic_lines(moves: Path = _MOVES) -> list[str]:
    """Return the held-out lines that have nothing to do with work."""
    return [str(line) for line in YAML(typ="safe").load(moves)["off_topic"]]


def read_lines(path: Path) -> list[str]:
    """Return the lines of the file `path`: each as it is, or the 'text' of each where it is .jsonl.

    Raises:
        SetupError: it is no such file.
    """
    if path.suffix == ".jsonl":
        return [text for text in json_lines(path, lambda row: str(row["text"]).strip(), '{"text": "…"}') if text]
    return text_lines(path)


def page_of(explainer: Explainer, behaviour: Behaviour, outside: Sequence[str]) -> str:
    """Return the page on `explainer`, asked all questions of its content and the lines `outside` of its matter."""
    library = explainer.library
    asked = questions(library)
    explanations = explainer.explain([line for _, line in asked])
    results = [
        Result(explanation, answer, accepted(answer, library))
        for (answer, _), explanation in zip(asked, explanations, strict=True)
    ]
    near = {result.explanation.text: explainer.nearest(result.explanation) for result in worst(results, MOST_LINES)}
    return render(results, explainer.explain(list(outside)), behaviour, near)


def _tell(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
