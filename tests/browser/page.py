"""The widget as a person meets it: what they see and do, in one page of a browser.

Boundary: works on any server that serves the widget at `/chat/`; the tests say what is to be seen.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from playwright.sync_api import ConsoleMessage, Error, Locator, Page, Request, expect

_KEY = "`steppingstone-chat ${location.origin}/chat/`"  # of what is kept, in JavaScript
_NEVER_MADE = "img, script, iframe, [href^=javascript]"
_EXPECTED = re.compile(r"Failed to load resource")  # the console on a server that refuses, or is not there


@dataclass
class Chat:
    """The widget in a page. `wrong` is what the page complained of: errors, broken policies, calls to other hosts."""

    page: Page
    url: str
    wrong: list[str] = field(default_factory=list)

    @classmethod
    def visit(cls, page: Page, url: str, path: str = "/chat/") -> Chat:
        """Go to a page that has the widget."""
        chat = cls(page, url)
        page.on("pageerror", chat._hear_error)
        page.on("console", chat._hear_console)
        page.on("request", chat._hear_request)
        page.goto(f"{url}{path}")
        expect(chat.launcher).to_be_visible()
        return chat

    def leave(self) -> None:
        """Leave the page as if it had never been visited."""
        self.page.evaluate("window.stop(), localStorage.clear(), sessionStorage.clear()")
        self.page.goto("about:blank")
        self.page.remove_listener("pageerror", self._hear_error)
        self.page.remove_listener("console", self._hear_console)
        self.page.remove_listener("request", self._hear_request)

    def _hear_error(self, error: Error) -> None:
        self.wrong.append(str(error))

    def _hear_console(self, line: ConsoleMessage) -> None:
        if line.type in ("error", "warning") and not _EXPECTED.search(line.text):
            self.wrong.append(line.text)

    def _hear_request(self, request: Request) -> None:
        parts = urlsplit(request.url)
        if parts.scheme in ("http", "https") and parts.port != urlsplit(self.url).port:
            self.wrong.append(f"a request to {parts.netloc}")

    @property
    def launcher(self) -> Locator:
        return self.page.locator(".launcher")

    @property
    def dialog(self) -> Locator:
        return self.page.locator("steppingstone-chat dialog")

    @property
    def box(self) -> Locator:
        return self.dialog.get_by_role("textbox")

    @property
    def answers(self) -> Locator:
        return self.dialog.locator(".message")

    @property
    def said(self) -> Locator:
        return self.dialog.locator(".said")

    @property
    def notes(self) -> Locator:
        """The lines that are neither the person's nor the advisor's."""
        return self.dialog.locator(".messages > .note")

    @property
    def trouble(self) -> Locator:
        return self.dialog.locator(".trouble")

    @property
    def announced(self) -> list[str]:
        """What screen readers were told, piece by piece."""
        return self.dialog.get_by_role("status").locator("p").all_inner_texts()

    def choice(self, title: str) -> Locator:
        """Return the latest choice with this title."""
        return self.dialog.locator(".choice", has_text=title).last

    def thumb(self, value: str) -> Locator:
        """Return the thumb of the latest answer: "up" or "down"."""
        return self.dialog.locator(f".thumb.{value}").last

    def open(self) -> Chat:
        """Open the widget."""
        self.launcher.click()
        expect(self.dialog).to_be_visible()
        return self

    def greeted(self) -> Chat:
        """Open the widget and wait for the greeting."""
        self.open()
        expect(self.answers).to_have_count(1)
        return self

    def say(self, text: str, answers: int | None = None) -> Chat:
        """Type and send; wait until there are this many `answers` in all."""
        self.box.fill(text)
        self.box.press("Enter")
        if answers is not None:
            expect(self.answers).to_have_count(answers)
        return self

    @property
    def token(self) -> str:
        """What the browser remembers of the conversation."""
        return str(self.page.evaluate(f"JSON.parse(localStorage.getItem({_KEY})).token"))

    def remember(self, token: str) -> None:
        """Let the browser remember `token` from an earlier visit."""
        self.page.evaluate(f"token => localStorage.setItem({_KEY}, JSON.stringify({{token}}))", token)
        self.page.reload()

    def elements_made(self) -> int:
        """Return how many elements the widget holds that it never makes by itself."""
        return self.page.locator("steppingstone-chat section").locator(_NEVER_MADE).count()

    def ask_to_forget(self) -> Locator:
        """Choose to be forgotten; return the button that confirms it."""
        self.dialog.locator("header button").first.click()
        self.dialog.locator(".menu > button").click()
        return self.dialog.locator(".menu .main")
