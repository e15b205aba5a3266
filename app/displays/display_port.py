"""One display's port: a thread that writes the latest message, and only that."""

import logging
import threading
from collections.abc import Callable

from app.displays.serial_port import PATIENCE, PortUnreachable, write_message

log = logging.getLogger(__name__)

RETRY_AFTER = 5.0
"""Seconds from a failure to the next try, unless a new message comes first."""


class DisplayPort:
    """`show` never waits. A message that was not written yet gives way to the next one: nothing piles up.

    `on_reached` hears, on the port's own thread, False when the first message is not taken, and True when one is again.
    """

    def __init__(
        self,
        port: str,
        baud: int,
        on_reached: Callable[[bool], None],
        *,
        patience: float = PATIENCE,
        retry_after: float = RETRY_AFTER,
    ) -> None:
        self.port = port
        self._baud = baud
        self._on_reached = on_reached
        self._patience = patience
        self._retry_after = retry_after
        self._news = threading.Condition()
        self._waiting = b""
        self._closed = False
        self._in_reach = True
        self._thread = threading.Thread(target=self._run, name=f"display on {port}", daemon=True)
        self._thread.start()

    def show(self, message: bytes) -> None:
        with self._news:
            self._waiting = message
            self._news.notify()

    def close(self) -> None:
        """Write what waits, once, and end. From here on `on_reached` hears nothing."""
        with self._news:
            self._closed = True
            self._news.notify()

    def wait_closed(self) -> None:
        """Return when the thread has ended, or after the time that a blocked port may take."""
        self._thread.join(self._patience + 1.0)

    def _run(self) -> None:
        failed = b""
        while message := self._next(failed):
            failed = b"" if self._write(message) else message

    def _next(self, failed: bytes) -> bytes:
        """What waits; after a while the failed message again; nothing when closed."""
        with self._news:
            self._news.wait_for(lambda: self._waiting or self._closed, self._retry_after if failed else None)
            message, self._waiting = self._waiting, b""
            return message or (b"" if self._closed else failed)

    def _write(self, message: bytes) -> bool:
        try:
            write_message(self.port, self._baud, message, self._patience)
        except PortUnreachable as why:
            self._tell(False, f"the display on {self.port} is out of reach: {why}")
        else:
            self._tell(True, f"the display on {self.port} is back")
        return self._in_reach

    def _tell(self, in_reach: bool, words: str) -> None:
        """Once a change."""
        if in_reach != self._in_reach:
            self._in_reach = in_reach
            log.warning(words)
            if not self._closed:
                self._on_reached(in_reach)
