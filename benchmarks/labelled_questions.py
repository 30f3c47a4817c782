"""How many of people's real questions, labelled by kind, get a right answer or a right redirect. `make bench-labelled`.

The questions are a file of one's own: the project holds none that others wrote. Understands in this process, without a
conversation.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from benchmarks.line_files import json_lines
from steppingstone.explain import load_explainer
from steppingstone.explanation import FALLBACK, Explanation
from steppingstone.project import SetupError

LABELS = Path(__file__).with_name("labels.yml")


@dataclass(frozen=True)
class Question:
    """What somebody asked, of which kind it is, and as which others it may pass."""

    text: str
    label: str
    alternatives: tuple[str, ...] = ()


def main(arguments: list[str] | None = None) -> int:
    """Print the shares; errors are one sentence."""
    parser = argparse.ArgumentParser(prog="make bench-labelled", description="Score labelled questions.")
    parser.add_argument("file", type=Path, help='JSON lines such as {"text": "…", "label": "quit_job", "alt": []}')
    parser.add_argument("--misses", action="store_true", help="print each question that got something else")
    options = parser.parse_args(arguments)
    try:
        right = read_labels(LABELS)
        questions = read_questions(options.file, right)
        explainer = load_explainer(lambda text: print(text, file=sys.stderr, flush=True))
        explained = explainer.explain([question.text for question in questions])
    except SetupError as error:
        print(error, file=sys.stderr)
        return 1
    print("\n".join(summary(questions, explained, right, misses=options.misses)))
    return 0


def read_labels(path: Path) -> dict[str, frozenset[str]]:
    """Return the answers and intents that are right, by label."""
    return {label: frozenset(names) for label, names in YAML(typ="safe").load(path).items()}


def read_questions(path: Path, labels: Mapping[str, object]) -> list[Question]:
    """Return the questions of the file `path`.

    Raises:
        SetupError: it is no such file, or a label in it is none of `labels`.
    """
    questions = json_lines(path, _question, '{"text": "…", "label": "…"}')
    used = {label for question in questions for label in (question.label, *question.alternatives)}
    if unknown := sorted(used - set(labels)):
        raise SetupError(f"{LABELS.name} does not say what is right for: {', '.join(unknown)}.")
    return questions


def _question(row: Any) -> Question:
    return Question(str(row["text"]), row["label"], tuple(row.get("alt") or ()))


def is_right(label: str, wanted: Sequence[str], right: Mapping[str, frozenset[str]]) -> bool:
    """Say whether the route `label` (an intent, or faq/<id>) is right for one of the kinds `wanted`."""
    return any(label.removeprefix("faq/") in right[kind] for kind in wanted)


def fares(question: Question, explained: Explanation, right: Mapping[str, frozenset[str]]) -> str:
    """Return "right", "offered" where it was asked back with a right choice among the guesses, or "wrong"."""
    kinds = (question.label, *question.alternatives)
    if explained.outcome == "guessed":
        if is_right(FALLBACK, kinds, right):
            return "right"
        return "offered" if any(is_right(guess, kinds, right) for guess in explained.guesses) else "wrong"
    said = [explained.route.label, *(part.route.label for part in explained.parts)]
    return "right" if any(is_right(label, kinds, right) for label in said) else "wrong"


def summary(
    questions: Sequence[Question],
    explained: Sequence[Explanation],
    right: Mapping[str, frozenset[str]],
    *,
    misses: bool = False,
) -> list[str]:
    """Return the lines to print."""
    fared = [fares(question, one, right) for question, one in zip(questions, explained, strict=True)]
    total, count = len(fared), Counter(fared)
    lines = [
        f"right, or a right redirect: {count['right']} of {total} ({count['right'] / (total or 1):.1%})",
        f"asked back, a right choice among the guesses: {count['offered']} ({count['offered'] / (total or 1):.1%})",
    ]
    for label in sorted({question.label for question in questions}):
        of_label = [how for question, how in zip(questions, fared, strict=True) if question.label == label]
        lines.append(
            f"  {label:26} {of_label.count('right'):3} of {len(of_label):3}, {of_label.count('offered')} offered"
        )
    if misses:
        lines += [
            f"{how}: {question.label}: {question.text!r} -> {one.route.label}"
            for question, one, how in zip(questions, explained, fared, strict=True)
            if how != "right"
        ]
    return lines


if __name__ == "__main__":
    sys.exit(main())
