"""The words of what people take along, and what an editor is told of a mistake in them."""

from __future__ import annotations

import copy
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from advisor.handouts.texts import SIGNS, load_handouts
from advisor.library.content import CONTENT_FOLDER, ContentError

from ...small_handouts import FRIDAY
from ...small_interests import SOURCES

# The shape is what is tested, not the words: any sound file will do.
SOUND: dict[str, Any] = YAML(typ="safe").load((CONTENT_FOLDER / "card.yml").read_text(encoding="utf8"))
QUESTION = {"facts": [1], "says": "Who?"}


def write(folder: Path, **changes: Any) -> None:
    """Write a sound card.yml with small questions, but for `changes` of its top keys."""
    says = {**copy.deepcopy(SOUND), "questions": [{"facts": [], "says": "Why?"}] * 3, **changes}
    with (folder / "card.yml").open("w", encoding="utf8") as file:
        YAML(typ="safe").dump(says, file)
    (folder / "sources.yml").write_text("article: {title: On work}\n" + SOURCES, encoding="utf8")


def test_days_are_named_by_the_content(tmp_path: Path) -> None:
    days = {"days": list("abcdefg"), "months": list("ABCDEFGHIJKL"), "short": "{weekday}{day}{month}", "long": "{year}"}
    write(tmp_path, dates=days)

    words = load_handouts(tmp_path)

    assert (words.day(FRIDAY), words.day(FRIDAY, with_year=True)) == ("e5D", "2024")


def test_the_article_is_named_as_the_sources_name_it(tmp_path: Path) -> None:
    write(tmp_path)

    assert load_handouts(tmp_path).article == "On work"


def test_a_question_may_be_for_several_signs_or_for_everybody(tmp_path: Path) -> None:
    write(tmp_path, questions=[{**QUESTION, "when": list(SIGNS)}, *[QUESTION] * 3])

    first, second, *_ = load_handouts(tmp_path).questions

    assert (first.when, first.facts, second.when) == (frozenset(SIGNS), (1,), frozenset())


@pytest.mark.parametrize(
    ("key", "change", "problem"),
    [
        ("dates", {"days": ["Mon"]}, "'dates' 'days' has 1 lines; it needs at least 7"),
        ("dates", {"short": "{date}"}, "'dates' 'short' may have braces only as {weekday} or {month} or {day}"),
        ("plan", {"by": "Until {when}"}, "'plan' 'by' may have braces only as {date} or {minutes}"),
        ("plan", {"by": "Until {"}, "'plan' 'by' may have braces only as {date} or {minutes}"),
        ("plan", {"by": "{date.x}"}, "'plan' 'by' may have braces only as {date} or {minutes}"),
        ("plan", {"made": "For {title}, on {date}"}, "'plan' 'made' may have braces only as {date}"),
        ("plan", {"note": "Of {date}"}, "'plan' 'note' may have no braces"),
        ("plan", {"extra": "More"}, "'plan': 'extra' is not a known key"),
        ("card", {"step": "{step}"}, "'card' 'step' may have braces only as {title} or {date}"),
        (
            "card",
            {"about": [{"label": "Work", "parts": ["{job}"]}]},
            "'card' 'about' may have braces only as {occupation}",
        ),
        ("card", {"note": ""}, "'card' 'note' has 0 characters; it needs at least 1"),
    ],
)
def test_a_mistake_in_the_words_is_told(tmp_path: Path, key: str, change: dict[str, Any], problem: str) -> None:
    write(tmp_path, **{key: {**SOUND[key], **change}})

    assert any(told.startswith(f"card.yml: {problem}") for told in problems_of(tmp_path))


@pytest.mark.parametrize(
    ("question", "problem"),
    [
        ({**QUESTION, "facts": [9]}, "'questions' line 4: fact 9 is unknown; sources.yml does not have it"),
        (
            {**QUESTION, "when": ["gaol"]},
            "'questions' line 4: 'when' names 'gaol', which is no sign; did you mean 'goal'?",
        ),
        ({**QUESTION, "says": "x" * 70}, "'questions' line 4 'says' has 70 characters; it needs at most 69"),
        ({"says": "Who?"}, "'questions' line 4: 'facts' is missing"),
    ],
)
def test_a_mistake_in_a_question_is_told(tmp_path: Path, question: dict[str, Any], problem: str) -> None:
    write(tmp_path, questions=[QUESTION, QUESTION, QUESTION, question])

    assert problems_of(tmp_path) == [f"card.yml: {problem}"]


def test_there_must_be_questions_for_those_who_told_little(tmp_path: Path) -> None:
    write(tmp_path, questions=[QUESTION, QUESTION, {**QUESTION, "when": ["goal"]}])

    assert problems_of(tmp_path) == ["card.yml: 'questions' needs at least 3 without 'when', for those who told little"]


def problems_of(folder: Path) -> list[str]:
    with pytest.raises(ContentError) as caught:
        load_handouts(folder)
    return caught.value.problems
