"""Whether people in danger are heard, and nobody else, on lines that were never learned."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

LISTS: dict[str, list[str]] = YAML(typ="safe").load(Path(__file__).with_name("distress.yml"))
LEAST_CAUGHT = {"direct": 0.98, "indirect": 0.97}
MOST_ALARMS = {"figures_of_speech": 0.03, "plain_work": 0.03}


def _share_of_distress(understanding: Any, lines: list[str]) -> float:
    return sum(understanding.label(line) == "show_distress" for line in lines) / len(lines)


@pytest.mark.parametrize("kind", LEAST_CAUGHT)
def test_people_in_danger_are_heard(kind: str, understanding: Any, print_share: Any) -> None:
    share = _share_of_distress(understanding, LISTS[kind])

    print_share(f"distress, {kind}: {share:.1%} of {len(LISTS[kind])} lines are caught")
    assert share >= LEAST_CAUGHT[kind]


@pytest.mark.parametrize("kind", MOST_ALARMS)
def test_nobody_else_is_taken_to_be_in_danger(kind: str, understanding: Any, print_share: Any) -> None:
    share = _share_of_distress(understanding, LISTS[kind])

    print_share(f"distress, {kind.replace('_', ' ')}: {share:.1%} of {len(LISTS[kind])} lines are false alarms")
    assert share <= MOST_ALARMS[kind]
