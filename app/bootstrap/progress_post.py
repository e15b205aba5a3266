"""How far a thread's work is, told to the window that waits for it."""

import asyncio
import time
from collections.abc import Callable

PAUSE = 0.1
"""Seconds between two calls: an eye follows no more, and the till has other things to paint."""


class ProgressPost:
    """Called on the working thread; `show` is called on the loop in which this was made, and never after the answer.

    `clock` gives seconds.
    """

    def __init__(self, show: Callable[..., None], clock: Callable[[], float] = time.monotonic) -> None:
        self._post = asyncio.get_running_loop().call_soon_threadsafe
        self._show = show
        self._clock = clock
        self._next = clock()

    def __call__(self, *how_far: int) -> None:
        if self._clock() >= self._next:
            self._next = self._clock() + PAUSE
            self._post(self._show, *how_far)
