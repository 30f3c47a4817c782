"""The advisor's small Markdown in Slack's own, `mrkdwn`, in pieces that Slack takes.

Boundary: text in, text out; blocks and messages are made in `slack`. Slack has no way to escape a mark. What
would open one in a text gets a space without width behind it, and so does bold beside a letter.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator

from presenter.markup import Block, Line, Run

ZERO_WIDTH = "\u200b"

_OPENS = re.compile(r"(?<![^\W_])([*_~`])(?!\s)")  # inside a word, such as an address, Slack reads no marks
_QUOTES = re.compile(r"(?<!\S)&gt;")
_WORDS = re.compile(r"\S+\s*|\s+")
_GROWTH = 7  # times that a text may grow at most: "&" becomes five characters, bold adds four
_MARKS = frozenset("*_~`")
_FENCE = "```"


def escaped(text: str) -> str:
    """Return `text` so that Slack shows it as it stands: no mention, no link, no mark."""
    safe = _OPENS.sub(rf"\1{ZERO_WIDTH}", html.escape(text, quote=False))
    return _QUOTES.sub(f"{ZERO_WIDTH}&gt;", safe)


def pieces(block: Block, limit: int) -> Iterator[str]:
    """Yield `block` in pieces of at most `limit` characters, cut between lines, else words, else anywhere."""
    yield from _packed(_lines(block, limit), limit)


def code(text: str, limit: int) -> Iterator[str]:
    """Yield `text` in pieces as above, each to be copied as it stands."""
    safe = text.replace(_FENCE, ZERO_WIDTH.join(_FENCE))
    lines = ([html.escape(word, quote=False) for word in _words(line, limit // _GROWTH)] for line in safe.splitlines())
    for piece in _packed(lines, limit - 2 * len(f"{_FENCE}\n")):
        yield f"{_FENCE}\n{piece}\n{_FENCE}"


def _packed(lines: Iterable[list[str]], limit: int) -> Iterator[str]:
    """Yield `lines`, each given in parts that must not be cut, in as few pieces as they take."""
    piece = ""
    for line in lines:
        whole = "".join(line)
        if piece and len(piece) + 1 + len(whole) <= limit:
            piece += f"\n{whole}"
            continue
        if piece:
            yield piece
        piece = ""
        for part in [whole] if len(whole) <= limit else line:
            if len(piece) + len(part) > limit:
                yield piece
                piece = ""
            piece += part
    if piece:
        yield piece


def _lines(block: Block, limit: int) -> Iterator[list[str]]:
    for number, line in enumerate(block.lines, block.first):
        bullet = {"list": "• ", "numbered": f"{number}. "}.get(block.kind, "")
        yield [bullet, *_parts(line, limit)]


def _parts(line: Line, limit: int) -> Iterator[str]:
    """Yield the parts of a line that must not be cut."""
    for place, run in enumerate(line):
        before = line[place - 1].text[-1:] if place else ""
        after = line[place + 1].text[:1] if place + 1 < len(line) else ""
        if run.url and (len(run.text) + len(run.url)) * _GROWTH <= limit:
            yield f"<{html.escape(run.url, quote=False).replace('|', '%7C')}|{escaped(run.text)}>"
        elif run.bold and run.text.strip() and len(run.text) * _GROWTH <= limit:
            yield _bold(run, before, after)
        else:
            yield from map(escaped, _words(run.text, limit // _GROWTH))


def _bold(run: Run, before: str, after: str) -> str:
    """Return bold text; Slack wants its stars at the words, and no letter beside them."""
    words = run.text.strip()
    lead, trail = run.text.split(words)
    lead = lead or (ZERO_WIDTH if before.isalnum() or before in _MARKS else "")
    trail = trail or (ZERO_WIDTH if after.isalnum() or after in _MARKS else "")
    return f"{lead}*{escaped(words)}*{trail}"


def _words(text: str, longest: int) -> Iterator[str]:
    """Yield `text` in words with the space behind them; one that is too long is cut."""
    for word in _WORDS.findall(text):
        for start in range(0, len(word), longest):
            yield word[start : start + longest]
