"""The demo on a screen: the till, the customer's window, and the simulator beside them."""

import asyncio
import tempfile
from contextlib import AbstractAsyncContextManager
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget

from app.bootstrap.errands import Errands
from app.bootstrap.event_loop import run_on_qt
from app.bootstrap.program import Surroundings, application, on_request_to_end
from app.demo.iphone_shop import open_iphone_shop
from app.demo.shop import AnyShop, open_shop
from app.ui.close_watch import CloseWatch
from app.ui.language import language_on_screen
from handset.simulator.window import SimulatorWindow
from handset.simulator.wordings import PlatformPush

FIRST_CUSTOMER = 2026
"""The seed of the simulated payments."""


class Places(NamedTuple):
    """Where the three windows go on one monitor."""

    till: QRect
    customer: QRect
    simulator: QRect


def show(language: str, root: Path | None, *, iphone: bool = False) -> int:
    """Stay until the till or the simulator is closed. The shop is gone afterwards, unless `root` keeps it."""
    app = application()
    with tempfile.TemporaryDirectory(prefix="paybell-demo-") as scratch:
        run_on_qt(app, _show(app, language, root or Path(scratch) / "shop", iphone))
    return 0


def places(room: QRect, till_least: QSize, simulator_least: QSize) -> Places:
    """The customer's window under the till, the simulator right of both; over them where the monitor is too small."""
    left = max(till_least.width(), room.width() - max(simulator_least.width(), room.width() * 53 // 100))
    upper = max(till_least.height(), room.height() * 54 // 100)
    right = max(simulator_least.width(), room.width() - left)
    return Places(
        QRect(room.left(), room.top(), left, upper),
        QRect(room.left(), room.top() + upper, left, room.height() - upper),
        QRect(room.right() - right + 1, room.top(), right, room.height()),
    )


async def _show(app: QApplication, language: str, root: Path, iphone: bool) -> None:
    surroundings = Surroundings(windowed=True, customer_in_window=len(app.screens()) == 1)
    ended = asyncio.Event()
    on_request_to_end(ended.set)
    opening: AbstractAsyncContextManager[AnyShop] = (open_iphone_shop if iphone else open_shop)(
        app, root, surroundings, language=language
    )
    async with opening as shop:
        errands = Errands()
        simulator = simulator_window(shop, errands)
        _arrange(app, shop, simulator)
        shop.program.faces.till_closed.connect(ended.set)
        CloseWatch(simulator).closed.connect(ended.set)
        await ended.wait()
        simulator.close()
        await errands.stop()


def simulator_window(shop: AnyShop, errands: Errands) -> SimulatorWindow:
    """The third window, on this shop's phone and on the pixels of its customer's window."""

    def grab() -> QImage:
        return shop.program.faces.customer.grab().toImage()

    return SimulatorWindow(
        shop.phone,
        PlatformPush(FIRST_CUSTOMER),
        grab,
        lambda errand: errands.start(errand, "simulator"),
        language_on_screen(),
    )


def _arrange(app: QApplication, shop: AnyShop, simulator: SimulatorWindow) -> None:
    till = shop.program.faces.till
    where = places(app.primaryScreen().availableGeometry(), till.minimumSize(), simulator.minimumSizeHint())
    _put(till, where.till)
    if len(app.screens()) == 1:
        _put(shop.program.faces.customer, where.customer)
    _put(simulator, where.simulator)


def _put(window: QWidget, where: QRect) -> None:
    window.setGeometry(where)
    window.show()
