"""An engine for one SQLite file that many threads share and that other people's words are kept in.

Boundary: opening the file and its settings; which tables are in it is the tracker store's affair.
"""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Engine
from sqlalchemy.engine.url import URL
from sqlalchemy.exc import DisconnectionError
from sqlalchemy.pool import QueuePool

_SETTINGS = (
    "journal_mode=WAL",  # whoever reads does not wait for who writes
    # Nothing is written through to the disk at every turn: a power cut may cost the last turns, and
    # nothing else can; the file stays whole. FULL would double the time of a save.
    "synchronous=NORMAL",
    "secure_delete=ON",  # what is deleted is overwritten, not only unlinked
)


def sqlite_engine(file: Path, patience: float) -> Engine:
    """Return an engine for `file`, which must exist (see `make_file`) when the engine is first used.

    Args:
        file: an absolute path.
        patience: how many seconds to wait for a file that somebody else has locked.
    """

    def connect() -> sqlite3.Connection:
        # "rw": a file that has been taken away is an error, never a new and empty one.
        return sqlite3.connect(
            f"{file.as_uri()}?mode=rw",
            uri=True,
            timeout=patience,
            isolation_level=None,  # transactions begin where SQLAlchemy says, see _begin
            check_same_thread=False,  # the pool lends a connection to one thread at a time
        )

    url = URL.create("sqlite", database=str(file))
    engine = sa.create_engine(url, creator=connect, poolclass=QueuePool, pool_timeout=patience, hide_parameters=True)
    sa.event.listen(engine, "connect", _set_up)
    sa.event.listen(engine, "checkout", lambda connection, record, _: _check(record, file))
    sa.event.listen(engine, "begin", _begin)
    return engine


def file_of(url: URL) -> Path:
    """Return the file that `url` names, wherever the present folder may be later."""
    return Path(url.database).absolute()


def make_file(file: Path) -> None:
    """Create `file` where there is none, for its owner's eyes only."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.touch(mode=0o600)


def clear_journal(engine: Engine) -> bool:
    """Move all of the journal into the file and empty it; say whether that could be done.

    Until then the journal still holds the pages as they were before a deletion.
    """
    with engine.connect() as connection:
        busy, *_ = connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)").one()
    return not busy


def _set_up(connection: sqlite3.Connection, record: Any) -> None:
    for setting in _SETTINGS:
        connection.execute(f"PRAGMA {setting}")
    record.info["file"] = _identity(Path(connection.execute("PRAGMA database_list").fetchone()[2]))


def _check(record: Any, file: Path) -> None:
    """Drop a connection to a file that is no longer at its place: what it saves would be lost with it."""
    if _identity(file) != record.info["file"]:
        raise DisconnectionError


def _identity(file: Path) -> tuple[int, int] | None:
    try:
        found = os.stat(file)
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _begin(connection: sa.engine.Connection) -> None:
    # A plain BEGIN would read first and be refused later, when it wants to write after somebody else.
    connection.exec_driver_sql("BEGIN IMMEDIATE")
