"""Whether held-out follow-ups of the last answer are told from each other, and from what stands by itself."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from advisor.library.content import Library
from advisor.words.follow_ups import follow_up
from advisor.words.languages import ENGLISH
from advisor.words.message import read_message

FOLDER = Path(__file__).parent
LINES: dict[str, list[str]] = YAML(typ="safe").load(FOLDER / "follow_ups.yml")
LEARNED: dict[str, list[str]] = {
    block["intent"].removeprefix("follow_up/"): [line.strip()[2:] for line in block["examples"].splitlines()]
    for block in YAML(typ="safe").load(Path("data/nlu/follow_ups.yml"))["nlu"]
}
WANTED_SHARE = 0.9
MOST_QUESTIONS_TAKEN = 0.01


def _kind(line: str, understanding: Any) -> str:
    return follow_up(read_message(understanding.parse(line))) or "other"


def test_most_held_out_follow_ups_are_told_from_each_other(understanding: Any, print_share: Any) -> None:
    lines = [(kind, line) for kind, several in LINES.items() for line in several]

    wrong = {line: kind for kind, line in lines if _kind(line, understanding) != kind}

    right = len(lines) - len(wrong)
    print_share(f"held-out follow-ups of the last answer: {right} of {len(lines)} ({right / len(lines):.1%})")
    assert right / len(lines) >= WANTED_SHARE, wrong


def test_questions_of_the_content_hardly_ever_pass_for_follow_ups(understanding: Any, library: Library) -> None:
    questions = [line for answer in library.answers.values() if answer.language == ENGLISH for line in answer.check]

    taken = [line for line in questions if _kind(line, understanding) != "other"]

    assert len(taken) <= MOST_QUESTIONS_TAKEN * len(questions), taken


@pytest.mark.parametrize("kind", LINES)
def test_no_held_out_follow_up_is_learned(kind: str) -> None:
    assert not {line.casefold() for line in LINES[kind]} & {line.casefold() for line in LEARNED[kind]}
