"""Sets of labelled sentences on disk: a part to learn from, a part to be asked, and what is out of scope.

Boundary: reads two formats, those of HINT3 (`<name>_train.csv` and `<name>_test.csv`) and of CLINC150 (one .json of
[text, intent] pairs). Nothing of a set is kept in the project.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from steppingstone.project import SetupError

OUT_OF_SCOPE = ""  # the label of a sentence that asks for nothing that can be learned
_NAMES_OF_OUT_OF_SCOPE = {"NO_NODES_DETECTED", "oos"}

Sentences = list[tuple[str, str]]


@dataclass(frozen=True)
class LabelledSet:
    """Sentences, each with its label; `train` has none that is out of scope, `outside` only such, where given."""

    name: str
    train: Sentences
    test: Sentences
    outside: Sentences = field(default_factory=list)


def read_sets(folder: Path) -> list[LabelledSet]:
    """Return every set in `folder`, by name.

    Raises:
        SetupError: there is none, or one cannot be read.
    """
    try:
        sets = sorted([*_of_csv(folder), *_of_json(folder)], key=lambda each: each.name)
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise SetupError(f"{folder}: a set cannot be read: {type(error).__name__}: {error}") from error
    if not sets:
        raise SetupError(f"{folder} holds no set: neither <name>_train.csv with <name>_test.csv, nor a .json of pairs.")
    return sets


def _of_csv(folder: Path) -> Iterator[LabelledSet]:
    for train in sorted(folder.glob("*_train.csv")):
        name = train.name.removesuffix("_train.csv")
        yield LabelledSet(name, _rows(train), _rows(train.with_name(f"{name}_test.csv")))


def _of_json(folder: Path) -> Iterator[LabelledSet]:
    for path in sorted(folder.glob("*.json")):
        parts = json.loads(path.read_text(encoding="utf8"))
        # Where the test part is not given, what it was meant to be tuned on stands in for it.
        asked = "test" if "test" in parts else "val"
        test = _pairs(parts[asked]) + _pairs(parts.get(f"oos_{asked}", []))
        yield LabelledSet(f"{path.stem} ({asked})", _pairs(parts["train"]), test, _pairs(parts.get("oos_train", [])))


def _rows(path: Path) -> Sentences:
    with path.open(encoding="utf8", newline="") as file:
        return [_sentence(row["sentence"], row["label"]) for row in csv.DictReader(file)]


def _pairs(pairs: list[Any]) -> Sentences:
    return [_sentence(text, label) for text, label in pairs]


def _sentence(text: str, label: str) -> tuple[str, str]:
    return text, OUT_OF_SCOPE if label in _NAMES_OF_OUT_OF_SCOPE else label
