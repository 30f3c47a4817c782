"""One browser for all tests here, one stub server a module, a fresh visitor a test."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from steppingstone.servers import Servers

from .journey import Journey
from .page import Chat
from .stub import Stub, serving

PICTURES = Path(__file__).resolve().parents[2] / "results" / "screenshots"
# Without these Chromium calls its maker, and finds no sandbox in a container.
ARGUMENTS = [
    *("--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"),
    *("--disable-component-update", "--disable-sync", "--disable-quic"),
]

FOUND = shutil.which("chromium") or shutil.which("google-chrome")
MISSING = "No Chromium is installed, so the widget was not tried in a browser (apt install chromium)."

OPTIONS: dict[str, Any] = {"reduced_motion": "reduce"}

Visit = Callable[..., Chat]
Begin = Callable[..., Journey]
TakePicture = Callable[[Chat, str], None]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Leave out what needs a browser where there is none, except where that would go unnoticed."""
    if FOUND or os.environ.get("CI"):
        return
    for item in items:
        if "browser" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.skip(reason=MISSING))


@pytest.fixture(scope="package")  # not longer: beside Playwright's loop no other test could run one of its own
def browser() -> Iterator[Browser]:
    if not FOUND:
        pytest.fail(MISSING)
    expect.set_options(timeout=8_000)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=FOUND, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture(scope="package")
def shared_page(browser: Browser) -> Page:
    """Return a page to be used again and again: a new one takes four times as long."""
    return browser.new_context(**OPTIONS).new_page()


@pytest.fixture(scope="module")
def served() -> Iterator[Stub]:
    with serving() as stub:
        yield stub


@pytest.fixture
def stub(served: Stub) -> Stub:
    served.conversations.clear()
    served.requests.clear()
    served.faults.clear()
    served.go_on.clear()
    return served


@pytest.fixture
def new_context(browser: Browser) -> Iterator[Callable[..., BrowserContext]]:
    """Return a function that makes a visitor: a browser that remembers nothing yet."""
    contexts = []

    def new_context(**options: Any) -> BrowserContext:
        contexts.append(browser.new_context(**{**OPTIONS, **options}))
        return contexts[-1]

    yield new_context
    for context in contexts:
        context.close()


@pytest.fixture
def visit(shared_page: Page, new_context: Callable[..., BrowserContext], stub: Stub) -> Iterator[Visit]:
    """Return a function that visits a page; whatever it does, the page may complain of nothing.

    The visitor is the one that all tests share, but with a memory wiped clean, unless a `context` or options
    for one are given: what cannot be taken back, such as another clock, needs a visitor of its own.
    """
    visited = []

    def visit(path: str = "/chat/", context: BrowserContext | None = None, **options: Any) -> Chat:
        own = context or (new_context(**options) if options else None)
        visited.append(Chat.visit(own.new_page() if own else shared_page, stub.url, path))
        return visited[-1]

    yield visit
    for chat in visited:
        if chat.page is shared_page:
            chat.leave()
    assert not [wrong for chat in visited for wrong in chat.wrong]


@pytest.fixture
def take_picture() -> TakePicture:
    """Return a function that keeps a picture of a page below results/, to be looked at."""

    def take_picture(chat: Chat, name: str) -> None:
        chat.page.screenshot(path=PICTURES / f"{name}.png")

    return take_picture


@pytest.fixture
def begin(shared_page: Page, servers: Servers) -> Iterator[Begin]:
    """Return a function that begins a talk with the real advisor; the page may complain of nothing there either."""
    begun: list[Chat] = []

    def begin(context: BrowserContext | None = None) -> Journey:
        begun.append(Chat.visit(context.new_page() if context else shared_page, servers.url))
        return Journey(begun[-1], PICTURES / "advisor").begin()

    yield begin
    for chat in begun:
        if chat.page is shared_page:
            chat.leave()
    assert not [wrong for chat in begun for wrong in chat.wrong]


@pytest.fixture
def journey(begin: Begin) -> Journey:
    return begin()
