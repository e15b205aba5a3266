import asyncio
import threading
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

from app.displays.display_port import DisplayPort
from tests.displays.ptys import PATIENCE, PtyDisplay


class Reach:
    """What a port told, heard on the event loop's thread."""

    def __init__(self) -> None:
        self.told: asyncio.Queue[bool] = asyncio.Queue()
        self._loop = asyncio.get_running_loop()

    def hear(self, in_reach: bool) -> None:
        self._loop.call_soon_threadsafe(self.told.put_nowait, in_reach)

    async def next(self) -> bool:
        return await asyncio.wait_for(self.told.get(), PATIENCE)


@asynccontextmanager
async def opened(
    display: PtyDisplay, on_reached: Callable[[bool], None], *, patience: float = 2.0, retry_after: float = 0.02
) -> AsyncIterator[DisplayPort]:
    port = DisplayPort(display.name, 2400, on_reached, patience=patience, retry_after=retry_after)
    yield port
    port.close()
    await asyncio.to_thread(port.wait_closed)
    assert not any(thread.name == f"display on {display.name}" for thread in threading.enumerate())


async def test_messages_arrive(display: PtyDisplay) -> None:
    reach = Reach()
    async with opened(display, reach.hear) as port:
        for message in (b"one", b"two"):
            port.show(message)
            assert await display.hears(message) == message
    assert reach.told.empty(), "what works is no news"


async def test_an_unplugged_display_is_told_once_and_gets_the_latest_when_it_is_back(display: PtyDisplay) -> None:
    reach = Reach()
    async with opened(display, reach.hear) as port:
        port.show(b"before")
        await display.hears(b"before")
        display.unplug()
        port.show(b"lost")
        assert await reach.next() is False
        port.show(b"latest")
        display.plug()
        assert await reach.next() is True
        assert (await display.hears(b"latest")).endswith(b"latest")
    assert reach.told.empty()


async def test_it_recovers_by_itself(display: PtyDisplay) -> None:
    reach = Reach()
    display.unplug()
    async with opened(display, reach.hear) as port:
        port.show(b"total")
        assert await reach.next() is False
        display.plug()
        assert await display.hears(b"total") == b"total"
        assert await reach.next() is True


async def test_a_new_message_does_not_wait_for_the_next_try(display: PtyDisplay) -> None:
    reach = Reach()
    display.unplug()
    async with opened(display, reach.hear, retry_after=3600) as port:
        port.show(b"lost")
        assert await reach.next() is False
        display.plug()
        port.show(b"total")
        assert await display.hears(b"total") == b"total"


async def test_a_blocked_display_delays_nothing_and_piles_nothing_up(display: PtyDisplay) -> None:
    reach = Reach()
    display.clog()
    async with opened(display, reach.hear, patience=0.05) as port:
        for number in range(10_000):
            port.show(b"%05d" % number)
        assert await reach.next() is False
        heard = await display.hears(b"09999")
        assert await reach.next() is True
    messages = heard.lstrip(b"x")
    assert len(messages) <= 10 * len(b"09999"), "all but a few gave way"


async def test_what_waits_when_it_closes_is_still_written(display: PtyDisplay) -> None:
    async with opened(display, Reach().hear) as port:
        port.show(b"dark")
    assert await display.hears(b"dark") == b"dark"


async def test_a_closed_port_tells_nothing(display: PtyDisplay) -> None:
    reach = Reach()
    display.unplug()
    async with opened(display, reach.hear):
        pass
    display.plug()
    assert reach.told.empty()
