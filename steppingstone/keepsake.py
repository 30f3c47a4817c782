"""What stays on this machine after a chat: the token of the person's conversation, and the files they asked for.

Boundary: files only; what was said is kept by the server.
"""

from __future__ import annotations

import itertools
import re
from pathlib import Path

from presenter.said import File
from steppingstone.project import RUN_FOLDER


def kept_token() -> str:
    """Return the token that the person at this terminal talked with last; nothing if there is none."""
    file = _file()
    return file.read_text(encoding="utf8", errors="replace").strip() if file.exists() else ""


def keep_token(token: str) -> None:
    """Keep `token` for the next time."""
    file = _file()
    file.parent.mkdir(exist_ok=True)
    file.touch(mode=0o600)  # whoever has the token can read and delete what was said
    file.write_text(token, encoding="utf8")


def save(file: File, folder: Path) -> Path:
    """Write `file` into `folder` under its name, or the next like it that is free; return where.

    Raises:
        OSError: it cannot be written there.
    """
    # The name comes over the network: no folders, and nothing that hides.
    name = Path(re.sub(r"[^\w. -]", "_", file.name).lstrip(". ") or "attachment")
    for number in itertools.count(1):
        path = folder / (f"{name.stem}-{number}{name.suffix}" if number > 1 else name.name)
        try:
            with path.open("x", encoding="utf8", newline="") as out:
                out.write(file.content)
        except FileExistsError:
            continue
        return path
    raise AssertionError("numbers do not end")


def _file() -> Path:
    return RUN_FOLDER / "person"
