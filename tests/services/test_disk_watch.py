import asyncio
import contextlib
from pathlib import Path

import pytest

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


async def test_a_folder_that_cannot_be_looked_at_is_looked_at_again(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    bus, told = Bus(), asyncio.Queue[TroubleBegan]()
    bus.subscribe(TroubleBegan, told.put_nowait)
    folder = tmp_path / "stick"
    watch = asyncio.create_task(DiskWatch(bus, folder, nearly_full=2**62, look_every=0.001).run())
    while "free space" not in caplog.text:  # noqa: ASYNC110  # the log tells nobody
        await asyncio.sleep(0)
    folder.mkdir()
    await told.get()
    watch.cancel()


def test_space_that_is_back_ends_the_trouble(tmp_path: Path) -> None:
    bus, events = Bus(), list[object]()
    bus.subscribe(TroubleBegan, events.append)
    bus.subscribe(TroubleEnded, events.append)
    watch = DiskWatch(bus, tmp_path, nearly_full=1000)
    for free in (5000, 999, 10, 1000, 5000):
        watch.judge(free)
    assert [type(event) for event in events] == [TroubleBegan, TroubleEnded]
