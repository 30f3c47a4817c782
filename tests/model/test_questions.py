"""Whether held-out questions reach a right answer, through the real model."""

from __future__ import annotations

import functools
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from advisor.content import Answer, Library, load_library

FOLDER = Path(__file__).parent
KNOWN_MISSES = set(YAML(typ="safe").load(FOLDER / "known_misses.yml") or ())
MOVES: dict[str, list[str]] = YAML(typ="safe").load(FOLDER / "moves.yml")
CHECKS = [(answer, line) for answer in load_library().answers.values() for line in answer.check]
WANTED_SHARE = 0.95


@pytest.fixture(scope="module")
def topic_after(new_talk: Callable[[], Any]) -> Callable[[str], str | None]:
    """Return a function that says a line in a conversation of its own, once, and tells the topic."""

    @functools.cache
    def topic_after(line: str) -> str | None:
        talk = new_talk()
        talk.say(line)
        topic: str | None = talk.topic
        return topic

    return topic_after


def reaches(topic: str | None, answer: Answer, library: Library) -> bool:
    """Say whether `topic` is `answer`, or an answer that conveys the fact it is about."""
    found = library.answers.get(topic or "")
    return found is not None and (found.id == answer.id or bool(set(answer.facts[:1]) & set(found.facts)))


def cases(pairs: list[tuple[Any, str]], name: Callable[[Any], str]) -> list[Any]:
    return [
        pytest.param(
            wanted, line, id=f"{name(wanted)}: {line}", marks=[pytest.mark.xfail()] if line in KNOWN_MISSES else []
        )
        for wanted, line in pairs
    ]


@pytest.mark.parametrize(("answer", "line"), cases(CHECKS, lambda answer: answer.id))
def test_a_held_out_question_reaches_its_answer(answer: Answer, line: str, library: Library, topic_after: Any) -> None:
    assert reaches(topic_after(line), answer, library)


@pytest.mark.parametrize(("intent", "line"), cases([(i, line) for i, ls in MOVES.items() for line in ls], str))
def test_a_held_out_move_is_recognised(intent: str, line: str, understanding: Any) -> None:
    assert understanding.label(line) == intent


def test_enough_held_out_questions_reach_a_right_answer(library: Library, topic_after: Any, print_share: Any) -> None:
    right = [reaches(topic_after(line), answer, library) for answer, line in CHECKS]

    share = sum(right) / len(right)
    print_share(f"held-out questions that reach a right answer: {sum(right)} of {len(right)} ({share:.1%})")
    assert share >= WANTED_SHARE


def test_no_known_miss_is_out_of_date() -> None:
    assert {line for _, line in CHECKS} | {line for lines in MOVES.values() for line in lines} >= KNOWN_MISSES
