"""Texts in which something is filled in, such as "by {date}": whether each has only braces that are filled.

Boundary: which marks a text may leave stands beside what reads its file.
"""

from __future__ import annotations

import string
from collections.abc import Iterable, Iterator

Marks = tuple[str, ...]


def unfillable(texts: Iterable[tuple[str, str, Marks]]) -> Iterator[str]:
    """Yield a problem for each text with braces that nothing fills.

    Args:
        texts: where each stands, its words, and the marks that it may leave.
    """
    for where, text, marks in texts:
        if not _fits(text, marks):
            allowed = " or ".join(f"{{{mark}}}" for mark in marks)
            yield f"{where} may have braces only as {allowed}" if allowed else f"{where} may have no braces"


def _fits(text: str, marks: Marks) -> bool:
    try:
        fields = [field for field in string.Formatter().parse(text) if field[1] is not None]
    except ValueError:
        return False
    # A format or a conversion, as in "{day:>9}", may fail where the text is said.
    return all(name in marks and not spec and not conversion for _, name, spec, conversion in fields)
