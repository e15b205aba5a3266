"""An event loop's thread for the tests: what other threads post to it is run here, while something is awaited."""

import queue
import time
from collections.abc import Callable

PATIENCE = 10.0
"""Seconds until a test gives up; nothing here takes nearly as long."""


class PostBox:
    def __init__(self) -> None:
        self._posted: queue.Queue[Callable[[], None]] = queue.Queue()

    def post(self, call: Callable[[], None]) -> None:
        self._posted.put(call)

    def run_until(self, happened: Callable[[], bool]) -> None:
        """Raises queue.Empty when it does not happen."""
        deadline = time.monotonic() + PATIENCE
        while not happened():
            self._posted.get(timeout=max(0.0, deadline - time.monotonic()))()

    def run_posted(self) -> int:
        """What stands there now; returns how many calls that were."""
        count = self._posted.qsize()
        for _ in range(count):
            self._posted.get_nowait()()
        return count
