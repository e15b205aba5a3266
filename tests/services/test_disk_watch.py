import asyncio
import contextlib
from pathlib import Path

from app.domain.events import TroubleBegan, TroubleEnded
from app.domain.trouble import StationTrouble
from app.services.bus import Bus
from app.services.disk_watch import DiskWatch


async def test_a_nearly_full_disk_is_told_with_what_is_left(tmp_path: Path) -> None:
    bus, told = Bus(), asyncio.Queue[TroubleBegan]()
    bus.subscribe(TroubleBegan, told.put_nowait)
    watch = asyncio.create_task(DiskWatch(bus, tmp_path, nearly_full=2**62, look_every=0.001).run())
    began = await told.get()
    assert began.trouble is StationTrouble.DISK_NEARLY_FULL
    assert began.detail.endswith(" MB")
    watch.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await watch
    assert told.empty(), "it is told once, not at every look"


def test_space_that_is_back_ends_the_trouble(tmp_path: Path) -> None:
    bus, events = Bus(), list[object]()
    bus.subscribe(TroubleBegan, events.append)
    bus.subscribe(TroubleEnded, events.append)
    watch = DiskWatch(bus, tmp_path, nearly_full=1000)
    for free in (5000, 999, 10, 1000, 5000):
        watch.judge(free)
    assert [type(event) for event in events] == [TroubleBegan, TroubleEnded]
