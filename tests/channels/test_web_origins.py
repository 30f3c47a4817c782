"""The web door: which pages may speak with it, and what every answer tells a browser."""

from __future__ import annotations

from collections.abc import Callable

import pytest
import requests

from components.channels.web import Web

from .conftest import SECRET
from .stand_in import StandIn
from .visitor import POSTS, SAFE, Visitor, is_refused, new_id

GETS = ("", "health", "ready")
OURS = "https://careers.example.org"


@pytest.mark.parametrize("path", POSTS)
@pytest.mark.parametrize(
    "origin",
    [
        "https://evil.example",
        "null",
        "http://127.0.0.1:1",
        "https://careers.example.org.evil.example",
        "x",
        "\x7f",
        "http://[",
    ],
)
def test_a_page_from_elsewhere_is_refused(
    origin: str, path: str, open_door: Callable[..., str], agent: StandIn
) -> None:
    door = open_door(origins=frozenset({OURS}))
    visitor = Visitor(door, Visitor(door).token, {"Origin": origin})
    answer = visitor.ask(path, id=new_id(), text="hi", turn=new_id(), value="up")

    assert is_refused(answer, 403)
    assert "Access-Control-Allow-Origin" not in answer.headers
    assert not agent.heard


@pytest.mark.parametrize("origin", [None, OURS, "same"])
def test_our_own_page_those_of_the_operator_and_programs_come_in(
    origin: str | None, open_door: Callable[..., str]
) -> None:
    door = open_door(origins=frozenset({OURS}))
    own = door.removesuffix("/chat") if origin == "same" else origin
    answer = Visitor(door, "", {"Origin": own} if own else {}).ask("messages", id=new_id(), text="hi")

    assert answer.status_code == 200
    assert answer.headers.get("Access-Control-Allow-Origin") == own
    assert answer.headers["Vary"] == "Origin"


@pytest.mark.parametrize("cors", [None, "*"])
@pytest.mark.parametrize(("origin", "status"), [(OURS, 204), ("https://evil.example", 403)])
def test_a_browser_that_asks_first_is_told_the_same_whatever_rasa_would_say(
    origin: str, status: int, cors: str | None, open_door: Callable[..., str]
) -> None:
    door = open_door(cors=cors, origins=frozenset({OURS}))
    headers = {
        "Origin": origin,
        "Access-Control-Request-Method": "POST",
        "Access-Control-Request-Headers": "content-type",
    }
    answer = requests.options(f"{door}/messages", headers=headers, timeout=10)
    told = {name: value for name, value in answer.headers.items() if name.startswith("Access-Control")}
    allowed = {
        "Access-Control-Allow-Origin": OURS,
        "Access-Control-Allow-Methods": "GET, POST",
        "Access-Control-Allow-Headers": "content-type",
        "Access-Control-Expose-Headers": "Retry-After",
        "Access-Control-Max-Age": "600",
    }

    assert (answer.status_code, told) == (status, allowed if status == 204 else {})


@pytest.mark.parametrize("path", ["session", "nowhere", ""])
def test_no_page_may_send_cookies_even_where_rasa_lets_all_in(path: str, open_door: Callable[..., str]) -> None:
    door = open_door(cors="*")
    for method in ("GET", "POST", "OPTIONS"):
        answer = requests.request(method, f"{door}/{path}", headers={"Origin": "https://evil.example"}, timeout=10)

        assert answer.status_code == 403
        assert not [name for name in answer.headers if name.startswith("Access-Control")]


def test_rasas_own_cors_still_holds_elsewhere(open_door: Callable[..., str]) -> None:
    root = open_door(cors=OURS).removesuffix("/chat")

    assert requests.get(f"{root}/chats", headers={"Origin": OURS}, timeout=10).headers["Access-Control-Allow-Origin"]


@pytest.mark.parametrize("path", [*POSTS, *GETS, "nowhere", "static/../secret"])
@pytest.mark.parametrize("method", ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"])
def test_every_answer_is_safe_to_show(method: str, path: str, visitor: Visitor) -> None:
    answer = requests.request(method, f"{visitor.url}/{path}", timeout=10)

    assert set(answer.headers) >= SAFE
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.status_code != 500


@pytest.mark.parametrize(
    ("method", "path"),
    [
        *(("GET", path) for path in POSTS),
        *(("DELETE", path) for path in (*POSTS, "health", "ready")),
        ("POST", "health"),
    ],
)
def test_another_method_is_405_and_says_which_one_it_is(method: str, path: str, visitor: Visitor) -> None:
    answer = requests.request(method, f"{visitor.url}/{path}", timeout=10)

    assert is_refused(answer, 405)
    assert ("POST" if path in POSTS else "GET") in answer.headers["Allow"]


@pytest.mark.parametrize("path", ["nowhere", "messages/", "messages/1", "Session", "static/nothing.js"])
@pytest.mark.parametrize("method", ["GET", "POST"])
def test_what_does_not_exist_is_404(method: str, path: str, visitor: Visitor) -> None:
    assert is_refused(requests.request(method, f"{visitor.url}/{path}", timeout=10), 404)


def test_the_channel_is_made_from_what_the_operator_has_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("STEPPINGSTONE_SECRET", SECRET)

    assert (Web.from_credentials(None).name(), Web.from_credentials({}).url_prefix()) == ("web", "/chat")
