"""The web door: the demo page and the widget."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
import requests

FILES = {
    "demo.html": "<p>demo</p>",
    "widget.js": "export {};",
    "parts/one.js": "1",
    "style.css": "p {}",
    "notes.txt": "-",
}


@pytest.fixture(autouse=True)
def _files(pages: Path) -> None:
    for name, text in FILES.items():
        (pages / name).parent.mkdir(exist_ok=True)
        (pages / name).write_text(text)
    (pages.parent / "outside.js").write_text("secret")


@pytest.fixture
def get(door: str) -> Iterator[requests.Session]:
    with requests.Session() as session:
        yield session


def test_the_demo_page_is_at_the_root(door: str, get: requests.Session) -> None:
    answer = get.get(f"{door}/", timeout=10)

    assert (answer.status_code, answer.text) == (200, FILES["demo.html"])
    assert answer.headers["Content-Type"] == "text/html; charset=utf-8"


def test_a_page_without_its_slash_is_sent_to_it(door: str, get: requests.Session) -> None:
    answer = get.get(door, timeout=10)

    assert (answer.url, answer.text) == (f"{door}/", FILES["demo.html"])


@pytest.mark.parametrize(
    ("name", "content_type"),
    [
        ("widget.js", "text/javascript; charset=utf-8"),
        ("parts/one.js", "text/javascript; charset=utf-8"),
        ("style.css", "text/css; charset=utf-8"),
    ],
)
def test_files_of_the_folder_are_below_static(name: str, content_type: str, door: str, get: requests.Session) -> None:
    answer = get.get(f"{door}/static/{name}", timeout=10)

    assert (answer.text, answer.headers["Content-Type"]) == (FILES[name], content_type)


def test_the_page_may_do_little_and_cannot_be_framed(door: str, get: requests.Session) -> None:
    policy = get.get(f"{door}/", timeout=10).headers["Content-Security-Policy"]
    rules = dict(rule.strip().split(" ", 1) for rule in policy.split(";"))

    assert (rules["default-src"], rules["script-src"], rules["style-src"]) == ("'none'", "'self'", "'self'")
    assert (rules["frame-ancestors"], rules["require-trusted-types-for"]) == ("'none'", "'script'")
    assert "unsafe" not in policy


def test_a_file_is_sent_again_only_when_it_has_changed(door: str, pages: Path, get: requests.Session) -> None:
    first = get.get(f"{door}/static/widget.js", timeout=10)
    known = {"If-None-Match": first.headers["ETag"]}
    same = get.get(f"{door}/static/widget.js", headers=known, timeout=10)
    (pages / "widget.js").write_text("changed")
    changed = get.get(f"{door}/static/widget.js", headers=known, timeout=10)

    assert first.headers["Cache-Control"] == "no-cache"
    assert (same.status_code, same.content) == (304, b"")
    assert (changed.status_code, changed.text) == (200, "changed")


def test_only_the_head_can_be_asked_for(door: str, get: requests.Session) -> None:
    answer = get.head(f"{door}/static/widget.js", timeout=10)

    assert (answer.status_code, answer.content) == (200, b"")
    assert answer.headers["Content-Type"].startswith("text/javascript")


@pytest.mark.parametrize(
    "path",
    [
        *("/static/", "/static/missing.js", "/static/notes.txt", "/static/demo.html", "/demo.html", "/static/parts"),
        *("/static/../outside.js", "/static/%2e%2e/outside.js", "/static/..%2foutside.js", "/static//etc/passwd"),
        *("/static/parts/../../outside.js", "/static/\\..\\outside.js", "/static/widget.js%00.css"),
    ],
)
def test_nothing_else_can_be_had(path: str, door: str) -> None:
    # A client of its own: others tidy a path up before they send it.
    where = urlsplit(door)
    with socket.create_connection((str(where.hostname), int(where.port or 0)), timeout=5) as line:
        line.sendall(f"GET /chat{path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n".encode())
        answer = line.makefile("rb").read()

    assert b" 404 " in answer.split(b"\r\n")[0]
    assert b"secret" not in answer
