"""One browser for all tests here, one stub server a module, a fresh visitor a test."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, expect, sync_playwright

from .page import Chat
from .stub import Stub, serving

PICTURES = Path(__file__).resolve().parents[2] / "results" / "screenshots"
# Without these Chromium calls its maker, and finds no sandbox in a container.
ARGUMENTS = [
    *("--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"),
    *("--disable-component-update", "--disable-sync", "--disable-quic"),
]

Visit = Callable[..., Chat]
TakePicture = Callable[[Chat, str], None]


@pytest.fixture(scope="package")  # not longer: beside Playwright's loop no other test could run one of its own
def browser() -> Iterator[Browser]:
    found = shutil.which("chromium") or shutil.which("google-chrome")
    if not found:
        reason = "No Chromium is installed, so the widget was not tried in a browser (apt install chromium)."
        pytest.fail(reason) if os.environ.get("CI") else pytest.skip(reason)
    expect.set_options(timeout=8_000)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=ARGUMENTS)
        yield browser
        browser.close()


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
        contexts.append(browser.new_context(**{"reduced_motion": "reduce", **options}))
        return contexts[-1]

    yield new_context
    for context in contexts:
        context.close()


@pytest.fixture
def visit(new_context: Callable[..., BrowserContext], stub: Stub) -> Iterator[Visit]:
    """Return a function that visits a page; whatever it does, the page may complain of nothing."""
    visited = []

    def visit(path: str = "/chat/", context: BrowserContext | None = None, **options: Any) -> Chat:
        visited.append(Chat.visit(context or new_context(**options), stub.url, path))
        return visited[-1]

    yield visit
    assert not [wrong for chat in visited for wrong in chat.wrong]


@pytest.fixture
def take_picture() -> TakePicture:
    """Return a function that keeps a picture of a page below results/, to be looked at."""

    def take_picture(chat: Chat, name: str) -> None:
        chat.page.screenshot(path=PICTURES / f"{name}.png")

    return take_picture
