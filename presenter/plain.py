"""How the small Markdown reads without its marks: for terminals, scripts, and whoever cannot draw.

Boundary: words only; a card needs none, because the text beside it says the same.
"""

from __future__ import annotations

from presenter.markup import Block, blocks


def plain(text: str) -> str:
    """Return `text` without its marks; blank lines part its paragraphs."""
    return "\n\n".join("\n".join(lines(block)) for block in blocks(text))


def lines(block: Block) -> list[str]:
    """Return the lines of a block; those of a list begin with a dash or their number."""
    texts = ("".join(run.text for run in line) for line in block.lines)
    return [f"{_mark(block, place)}{text}" for place, text in enumerate(texts)]


def _mark(block: Block, place: int) -> str:
    return {"list": "- ", "numbered": f"{block.first + place}. "}.get(block.kind, "")
