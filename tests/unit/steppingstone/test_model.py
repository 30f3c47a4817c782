from __future__ import annotations

import dataclasses
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from advisor.library.content import Answer, ContentError, Library
from steppingstone import model
from steppingstone.model import checked_library, fresh_model, model_path
from steppingstone.project import SetupError

TRAINED_FROM = (
    *("config.yml", "domain.yml", "requirements.lock", "data/nlu/talk.yml"),
    *("components/kernel.py", "advisor/words/parts.py"),
)
PAY = Answer("pay", "job", "Pay?", (), True, ("what pay",), ("which pay",), "Words.", "Few words.", None, None, ())


def _library(answer: Answer = PAY) -> Library:
    return Library({answer.id: answer}, {}, {}, {}, {})


class FakeTraining:
    """A training that is over at once, well or with `code`."""

    code = 0
    leaves_model = True
    log_text = ""
    started = 0

    def __init__(self, title: str, *command: str) -> None:
        type(self).started += 1
        self.log = Path(command[command.index("--out") + 1]) / "training.log"
        self.log.write_text(self.log_text)
        self._looks = 0
        if self.leaves_model:
            stem = command[command.index("--fixed-model-name") + 1]
            (Path(command[command.index("--out") + 1]) / f"{stem}.tar.gz").touch()

    def __enter__(self) -> FakeTraining:
        return self

    def __exit__(self, *failure: object) -> None:
        return None

    @property
    def exit_code(self) -> int | None:
        """Return None at the first look."""
        self._looks += 1
        return self.code if self._looks > 1 else None

    def last_words(self) -> str:
        """Return the end of the log."""
        return "the end of the log"


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder of a small project."""
    for name in (*TRAINED_FROM, "components/tracker_store.py", "x.md"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("first")
    (tmp_path / "models").mkdir()
    monkeypatch.setattr(model, "ROOT", tmp_path)
    monkeypatch.setattr(model, "MODELS", tmp_path / "models")
    return tmp_path


@pytest.fixture
def training(monkeypatch: pytest.MonkeyPatch) -> type[FakeTraining]:
    """Put a fake in the place of the program that trains."""
    fake = type("Training", (FakeTraining,), {})
    monkeypatch.setattr(model, "Program", fake)
    monkeypatch.setattr("steppingstone.model.time.sleep", lambda seconds: None)
    return fake


@pytest.mark.parametrize("name", TRAINED_FROM)
def test_what_is_trained_from_makes_another_model(project: Path, name: str) -> None:
    before = model_path(_library())

    (project / name).write_text("second")

    assert model_path(_library()) != before


def test_a_renamed_file_makes_another_model(project: Path) -> None:
    before = model_path(_library())

    (project / "data/nlu/talk.yml").rename(project / "data/nlu/words.yml")

    assert model_path(_library()) != before


@pytest.mark.parametrize("name", ["components/tracker_store.py", "x.md"])
def test_what_is_not_trained_from_keeps_the_model(project: Path, name: str) -> None:
    before = model_path(_library())

    (project / name).write_text("second")

    assert model_path(_library()) == before


@pytest.mark.parametrize(
    "change",
    [{"ask": ("what pay", "more pay")}, {"id": "perks"}, {"starts": "start_plan"}, {"language": "es"}],
)
def test_what_the_model_learns_of_an_answer_makes_another_model(change: dict[str, Any]) -> None:
    assert model_path(_library(dataclasses.replace(PAY, **change))) != model_path(_library())


@pytest.mark.parametrize("key", ["title", "answer", "simply", "more", "elsewhere"])
def test_rewording_an_answer_keeps_the_model(key: str) -> None:
    reworded = dataclasses.replace(PAY, **{key: "Other words."})  # type: ignore[arg-type]

    assert model_path(_library(reworded)) == model_path(_library())


@pytest.mark.parametrize("change", [{"check": ("other",)}, {"next": ("other",)}, {"facts": (1,)}])
def test_what_is_not_learned_of_an_answer_keeps_the_model(change: dict[str, tuple[str, ...]]) -> None:
    changed = dataclasses.replace(PAY, **change)  # type: ignore[arg-type]

    assert model_path(_library(changed)) == model_path(_library())


def test_a_model_that_fits_is_not_trained_again(training: type[FakeTraining]) -> None:
    path = model_path(_library())
    path.touch()

    assert fresh_model(_keep_quiet, _library()) == path
    assert training.started == 0


def test_a_model_that_is_missing_is_trained(training: type[FakeTraining]) -> None:
    path = fresh_model(_keep_quiet, _library())

    assert (path, path.exists(), training.started) == (model_path(_library()), True, 1)


def test_each_stage_of_training_is_told_once(training: type[FakeTraining]) -> None:
    told: list[str] = []
    line = "INFO  rasa.engine - Starting to train component '{}'.\n"
    training.log_text = "".join(map(line.format, ["RulePolicy", "Unknown", "RulePolicy"]))

    fresh_model(told.append, _library())

    assert len([text for text in told if text.startswith("  ")]) == 1


@pytest.mark.parametrize(("code", "leaves_model"), [(1, False), (1, True), (0, False)])
def test_a_training_that_fails_is_an_error_with_the_end_of_its_log(
    training: type[FakeTraining], code: int, leaves_model: bool
) -> None:
    training.code, training.leaves_model = code, leaves_model

    with pytest.raises(SetupError, match="the end of the log"):
        fresh_model(_keep_quiet, _library())


def test_only_this_model_and_the_one_before_are_kept(project: Path, training: type[FakeTraining]) -> None:
    for age, name in enumerate(["steppingstone-b", "steppingstone-a", "steppingstone-c", "mine"], 1):
        path = project / "models" / f"{name}.tar.gz"
        path.touch()
        os.utime(path, (10_000 - age, 10_000 - age))

    path = fresh_model(_keep_quiet, _library())

    kept = {path.name for path in (project / "models").glob("*.tar.gz")}
    assert kept == {path.name, "steppingstone-b.tar.gz", "mine.tar.gz"}


def test_content_in_order_is_returned(monkeypatch: pytest.MonkeyPatch) -> None:
    library = _library()
    monkeypatch.setattr(model, "load_library", lambda: library)
    monkeypatch.setattr(model, "find_problems", lambda library: [])
    monkeypatch.setattr(model, "find_wording_problems", lambda library: [])

    assert checked_library() is library


def _unusable() -> Library:
    raise ContentError(["one.yml: bad", "two.yml: worse"])


@pytest.mark.parametrize(
    ("load", "found"), [(_unusable, []), (_library, ["one.yml: bad", "two.yml: worse"])], ids=["unusable", "unplain"]
)
def test_content_that_needs_mending_is_one_list(
    monkeypatch: pytest.MonkeyPatch, load: Callable[[], Library], found: list[str]
) -> None:
    monkeypatch.setattr(model, "load_library", load)
    monkeypatch.setattr(model, "find_problems", lambda library: found)
    monkeypatch.setattr(model, "find_wording_problems", lambda library: [])

    assert _complaints() == ["  content/one.yml: bad", "  content/two.yml: worse"]


def test_one_file_that_cannot_be_used_hides_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(problem: str) -> Callable[[], None]:
        def load() -> None:
            raise ContentError(["sources.yml: bad", problem])

        return load

    monkeypatch.setattr(model, "load_check", fail("check.yml: bad"))
    monkeypatch.setattr(model, "load_handouts", fail("card.yml: bad"))
    monkeypatch.setattr("components.hearing.word_lists.read_word_lists", fail("cues.yml: bad"))

    assert _complaints() == [
        *("  content/sources.yml: bad", "  content/check.yml: bad", "  content/card.yml: bad"),
        *("  data/work_words/sources.yml: bad", "  data/work_words/cues.yml: bad"),
    ]


def _complaints() -> list[str]:
    with pytest.raises(SetupError) as raised:
        checked_library()
    return str(raised.value).splitlines()[1:]


def _keep_quiet(text: str) -> None:
    """Tell nobody."""
