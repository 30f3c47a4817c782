"""The stock project that ours is measured beside."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from benchmarks.stock import write_stock_project

from .small_results import LIBRARY


def test_its_stories_say_what_its_rules_say(tmp_path: Path) -> None:
    write_stock_project(tmp_path, LIBRARY, 1)

    rules = [rule["steps"] for path in (tmp_path / "data" / "rules").glob("*.yml") for rule in _read(path)["rules"]]
    for story in _read(tmp_path / "data" / "stories.yml")["stories"]:
        assert _turns(story["steps"]), story["story"]
        assert all(turn in rules for turn in _turns(story["steps"])), story["story"]


def test_it_trains_for_as_many_epochs_as_asked(tmp_path: Path) -> None:
    write_stock_project(tmp_path, LIBRARY, 3)

    config = _read(tmp_path / "config.yml")
    assert {part["epochs"] for part in config["pipeline"] + config["policies"] if "epochs" in part} == {3}


def _turns(steps: list[dict[str, Any]]) -> list[list[dict[str, Any]]]:
    """Return `steps` cut before each thing that the person says."""
    turns: list[list[dict[str, Any]]] = []
    for step in steps:
        if "intent" in step:
            turns.append([])
        turns[-1].append(step)
    return turns


def _read(path: Path) -> Any:
    return YAML(typ="safe").load(path)
