"""What stays on this machine after a chat: under which id the person was known, and the files they asked for.

Boundary: files only; what was said is kept by the server.
"""

from __future__ import annotations

import itertools
import re
import uuid
from pathlib import Path

from steppingstone.project import RUN_FOLDER
from steppingstone.talk import Attachment

_ID = re.compile(r"[0-9a-f]{32}")


def person_id(anew: bool = False) -> str:
    """Return the id under which the person at this terminal talks, from run to run; another one if `anew`."""
    file = RUN_FOLDER / "person"
    known = file.read_text(encoding="utf8").strip() if file.exists() and not anew else ""
    if _ID.fullmatch(known):
        return known
    file.parent.mkdir(exist_ok=True)
    file.touch(mode=0o600)  # whoever has the id can read and delete what was said
    file.write_text(new := uuid.uuid4().hex, encoding="utf8")
    return new


def save(attachment: Attachment, folder: Path) -> Path:
    """Write `attachment` into `folder` under its name, or the next like it that is free; return where.

    Raises:
        OSError: it cannot be written there.
    """
    # The name comes over the network: no folders, and nothing that hides.
    name = Path(re.sub(r"[^\w. -]", "_", attachment.name).lstrip(". ") or "attachment")
    for number in itertools.count(1):
        path = folder / (f"{name.stem}-{number}{name.suffix}" if number > 1 else name.name)
        try:
            with path.open("x", encoding="utf8", newline="") as file:
                file.write(attachment.content)
        except FileExistsError:
            continue
        return path
    raise AssertionError("numbers do not end")
