"""Live events of a back end that is alone on its database."""

import asyncio
from contextlib import AbstractContextManager

from app.server.live.events import MISSED, LiveEvent
from app.server.live.listeners import Listener, Listeners


class InProcessLiveEvents:
    """A `LiveEvents`; what other processes do is not heard."""

    def __init__(self) -> None:
        self._listeners = Listeners(LiveEvent(MISSED))
        self._loop: asyncio.AbstractEventLoop | None = None

    async def start(self) -> None:
        self._loop = asyncio.get_running_loop()

    def end_streams(self) -> None:
        self._listeners.end()

    async def stop(self) -> None:
        self.end_streams()
        self._loop = None

    @property
    def listeners(self) -> int:
        return len(self._listeners)

    def publish(self, event: LiveEvent) -> None:
        if self._loop is not None:
            self._loop.call_soon_threadsafe(self._listeners.tell, event)

    def listening(self) -> AbstractContextManager[Listener[LiveEvent]]:
        return self._listeners.listening()
