"""Live events of all processes on one PostgreSQL, by LISTEN and NOTIFY.

Two threads with a connection each, because psycopg's asynchronous connections do not run on every loop: one waits for
notifications, one sends. A notification is sent after the commit and not in its transaction, where NOTIFY would let all
commits of the database wait for one another. A connection that is lost is made again, and listeners are told that they
missed something.
"""

import asyncio
import logging
import threading
from collections.abc import Callable
from contextlib import AbstractContextManager
from queue import SimpleQueue

import psycopg
from sqlalchemy.engine import URL

from app.server.live.events import MISSED, LiveEvent
from app.server.live.listeners import Listener, Listeners

_CHANNEL = "paybell_live"
_LOOKS_UP_S = 0.5
"""How often the waiting thread looks whether it should stop."""
_BETWEEN_ATTEMPTS_S = 1.0
_LOG = logging.getLogger(__name__)


class PostgresLiveEvents:
    """A `LiveEvents`."""

    def __init__(self, url: URL) -> None:
        self._address = url.set(drivername="postgresql").render_as_string(hide_password=False)
        self._listeners = Listeners(LiveEvent(MISSED))
        self._outgoing: SimpleQueue[LiveEvent | None] = SimpleQueue()
        self._stopping = threading.Event()
        self._threads: list[threading.Thread] = []

    async def start(self) -> None:
        """Returns when this process hears what others publish."""
        self._loop = asyncio.get_running_loop()
        self._hears = asyncio.Event()
        for work in (self._hear, self._send):
            thread = threading.Thread(target=self._keep_at, args=(work,), name=f"live{work.__name__}", daemon=True)
            self._threads.append(thread)
            thread.start()
        await self._hears.wait()

    def end_streams(self) -> None:
        self._listeners.end()

    async def stop(self) -> None:
        self.end_streams()
        self._stopping.set()
        self._outgoing.put(None)
        for thread in self._threads:
            await asyncio.to_thread(thread.join)

    @property
    def listeners(self) -> int:
        return len(self._listeners)

    def publish(self, event: LiveEvent) -> None:
        self._outgoing.put(event)

    def listening(self) -> AbstractContextManager[Listener[LiveEvent]]:
        return self._listeners.listening()

    def _keep_at(self, work: Callable[[psycopg.Connection], None]) -> None:
        while not self._stopping.is_set():
            try:
                with psycopg.connect(self._address, autocommit=True) as connection:
                    work(connection)
            except psycopg.Error as error:
                _LOG.warning("Live events wait for the database: %s", error)
                self._stopping.wait(_BETWEEN_ATTEMPTS_S)

    def _hear(self, connection: psycopg.Connection) -> None:
        connection.execute(f"LISTEN {_CHANNEL}")
        self._loop.call_soon_threadsafe(self._heard_again)
        while not self._stopping.is_set():
            for notification in connection.notifies(timeout=_LOOKS_UP_S):
                self._loop.call_soon_threadsafe(self._listeners.tell, LiveEvent.of_text(notification.payload))

    def _heard_again(self) -> None:
        if self._hears.is_set():
            self._listeners.tell(LiveEvent(MISSED))
        self._hears.set()

    def _send(self, connection: psycopg.Connection) -> None:
        while (event := self._outgoing.get()) is not None:
            connection.execute("SELECT pg_notify(%s, %s)", (_CHANNEL, event.text))
