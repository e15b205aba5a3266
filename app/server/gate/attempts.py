"""How often somebody may try what they should know: failures are counted for each address and for all together."""

import threading
from collections import deque
from collections.abc import Callable
from time import monotonic

WITHIN_S = 60.0
_ALL_TOGETHER = 10
"""All addresses together may fail so many times more often than one."""


class Attempts:
    """Safe to share between threads; each process counts its own. `most` failures of one address within a minute."""

    def __init__(self, most: int, clock: Callable[[], float] = monotonic) -> None:
        self._most = most
        self._clock = clock
        self._failed: deque[tuple[float, str]] = deque()
        self._lock = threading.Lock()

    def wait_s(self, address: str) -> int:
        """0 when `address` may try now, else the seconds after which it may."""
        with self._lock:
            now = self._forget()
            of_address = [at for at, who in self._failed if who == address]
            full = len(self._failed) >= self._most * _ALL_TOGETHER
            oldest = of_address[0] if len(of_address) >= self._most else self._failed[0][0] if full else None
        return 0 if oldest is None else int(oldest + WITHIN_S - now) + 1

    def failed(self, address: str) -> None:
        with self._lock:
            self._failed.append((self._forget(), address))

    def _forget(self) -> float:
        now = self._clock()
        while self._failed and self._failed[0][0] <= now - WITHIN_S:
            self._failed.popleft()
        return now
