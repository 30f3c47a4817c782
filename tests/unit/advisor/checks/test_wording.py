"""Whether the small words are all there, with braces that are filled."""

from __future__ import annotations

import dataclasses
from typing import Any

import pytest

from advisor.checks.wording import find_wording_problems
from advisor.library.content import Library, load_library

CONTENT = load_library()


def changed(part: str, name: str, text: str | None) -> Library:
    """Return the content with one of its small words put otherwise, or gone."""
    others = {key: said for key, said in getattr(CONTENT, part).items() if key != name}
    changes: dict[str, Any] = {part: others if text is None else {**others, name: text}}
    return dataclasses.replace(CONTENT, **changes)


def test_the_small_words_of_the_content_are_sound() -> None:
    assert find_wording_problems(CONTENT) == []


@pytest.mark.parametrize("part", ["words", "kept"])
def test_a_small_word_that_is_not_there_is_named(part: str) -> None:
    for name in getattr(CONTENT, part):
        (problem,) = find_wording_problems(changed(part, name, None))

        assert problem == f"wording.yml: '{part}': '{name}' is missing"


@pytest.mark.parametrize(("part", "near"), [("words", "this_work"), ("kept", "hours_worked")])
def test_one_that_nothing_looks_up_is_named_with_what_it_may_be(part: str, near: str) -> None:
    (problem,) = find_wording_problems(changed(part, f"{near}s", "Some."))

    assert problem == f"wording.yml: '{part}': '{near}s' is not a known key; did you mean '{near}'?"


@pytest.mark.parametrize(
    ("name", "text", "problem"),
    [
        ("asked_work", "this {job}", "may have braces only as {work}"),
        ("thumbs", "{up} up, {work} down", "may have braces only as {up} or {down}"),
        ("thumbs", "{up:>9} up", "may have braces only as {up} or {down}"),
        ("this_work", "this {work}", "may have no braces"),
        ("step", "{number", "may have braces only as {number} or {title} or {by} or {do} or {marks}"),
    ],
)
def test_braces_that_nothing_fills_are_named(name: str, text: str, problem: str) -> None:
    assert find_wording_problems(changed("words", name, text)) == [f"wording.yml: 'words' '{name}' {problem}"]
