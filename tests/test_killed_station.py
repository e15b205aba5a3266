"""The station as a process of its own, killed in the middle of a burst: afterwards there are exactly as many rows."""

import asyncio
import signal
import sqlite3
import sys
from asyncio.subprocess import PIPE
from pathlib import Path

from db.verify import verify
from tests.killable_station import ROOT, Counter, first_hello

BURST, KILLS = 60, 3


async def test_a_station_killed_in_a_burst_loses_nothing_and_doubles_nothing(tmp_path: Path) -> None:
    counter = Counter(tmp_path)
    await counter.open()
    await counter.pair()
    station = await counter.start("run", "--window")
    await first_hello(counter)
    for number in range(BURST):
        await counter.phone.hear("com.eg.android.AlipayGphone", "支付宝通知", f"支付宝成功收款{number + 1}.00元")
    for _ in range(KILLS):
        await counter.acknowledged(5)
        station.kill()
        await station.wait()
        station = await counter.start("run", "--window")
    while counter.phone.queued:
        await counter.acknowledged(1)
    station.send_signal(signal.SIGTERM)
    assert await station.wait() == 0
    await counter.close()
    assert rows(tmp_path / "station" / "ledger.sqlite3") == [100 * (number + 1) for number in range(BURST)]
    assert verify(tmp_path / "station" / "ledger.sqlite3").ok


async def test_a_second_station_on_the_same_folder_is_refused(tmp_path: Path) -> None:
    counter = Counter(tmp_path)
    await counter.open()
    await counter.pair()
    first = await counter.start("run", "--window")
    await first_hello(counter)
    second = await asyncio.create_subprocess_exec(
        sys.executable, "main.py", "run", "--data", str(tmp_path / "station"), cwd=ROOT, stderr=PIPE
    )
    _, said = await second.communicate()
    assert second.returncode == 1
    assert "already running" in said.decode()
    assert str(tmp_path / "station") in said.decode()
    first.send_signal(signal.SIGTERM)
    assert await first.wait() == 0
    await counter.close()


def rows(file: Path) -> list[int]:
    database = sqlite3.connect(file)
    try:
        return [row[0] for row in database.execute("SELECT amount_minor FROM payment ORDER BY seq")]
    finally:
        database.close()
