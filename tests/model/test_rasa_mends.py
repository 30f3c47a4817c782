"""The mends of Rasa: the same judgement as before, and an apology where there was silence."""

from __future__ import annotations

import asyncio
import socket
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import rasa
import rasa.core.actions.action as stock
from rasa.core.channels import CollectingOutputChannel
from rasa.core.nlg import TemplatedNaturalLanguageGenerator
from rasa.engine.storage import local_model_storage
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import BotUttered
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.utils.endpoints import EndpointConfig

from components import rasa_mends


@pytest.fixture(autouse=True)
def _mended() -> None:
    rasa_mends.apply()


def test_rasa_is_the_version_that_the_mends_were_written_for() -> None:
    assert rasa.__version__ == rasa_mends.WRITTEN_FOR


def test_applying_the_mends_twice_changes_nothing() -> None:
    before = stock.RemoteAction.run
    rasa_mends.apply()

    assert stock.RemoteAction.run is before


def test_a_model_is_packed_as_it_is_and_read_again(tmp_path: Path) -> None:
    (tmp_path / "kept").write_bytes(b"the same " * 1000)
    packed = tmp_path / "model.tar.gz"

    with local_model_storage.TarSafe.open(packed, "w:gz") as archive:
        archive.add(tmp_path / "kept", arcname="kept")
    with local_model_storage.TarSafe.open(packed, "r:gz") as archive:
        archive.extractall(tmp_path / "read")

    assert packed.stat().st_size > (tmp_path / "kept").stat().st_size
    assert (tmp_path / "read" / "kept").read_bytes() == (tmp_path / "kept").read_bytes()


def run_action(url: str) -> list[Any]:
    domain = Domain.from_dict(
        {
            "actions": ["action_x"],
            "responses": {rasa_mends.APOLOGY: [{"text": "sorry"}]},
        }
    )
    action = stock.RemoteAction("action_x", EndpointConfig(url))
    nlg = TemplatedNaturalLanguageGenerator(domain.responses)
    tracker = DialogueStateTracker.from_events("someone", [])
    return asyncio.run(action.run(CollectingOutputChannel(), nlg, tracker, domain))


@pytest.fixture
def silent_server() -> Iterator[str]:
    """Yield the address of a server that takes every call and answers none."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        taken: list[socket.socket] = []
        threading.Thread(target=lambda: taken.append(server.accept()[0]), daemon=True).start()
        yield f"http://127.0.0.1:{server.getsockname()[1]}/webhook"
        for connection in taken:
            connection.close()


def test_an_action_server_that_is_down_gets_the_person_an_apology() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]

    events = run_action(f"http://127.0.0.1:{port}/webhook")

    assert [type(event) for event in events] == [BotUttered]
    assert events[0].text == "sorry"


def test_an_action_server_that_is_slow_gets_the_person_an_apology(
    silent_server: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stock, "DEFAULT_REQUEST_TIMEOUT", 0.3)

    assert run_action(silent_server)[0].text == "sorry"
