"""The small Markdown that the advisor writes in: **bold**, an _aside_, lists, and addresses that become links.

A number in bold is one to call: "**988**" leads there, where a channel can.

Boundary: text in, blocks out. Whatever is not of this kind is text as it stands: nothing is ever lost.
What a person typed and hears again is read like the rest. It may be bold, or a link that says where it leads;
it is never markup of a channel.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

Kind = Literal["paragraph", "aside", "list", "numbered"]

_ASIDE = re.compile(r"_(.+)_", re.DOTALL)  # a whole paragraph: where an answer comes from
_ITEM = re.compile(r"(?:[-•]|(\d{1,2})\.)\s+(?=\S)")
_DOMAIN = r"(?:[a-z0-9][a-z0-9-]*[a-z0-9]\.)+(?:org|gov|com|net|edu|int|info|us|uk|ca|au|in|mx)\b"
_PATH = r"(?:/[^\s<>\"')\]]*[^\s<>\"')\].,;:!?])?"
_MARKED = re.compile(
    rf"\*\*(?P<bold>[^*\n]+)\*\*|(?<![\w@./-])(?P<url>https?://{_DOMAIN}{_PATH}/?|{_DOMAIN}{_PATH}/?)(?![\w@-])",
    re.IGNORECASE,
)
_TO_CALL = re.compile(r"\+?\d[\d -]{1,14}")
CALL = "tel:"


@dataclass(frozen=True)
class Run:
    """A piece of text that looks one way; `url` is where it leads, if anywhere."""

    text: str
    bold: bool = False
    url: str = ""


Line = tuple[Run, ...]


@dataclass(frozen=True)
class Block:
    """Lines that belong together: one item each in a list, one under another in a paragraph.

    `first` is the number of the first item of a numbered list.
    """

    kind: Kind
    lines: tuple[Line, ...]
    first: int = 1


def blocks(text: str) -> list[Block]:
    """Return the blocks of `text`."""
    found = (block for paragraph in re.split(r"\n[ \t]*\n", text) for block in _blocks_of(paragraph.strip()))
    return [block for block in found if block.lines]


def runs(line: str) -> Line:
    """Return the runs of one line."""
    return tuple(_runs(line))


def _blocks_of(paragraph: str) -> Iterator[Block]:
    if aside := _ASIDE.fullmatch(paragraph):
        yield Block("aside", tuple(map(runs, aside[1].splitlines())))
        return
    kind: Kind = "paragraph"
    lines: list[Line] = []
    first = 1
    for line in paragraph.splitlines():
        item = _ITEM.match(line)
        now: Kind = "paragraph" if not item else "numbered" if item[1] else "list"
        if now != kind:
            yield Block(kind, tuple(lines), first)
            kind, lines, first = now, [], int(item[1]) if item and item[1] else 1
        lines.append(runs(line[item.end() :] if item else line))
    yield Block(kind, tuple(lines), first)


def _runs(line: str) -> Iterator[Run]:
    end = 0
    for found in _MARKED.finditer(line):
        if before := line[end : found.start()]:
            yield Run(before)
        if found["bold"]:
            number = _TO_CALL.fullmatch(found["bold"])
            yield Run(found["bold"], bold=True, url=CALL + re.sub("[ -]", "", number[0]) if number else "")
        else:
            address = found["url"]
            is_whole = address.lower().startswith(("http://", "https://"))
            yield Run(address, url=address if is_whole else f"https://{address}")
        end = found.end()
    if rest := line[end:]:
        yield Run(rest)
