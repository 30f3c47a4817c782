"""Where conversations are kept: Rasa's own table `events`, in a store that fails honestly.

Boundary: rows in, trackers out. Rasa's SQL store ends the whole server on one bad id or row, holds
everybody up while it waits, and cannot forget; this one raises StoreError for the conversation at
hand. How the file of SQLite is opened is in `sqlite_engine`.
"""

from __future__ import annotations

import asyncio
import contextlib
import itertools
import json
import logging
import threading
from collections.abc import Iterable, Iterator
from typing import Any

import sqlalchemy as sa
from rasa.core.brokers.broker import EventBroker
from rasa.core.tracker_store import SQLTrackerStore, TrackerStore, create_engine_kwargs, validate_port
from rasa.shared.core.constants import ACTION_SESSION_START_NAME
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecuted, Event, SlotSet
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.shared.exceptions import RasaException
from sqlalchemy.engine import Engine
from sqlalchemy.exc import SQLAlchemyError

from advisor.words.privacy import FORGOTTEN
from components.sqlite_engine import clear_journal, file_of, make_file, sqlite_engine

logger = logging.getLogger(__name__)

_LONGEST_ID = 255  # characters; the width of Rasa's column
_EVENTS = SQLTrackerStore.SQLEvent.__table__
_OF_SENDER = _EVENTS.c.sender_id == sa.bindparam("sender")
# A session begins with the row of this action. Rasa's store compares times instead, which a clock that
# is set back confuses.
_SESSION_START = (
    sa.select(sa.func.coalesce(sa.func.max(_EVENTS.c.id), 0))
    .where(_OF_SENDER, _EVENTS.c.type_name == ActionExecuted.type_name)
    .where(_EVENTS.c.action_name == ACTION_SESSION_START_NAME)
    .scalar_subquery()
)
_ALL_SESSIONS = sa.select(_EVENTS.c.data).where(_OF_SENDER).order_by(_EVENTS.c.id)
_LAST_SESSION = _ALL_SESSIONS.where(_EVENTS.c.id >= _SESSION_START)
_LENGTH_OF_SESSION = sa.select(sa.func.count()).where(_OF_SENDER, _EVENTS.c.id >= _SESSION_START)
_ADD = _EVENTS.insert()
_FORGET = _EVENTS.delete().where(_OF_SENDER)
_ANY = sa.select(_EVENTS.c.id).where(_OF_SENDER).limit(1)
_SENDERS = sa.select(_EVENTS.c.sender_id).distinct()


class StoreError(RasaException):
    """A conversation can now not be read or kept; the message says why, without anybody's words."""


class GuardedTrackerStore(SQLTrackerStore):
    """Keeps conversations in SQL; SQLite unless told otherwise.

    It takes the settings of Rasa's SQL store, except `login_db`, and `patience`: how many seconds to
    wait for a SQLite file that is locked.
    """

    def __init__(
        self,
        domain: Domain | None = None,
        dialect: str = "sqlite",
        host: str | None = None,
        port: int | None = None,
        db: str = "conversations.db",
        username: str | None = None,
        password: str | None = None,
        event_broker: EventBroker | None = None,
        query: dict[str, str] | None = None,
        patience: float = 5,
    ) -> None:
        url = sa.engine.make_url(
            self.get_db_url(dialect, host, validate_port(port), db, username, password, query=query)
        )
        self._file = file_of(url) if url.get_backend_name() == "sqlite" else None
        self.engine = sqlite_engine(self._file, patience) if self._file else _server_engine(url)
        self.sessionmaker = sa.orm.sessionmaker(bind=self.engine)
        self._is_prepared, self._preparing = False, threading.Lock()
        TrackerStore.__init__(self, domain, event_broker)  # Rasa's SQL store would wait here for ever

    async def save(self, tracker: DialogueStateTracker) -> None:
        """Keep what is new in `tracker`; where that says so, forget the whole conversation instead."""
        await self.stream_events(tracker)
        await asyncio.to_thread(self._save, tracker)

    async def retrieve(self, sender_id: str) -> DialogueStateTracker | None:
        """Return the last session of a conversation; None if there is none."""
        return await asyncio.to_thread(self._read, sender_id, _LAST_SESSION)

    async def retrieve_full_tracker(self, conversation_id: str) -> DialogueStateTracker | None:
        """Return all sessions of a conversation; None if there are none."""
        return await asyncio.to_thread(self._read, conversation_id, _ALL_SESSIONS)

    async def keys(self) -> Iterable[str]:
        """Return the ids of all conversations."""
        return await asyncio.to_thread(self._senders)

    async def holds(self, sender_id: str) -> bool:
        """Say whether anything is kept of a conversation."""
        return await asyncio.to_thread(self._holds, sender_id)

    async def forget(self, sender_id: str) -> None:
        """Delete all that is kept of a conversation, and see to it that it is really gone."""
        await asyncio.to_thread(self._forget, sender_id)

    @contextlib.contextmanager
    def session_scope(self) -> Iterator[sa.orm.Session]:
        """Lend a session to whatever of Rasa asks for one; it would end the server where something is wrong."""
        with self._honest(), self.sessionmaker() as session:
            yield session

    def _save(self, tracker: DialogueStateTracker) -> None:
        sender_id = _checked(tracker.sender_id)
        if not tracker.events:
            return
        with self._honest(), self.engine.begin() as connection:
            kept = connection.execute(_LENGTH_OF_SESSION, {"sender": sender_id}).scalar_one()
            new = list(itertools.islice(tracker.events, kept, None))
            forget = any(isinstance(event, SlotSet) and event.key == FORGOTTEN and event.value for event in new)
            if new and not forget:
                connection.execute(_ADD, [_row(sender_id, event) for event in new])
        if forget:
            self._forget(sender_id)

    def _read(self, sender_id: str, query: sa.sql.Select) -> DialogueStateTracker | None:
        with self._honest(), self.engine.connect() as connection:
            rows = connection.execute(query, {"sender": _checked(sender_id)}).scalars().all()
        return _tracker(sender_id, rows, self.domain) if rows else None

    def _holds(self, sender_id: str) -> bool:
        with self._honest(), self.engine.connect() as connection:
            return connection.execute(_ANY, {"sender": _checked(sender_id)}).first() is not None

    def _senders(self) -> list[str]:
        with self._honest(), self.engine.connect() as connection:
            return list(connection.execute(_SENDERS).scalars())

    def _forget(self, sender_id: str) -> None:
        with self._honest():
            with self.engine.begin() as connection:
                connection.execute(_FORGET, {"sender": _checked(sender_id)})
            if self._file and not clear_journal(self.engine):
                raise StoreError("A conversation was deleted, but traces of it may still be in the journal file.")

    @contextlib.contextmanager
    def _honest(self) -> Iterator[None]:
        """Make sure that the tables are there, and turn whatever is wrong with the store into StoreError."""
        try:
            self._prepare()
            yield
        except (SQLAlchemyError, OSError) as error:
            # The first line only: in those that follow, some databases quote the row.
            reason, *_ = str(getattr(error, "orig", None) or error).splitlines() or [type(error).__name__]
            raise StoreError(f"The conversations in {self.engine.url!r} cannot be reached: {reason}") from error

    def _prepare(self) -> None:
        """Create what is missing, at the first use: the database may come up later than the server."""
        with self._preparing:
            if not self._is_prepared:
                if self._file:
                    make_file(self._file)
                self.Base.metadata.create_all(self.engine)
                self._is_prepared = True


def _server_engine(url: sa.engine.URL) -> Engine:
    # Before each use the server is asked whether it is still there: after a restart of the database, the first
    # message over each old connection would be lost otherwise.
    return sa.create_engine(url, pool_pre_ping=True, hide_parameters=True, **create_engine_kwargs(url))


def _checked(sender_id: Any) -> str:
    """Return `sender_id`.

    Raises:
        StoreError: no database could keep it.
    """
    text = sender_id if isinstance(sender_id, str) else ""
    if not 0 < len(text) <= _LONGEST_ID or any(char == "\0" or "\ud800" <= char <= "\udfff" for char in text):
        raise StoreError("The id of a conversation is not one that can be kept.")
    return text


def _row(sender_id: str, event: Event) -> dict[str, Any]:
    data = event.as_dict()
    intent = (data.get("parse_data") or {}).get("intent") or {}
    return {
        "sender_id": sender_id,
        "type_name": event.type_name,
        "timestamp": data.get("timestamp"),
        "intent_name": intent.get("name"),
        "action_name": data.get("name"),
        "data": json.dumps(data),
    }


def _tracker(sender_id: str, rows: list[str], domain: Domain) -> DialogueStateTracker:
    """Return the tracker whose events are `rows`.

    Raises:
        StoreError: one of them is no event that this Rasa knows.
    """
    try:
        # All rows at once take two thirds of the time that one by one would.
        events = json.loads(f"[{','.join(rows)}]")
        tracker = DialogueStateTracker.from_dict(sender_id, events, domain.slots)
    except Exception as error:  # whatever a broken row makes Rasa stumble over
        raise StoreError(f"A conversation has a row that cannot be read ({type(error).__name__}).") from error
    # Rasa passes over some rows that it cannot read; what is new would then be counted from the wrong place.
    if not len(rows) == len(events) == len(tracker.events):
        raise StoreError("A conversation has a row that is no event.")
    return tracker
