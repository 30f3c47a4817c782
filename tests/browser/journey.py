"""A talk with the real advisor through the widget: what a person does, and what they then see.

Boundary: reads the page and the content, nothing of the wire; the tests say what is to be seen.
"""

from __future__ import annotations

import functools
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from playwright.sync_api import Locator, ViewportSize

from advisor.library.questions import Question, load_questions
from presenter.plain import plain

from .page import Chat

OPEN = "button.choice:not(:disabled, [aria-disabled])"
SMALL: ViewportSize = {"width": 320, "height": 640}
# What was answered to the end has left the page's queue. (Playwright's own way to wait offends the page's policy.)
ANSWERED = """async () => {
    for (const end = Date.now() + 15_000; sessionStorage.length; await new Promise((go) => setTimeout(go, 20)))
        if (Date.now() > end) throw new Error("no answer came");
}"""


@dataclass
class Journey:
    """A talk; `reply` holds the latest answers of the advisor. No reply may be silent or ask two things at once."""

    chat: Chat
    pictures: Path
    reply: list[Locator] = field(default_factory=list)

    def begin(self) -> Journey:
        """Open the widget and be greeted."""
        return self._after(self.chat.greeted)

    def say(self, *lines: str) -> Journey:
        """Type lines, each once the one before is answered."""
        for line in lines:
            self._after(functools.partial(self.chat.say, line))
        return self

    def tap(self, *titles: str) -> Journey:
        """Tap choices that can be tapped now, one after the other."""
        for title in titles:
            choice = self.chat.dialog.locator(OPEN).get_by_text(title, exact=True)
            self._after(choice.last.click)
        return self

    @property
    def words(self) -> list[str]:
        """What is to be read in each answer of the reply, without its choices."""
        return list(map(_words_of, self.reply))

    @property
    def choices(self) -> list[str]:
        """The titles of what can be tapped now, in the whole talk."""
        return self.chat.dialog.locator(OPEN).all_inner_texts()

    @property
    def asked(self) -> list[str]:
        """The questions of the forms that the reply puts, by the name of what they ask for."""
        return [name for answer in self.reply if (name := _question_in(answer))]

    @property
    def card(self) -> Locator:
        """The card in the reply."""
        (card,) = [answer.locator(".card") for answer in self.reply if answer.locator(".card").count()]
        return card

    def says(self, text: str) -> bool:
        """Say whether the reply has `text`, which may be marked."""
        return _one_line(plain(text)) in " ".join(self.words)

    def _after(self, act: Callable[[], Any]) -> Journey:
        before = self.chat.answers.count()
        act()
        self.chat.page.evaluate(ANSWERED)
        self.reply = self.chat.answers.all()[before:]
        assert self.reply
        assert len(self.asked) <= 1, self.words
        return self

    def take_pictures(self, name: str) -> None:
        """Keep pictures of the reply: in light, in dark, on a small screen."""
        page, usual = self.chat.page, self.chat.page.viewport_size
        assert usual
        looks: list[tuple[str, Literal["dark", "light"], ViewportSize]]
        looks = [("dark", "dark", usual), ("small", "light", SMALL), ("light", "light", usual)]
        for look, colours, size in looks:
            page.emulate_media(color_scheme=colours)
            page.set_viewport_size(size)
            self.chat.said.last.evaluate("said => said.scrollIntoView()")
            page.screenshot(path=self.pictures / f"{name}_{look}.png")


def _question_in(answer: Locator) -> str | None:
    titles = {*answer.locator("button.choice").all_inner_texts()}
    words = _words_of(answer)
    for name, question in _questions().items():
        options = {option.title for option in question.options}
        if titles and titles <= options if options else words in (_one_line(question.ask), question.again):
            return name
    return None


def _words_of(answer: Locator) -> str:
    return _one_line(" ".join(answer.locator(".bubble, .card").all_inner_texts()))  # a file may come without


@functools.cache
def _questions() -> dict[str, Question]:
    return load_questions()


def _one_line(text: str) -> str:
    return " ".join(text.split())
