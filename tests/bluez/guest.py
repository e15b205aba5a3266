"""Runs in the guest: scenes of a shop's day on BlueZ, in this order. Each prints what came of it, for test_bluez.py."""

import asyncio
import json
import re
import signal
import sys
import time
import traceback
from collections.abc import Awaitable, Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))
from tests.bluez.counter import Counter
from tests.bluez.handset import Handset
from tests.bluez.other_program import OtherProgram

RESULTS = Path("/dev/ttyS1")
ADDRESS = "7A:11:22:33:44:55"
"""A resolvable private one, as phones have."""
SCENE_WITHIN = 400.0
"""Seconds."""
Facts = dict[str, object]
Scene = Callable[[Counter], Awaitable[Facts]]


async def pairing(counter: Counter) -> Facts:
    return {"said": [await counter.pair(handset) for handset in counter.handsets]}


async def receiving(counter: Counter) -> Facts:
    """From both phones at once, one of which takes the smallest packets that there are."""
    await counter.open_till()
    for handset in counter.handsets:
        await handset.until_wanted()
    await counter.old_handset.pay(1, 2)
    return await paid(counter, 3, 4) | {"mtus": sorted(set(re.findall(r"MTU (\d+)", counter.log)))}


async def connections_dead(counter: Counter) -> Facts:
    """Both connections stand and carry nothing: the station must notice by itself, and end them."""
    counter.air.hold()
    await counter.handset.pay(5)
    await counter.old_handset.pay(6)
    for handset in counter.handsets:
        await handset.until_left()
    counter.air.release()
    return await paid(counter, 7)


async def out_of_range_and_back(counter: Counter) -> Facts:
    """It comes back with another tag and another Bluetooth address."""
    handset = counter.handset
    await handset.phone.go_out_of_range()
    await handset.pay(8)
    await handset.phone.come_back()
    return await paid(counter, 9)


async def address_changed_in_the_call(counter: Counter) -> Facts:
    """The adapter calls an address that the phone has just laid down."""
    counter.adapter.on_call = counter.handset.change_address
    await come_back(counter.handset)
    return await paid(counter, 10) | {"changed": counter.adapter.on_call is None}


async def phone_restarted(counter: Counter) -> Facts:
    await counter.handset.phone.restart()
    return await paid(counter, 11)


async def adapter_off_and_on(counter: Counter) -> Facts:
    await counter.power("off")
    for handset in counter.handsets:
        await handset.until_left()
    await counter.handset.pay(12)
    await counter.power("on")
    return await paid(counter, 13)


async def bluetoothd_restarted(counter: Counter) -> Facts:
    await counter.kill_bluetoothd()
    await counter.handset.pay(14)
    await counter.start_bluetoothd()
    return await paid(counter, 15)


async def another_program_connects(counter: Counter) -> Facts:
    """It is first: BlueZ is still connecting for it when the station asks, and says that this is in progress."""
    handset = counter.handset
    await handset.phone.go_out_of_range()
    await counter.until_seeking()
    other = await OtherProgram.start(ADDRESS)
    counter.signal_till(signal.SIGSTOP)
    counter.adapter.rings = True
    await handset.come_back(ADDRESS)
    await other.until_seen()
    async with asyncio.TaskGroup() as works:
        works.create_task(other.connect())
        await counter.until_calling()
        counter.signal_till(signal.SIGCONT)
        await counter.until_logged("Operation already in progress")
        counter.adapter.rings = False
    other.end()
    return await paid(counter, 16)


async def another_program_listens(counter: Counter) -> Facts:
    """Its subscription outlives the connection, and from then on BlueZ tells every packet twice (bleak issue 2002)."""
    other = await OtherProgram.start(ADDRESS)
    await other.listen()
    await come_back(counter.handset)
    facts = await paid(counter, 17, 18, 19)
    other.end()
    return facts | {"doubled": "tells packets twice" in counter.log}


async def till_closed(counter: Counter) -> Facts:
    return {"exit": await counter.close_till()}


async def come_back(handset: Handset) -> None:
    await handset.phone.go_out_of_range()
    await handset.come_back(ADDRESS)


async def paid(counter: Counter, *yuan: int) -> Facts:
    """What the ledger holds once these payments, and all before, are acknowledged to the phones."""
    await counter.handset.pay(*yuan)
    for handset in counter.handsets:
        await handset.until_acknowledged()
    return {"rows": counter.rows()}


SCENES: tuple[Scene, ...] = (
    pairing,
    receiving,
    connections_dead,
    out_of_range_and_back,
    address_changed_in_the_call,
    phone_restarted,
    adapter_off_and_on,
    bluetoothd_restarted,
    another_program_connects,
    another_program_listens,
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
