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
from advisor.words.on_help import asked_on_help

FOLDER = Path(__file__).parent
LINES: dict[str, list[str]] = YAML(typ="safe").load(FOLDER / "follow_ups.yml")
ON_HELP: dict[str, list[str]] = YAML(typ="safe").load(FOLDER / "follow_ups_on_help.yml")
LEARNED = {
    (block["intent"].removeprefix("follow_up/").removeprefix("help_"), line.strip()[2:].casefold())
    for file in ("follow_ups", "follow_ups_on_help")
    for block in YAML(typ="safe").load(Path(f"data/nlu/{file}.yml"))["nlu"]
    for line in block["examples"].splitlines()
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


def test_most_held_out_lines_on_crisis_lines_are_told_from_each_other(understanding: Any, print_share: Any) -> None:
    lines = [(kind, line) for kind, several in ON_HELP.items() for line in several]
    shares = {line: read_message(understanding.parse(line)).follow_ups for _, line in lines}

    wrong = {line: kind for kind, line in lines if (asked_on_help(line, shares[line]) or "other") != kind}

    right = len(lines) - len(wrong)
    print_share(f"held-out lines on crisis lines: {right} of {len(lines)} ({right / len(lines):.1%})")
    assert right / len(lines) >= WANTED_SHARE, wrong


@pytest.mark.parametrize("kind", [*LINES, *ON_HELP])
def test_no_held_out_follow_up_is_learned(kind: str) -> None:
    held_out = [*LINES.get(kind, []), *ON_HELP.get(kind, [])]

    assert not {(kind, line.casefold()) for line in held_out} & LEARNED
