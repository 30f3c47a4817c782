"""Text for Telegram: its kind of HTML, in parts that it takes, each of them whole.

Boundary: the small Markdown of `markup` in, spans out. A span is escaped and tagged only when it is
written, after all cutting, so that no cut can fall inside a tag or an entity.
"""

from __future__ import annotations

import html
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from presenter.markup import CALL, Block, Line, blocks

_BORDERS = ("\n\n", "\n", " ")  # where a text may be cut, the best first


@dataclass(frozen=True)
class Span:
    """A piece of text and the tags around it, the outermost first: ("i", 'a href="https://…"')."""

    text: str
    tags: tuple[str, ...] = ()

    @property
    def html(self) -> str:
        """The piece as Telegram reads it."""
        opening = "".join(f"<{tag}>" for tag in self.tags)
        closing = "".join(f"</{tag.partition(' ')[0]}>" for tag in reversed(self.tags))
        return f"{opening}{html.escape(self.text, quote=False)}{closing}"


def spans(text: str) -> Iterator[Span]:
    """Yield the spans of a text in the small Markdown."""
    before: Block | None = None
    for block in blocks(text):
        if before:
            leads_in = before.kind == "paragraph" and block.kind in ("list", "numbered")
            yield Span("\n" if leads_in else "\n\n")
        yield from _block(block)
        before = block


def line_spans(line: Line, *around: str) -> Iterator[Span]:
    """Yield the spans of one line, inside the tags `around`."""
    for run in line:
        bold = ("b",) if run.bold else ()
        # Telegram finds numbers to call by itself, and knows no link to one.
        link = (link_tag(run.url),) if run.url and not run.url.startswith(CALL) else ()
        yield Span(run.text, (*around, *bold, *link))


def link_tag(url: str) -> str:
    """Return the tag of a link to `url`."""
    return f'a href="{html.escape(url)}"'


def units(text: str) -> int:
    """Return the length of `text` as Telegram counts it: in UTF-16 code units."""
    return len(text) + sum(char > "\uffff" for char in text)


def head(text: str, limit: int, start: int = 0) -> int:
    """Return the end of the longest piece of `text` from `start` that has at most `limit` units."""
    end = min(len(text), start + limit)
    while units(text[start:end]) > limit:
        end -= (units(text[start:end]) - limit + 1) // 2
    return end


def parts(whole: Sequence[Span], limit: int) -> list[list[Span]]:
    """Cut a text in parts of at most `limit` units: between paragraphs, lines or words where it can be."""
    text = "".join(span.text for span in whole)
    found, start = [], 0
    while rest := text[start:].lstrip():
        start = len(text) - len(rest)
        end = _cut(text, start, limit)
        found.append(list(_between(whole, start, start + len(text[start:end].rstrip()))))
        start = end
    return found


def _cut(text: str, start: int, limit: int) -> int:
    end = head(text, limit, start)
    if end == len(text):
        return end
    middle = (start + end) // 2  # a part that is much shorter than it could be is one more buzz of the phone
    for border in _BORDERS:
        earliest = start + 1 if border == " " else middle
        place = text.rfind(border, earliest, end + len(border))
        if place != -1:
            return place
    return end


def _between(whole: Sequence[Span], start: int, end: int) -> Iterator[Span]:
    place = 0
    for span in whole:
        if piece := span.text[max(start - place, 0) : max(end - place, 0)]:
            yield Span(piece, span.tags)
        place += len(span.text)


def _block(block: Block) -> Iterator[Span]:
    around = ("i",) if block.kind == "aside" else ()
    for number, line in enumerate(block.lines, block.first):
        if number > block.first:
            yield Span("\n")
        if block.kind in ("list", "numbered"):
            yield Span("• " if block.kind == "list" else f"{number}. ")
        yield from line_spans(line, *around)
