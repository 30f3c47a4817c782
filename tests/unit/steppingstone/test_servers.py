from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from steppingstone import servers
from steppingstone.servers import running

ENDPOINTS: dict[str, Any] = {
    "action_endpoint": {"url": "http://127.0.0.1:5055/webhook", "enable_selective_domain": True},
    "tracker_store": {"type": "some.Store", "dialect": "some_sql", "db": "the operator's"},
}


class FakeProgram:
    """Starts nothing; remembers with which settings it would have been started."""

    commands: list[tuple[str, ...]]
    endpoints: dict[str, Any]
    environment: dict[str, str]  # of the one that was started last: Rasa

    def __init__(self, title: str, *command: str, **environment: str) -> None:
        self.commands.append(command)
        type(self).environment = environment
        if "--endpoints" in command:
            type(self).endpoints = YAML(typ="safe").load(Path(command[command.index("--endpoints") + 1]))

    def __enter__(self) -> FakeProgram:
        return self

    def __exit__(self, *failure: object) -> None:
        return None

    def wait_until(self, ready: object, seconds: float) -> None:
        """Be ready at once."""


@pytest.fixture(autouse=True)
def _project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with (tmp_path / "endpoints.yml").open("w", encoding="utf8") as file:
        YAML(typ="safe").dump(ENDPOINTS, file)
    FakeProgram.commands = []
    monkeypatch.setattr(servers, "ROOT", tmp_path)
    monkeypatch.setattr(servers, "Program", FakeProgram)
    monkeypatch.setattr(servers, "_try_out", lambda servers: None)


@contextlib.contextmanager
def started(**options: Any) -> Iterator[dict[str, Any]]:
    with running(Path("some.tar.gz"), **options):
        yield FakeProgram.endpoints


def test_the_action_server_is_found_where_it_really_is() -> None:
    with started() as endpoints:
        port = FakeProgram.commands[0][-1]
        assert endpoints["action_endpoint"] == {
            **ENDPOINTS["action_endpoint"],
            "url": f"http://127.0.0.1:{port}/webhook",
        }


def test_what_is_to_be_kept_is_kept_where_the_operator_says() -> None:
    with started(keep=True) as endpoints:
        assert endpoints["tracker_store"] == ENDPOINTS["tracker_store"]


def test_all_else_is_kept_in_a_database_that_goes_with_the_servers() -> None:
    with started() as endpoints:
        store = endpoints["tracker_store"]
        folder = Path(store["db"]).parent
        assert (set(store), store["type"], folder.is_dir()) == ({"type", "db"}, "some.Store", True)

    assert not folder.exists()


@pytest.mark.parametrize(("limits", "rates"), [(False, "off"), (True, None)])
def test_only_visitors_have_to_take_their_time(limits: bool, rates: str | None) -> None:
    with started(limits=limits):
        assert FakeProgram.environment.get("STEPPINGSTONE_RATES") == rates


def test_no_large_body_is_read_at_once() -> None:
    with started():
        assert int(FakeProgram.environment["SANIC_REQUEST_MAX_SIZE"]) <= 64 * 1024
