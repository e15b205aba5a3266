import asyncio
from datetime import UTC, date, datetime, time

from app.domain.events import DayBegan
from app.services.bus import Bus
from app.services.day_watch import DayWatch
from tests.fakes import FakeClock


async def test_the_turn_of_the_day_is_told_once() -> None:
    bus, clock = Bus(), FakeClock(datetime(2026, 11, 24, 3, 59, tzinfo=UTC))
    began: asyncio.Queue[DayBegan] = asyncio.Queue()
    bus.subscribe(DayBegan, began.put_nowait)
    watch = asyncio.create_task(DayWatch(bus, clock, lambda: time(4), look_every=0.001).run())
    await asyncio.sleep(0)
    clock.move(minutes=2)
    assert (await began.get()).totals.day == date(2026, 11, 24)
    clock.move(days=1)
    assert (await began.get()).totals.day == date(2026, 11, 25)
    assert began.empty()
    watch.cancel()
