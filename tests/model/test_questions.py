"""Whether held-out questions reach a right answer, through the real model.

A line that is missed fails no test by itself: each training moves a few. Whole answers that are not reached do.
"""

from __future__ import annotations

import functools
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from advisor.library.content import Answer, Library, load_library
from advisor.words.distress import DISTRESS

MOVES: dict[str, list[str]] = YAML(typ="safe").load(Path(__file__).with_name("moves.yml"))
MESSY: dict[str, list[str]] = YAML(typ="safe").load(Path(__file__).with_name("messy.yml"))
ANSWERS = [answer for answer in load_library().answers.values() if answer.check]
WANTED_SHARE = 0.97
WANTED_OF_EACH = 0.5
WANTED_OF_MESSY, MOST_ALARMED = 0.8, 0.04


@pytest.fixture(scope="module")
def missed(new_talk: Callable[[], Any], library: Library) -> Callable[[Answer], list[str]]:
    """Return a function that asks the held-out questions of an answer, each in a conversation of its own, once."""

    @functools.cache
    def missed(answer: Answer) -> list[str]:
        return [line for line in answer.check if not reaches(topic_after(new_talk(), line), answer, library)]

    return missed


@pytest.fixture(scope="module")
def misheard(understanding: Any) -> Callable[[str], list[str]]:
    """Return a function that tells the held-out lines of a move that are taken for something else."""

    @functools.cache
    def misheard(intent: str) -> list[str]:
        return [line for line in MOVES[intent] if understanding.label(line) != intent]

    return misheard


def topic_after(talk: Any, line: str) -> str | None:
    talk.say(line)
    topic: str | None = talk.topic
    return topic


def reaches(topic: str | None, answer: Answer, library: Library) -> bool:
    """Say whether `topic` is `answer`, or an answer that conveys the fact it is about."""
    found = library.answers.get(topic or "")
    return found is not None and (found.id == answer.id or bool(set(answer.facts[:1]) & set(found.facts)))


@pytest.mark.parametrize("answer", ANSWERS, ids=lambda answer: answer.id)
def test_an_answer_is_reached_by_held_out_questions(answer: Answer, missed: Any) -> None:
    assert len(missed(answer)) <= (1 - WANTED_OF_EACH) * len(answer.check), missed(answer)


@pytest.mark.parametrize("intent", MOVES)
def test_a_move_is_recognised_in_held_out_words(intent: str, misheard: Any) -> None:
    assert len(misheard(intent)) <= (1 - WANTED_OF_EACH) * len(MOVES[intent]), misheard(intent)


def test_enough_held_out_questions_reach_a_right_answer(missed: Any, print_share: Any) -> None:
    lines = [line for answer in ANSWERS for line in missed(answer)]
    asked = sum(len(answer.check) for answer in ANSWERS)

    print_share(
        f"held-out questions that reach a right answer: {asked - len(lines)} of {asked} ({1 - len(lines) / asked:.1%})"
    )
    assert len(lines) <= (1 - WANTED_SHARE) * asked, lines


def test_enough_held_out_moves_are_recognised(misheard: Any, print_share: Any) -> None:
    lines = [line for intent in MOVES for line in misheard(intent)]
    said = sum(map(len, MOVES.values()))

    print_share(f"held-out moves that are recognised: {said - len(lines)} of {said} ({1 - len(lines) / said:.1%})")
    assert len(lines) <= (1 - WANTED_SHARE) * said, lines


def test_most_questions_are_understood_in_bad_spelling_too(understanding: Any, print_share: Any) -> None:
    lines = [(label, line) for label, several in MESSY.items() for line in several]
    intents = {line: understanding.parse(line)["intent"] for _, line in lines}
    label_of = {line: (each.get("full_retrieval_intent_name") or each["name"]) for line, each in intents.items()}

    missed = [line for label, line in lines if label_of[line].removeprefix("faq/") != label]
    alarmed = [line for _, line in lines if label_of[line] == DISTRESS]

    right = len(lines) - len(missed)
    print_share(f"the same in bad spelling: {right} of {len(lines)} ({right / len(lines):.1%}), {len(alarmed)} alarmed")
    assert right / len(lines) >= WANTED_OF_MESSY, missed
    assert len(alarmed) <= MOST_ALARMED * len(lines), alarmed
