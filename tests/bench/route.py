"""From a packet on the radio to the ledger, the eyes and the ear, against a floor measured in the same run.

    python -m tests.bench.route [--payments 1000]

The floor is what no station could do without: one raw notification over the same virtual link, one commit of a bare
row with `synchronous=FULL` on the same disk, and one repaint of a bare label as large as the amount on the till.
"""

import argparse
import asyncio
import logging
import sqlite3
import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from time import perf_counter

from bleak.backends.characteristic import BleakGATTCharacteristic
from bleak.backends.client import NotifyCallback
from bumble.device import Device, DeviceConfiguration, Peer
from bumble.gatt import Characteristic, Service
from bumble.hci import Address
from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QLabel

from app.bootstrap.event_loop import run_on_qt
from app.bootstrap.program import Surroundings, application
from app.demo.headless import use_two_virtual_screens
from app.demo.shop import Shop, open_shop, signalled
from app.demo.tally import Tally, percentiles
from app.domain.notice import NoticeId
from app.link.virtual_radio import BumbleClient
from app.sound.player import SilentPlayer
from app.ui.customer.stage import CustomerState, Timings
from handset.simulator.air import Air
from handset.simulator.wordings import PlatformPush

SERVICE, VALUE = "7b1f0001-0000-4c5f-9d0a-0000000000ff", "7b1f0002-0000-4c5f-9d0a-0000000000ff"
NOTICE_SIZE = 150
"""Bytes of an average notice on the air."""
FRAME_MS = 1000 / 60
ONE_BY_ONE = Timings(received=1, received_beside_sale=1, thanks=1)
"""So that each payment is shown by itself, as in a shop, and not beside the dozen before it."""
BEFORE_THE_FIRST_CUSTOMER = 1.0
"""Seconds after the start in which the windows are painted for the first time and the recogniser is prepared."""
BETWEEN_CUSTOMERS = 0.02
"""Seconds in which the windows come to rest."""


@dataclass
class Measured:
    """Milliseconds of each repetition, by name."""

    ms: dict[str, list[float]] = field(default_factory=dict)

    def add(self, name: str, since: float, until: float | None = None) -> None:
        self.ms.setdefault(name, []).append(((until or perf_counter()) - since) * 1000)

    def p50(self, name: str) -> float:
        return percentiles(sorted(self.ms[name]))["p50"] or 0.0


async def raw_notifications(count: int) -> list[float]:
    """Milliseconds from `notify_subscriber` to the subscriber's callback, over a bare virtual link."""
    air = Air()
    phone, station = _device(air, "C0:00:00:00:00:01"), _device(air, "C0:00:00:00:00:02")
    value = Characteristic(VALUE, Characteristic.Properties.NOTIFY, Characteristic.READABLE, b"")
    phone.add_service(Service(SERVICE, [value]))
    await phone.power_on()
    await station.power_on()
    await phone.start_advertising()
    peer = Peer(await station.connect(phone.random_address))
    await peer.request_mtu(517)
    await peer.discover_all()
    heard: asyncio.Queue[float] = asyncio.Queue()
    (found,) = peer.get_characteristics_by_uuid(value.uuid)
    await peer.subscribe(found, lambda _: heard.put_nowait(perf_counter()))
    delays = []
    for _ in range(count):
        sent_at = perf_counter()
        await phone.notify_subscribers(value, bytes(NOTICE_SIZE))
        delays.append((await heard.get() - sent_at) * 1000)
    await phone.power_off()
    await station.power_off()
    return delays


def bare_commits(folder: Path, count: int) -> list[float]:
    """Milliseconds of one INSERT of a notice's size in a transaction of its own."""
    database = sqlite3.connect(folder / "bare.sqlite3", isolation_level=None)
    database.execute("PRAGMA journal_mode = WAL")
    database.execute("PRAGMA synchronous = FULL")
    database.execute("CREATE TABLE bare (body TEXT)")
    delays = []
    for _ in range(count):
        began = perf_counter()
        database.execute("INSERT INTO bare VALUES (?)", ("x" * 600,))
        delays.append((perf_counter() - began) * 1000)
    database.close()
    return delays


class PaintedLabel(QLabel):
    """Says when it has been painted."""

    def __init__(self) -> None:
        super().__init__()
        self.painted = asyncio.Event()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self.painted.set()


async def bare_repaints(count: int) -> list[float]:
    """Milliseconds from `setText` to the end of the paint event, of a label in a window of its own."""
    label = PaintedLabel()
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    label.setStyleSheet("font-size: 72px")
    label.resize(700, 120)
    label.show()
    await label.painted.wait()
    delays = []
    for number in range(count):
        label.painted.clear()
        began = perf_counter()
        label.setText(f"¥{number}.50")
        await label.painted.wait()
        delays.append((perf_counter() - began) * 1000)
    label.close()
    return delays


class HeldThread(QObject):
    """How long the window's thread was not free to answer: the gaps between the ticks of a 1 ms timer."""

    def __init__(self) -> None:
        super().__init__()
        self.gaps_ms: list[float] = []
        self._last = perf_counter()
        self._timer = QTimer(self, interval=1, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    def stop(self) -> None:
        self._timer.stop()

    def _tick(self) -> None:
        now = perf_counter()
        self.gaps_ms.append((now - self._last) * 1000 - 1)
        self._last = now


class PacketWatch:
    """Notes when the last packet reached the station's bleak callback."""

    def __init__(self) -> None:
        self.at = 0.0
        start_notify = BumbleClient.start_notify

        async def watched(
            client: BumbleClient, characteristic: BleakGATTCharacteristic, callback: NotifyCallback, **options: object
        ) -> None:
            def on_value(value: bytearray) -> None:
                self.at = perf_counter()
                callback(value)

            await start_notify(client, characteristic, on_value, **options)

        BumbleClient.start_notify = watched  # type: ignore[method-assign]  # a measuring point, for this process only


def note_commits(shop: Shop) -> "asyncio.Queue[float]":
    """The moments at which the station acknowledges, which it does as soon as the row is committed."""
    commits: asyncio.Queue[float] = asyncio.Queue()
    keeper = shop.program.station.keeper
    acknowledge = keeper.acknowledge

    def noted(notice_id: NoticeId) -> None:
        commits.put_nowait(perf_counter())
        acknowledge(notice_id)

    keeper.acknowledge = noted  # type: ignore[method-assign]  # a measuring point, for this process only
    return commits


async def station_route(shop: Shop, tally: Tally, watch: PacketWatch, count: int) -> Measured:
    """Payments one after the other, each when the one before is everywhere."""
    timings, push = Measured(), PlatformPush(1)
    committed = note_commits(shop)
    for _ in range(count):
        payment = push.any_payment()
        heard_at = perf_counter()
        seq = await shop.phone.hear(*payment.notice)
        assert seq is not None
        notice_id = shop.identity(seq)
        tally.send(notice_id, payment.amount_minor, heard_at=heard_at)
        committed_at = await committed.get()
        while tally.missing([notice_id]):
            tally.changed.clear()
            await tally.changed.wait()
        while shop.program.faces.customer.state is not CustomerState.IDLE:
            await signalled(shop.program.faces.customer.state_changed)
        await asyncio.sleep(BETWEEN_CUSTOMERS)
        timings.add("phone hears -> packet in", heard_at, watch.at)
        timings.add("packet in -> row committed", watch.at, committed_at)
        timings.add("packet in -> till painted", watch.at, tally.shown_till[notice_id])
        timings.add("packet in -> both windows painted", watch.at, tally.both_saw(notice_id))
        timings.add("packet in -> sound handed over", watch.at, tally.rung[notice_id])
    return timings


async def measure(app: QApplication, folder: Path, count: int) -> None:
    floor = Measured()
    floor.ms["raw notification"] = await raw_notifications(count)
    floor.ms["bare FULL commit"] = bare_commits(folder, count)
    floor.ms["bare label repaint"] = await bare_repaints(count)
    total = sum(floor.p50(name) for name in floor.ms)
    watch, tally = PacketWatch(), Tally()
    surroundings = Surroundings(
        player=SilentPlayer, on_rung=tally.handed_over, customer_timings=ONE_BY_ONE, windowed=True
    )
    async with open_shop(app, folder / "shop", surroundings, language="en") as shop:
        shop.program.faces.till.payment_painted.connect(tally.painted_on_till)
        shop.program.faces.customer.payment_painted.connect(tally.painted_for_customer)
        await asyncio.sleep(BEFORE_THE_FIRST_CUSTOMER)
        held = HeldThread()
        route = await station_route(shop, tally, watch, count)
        held.stop()
    report(floor, total, route, held.gaps_ms)


def report(floor: Measured, total: float, route: Measured, gaps_ms: list[float]) -> None:
    print(f"{'':36}{'p50 ms':>9}{'p99 ms':>9}{'max ms':>9}{'p50 / floor':>13}")
    for timings in (floor, route):
        for name, values in timings.ms.items():
            line = percentiles(sorted(values))
            ratio = f"{line['p50'] / total:13.2f}" if timings is route and line["p50"] else ""
            print(f"{name:36}{line['p50']:9.3f}{line['p99']:9.3f}{line['max']:9.3f}{ratio}")
        if timings is floor:
            print(f"{'floor: the sum of the three':36}{total:9.3f}")
    painted = percentiles(sorted(route.ms["packet in -> both windows painted"]))
    print(f"both windows painted, p99 against a frame of {FRAME_MS:.1f} ms: {(painted['p99'] or 0) / FRAME_MS:.2f}")
    held = percentiles(sorted(gaps_ms))
    print(f"window's thread held: p50 {held['p50']} ms, p99 {held['p99']} ms, longest {held['max']} ms")


def _device(air: Air, address: str) -> Device:
    controller = air.controller(address)
    return Device.from_config_with_hci(
        DeviceConfiguration(name=address, address=Address(address)), controller, controller
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--payments", type=int, default=1000)
    count = parser.parse_args().payments
    logging.disable(logging.ERROR)
    with tempfile.TemporaryDirectory(prefix="paybell-bench-") as scratch:
        use_two_virtual_screens(Path(scratch))
        app = application()
        run_on_qt(app, measure(app, Path(scratch), count))


if __name__ == "__main__":
    main()
