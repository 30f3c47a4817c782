from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from steppingstone.program import free_port
from steppingstone.talk import Attachment, Button, Conversation, Message

APOLOGY = [Message("Our apology.")]
YES, NO, MAYBE = Button("Yes", "/affirm"), Button("No", "/deny"), Button("Maybe", "/maybe")


class StandIn(ThreadingHTTPServer):
    """Stands in for Rasa: says what it is told to say, and remembers what it heard."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.url = f"http://127.0.0.1:{self.server_port}"
        self.status, self.body = 200, b'[{"text": "Hello."}]'
        self.heard: list[dict[str, str]] = []

    def will_say(self, *messages: dict[str, Any]) -> None:
        """Set the next replies."""
        self.body = json.dumps(messages).encode()


class _Handler(BaseHTTPRequestHandler):
    server: StandIn

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.server.heard.append({"path": self.path, **json.loads(body)})
        self.send_response(self.server.status)
        self.end_headers()
        self.wfile.write(self.server.body)

    def do_DELETE(self) -> None:
        self.server.heard.append({"deleted": self.path})
        self.send_response(self.server.status)
        self.end_headers()

    def log_message(self, *details: object) -> None:
        """Keep quiet."""


@pytest.fixture
def rasa() -> Iterator[StandIn]:
    """Return a running stand-in."""
    with StandIn() as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        yield server
        server.shutdown()
        thread.join()


@pytest.fixture(autouse=True)
def _domain(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    responses = f'responses: {{utter_action_failed: [{{text: "{APOLOGY[0].text}"}}]}}'
    (tmp_path / "domain.yml").write_text(responses, encoding="utf8")
    monkeypatch.setattr("steppingstone.talk.ROOT", tmp_path)


def test_words_go_out_under_the_id_of_the_conversation(rasa: StandIn) -> None:
    Conversation(rasa.url, "me").say("what is a job")

    assert rasa.heard == [{"path": "/webhooks/rest/webhook", "sender": "me", "message": "what is a job"}]


def test_two_conversations_have_different_ids(rasa: StandIn) -> None:
    assert Conversation(rasa.url).sender != Conversation(rasa.url).sender


def test_a_reply_comes_back_with_its_buttons(rasa: StandIn) -> None:
    rasa.will_say({"text": "One."}, {"text": "Two?", "buttons": [{"title": "Yes", "payload": "/affirm"}]})

    assert Conversation(rasa.url).say("hi") == [Message("One."), Message("Two?", (YES,))]


def test_the_buttons_of_a_reply_are_on_offer(rasa: StandIn) -> None:
    conversation = Conversation(rasa.url)
    rasa.will_say(*({"text": "?", "buttons": [vars(button)]} for button in (YES, NO)))

    conversation.say("hi")

    assert conversation.offered == (YES, NO)


@pytest.mark.parametrize("typed", ["2", " 2 ", "2.", "2)"])
def test_a_number_sends_the_button_that_has_it(rasa: StandIn, typed: str) -> None:
    Conversation(rasa.url, offered=(YES, NO, MAYBE)).say(typed)

    assert rasa.heard[0]["message"] == NO.payload


@pytest.mark.parametrize("typed", ["0", "4", "-1", "1.5", "²", "9" * 5000, "2 jobs"])
def test_a_number_without_a_button_is_sent_as_typed(rasa: StandIn, typed: str) -> None:
    Conversation(rasa.url, offered=(YES, NO, MAYBE)).say(typed)

    assert rasa.heard[0]["message"] == typed


def test_the_buttons_of_an_older_reply_are_no_longer_on_offer(rasa: StandIn) -> None:
    conversation = Conversation(rasa.url, offered=(YES,))
    conversation.say("hi")

    conversation.say("1")

    assert rasa.heard[-1]["message"] == "1"


@pytest.mark.parametrize(
    ("status", "body"),
    [
        (200, b"[]"),
        (200, b""),
        (200, b"<html>"),
        (200, b"null"),
        (200, b'{"error": "busy"}'),
        (200, b'[{"recipient_id": "me"}]'),
        (200, b'[{"text": "?", "buttons": [{"title": "no payload"}]}]'),
        (200, b'[{"custom": {"attachment": {"name": "no content"}}}]'),
        (503, b'{"error": "busy"}'),
        (500, b'[{"text": "internal"}]'),
    ],
)
def test_a_turn_without_a_reply_gets_an_apology(rasa: StandIn, status: int, body: bytes) -> None:
    rasa.status, rasa.body = status, body

    assert Conversation(rasa.url).say("hi") == APOLOGY


def test_a_file_comes_with_its_message(rasa: StandIn) -> None:
    sent = {"name": "plan.ics", "type": "text/calendar", "content": "dates"}
    rasa.will_say({"text": "Here."}, {"custom": {"attachment": sent}}, {"custom": {"unknown": 1}})

    assert Conversation(rasa.url).say("hi") == [
        Message("Here."),
        Message(attachment=Attachment("plan.ics", "dates")),
    ]


@pytest.mark.parametrize(("status", "done"), [(204, True), (503, False)])
def test_what_was_said_can_be_forgotten(rasa: StandIn, status: int, done: bool) -> None:
    rasa.status = status

    assert Conversation(rasa.url, "me").forget() is done
    assert rasa.heard == [{"deleted": "/webhooks/rest/conversations/me"}]


def test_nothing_is_said_to_be_forgotten_by_a_server_that_is_gone() -> None:
    assert not Conversation(f"http://127.0.0.1:{free_port()}").forget()


def test_a_server_that_is_gone_gets_an_apology() -> None:
    assert Conversation(f"http://127.0.0.1:{free_port()}").say("hi") == APOLOGY


def test_a_proxy_of_the_machine_is_not_asked(rasa: StandIn, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", f"http://127.0.0.1:{free_port()}")
    monkeypatch.setenv("no_proxy", "")

    assert Conversation(rasa.url).say("hi") == [Message("Hello.")]
