from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from benchmarks import nlu_report
from benchmarks.nlu_report import main, off_topic_lines, read_lines
from steppingstone.examples import Example
from steppingstone.explanation import Behaviour, Explanation, Route
from steppingstone.project import SetupError

from ..small_world import answer, library_of

Captured = pytest.CaptureFixture[str]


class FakeExplainer:
    """Takes every line for a question about jobs."""

    def __init__(self) -> None:
        self.library = library_of(answer("job"))
        self.asked: list[str] = []

    def explain(self, lines: Sequence[str]) -> list[Explanation]:
        """Return what is understood of each line."""
        self.asked += lines
        return [Explanation(line, Route("faq/job", 0.9), "answered") for line in lines]

    def nearest(self, explanation: Explanation) -> list[tuple[Example, float]]:
        """Return the same example for each line."""
        return [(Example("near it", "faq/job", "content/x.yml"), 0.5)]


@pytest.fixture(autouse=True)
def explainer(monkeypatch: pytest.MonkeyPatch) -> FakeExplainer:
    fake = FakeExplainer()
    monkeypatch.setattr(nlu_report, "load_explainer", lambda tell: fake)
    monkeypatch.setattr(nlu_report, "read_behaviour", lambda library: Behaviour({}, {}, 0.35))
    monkeypatch.setattr(nlu_report, "off_topic_lines", lambda: ["will it snow"])
    return fake


def test_the_page_is_written_where_it_is_wanted_and_it_says_so(
    tmp_path: Path, capsys: Captured, explainer: FakeExplainer
) -> None:
    page = tmp_path / "new" / "page.html"

    assert main(["--page", str(page)]) == 0

    assert "near it" in page.read_text(encoding="utf8")
    assert str(page) in capsys.readouterr().out
    assert set(explainer.asked) == {*explainer.library.answers["job"].check, "will it snow"}


def test_more_lines_out_of_scope_are_taken_from_a_file(tmp_path: Path, explainer: FakeExplainer) -> None:
    (tmp_path / "more.txt").write_text("sing to me\n\n", encoding="utf8")

    main(["--page", str(tmp_path / "page.html"), "--out-of-scope", str(tmp_path / "more.txt")])

    assert explainer.asked[-2:] == ["will it snow", "sing to me"]


@pytest.mark.parametrize(
    ("name", "content"), [("a.txt", "one\n\n two \n"), ("a.jsonl", '{"text": "one"}\n\n{"text": " two ", "x": 1}\n')]
)
def test_a_file_holds_plain_lines_or_json_lines(name: str, content: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text(content, encoding="utf8")

    assert read_lines(tmp_path / name) == ["one", "two"]


@pytest.mark.parametrize("content", ["no json", '{"words": "x"}', '["x"]', "\udcff"])
def test_a_file_that_is_none_is_one_sentence_before_a_model_is_loaded(
    content: str, tmp_path: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "a.jsonl"
    file.write_bytes(content.encode("utf8", "surrogateescape"))
    monkeypatch.setattr(nlu_report, "load_explainer", lambda tell: pytest.fail("a model was loaded"))

    assert main(["--out-of-scope", str(file)]) == 1

    out, err = capsys.readouterr()
    assert (out, len(err.splitlines())) == ("", 1)
    assert str(file) in err


def test_a_file_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(SetupError, match="missing"):
        read_lines(tmp_path / "missing.txt")


def test_a_place_that_cannot_be_written_is_said(tmp_path: Path, capsys: Captured) -> None:
    (tmp_path / "taken").write_text("", encoding="utf8")

    assert main(["--page", str(tmp_path / "taken" / "page.html")]) == 1
    assert len(capsys.readouterr().err.splitlines()) == 2


def test_the_lines_of_the_tests_that_are_off_topic_are_read(tmp_path: Path, monkeypatch: Any) -> None:
    monkeypatch.undo()
    (tmp_path / "moves.yml").write_text("greet: [hi]\noff_topic: [will it snow, 9]\n", encoding="utf8")

    assert off_topic_lines(tmp_path / "moves.yml") == ["will it snow", "9"]
