"""Marks the wordings that are known to be misunderstood."""

from __future__ import annotations

from pathlib import Path

import pytest
from ruamel.yaml import YAML

KNOWN_MISSES = set(YAML(typ="safe").load(Path(__file__).with_name("known_misses.yml")) or ())


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if item.name in KNOWN_MISSES and Path(__file__).parent in item.path.parents:
            # Not strict: a training with other examples may mend a line by chance, which is no reason to stop a build.
            item.add_marker(pytest.mark.xfail(reason="a known miss", strict=False))
