"""A message as the web protocol has it (docs/web-protocol.md): for the widget, the terminal, and any other client.

Boundary: what is said in, JSON out, and its blocks back again; ids and times are put to it by the channel.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict
from typing import Any

from presenter.markup import Block, Line, Run, blocks
from presenter.plain import plain
from presenter.said import ENGLISH, Choice, Said


def message(said: Said, id_of: Callable[[Choice], str]) -> dict[str, Any]:
    """Return what is said as JSON; `id_of` gives the id by which a choice can be taken."""
    choices = [_choice(choice, id_of) for choice in said.choices if choice.url or choice.payload]
    more = {
        "choices": choices,
        "card": asdict(said.card) if said.card else None,
        "file": asdict(said.file) if said.file else None,
        "lang": said.lang if said.lang != ENGLISH else None,
    }
    shown = {"text": plain(said.text), "blocks": [_block(block) for block in blocks(said.text)]}
    return shown | {name: entry for name, entry in more.items() if entry}


def read_blocks(entries: Iterable[Mapping[str, Any]]) -> tuple[Block, ...]:
    """Return the blocks of a message as the other side gets it."""
    return tuple(
        Block(entry["kind"], tuple(map(_line, entry["lines"])), int(entry.get("first", 1))) for entry in entries
    )


def _choice(choice: Choice, id_of: Callable[[Choice], str]) -> dict[str, str]:
    how = {"url": choice.url} if choice.url else {"id": id_of(choice)}
    return {**how, "title": choice.title}


def _block(block: Block) -> dict[str, Any]:
    first = {"first": block.first} if block.kind == "numbered" else {}
    return {"kind": block.kind, **first, "lines": [list(map(_run, line)) for line in block.lines]}


def _run(run: Run) -> dict[str, Any]:
    return {name: entry for name, entry in asdict(run).items() if entry}


def _line(entries: Iterable[Mapping[str, Any]]) -> Line:
    return tuple(Run(entry["text"], bool(entry.get("bold", False)), entry.get("url", "")) for entry in entries)
