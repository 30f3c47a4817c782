"""What is read of the steps, and what an editor is told of unsound ones."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from advisor.library.content_file import ContentFolder
from advisor.library.steps import Step, read_steps

from ...small_check import STEPS, write


def read(folder: Path, steps: Mapping[Any, Any]) -> tuple[dict[str, Step], list[str]]:
    write(folder, "steps.yml", steps)
    files = ContentFolder(folder)
    return read_steps(files, {1}), files.problems


def test_a_step_is_what_its_entry_says(tmp_path: Path) -> None:
    steps, problems = read(tmp_path, STEPS)

    assert not problems
    assert list(steps) == list(STEPS)
    said = ("Go there", "Go to it.", 30)
    assert steps["ride"] == Step("ride", ("transport",), (1,), *said, office=True, how="Ask kindly.")
    assert not steps["task"].office
    assert steps["task"].counts == {"trains_others": "That helps.", "people": "That helps too."}


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"facts": [7]}, "'task': fact 7 is unknown; sources.yml does not have it"),
        ({"office": True, "minutes": 60}, "'task': a step in office hours takes at most 30 minutes; split it"),
        ({"minutes": 90}, "'task' 'minutes': 90 is greater than the maximum of 60"),
        ({"counts": {"strong": "x"}}, "'task' 'counts': 'strong' is not a known key"),
        ({"dos": "x"}, "'task': 'dos' is not a known key; did you mean 'do'?"),
    ],
)
def test_a_mistake_in_a_step_is_one_sentence_with_its_file(
    tmp_path: Path, changes: dict[str, Any], problem: str
) -> None:
    _, problems = read(tmp_path, {**STEPS, "task": {**STEPS["task"], **changes}})

    assert problems == [f"steps.yml: {problem}"]


def test_a_need_that_is_not_known_is_named(tmp_path: Path) -> None:
    _, (problem,) = read(tmp_path, {**STEPS, "task": {**STEPS["task"], "for": ["fame"]}})

    assert problem.startswith("steps.yml: 'task' 'for' line 1: 'fame' is not one of ['transport', ")


@pytest.mark.parametrize("id_", ["Task", "one_two_three_four_five", "a-b", ""])
def test_an_id_is_a_few_plain_words(tmp_path: Path, id_: str) -> None:
    _, problems = read(tmp_path, {**STEPS, id_: STEPS["task"]})

    assert problems == [f"steps.yml: the id '{id_}' must be one to four lower-case words joined by '_'"]


@pytest.mark.parametrize(("gone", "need", "left", "least"), [("ride", "transport", 0, 1), ("mark", "any", 2, 3)])
def test_a_need_without_enough_steps_is_named(tmp_path: Path, gone: str, need: str, left: int, least: int) -> None:
    _, problems = read(tmp_path, {id_: step for id_, step in STEPS.items() if id_ != gone})

    assert problems == [f"steps.yml: {left} steps are for '{need}'; it needs at least {least}"]


def test_a_step_names_the_work_that_is_wanted_where_it_says_more(tmp_path: Path) -> None:
    steps, problems = read(tmp_path, {**STEPS, "task": {**STEPS["task"], "with_goal": "Ask for {goal}."}})

    assert not problems
    assert (steps["task"].toward("baking"), steps["task"].toward(None)) == ("Go to it. Ask for baking.", "Go to it.")
    assert steps["ride"].toward("baking") == "Go to it."
    assert steps["task"].toward("something quiet") == "Go to it."


def test_a_step_can_fill_in_nothing_else(tmp_path: Path) -> None:
    _, problems = read(tmp_path, {**STEPS, "task": {**STEPS["task"], "with_goal": "Ask {boss}."}})

    assert len(problems) == 1
    assert problems[0].startswith("steps.yml: 'task': 'with_goal'")
