from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from presenter.markup import blocks
from presenter.said import File
from steppingstone.program import free_port
from steppingstone.talk import Choice, Conversation, Message, TalkError, begin

Entry = dict[str, Any]
YES, NO, MAYBE = (Choice(title, f"id of {title}") for title in ("Yes", "No", "Maybe"))
THERE = Choice("There", url="https://there.org")
DONE = {"type": "done"}


def message(text: str, *choices: Choice) -> Message:
    return Message(tuple(blocks(text)), choices)


def entry(text: str, *choices: Entry, place: int = 0, **more: Any) -> Entry:
    """Return a message as it comes over the line."""
    shown = {"blocks": [{"kind": "paragraph", "lines": [[{"text": text}]]}], "choices": list(choices)}
    return {"type": "message", "id": f"m1-{place}", "text": text, **shown, **more}


class StandIn(ThreadingHTTPServer):
    """Stands in for the advisor: says what it is told to say, and remembers what it heard."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.url = f"http://127.0.0.1:{self.server_port}"
        self.heard: list[tuple[str, Entry]] = []
        self.answers: list[tuple[int, bytes]] = []  # the last one again and again
        self.will_say(entry("Hello."), DONE)

    def will_say(self, *lines: Entry, then: tuple[Entry, ...] = ()) -> None:
        """Set the lines of the next answer, and of those that follow."""
        self.answers = [
            (200, "".join(f"{json.dumps(line)}\n" for line in each).encode()) for each in (lines, then) if each
        ]

    @property
    def said(self) -> list[Entry]:
        """What was said in messages."""
        return [body for path, body in self.heard if path == "/chat/messages"]


class _Handler(BaseHTTPRequestHandler):
    server: StandIn

    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.server.heard.append((self.path, body))
        status, answer = self.server.answers.pop(0) if len(self.server.answers) > 1 else self.server.answers[0]
        self.send_response(status)
        self.end_headers()
        self.wfile.write(answer)

    def log_message(self, *details: object) -> None:
        """Keep quiet."""


@pytest.fixture
def advisor() -> Iterator[StandIn]:
    """Return a running stand-in."""
    with StandIn() as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        yield server
        server.shutdown()
        thread.join()


@pytest.fixture
def conversation(advisor: StandIn) -> Conversation:
    return Conversation(advisor.url, "a token")


@pytest.fixture(autouse=True)
def apology(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Message:
    """Return what is said where nothing was."""
    responses = 'responses: {utter_action_failed: [{text: "Our apology."}]}'
    (tmp_path / "domain.yml").write_text(responses, encoding="utf8")
    monkeypatch.setattr("steppingstone.talk.ROOT", tmp_path)
    return message("Our apology.")


def test_words_go_out_with_the_token_and_an_id_of_their_own(advisor: StandIn, conversation: Conversation) -> None:
    list(conversation.say("what is a job"))
    list(conversation.say("what is a job"))
    first, second = advisor.said

    assert (first["token"], first["text"]) == ("a token", "what is a job")
    assert first["id"] != second["id"]


def test_the_advisor_is_asked_to_say_hello(advisor: StandIn, conversation: Conversation) -> None:
    assert list(conversation.greet()) == [message("Hello.")]
    assert advisor.said[0]["begin"] is True


def test_a_reply_comes_back_with_its_choices(advisor: StandIn, conversation: Conversation) -> None:
    choices = ({"title": "Yes", "id": "id of Yes"}, {"title": "There", "url": "https://there.org"})
    advisor.will_say({"type": "typing"}, entry("One."), {"type": "ping"}, entry("Two?", *choices, place=1), DONE)

    assert list(conversation.say("hi")) == [message("One."), message("Two?", YES, THERE)]


@pytest.mark.parametrize("typed", ["2", " 2 ", "2.", "2)"])
def test_a_number_takes_the_choice_that_has_it(typed: str, advisor: StandIn, conversation: Conversation) -> None:
    conversation.latest = [message("", YES, THERE), message("", NO, MAYBE)]
    list(conversation.say(typed))

    assert advisor.said[0]["choice"] == NO.id
    assert "text" not in advisor.said[0]


@pytest.mark.parametrize("typed", ["0", "4", "-1", "1.5", "²", "9" * 5000, "2 jobs"])
def test_a_number_without_a_choice_is_sent_as_typed(typed: str, advisor: StandIn, conversation: Conversation) -> None:
    conversation.latest = [message("", YES, NO, MAYBE)]
    list(conversation.say(typed))

    assert advisor.said[0]["text"] == typed


def test_the_choices_of_an_older_reply_are_no_longer_on_offer(advisor: StandIn, conversation: Conversation) -> None:
    conversation.latest = [message("", YES)]
    list(conversation.say("hi"))
    list(conversation.say("1"))

    assert advisor.said[-1]["text"] == "1"


@pytest.mark.parametrize("last", [None, {"type": "error", "error": "A sentence.", "again": True}])
def test_an_answer_that_broke_off_is_asked_for_again_and_said_once(
    last: Entry | None, advisor: StandIn, conversation: Conversation
) -> None:
    whole = (entry("One."), entry("Two.", place=1), DONE)
    advisor.will_say(entry("One."), *([last] if last else []), then=whole)

    assert list(conversation.say("hi")) == conversation.latest == [message("One."), message("Two.")]
    first, again = advisor.said
    assert first == again


@pytest.mark.parametrize(
    ("status", "body"),
    [
        (200, b""),
        (200, b"<html>"),
        (200, b"null"),
        (200, b"[]"),
        (200, b'{"error": "busy"}'),
        (200, b'{"type": "done"}'),
        (200, b'{"type": "error", "error": "busy", "again": true}'),
        (200, b'{"type": "message", "id": "m1-0"}\n{"type": "done"}'),
        (200, b'{"type": "message", "id": "m1-0", "blocks": 3}\n{"type": "done"}'),
        (200, b'{"type": "message", "id": "m1-0", "blocks": [], "choices": [{"id": "x"}]}\n{"type": "done"}'),
        (200, b'{"type": "message", "id": "m1-0", "blocks": [], "file": {"name": "x"}}\n{"type": "done"}'),
        (401, b'{"error": "no token of ours"}'),
        (503, b'{"error": "busy"}'),
    ],
)
def test_a_turn_without_a_reply_gets_an_apology(
    status: int, body: bytes, advisor: StandIn, conversation: Conversation, apology: Message
) -> None:
    advisor.answers = [(status, body)]

    assert list(conversation.say("hi")) == [apology]
    assert len(advisor.said) == 2


def test_a_reply_that_broke_off_twice_ends_with_an_apology(
    advisor: StandIn, conversation: Conversation, apology: Message
) -> None:
    advisor.will_say(entry("One."))

    assert list(conversation.say("hi")) == [message("One."), apology]


def test_a_file_comes_with_its_message(advisor: StandIn, conversation: Conversation) -> None:
    sent = {"name": "plan.ics", "type": "text/calendar", "content": "dates"}
    advisor.will_say(entry("Here.", file=sent), DONE)

    assert [message.file for message in conversation.say("hi")] == [File("plan.ics", "text/calendar", "dates")]


def test_who_was_here_before_goes_on(advisor: StandIn) -> None:
    advisor.answers = [(200, b'{"token": "known", "new": false, "history": []}')]

    assert begin(advisor.url, "known").token == "known"
    assert advisor.heard == [("/chat/session", {"token": "known"})]


def test_whose_token_is_refused_begins_anew(advisor: StandIn) -> None:
    advisor.answers = [(401, b'{"error": "none of ours"}'), (200, b'{"token": "new", "new": true, "history": []}')]

    assert begin(advisor.url, "old").token == "new"
    assert advisor.heard == [("/chat/session", {"token": "old"}), ("/chat/session", {})]


@pytest.mark.parametrize("answer", [(503, b"{}"), (200, b"{}"), (200, b"<html>"), (200, b"[]")])
def test_where_nobody_answers_no_conversation_begins(answer: tuple[int, bytes], advisor: StandIn) -> None:
    advisor.answers = [answer]

    with pytest.raises(TalkError):
        begin(advisor.url)


@pytest.mark.parametrize(("status", "done"), [(204, True), (503, False)])
def test_what_was_said_can_be_forgotten(status: int, done: bool, advisor: StandIn, conversation: Conversation) -> None:
    advisor.answers = [(status, b"")]

    assert conversation.forget() is done
    assert advisor.heard == [("/chat/forget", {"token": "a token"})]


def test_a_server_that_is_gone_forgets_nothing_and_gets_an_apology(apology: Message) -> None:
    conversation = Conversation(f"http://127.0.0.1:{free_port()}", "a token")

    assert list(conversation.say("hi")) == [apology]
    assert not conversation.forget()
    with pytest.raises(TalkError):
        begin(conversation.url)


def test_a_proxy_of_the_machine_is_not_asked(conversation: Conversation, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", f"http://127.0.0.1:{free_port()}")
    monkeypatch.setenv("no_proxy", "")

    assert list(conversation.say("hi")) == [message("Hello.")]
