"""Pages that renew themselves: a part of a page is drawn anew when something happened, and sent where it changed."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import suppress

from fastapi.concurrency import run_in_threadpool
from fastapi.sse import ServerSentEvent

from app.server.live.events import LiveEvent
from app.server.live.listeners import Listener
from app.server.pages.office import Office
from app.server.pages.visitor import Visitor

AT_MOST_EVERY_S = 0.1
"""What happens meanwhile is drawn together."""
LOOK_AGAIN_S = 20.0
"""Without any event: the day may have turned, a station may be silent, the session may be over."""


async def pictures(office: Office, visitor: Visitor, draw: Callable[[], str]) -> AsyncIterator[ServerSentEvent]:
    """What `draw` gives now, and then whenever it gives another; until the session ends or the back end stops."""
    with office.backend.live.listening() as listener:
        happened = asyncio.Event()
        hearing = asyncio.create_task(_hear(listener, happened))
        shown = ""
        try:
            while await run_in_threadpool(office.sessions.account, visitor.secret):
                happened.clear()
                if hearing.done():
                    return
                picture = await run_in_threadpool(draw)
                if picture != shown:
                    yield ServerSentEvent(data=picture, event="shown")
                    shown = picture
                await _next(happened)
        finally:
            hearing.cancel()


async def _hear(listener: Listener[LiveEvent], happened: asyncio.Event) -> None:
    """Ends when the back end stops."""
    async for _event in listener:
        happened.set()
    happened.set()


async def _next(happened: asyncio.Event) -> None:
    await asyncio.sleep(AT_MOST_EVERY_S)
    with suppress(TimeoutError):
        await asyncio.wait_for(happened.wait(), LOOK_AGAIN_S)
