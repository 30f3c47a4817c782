from __future__ import annotations

import stat
from pathlib import Path

import pytest

from presenter.said import File
from steppingstone import keepsake
from steppingstone.keepsake import keep_token, kept_token, save


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder that the token is kept in."""
    monkeypatch.setattr(keepsake, "RUN_FOLDER", tmp_path / "run")
    return tmp_path / "run"


def test_nobody_is_known_at_first() -> None:
    assert kept_token() == ""


def test_a_person_is_known_by_the_token_that_was_kept_last() -> None:
    keep_token("first")
    keep_token("second")

    assert kept_token() == "second"


def test_what_is_broken_is_handed_on_for_the_server_to_refuse(folder: Path) -> None:
    folder.mkdir()
    (folder / "person").write_bytes(b" \xff\n")

    assert kept_token() == "\ufffd"


def test_the_token_is_for_its_owner_only(folder: Path) -> None:
    keep_token("token")

    assert stat.S_IMODE((folder / "person").stat().st_mode) == 0o600


def test_a_file_gets_its_name(tmp_path: Path) -> None:
    path = save(File("plan.ics", "text/calendar", "one\r\ntwo\r\n"), tmp_path)

    assert path == tmp_path / "plan.ics"
    assert path.read_bytes() == b"one\r\ntwo\r\n"


def test_nothing_is_ever_overwritten(tmp_path: Path) -> None:
    (tmp_path / "plan.md").write_text("mine")
    (tmp_path / "plan-2.md").symlink_to("nowhere")

    assert save(File("plan.md", "text/markdown", "new"), tmp_path) == tmp_path / "plan-3.md"
    assert (tmp_path / "plan.md").read_text() == "mine"
    assert not (tmp_path / "nowhere").exists()


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("../../plan.ics", "_.._plan.ics"),
        ("/etc/passwd", "_etc_passwd"),
        (".bashrc", "bashrc"),
        ("a\\b\0c.md", "a_b_c.md"),
        ("my plan.md", "my plan.md"),
        ("", "attachment"),
        ("..", "attachment"),
    ],
)
def test_a_name_leads_nowhere_else(name: str, safe: str, tmp_path: Path) -> None:
    assert save(File(name, "text/plain", ""), tmp_path) == tmp_path / safe
