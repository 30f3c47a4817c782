"""How well the pipeline of config.yml understands any labelled sentences, beside published rows and Rasa's stock one.

`make bench-nlu SETS="folder folder"`. Our pipeline has no chance in it and trains once; stock trains once a seed.
The threshold is that of FallbackClassifier in config.yml: nothing is fitted to a set here.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from benchmarks.labelled_sets import OUT_OF_SCOPE, LabelledSet, Sentences, read_sets
from benchmarks.scores import Scores, mean, score
from benchmarks.stock import EPOCHS, nlu_pipeline
from steppingstone.program import Program
from steppingstone.project import ROOT, SetupError
from steppingstone.understanding import Understanding

# These learn from what only the advisor's own content has, or change the message that was asked.
_LEFT_OUT = ("message_parts.", "spanish.", "work_entities.", "_reader.", "distress_guard.", "FallbackClassifier")
_PUBLISHED = Path(__file__).with_name("published.yml")
_RECALL_TO_COMPARE = 0.589  # of the best row of CLINC150: how many out of scope it declines


def main(arguments: list[str] | None = None) -> int:
    """Measure every set in the folders; errors are one sentence."""
    parser = argparse.ArgumentParser(prog="make bench-nlu", description="Score the pipeline on labelled sentences.")
    parser.add_argument("folders", type=Path, nargs="+", metavar="folder", help="holds *_train.csv or *.json")
    parser.add_argument("--seeds", type=int, default=3, help="how often stock is trained (3); 0 leaves it out")
    parser.add_argument("--epochs", type=int, default=EPOCHS, help=f"of each training of stock ({EPOCHS})")
    options = parser.parse_args(arguments)
    try:
        for labelled in [each for folder in options.folders for each in read_sets(folder)]:
            _print(labelled, list(_measured(labelled, options.seeds, options.epochs)))
    except SetupError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def _measured(labelled: LabelledSet, seeds: int, epochs: int) -> Iterator[tuple[str, Scores]]:
    ours, threshold = _our_pipeline()
    yield "ours", _scores(labelled, labelled.train, ours, threshold)
    if labelled.outside:
        yield "ours, told what is out of scope", _scores(labelled, labelled.train + labelled.outside, ours, threshold)
    runs = [_scores(labelled, labelled.train, nlu_pipeline(epochs, seed), threshold) for seed in range(1, seeds + 1)]
    if runs:
        yield f"Rasa's stock pipeline, {epochs} epochs, mean of {seeds}", mean(runs)


def _our_pipeline() -> tuple[list[dict[str, Any]], float]:
    """Return what config.yml says of understanding a message, and the threshold it sets."""
    pipeline: list[dict[str, Any]] = YAML(typ="safe").load(ROOT / "config.yml")["pipeline"]
    threshold = next(part["threshold"] for part in pipeline if part["name"] == "FallbackClassifier")
    return [part for part in pipeline if not any(name in part["name"] for name in _LEFT_OUT)], float(threshold)


def _scores(labelled: LabelledSet, learned: Sentences, pipeline: Sequence[Any], threshold: float) -> Scores:
    # Labels become numbers: Rasa reads a meaning into some characters of a name.
    labels = sorted({label for _, label in learned})
    with tempfile.TemporaryDirectory() as scratch:
        began = time.monotonic()
        model = _trained(Path(scratch), learned, labels, pipeline)
        _tell(f"{labelled.name}: trained in {time.monotonic() - began:.0f} s")
        read = Understanding.load(model).read([text for text, _ in labelled.test])
    # What our classifier says without having learned it ("no words at all") declines too.
    numbers = [each["intent"]["name"] or "" for each in read]
    got = [labels[int(number)] if number.isdecimal() else OUT_OF_SCOPE for number in numbers]
    # A message that was taken for one of the lines out of scope is declined, however sure that was.
    sure = [
        0.0 if label == OUT_OF_SCOPE else each["intent"]["confidence"] for each, label in zip(read, got, strict=True)
    ]
    return score([label for _, label in labelled.test], got, sure, threshold, _RECALL_TO_COMPARE)


def _trained(folder: Path, learned: Sentences, labels: Sequence[str], pipeline: Sequence[Any]) -> Path:
    examples: dict[str, list[str]] = {str(number): [] for number in range(len(labels))}
    for text, label in learned:
        # Square brackets would be read as entities, line ends as further examples.
        plain = " ".join(text.replace("[", "(").replace("]", ")").split())
        examples[str(labels.index(label))].append(f"- {plain}\n")
    nlu = [{"intent": name, "examples": "".join(lines)} for name, lines in examples.items()]
    config = {"recipe": "default.v1", "language": "en", "assistant_id": "bench", "pipeline": list(pipeline)}
    for name, content in (("config", config), ("nlu", {"version": "3.1", "nlu": nlu})):
        with (folder / f"{name}.yml").open("w", encoding="utf8") as file:
            YAML(typ="safe").dump(content, file)
    places = ["--config", str(folder / "config.yml"), "--nlu", str(folder / "nlu.yml"), "--out", str(folder)]
    with Program("bench training", "rasa", "train", "nlu", "--fixed-model-name", "bench", *places) as training:
        while training.exit_code is None:
            time.sleep(0.2)
    if training.exit_code:
        raise SetupError(f"Training failed. {training.last_words()}")
    return folder / "bench.tar.gz"


def _print(labelled: LabelledSet, measured: Sequence[tuple[str, Scores]]) -> None:
    outside = sum(label == OUT_OF_SCOPE for _, label in labelled.test)
    print(f"\n{labelled.name}: {len(labelled.train)} learned, {len(labelled.test) - outside} in scope, {outside} out")
    print(f"{'':48}{'in scope':>9}{'AUROC':>7}{'MCC':>7}{'taken':>8}{'declined':>10}{'taken*':>8}")
    for name, scores in measured:
        figures = {key: _in_percent(key, value) for key, value in vars(scores).items()}
        _print_row(name, figures)
    published = YAML(typ="safe").load(_PUBLISHED)
    for name, row in published.get(labelled.name.split(" ")[0].removesuffix("_train_val"), {}).items():
        _print_row(f"published: {name}", row)
    print(
        "taken: in scope, right and above the threshold of config.yml; MCC at that threshold, published: the best one "
        f"on the test part. taken*: where {_RECALL_TO_COMPARE:.1%} out of scope are declined.",
        flush=True,
    )


def _in_percent(key: str, value: float | None) -> float | None:
    return value if value is None or key in {"separation", "correlation"} else value * 100


def _print_row(name: str, row: dict[str, Any]) -> None:
    cells = [("accuracy", 9, 1), ("separation", 7, 3), ("correlation", 7, 3), ("accepted", 8, 1), ("declined", 10, 1)]
    shown = [
        f"{'–':>{width}}" if row.get(key) is None else f"{row[key]:{width}.{digits}f}"
        for key, width, digits in (*cells, ("accepted_at", 8, 1))
    ]
    print(f"{name:48}{''.join(shown)}")


def _tell(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
