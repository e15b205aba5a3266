"""Those who hear of live events in this process, each at its own pace."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from typing import Generic, TypeVar

WAITING = 1000
"""Events that one listener may have before it; then it has missed some."""
T = TypeVar("T")


class Listener(Generic[T]):
    """Iterate over it; it ends when the back end stops. `missed` is heard for what it was too slow for."""

    def __init__(self, missed: T) -> None:
        self._missed = missed
        self._events: asyncio.Queue[T | None] = asyncio.Queue(WAITING)

    def hear(self, event: T | None) -> None:
        """None ends it."""
        if self._events.full():
            while not self._events.empty():
                self._events.get_nowait()
            self._events.put_nowait(self._missed)
        self._events.put_nowait(event)

    async def __aiter__(self) -> AsyncIterator[T]:
        while (event := await self._events.get()) is not None:
            yield event


class Listeners(Generic[T]):
    """Belongs to one loop."""

    def __init__(self, missed: T) -> None:
        self._missed = missed
        self._listeners: set[Listener[T]] = set()
        self._ended = False

    def __len__(self) -> int:
        return len(self._listeners)

    @contextmanager
    def listening(self) -> Iterator[Listener[T]]:
        listener = Listener(self._missed)
        self._listeners.add(listener)
        if self._ended:
            listener.hear(None)
        try:
            yield listener
        finally:
            self._listeners.discard(listener)

    def tell(self, event: T) -> None:
        for listener in self._listeners:
            listener.hear(event)

    def end(self) -> None:
        """Whoever listens hears no more, nor does whoever comes later."""
        self._ended = True
        for listener in self._listeners:
            listener.hear(None)
