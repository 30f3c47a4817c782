"""Rasa's own commands on the project as it stands."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from steppingstone.project import ROOT, surroundings

LIMIT = 300  # seconds


def rasa(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "rasa", *arguments]
    return subprocess.run(
        command, cwd=ROOT, env=surroundings(), capture_output=True, text=True, timeout=LIMIT, check=False
    )


def test_rasa_data_validate_finds_nothing_wrong() -> None:
    result = rasa("data", "validate")

    assert result.returncode == 0, result.stdout + result.stderr


def test_rasa_test_passes_its_conversations(model: Path, tmp_path: Path) -> None:
    result = rasa(
        *("test", "core", "--e2e", "--stories", "tests/conversations", "--model", str(model)),
        *("--out", str(tmp_path), "--fail-on-prediction-errors"),
    )

    assert result.returncode == 0, result.stdout + result.stderr
    assert "0 / " not in result.stdout


def test_a_content_mistake_stops_plain_training_with_a_list_and_no_traceback(tmp_path: Path) -> None:
    script = (
        "import sys, advisor.library.content as c, pathlib, runpy;"
        "import components.content_importer as i;"
        f"i.CONTENT_FOLDER = pathlib.Path({str(tmp_path)!r});"
        "sys.argv = ['rasa', 'train', 'nlu', '--out', " + repr(str(tmp_path / "out")) + "];"
        "runpy.run_module('rasa', run_name='__main__')"
    )
    result = subprocess.run(
        [sys.executable, "-c", script],
        cwd=ROOT,
        env=surroundings(),
        capture_output=True,
        text=True,
        timeout=LIMIT,
        check=False,
    )

    assert result.returncode == 1
    assert "sources.yml" in result.stdout + result.stderr
    assert "Traceback" not in result.stderr
