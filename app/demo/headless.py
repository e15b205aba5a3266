"""The demo without a screen: a seeded script of customers, and an honest count of what became of their payments."""

import json
import logging
import os
import sys
import tempfile
from collections.abc import Collection
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from app.bootstrap.errands import Errands
from app.bootstrap.event_loop import run_on_qt
from app.bootstrap.program import Surroundings, application
from app.demo.customers import AWAY, Customers
from app.demo.gallery import take_shots
from app.demo.iphone_shop import IphoneShop, open_iphone_shop
from app.demo.shop import AnyShop, open_shop
from app.demo.tally import Tally, percentiles
from app.demo.windows import simulator_window
from app.domain.events import NoticePassedOver, NoticeUnsure
from app.domain.notice import NoticeId
from app.ui.customer.stage import Timings
from db.verify import verify

log = logging.getLogger(__name__)

SCREENS = {
    "screens": [
        {
            "name": "till",
            "x": 0,
            "y": 0,
            "width": 1366,
            "height": 768,
            "logicalDpi": 96,
            "logicalBaseDpi": 96,
            "dpr": 1,
        },
        {
            "name": "customer",
            "x": 1366,
            "y": 0,
            "width": 1280,
            "height": 800,
            "logicalDpi": 96,
            "logicalBaseDpi": 96,
            "dpr": 1,
        },
    ]
}
HASTY = Timings(received=400, received_beside_sale=300, thanks=200, notice=300)
"""The script does not wait for customers to read."""


@dataclass(frozen=True, slots=True)
class Script:
    """The same seed gives the same customers."""

    payments: int
    seed: int
    iphone: bool = False
    """Whether the merchant's phone is an iPhone."""


@dataclass
class Heard:
    """What the station made of notices that were no payments."""

    passed_over: int = 0
    unsure: int = 0


def play(script: Script, root: Path | None, shots: Path | None, *, as_json: bool) -> int:
    """Play the script in `root`, or in a folder that is gone afterwards; 1 when a payment was lost or doubled."""
    with tempfile.TemporaryDirectory(prefix="paybell-demo-") as scratch:
        use_two_virtual_screens(Path(scratch))
        qInstallMessageHandler(_log_qt)
        app = application()
        result = run_on_qt(app, _play(app, script, root or Path(scratch) / "shop", shots))
    sys.stdout.write((json.dumps(result) if as_json else sentence(result)) + "\n")
    return 1 if result["lost"] or result["doubled"] else 0


def use_two_virtual_screens(folder: Path) -> None:
    """Have Qt paint two monitors in memory. `folder` must stay until the application has ended."""
    file = folder / "screens.json"
    file.write_text(json.dumps(SCREENS), encoding="utf-8")
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={file}"


def _log_qt(_kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
    """Monitors in memory lack much that Qt would like to have, and it says so for every window."""
    log.info("Qt: %s", text)


def sentence(result: dict[str, Any]) -> str:
    """The result for a person who did not ask for JSON."""
    latency = result["latency_ms"]
    return (
        f"{result['sent']} payments sent, {result['recorded']} recorded, {result['lost']} lost, "
        f"{result['doubled']} doubled; "
        f"shown {result['shown_till']} times on the till and {result['shown_customer']} times to customers, "
        f"rung {result['rung']} times ({result['sound']}); from the phone to both windows in {latency['p50']} ms "
        f"(p50), {latency['p99']} ms (p99)."
    )


async def _play(app: QApplication, script: Script, root: Path, shots: Path | None) -> dict[str, Any]:
    tally, heard = Tally(), Heard()
    surroundings = Surroundings(on_rung=tally.handed_over, customer_timings=HASTY, windowed=True)
    opening: AbstractAsyncContextManager[AnyShop] = (open_iphone_shop if script.iphone else open_shop)(
        app, root, surroundings, language="en"
    )
    async with opening as shop:
        _watch(shop, tally, heard)
        earlier = {payment.id for payment in (await shop.program.station.today()).payments}
        customers = Customers(shop, tally, script.seed)
        try:
            await _act(customers, script.payments)
            if isinstance(shop, IphoneShop):
                await shop.hide_one()
        except TimeoutError:
            sys.stderr.write("Some payments were not recorded, shown and rung in time; the count says which.\n")
        result = await _result(shop, tally, heard, customers, earlier)
        if shots:
            await _take_shots(shop, shots)
    return {**result, "ledger_verified": verify(root / "ledger.sqlite3").ok}


async def _take_shots(shop: AnyShop, folder: Path) -> None:
    errands = Errands()
    await take_shots(shop, lambda: simulator_window(shop, errands), folder)
    await errands.stop()


async def _act(customers: Customers, payments: int) -> None:
    away = min(AWAY, payments // 3)
    before = (payments - away) // 2
    await customers.come(before)
    await customers.come_while_phone_is_away(away)
    await customers.phone_restarts()
    await customers.come(payments - away - before)


def _watch(shop: AnyShop, tally: Tally, heard: Heard) -> None:
    shop.program.faces.till.payment_painted.connect(tally.painted_on_till)
    shop.program.faces.customer.payment_painted.connect(tally.painted_for_customer)

    def pass_over(_: NoticePassedOver) -> None:
        heard.passed_over += 1

    def be_unsure(_: NoticeUnsure) -> None:
        heard.unsure += 1

    shop.bus.subscribe(NoticePassedOver, pass_over)
    shop.bus.subscribe(NoticeUnsure, be_unsure)


async def _result(
    shop: AnyShop, tally: Tally, heard: Heard, customers: Customers, earlier: Collection[NoticeId]
) -> dict[str, Any]:
    """`earlier` are the payments of a folder that was played in before."""
    recorded = [one for one in (await shop.program.station.today()).payments if one.id not in earlier]
    latencies = tally.latencies_ms()
    return {
        "sent": len(tally.sent),
        "recorded": len({payment.id for payment in recorded} & tally.sent.keys()),
        "lost": tally.lost(recorded),
        "doubled": tally.doubled(recorded),
        "shown_till": len(tally.shown_till.keys() & tally.sent.keys()),
        "shown_customer": len(tally.shown_customer.keys() & tally.sent.keys()),
        "rung": len(tally.rung.keys() & tally.sent.keys()),
        "sound": "device" if shop.program.sound.bell.device_available else "silent sink: no sound device",
        "latency_ms": percentiles(latencies),
        "measured_live": len(latencies),
        "caught_up_after_absence": len(tally.sent) - len(latencies),
        "sales_paid": customers.sales_paid,
        "codes_scanned": customers.scanned,
        "passed_over": heard.passed_over,
        "unsure": heard.unsure,
    }
