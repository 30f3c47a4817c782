"""A table of lines in many voices with what is to be heard in them, each line a case; and the shares over all."""

from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from components.hearing.work import Heard, WorkHearing

TODAY = date(2026, 11, 23)
ROWS: list[dict[str, Any]] = YAML(typ="safe").load(Path(__file__).with_name("heard.yml").read_text(encoding="utf8"))
# Least shares over all: of what is heard that is right, and of what there is to hear that is heard.
LEAST_RIGHT, LEAST_HEARD = 0.97, 0.97
FEWEST_ROWS = 200
_NO_ENTITY = {"say", "missed"}


def cases() -> list[Any]:
    """Return a case for each row; one that is missed must fail."""
    return [
        pytest.param(row, id=row["say"], marks=[pytest.mark.xfail(reason=row["missed"])] if "missed" in row else [])
        for row in ROWS
    ]


def wanted(row: dict[str, Any]) -> set[tuple[str, str]]:
    said = {key: value if isinstance(value, list) else [value] for key, value in row.items() if key not in _NO_ENTITY}
    return {(key, plain(value)) for key, values in said.items() for value in values}


def counted(heard: list[Heard]) -> set[tuple[str, str]]:
    """Return what counts; a goal is also an occupation, and what is only named counts for nothing."""
    found = set()
    for each in heard:
        if each.entity == "occupation" and each.role not in {"named", "of_others", "past"}:
            found.add((str(each.role), plain(each.value)))
        elif (each.entity, each.role) == ("place", "past"):
            continue
        elif each.entity == "barrier" and each.role == "denied":
            found.add(("denied", plain(each.value)))
        elif each.role == "of_others":
            continue  # it is told of somebody else
        elif each.entity not in {"occupation", "goal", "employer"} or (each.entity, each.role) == ("employer", "own"):
            found.add((each.entity, plain(each.value)))
    return found


def plain(value: object) -> str:
    return str(float(value)) if isinstance(value, int | float) else str(value)


@pytest.mark.parametrize("row", cases())
def test_a_line_is_heard_as_it_was_meant(row: dict[str, Any], hearing: WorkHearing) -> None:
    assert counted(hearing.hear(row["say"], TODAY)) == wanted(row)


def test_of_all_lines_nearly_all_is_heard_and_nearly_nothing_else(hearing: WorkHearing, print_share: Any) -> None:
    right, heard, there = Counter[str](), Counter[str](), Counter[str]()
    for row in ROWS:
        found, told = counted(hearing.hear(row["say"], TODAY)), wanted(row)
        right.update(entity for entity, _ in found & told)
        heard.update(entity for entity, _ in found)
        there.update(entity for entity, _ in told)

    for entity in sorted(there):
        print_share(line_of(entity, right[entity], heard[entity], there[entity]))
    print_share(line_of("all", right.total(), heard.total(), there.total()))
    assert len(ROWS) >= FEWEST_ROWS
    assert right.total() / heard.total() >= LEAST_RIGHT
    assert right.total() / there.total() >= LEAST_HEARD


def line_of(name: str, right: int, heard: int, there: int) -> str:
    precision, recall = right / max(heard, 1), right / there
    return (
        f"heard {name:<15} precision {precision:6.1%} ({right} of {heard}), recall {recall:6.1%} ({right} of {there})"
    )


def test_every_level_of_education_and_kind_of_barrier_has_its_lines() -> None:
    told = {(key, value) for row in ROWS for key, value in wanted(row)}

    assert {value for key, value in told if key == "barrier"} == {
        *("transport", "license", "childcare", "money", "education", "experience"),
        *("record", "health", "english", "credentials", "care", "time"),
    }
    assert len({value for key, value in told if key == "education"}) == 8
