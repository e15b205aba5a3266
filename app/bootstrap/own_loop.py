"""An event loop on a thread of its own, for what would hold up the window's: encryption, compression, long reads."""

import asyncio
import threading
from collections.abc import Callable, Coroutine
from typing import Any, TypeVar

T = TypeVar("T")


class OwnLoop:
    """Close it, or its thread runs as long as the process."""

    def __init__(self, name: str) -> None:
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._turn, name=name, daemon=True)
        self._thread.start()

    def do(self, work: Coroutine[Any, Any, T]) -> "asyncio.Future[T]":
        """Begin `work` there; what it gives can be awaited here."""
        return asyncio.wrap_future(asyncio.run_coroutine_threadsafe(work, self._loop))

    def post(self, call: Callable[[], object]) -> None:
        """Make a call there, soon."""
        self._loop.call_soon_threadsafe(call)

    async def close(self) -> None:
        """Cancel what still runs there, wait until it has ended, and end the thread."""
        await self.do(_cancel_others())
        self.post(self._loop.stop)
        await asyncio.to_thread(self._thread.join)

    def _turn(self) -> None:
        try:
            self._loop.run_forever()
        finally:
            self._loop.close()


async def _cancel_others() -> None:
    others = asyncio.all_tasks() - {asyncio.current_task()}
    for task in others:
        task.cancel()
    await asyncio.gather(*others, return_exceptions=True)
