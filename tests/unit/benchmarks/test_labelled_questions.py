from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from advisor.library.content import load_library
from benchmarks.labelled_questions import LABELS, Question, fares, read_labels, read_questions, summary
from steppingstone.explanation import Explanation, Part, Route
from steppingstone.project import ROOT, SetupError

RIGHT = {
    "leave": frozenset({"quitting"}),
    "boss": frozenset({"bad_boss", "vent"}),
    "other": frozenset({"nlu_fallback"}),
}
QUESTION = Question("how do i leave my awful boss", "leave", ("boss",))


def _understood(label: str, **more: Any) -> Explanation:
    return Explanation("x", Route(label, 0.9), more.pop("outcome", "answered"), **more)


@pytest.mark.parametrize("label", ["faq/quitting", "faq/bad_boss", "vent"])
def test_an_answer_or_a_move_for_one_of_its_kinds_is_right(label: str) -> None:
    assert fares(QUESTION, _understood(label), RIGHT) == "right"


def test_anything_else_is_wrong() -> None:
    assert fares(QUESTION, _understood("faq/pay"), RIGHT) == "wrong"


def test_one_of_several_answers_is_enough() -> None:
    several = _understood("faq/pay", parts=(Part("x", Route("faq/pay", 0.9)), Part("y", Route("faq/quitting", 0.9))))

    assert fares(QUESTION, several, RIGHT) == "right"


@pytest.mark.parametrize(("guess", "how"), [("quitting", "offered"), ("pay", "wrong")])
def test_being_asked_back_helps_where_a_right_choice_is_offered(guess: str, how: str) -> None:
    assert fares(QUESTION, _understood("faq/pay", outcome="guessed", guesses=(guess,)), RIGHT) == how


def test_not_to_know_is_right_for_what_nobody_could() -> None:
    assert fares(Question("?", "other"), _understood("faq/pay", outcome="guessed"), RIGHT) == "right"


def test_the_summary_counts_all_and_each_kind() -> None:
    questions = [QUESTION, Question("is he allowed to", "boss")]

    lines = summary(questions, [_understood("faq/quitting"), _understood("faq/pay")], RIGHT, misses=True)

    assert "1 of 2 (50.0%)" in lines[0]
    assert any(line.split()[:2] == ["boss", "0"] for line in lines)
    assert "is he allowed to" in lines[-1]


def test_no_questions_are_no_trouble() -> None:
    assert "0 of 0" in summary([], [], RIGHT)[0]


@pytest.mark.parametrize("content", ["words", '{"text": "x"}', "[1]", '"x"'])
def test_a_file_of_something_else_is_refused_in_one_sentence(tmp_path: Path, content: str) -> None:
    path = tmp_path / "questions.jsonl"
    path.write_text(content, encoding="utf8")

    with pytest.raises(SetupError, match="JSON lines"):
        read_questions(path, RIGHT)


def test_a_file_that_is_missing_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(SetupError, match="cannot be read"):
        read_questions(tmp_path / "none.jsonl", RIGHT)


def test_a_label_that_nothing_is_right_for_is_named(tmp_path: Path) -> None:
    path = tmp_path / "questions.jsonl"
    path.write_text(json.dumps({"text": "x", "label": "leave", "alt": ["pets"]}), encoding="utf8")

    with pytest.raises(SetupError, match="pets"):
        read_questions(path, RIGHT)


def test_what_is_right_exists() -> None:
    library = load_library()
    rules = [YAML(typ="safe").load(path)["rules"] for path in ROOT.glob("data/rules/*.yml")]
    intents = {step["intent"] for of_file in rules for rule in of_file for step in rule["steps"] if "intent" in step}
    named = {name for names in read_labels(LABELS).values() for name in names}

    assert named <= set(library.answers) | intents
