"""Runs in the guest: scenes of a shop's day on BlueZ, in this order. Each prints what came of it, for test_bluez.py."""

import asyncio
import json
import sys
import time
import traceback
from collections.abc import Awaitable, Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))
from tests.bluez.counter import Counter

RESULTS = Path("/dev/ttyS1")
SCENE_WITHIN = 200.0
"""Seconds."""
Facts = dict[str, object]
Scene = Callable[[Counter], Awaitable[Facts]]


async def pairing(counter: Counter) -> Facts:
    return {"said": await counter.pair()}


async def receiving(counter: Counter) -> Facts:
    await counter.open_till()
    await counter.handset.until_connected()
    return await paid(counter, 1, 2, 3)


async def out_of_range_and_back(counter: Counter) -> Facts:
    """It comes back with another tag and another Bluetooth address."""
    handset = counter.handset
    await handset.phone.go_out_of_range()
    await handset.pay(4, 5)
    await handset.phone.come_back()
    return await paid(counter, 6)


async def phone_restarted(counter: Counter) -> Facts:
    await counter.handset.phone.restart()
    return await paid(counter, 7)


async def adapter_off_and_on(counter: Counter) -> Facts:
    handset = counter.handset
    await counter.power("off")
    await handset.until(lambda: not handset.phone.connected_to)
    await handset.pay(8)
    await counter.power("on")
    return await paid(counter, 9)


async def bluetoothd_restarted(counter: Counter) -> Facts:
    await counter.kill_bluetoothd()
    await counter.handset.pay(10)
    await counter.start_bluetoothd()
    return await paid(counter, 11)


async def till_closed(counter: Counter) -> Facts:
    return {"exit": await counter.close_till()}


async def paid(counter: Counter, *yuan: int) -> Facts:
    """What the ledger holds once the phone has these payments, and all before, acknowledged."""
    handset = counter.handset
    await handset.pay(*yuan)
    await handset.until_acknowledged()
    return {"rows": counter.rows()}


SCENES: tuple[Scene, ...] = (
    pairing,
    receiving,
    out_of_range_and_back,
    phone_restarted,
    adapter_off_and_on,
    bluetoothd_restarted,
    till_closed,
)


async def main() -> None:
    counter = Counter(Path("/run/shop"))
    await counter.open()
    for scene in SCENES:
        began = time.monotonic()
        facts = await played(scene, counter)
        say({"scene": scene.__name__, "took_s": round(time.monotonic() - began, 1)} | facts)
    sys.stdout.write(counter.log)


def say(line: Facts) -> None:
    with RESULTS.open("a", encoding="utf-8") as results:
        results.write(json.dumps(line) + "\n")


async def played(scene: Scene, counter: Counter) -> Facts:
    try:
        async with asyncio.timeout(SCENE_WITHIN):
            return await scene(counter)
    except Exception:  # noqa: BLE001  # the test of this scene shows it
        return {"error": traceback.format_exc(), "log": counter.log}


if __name__ == "__main__":
    asyncio.run(main())
