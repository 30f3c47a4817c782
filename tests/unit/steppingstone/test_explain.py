from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from steppingstone import explain
from steppingstone.examples import Example
from steppingstone.explain import explain_lines
from steppingstone.explanation import Behaviour
from steppingstone.project import SetupError

from ..small_world import answer, library_of
from .fakes import FakeFace

Captured = pytest.CaptureFixture[str]
EXAMPLES = [Example("hello", "greet", "data/nlu/talk.yml"), Example("danger here", "danger/meant", "data/nlu/bad.yml")]


class FakeUnderstanding:
    """Takes every line for a greeting, but "help" for distress."""

    def __init__(self) -> None:
        self.loaded: list[Path] = []
        self.read_lines: list[str] = []

    def load(self, model: Path) -> FakeUnderstanding:
        """Be loaded."""
        self.loaded.append(model)
        return self

    def read(self, lines: Sequence[str]) -> list[dict[str, Any]]:
        """Return what Rasa would make of the lines."""
        self.read_lines += lines
        intents = [{"name": "show_distress" if line == "help" else "greet", "confidence": 1.0} for line in lines]
        return [{"text": line, "intent": intent} for line, intent in zip(lines, intents, strict=True)]

    def encode(self, lines: Sequence[str]) -> NDArray[np.float32]:
        """Return the same vector for all lines."""
        return np.ones((len(lines), 1), dtype=np.float32)


@pytest.fixture(autouse=True)
def understanding(monkeypatch: pytest.MonkeyPatch) -> FakeUnderstanding:
    fake = FakeUnderstanding()
    monkeypatch.setattr(explain, "Understanding", fake)
    monkeypatch.setattr(explain, "checked_library", lambda: library_of(answer()))
    monkeypatch.setattr(explain, "fresh_model", lambda tell, library: Path("some.tar.gz"))
    monkeypatch.setattr(explain, "all_examples", lambda library: EXAMPLES)
    monkeypatch.setattr(explain, "read_behaviour", lambda library: Behaviour({}, {}, 0.35))
    monkeypatch.setattr(explain, "face", FakeFace)
    return fake


def test_a_line_of_the_command_is_explained(capsys: Captured, understanding: FakeUnderstanding) -> None:
    assert explain_lines(["hi there"]) == 0

    assert understanding.read_lines == ["hi there"]
    assert "greet" in capsys.readouterr().out


def test_without_one_the_lines_that_are_typed_are_explained_by_one_model(
    understanding: FakeUnderstanding, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(explain, "face", lambda: FakeFace(["one", "  ", "two"]))

    assert explain_lines([]) == 0

    assert understanding.read_lines == ["one", "two"]
    assert understanding.loaded == [Path("some.tar.gz")]


def test_half_a_character_is_no_obstacle(understanding: FakeUnderstanding) -> None:
    assert explain_lines(["hi \udce9"]) == 0

    assert understanding.read_lines == ["hi ?"]


@pytest.mark.parametrize(("line", "near", "far"), [("hi", "hello", "danger here"), ("help", "danger here", "hello")])
def test_the_nearest_are_of_the_kind_that_decided(line: str, near: str, far: str, capsys: Captured) -> None:
    explain_lines([line])

    out = capsys.readouterr().out
    assert near in out
    assert far not in out


def test_a_model_that_cannot_be_loaded_is_said(monkeypatch: pytest.MonkeyPatch, understanding: Any) -> None:
    def fail(model: Path) -> None:
        raise SetupError("The reason.")

    monkeypatch.setattr(understanding, "load", fail)

    with pytest.raises(SetupError, match="The reason"):
        explain_lines(["hi"])
