"""Whether held-out answers to the forms' questions are read as what they mean, and other lines as no answer."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from advisor.library.content import Library
from advisor.library.questions import load_questions
from advisor.replies.told.barriers import IN_OWN_WORDS

FOLDER = Path(__file__).parent
ANSWERS: dict[str, dict[str, list[str]]] = YAML(typ="safe").load(FOLDER / "answers.yml")
MOVES: dict[str, list[str]] = YAML(typ="safe").load(FOLDER / "moves.yml")
LINES = [
    (slot, option, line) for slot, options in ANSWERS.items() for option, lines in options.items() for line in lines
]
# Small talk and control words, none of which says anything about one's work.
NO_ANSWERS = ("greet", "goodbye", "thank", "ask_if_human", "ask_how_it_works", "ask_source", "ask_why", "ask_for_human")
WANTED_SHARE = 0.93
MOST_TAKEN_WRONGLY = 0.05
READ_WITHOUT_OPTIONS = {"occupation": {"none"}}  # the work itself is heard; only to have none is read
LIKELY = 0.5


def read(readings: dict[str, float], slot: str) -> tuple[str, float]:
    """Return the likeliest option of a question, and how likely the line answers it rather than nothing."""
    shares = {label.split("/")[1]: share for label, share in readings.items() if label.startswith(f"{slot}/")}
    total = sum(shares.values())
    return max(shares, key=lambda option: shares[option], default=""), total / (total + readings["other"] or 1)


def test_most_held_out_answers_are_read_as_what_they_mean(understanding: Any, print_share: Any) -> None:
    found = {(slot, line): read(understanding.parse(line)["readings"], slot)[0] for slot, _, line in LINES}

    wrong = [line for slot, option, line in LINES if found[slot, line] != option]
    right = len(LINES) - len(wrong)
    print_share(f"held-out answers read right, given the question: {right} of {len(LINES)} ({right / len(LINES):.1%})")
    assert right / len(LINES) >= WANTED_SHARE, wrong


@pytest.mark.parametrize("slot", ANSWERS)
def test_small_talk_is_rarely_taken_for_an_answer(slot: str, understanding: Any) -> None:
    lines = [line for intent in NO_ANSWERS for line in MOVES[intent]]

    taken = [line for line in lines if read(understanding.parse(line)["readings"], slot)[1] >= LIKELY]

    assert len(taken) <= MOST_TAKEN_WRONGLY * len(lines), taken


@pytest.mark.parametrize("text", ["no insurance here", "is this free", "", "😀", "x" * 2000])
def test_readings_are_shares_from_likeliest_down(text: str, understanding: Any) -> None:
    readings = understanding.parse(text)["readings"]

    assert "other" in readings
    assert list(readings.values()) == sorted(readings.values(), reverse=True)
    assert sum(readings.values()) <= 1.001


def test_there_are_held_out_lines_for_every_option_of_the_forms(library: Library) -> None:
    options = {
        slot: {option.value for option in question.options} - {IN_OWN_WORDS} | READ_WITHOUT_OPTIONS.get(slot, set())
        for slot, question in load_questions().items()
        if slot in ANSWERS
    }

    assert {slot: set(lines) for slot, lines in ANSWERS.items()} == options


def test_examples_are_there_for_the_same_questions_and_options() -> None:
    blocks = [block for file in Path("data/nlu/answers").glob("*.yml") for block in YAML(typ="safe").load(file)["nlu"]]

    assert {block["intent"] for block in blocks} == {
        f"answer/{slot}.{option}" for slot, options in ANSWERS.items() for option in options
    }


def test_no_held_out_answer_is_learned() -> None:
    learned = {
        line[2:].strip()
        for file in Path("data/nlu/answers").glob("*.yml")
        for block in YAML(typ="safe").load(file)["nlu"]
        for line in block["examples"].splitlines()
    }

    assert not learned & {line for _, _, line in LINES}
