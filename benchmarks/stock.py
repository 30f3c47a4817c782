"""The anchor: the pipeline that `rasa init` gives, on our examples, as a project of plain Rasa files."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from advisor.library.content import Library
from steppingstone.project import ROOT

# What Rasa 3.6.21 puts in place of an empty config.yml.
EPOCHS = 100
_CONFIG: dict[str, Any] = {
    "recipe": "default.v1",
    "language": "en",
    "assistant_id": "stock",
    "pipeline": [
        {"name": "WhitespaceTokenizer"},
        {"name": "RegexFeaturizer"},
        {"name": "LexicalSyntacticFeaturizer"},
        {"name": "CountVectorsFeaturizer"},
        {"name": "CountVectorsFeaturizer", "analyzer": "char_wb", "min_ngram": 1, "max_ngram": 4},
        {"name": "DIETClassifier", "epochs": EPOCHS, "constrain_similarities": True},
        {"name": "EntitySynonymMapper"},
        {"name": "ResponseSelector", "epochs": EPOCHS, "constrain_similarities": True},
        {"name": "FallbackClassifier", "threshold": 0.3, "ambiguity_threshold": 0.1},
    ],
    "policies": [
        {"name": "MemoizationPolicy"},
        {"name": "RulePolicy"},
        {"name": "UnexpecTEDIntentPolicy", "max_history": 5, "epochs": EPOCHS},
        {"name": "TEDPolicy", "max_history": 5, "epochs": EPOCHS, "constrain_similarities": True},
    ],
}
# What the components beside our classifier learn; the stock pipeline has none that could.
_LEARNED_BY_OURS_ALONE = ("answers", "distress", "in_spanish.yml")
# TED learns from stories, and our rules are none. A few are enough to have it trained and asked.
_PATHS = (("greet", "goodbye"), ("greet", "thank", "goodbye"), ("ask_for_help", "ask_if_human", "thank"))


def nlu_pipeline(epochs: int, seed: int) -> list[dict[str, Any]]:
    """Return what of the stock pipeline understands a message, trained for `epochs` from `seed`."""
    pipeline: list[dict[str, Any]] = _with_epochs(_CONFIG["pipeline"], epochs)
    kept = [part for part in pipeline if part["name"] not in {"ResponseSelector", "FallbackClassifier"}]
    return [{**part, "random_seed": seed} if part["name"] == "DIETClassifier" else part for part in kept]


def write_stock_project(folder: Path, library: Library, epochs: int) -> list[str]:
    """Write the project into `folder`, trained for `epochs`; return the options that make `rasa train` use it."""
    shutil.copytree(
        ROOT / "data" / "nlu", folder / "data" / "nlu", ignore=shutil.ignore_patterns(*_LEARNED_BY_OURS_ALONE)
    )
    shutil.copytree(ROOT / "data" / "rules", folder / "data" / "rules")
    rules = _rule_of_each_intent()
    _write(folder / "config.yml", _with_epochs(_CONFIG, epochs))
    _write(folder / "domain.yml", _domain(library))
    _write(
        folder / "data" / "faq.yml",
        {"version": "3.1", "nlu": [_examples(a.id, a.ask) for a in library.answers.values()]},
    )
    stories = [
        {"story": " then ".join(path), "steps": [step for intent in path for step in rules[intent]]} for path in _PATHS
    ]
    _write(folder / "data" / "stories.yml", {"version": "3.1", "stories": stories})
    places = {"config": "config.yml", "domain": "domain.yml", "data": "data"}
    return [part for name, place in places.items() for part in (f"--{name}", str(folder / place))]


def _with_epochs(config: Any, epochs: int) -> Any:
    """Return a copy of `config` in which every component that trains in epochs has `epochs` of them."""
    if isinstance(config, dict):
        return {key: epochs if key == "epochs" else _with_epochs(value, epochs) for key, value in config.items()}
    return [_with_epochs(entry, epochs) for entry in config] if isinstance(config, list) else config


def _domain(library: Library) -> dict[str, Any]:
    domain: dict[str, Any] = _read(ROOT / "domain.yml")
    answers = {f"utter_faq/{answer.id}": [{"text": answer.answer}] for answer in library.answers.values()}
    return {**domain, "intents": [*domain["intents"], "faq"], "responses": {**domain["responses"], **answers}}


def _examples(answer_id: str, lines: tuple[str, ...]) -> dict[str, str]:
    # Square brackets would be read as entities.
    plain = (line.replace("[", "").replace("]", "") for line in lines)
    return {"intent": f"faq/{answer_id}", "examples": "".join(f"- {line}\n" for line in plain)}


def _rule_of_each_intent() -> dict[str, list[dict[str, str]]]:
    """Return the steps of each intent's rule; a story that leaves one out contradicts it."""
    rules = [rule["steps"] for path in (ROOT / "data" / "rules").glob("*.yml") for rule in _read(path)["rules"]]
    return {steps[0]["intent"]: steps for steps in rules if "intent" in steps[0]}


def _read(path: Path) -> Any:
    return YAML(typ="safe").load(path)


def _write(path: Path, content: dict[str, Any]) -> None:
    with path.open("w", encoding="utf8") as file:
        YAML(typ="safe").dump(content, file)
