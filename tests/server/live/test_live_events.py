"""What both kinds of live events promise; that other processes hear is tested in test_serve."""

import asyncio
from collections.abc import AsyncIterator

import pytest

from app.server.database import Database
from app.server.live.events import ENTRIES, MISSED, STATUS, LiveEvent, LiveEvents
from app.server.live.in_process import InProcessLiveEvents
from app.server.live.listeners import WAITING, Listener
from app.server.live.postgres import PostgresLiveEvents


@pytest.fixture
async def live(database: Database) -> AsyncIterator[LiveEvents]:
    live: LiveEvents = InProcessLiveEvents() if database.is_sqlite else PostgresLiveEvents(database.url)
    await live.start()
    yield live
    await live.stop()


async def heard(listener: Listener[LiveEvent], count: int) -> list[LiveEvent]:
    stream = aiter(listener)
    return [await asyncio.wait_for(anext(stream), 20) for _ in range(count)]


async def test_everybody_hears_in_order_what_any_thread_publishes(live: LiveEvents) -> None:
    events = [LiveEvent(ENTRIES, "a" * 16), LiveEvent(STATUS, "李"), LiveEvent(STATUS)]
    with live.listening() as one, live.listening() as other:
        assert live.listeners == 2
        for event in events:
            await asyncio.to_thread(live.publish, event)
        assert await heard(one, 3) == await heard(other, 3) == events
    assert live.listeners == 0


async def test_a_stop_ends_every_stream_and_those_that_come_later(live: LiveEvents) -> None:
    with live.listening() as listener:
        live.end_streams()
        assert [event async for event in listener] == []
    with live.listening() as late:
        assert [event async for event in late] == []


async def test_who_is_too_slow_is_told_so(live: LiveEvents) -> None:
    with live.listening() as slow:
        for _ in range(WAITING):
            slow.hear(LiveEvent(ENTRIES))
        slow.hear(LiveEvent(STATUS))
        assert await heard(slow, 2) == [LiveEvent(MISSED), LiveEvent(STATUS)]


def test_an_event_travels_as_text() -> None:
    event = LiveEvent(ENTRIES, "李\n")
    assert LiveEvent.of_text(event.text) == event
