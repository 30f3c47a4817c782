from __future__ import annotations

import stat
from pathlib import Path

import pytest

from steppingstone import keepsake
from steppingstone.keepsake import person_id, save
from steppingstone.talk import Attachment


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder that ids are kept in."""
    monkeypatch.setattr(keepsake, "RUN_FOLDER", tmp_path / "run")
    return tmp_path / "run"


def test_a_person_keeps_their_id_until_they_want_another() -> None:
    first = person_id()

    assert person_id() == first
    assert person_id(anew=True) != first
    assert person_id() == person_id() != first


@pytest.mark.parametrize("broken", ["", "me", "x" * 32, "0" * 31, "\0" * 32, "../../etc"])
def test_what_is_no_id_is_replaced(folder: Path, broken: str) -> None:
    folder.mkdir()
    (folder / "person").write_text(broken)

    assert person_id() == person_id() != broken


def test_the_id_is_for_its_owner_only(folder: Path) -> None:
    person_id()

    assert stat.S_IMODE((folder / "person").stat().st_mode) == 0o600


def test_a_file_gets_its_name(tmp_path: Path) -> None:
    path = save(Attachment("plan.ics", "one\r\ntwo\r\n"), tmp_path)

    assert path == tmp_path / "plan.ics"
    assert path.read_bytes() == b"one\r\ntwo\r\n"


def test_nothing_is_ever_overwritten(tmp_path: Path) -> None:
    (tmp_path / "plan.md").write_text("mine")
    (tmp_path / "plan-2.md").symlink_to("nowhere")

    assert save(Attachment("plan.md", "new"), tmp_path) == tmp_path / "plan-3.md"
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
    assert save(Attachment(name, ""), tmp_path) == tmp_path / safe
