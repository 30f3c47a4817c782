"""Files of one's own with one thing a line, as text or as JSON.

Boundary: reads; what is wrong with a file is one sentence for the person who named it.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from steppingstone.project import SetupError

Thing = TypeVar("Thing")


def text_lines(path: Path) -> list[str]:
    """Return the lines of the file `path` that are not empty, without the space around them.

    Raises:
        SetupError: it cannot be read.
    """
    try:
        lines = path.read_text(encoding="utf8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is not UTF-8"
        raise SetupError(f"{path} cannot be read: {reason}.") from error
    return [line.strip() for line in lines if line.strip()]


def json_lines(path: Path, take: Callable[[Any], Thing], like: str) -> list[Thing]:
    """Return what `take` makes of each line of the file `path`.

    Args:
        path: a file with one JSON value a line.
        take: reads one value; fails with a ValueError, KeyError, TypeError or AttributeError at another kind of thing.
        like: how a line should look, for the person who gave the file.

    Raises:
        SetupError: the file cannot be read, or is none of such lines.
    """
    lines = text_lines(path)
    try:
        return [take(json.loads(line)) for line in lines]
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise SetupError(f"{path} is not JSON lines such as {like}.") from error
