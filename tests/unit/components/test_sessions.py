from __future__ import annotations

import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.channels.sessions import PREFIX, Sessions, kept_secret

OURS = Sessions("a secret of ours")


def test_a_token_names_its_conversation_wherever_the_secret_is_known() -> None:
    token = OURS.new()
    conversation = OURS.conversation_of(token)

    assert conversation
    assert conversation.startswith(PREFIX)
    assert Sessions("a secret of ours").conversation_of(token) == conversation


def test_another_secret_makes_other_tokens() -> None:
    assert Sessions("another secret").conversation_of(OURS.new()) is None


def test_no_two_conversations_are_one() -> None:
    assert len({OURS.conversation_of(OURS.new()) for _ in range(1_000)}) == 1_000


@given(st.text())
def test_no_text_is_a_token_by_chance(text: str) -> None:
    assert OURS.conversation_of(text) is None


def test_a_secret_is_made_once_for_its_owner_only(tmp_path: Path) -> None:
    file = tmp_path / "below" / "secret"
    secret = kept_secret(file)

    assert kept_secret(file) == secret == file.read_text()
    assert len(secret) >= 32
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert list(file.parent.iterdir()) == [file]


def test_programs_that_start_at_once_agree_on_the_secret(tmp_path: Path) -> None:
    with ThreadPoolExecutor(8) as pool:
        secrets = set(pool.map(kept_secret, [tmp_path / "secret"] * 40))

    assert len(secrets) == 1


def test_a_secret_in_a_folder_that_nobody_may_write_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    with pytest.raises(OSError, match="file"):
        kept_secret(tmp_path / "file" / "secret")
