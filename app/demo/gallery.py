"""Pictures of every window in every state, made by bringing the real shop into each."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QSize, QThreadPool
from PySide6.QtWidgets import QWidget

from app.demo.shop import SHOP_NAMES, AnyShop, event_where, signalled
from app.domain.discount import Discount
from app.domain.events import (
    LedgerRecovered,
    LinkChanged,
    NoticeUnsure,
    PaymentNotRecorded,
    PaymentRecorded,
    SaleChanged,
)
from app.domain.link_state import LinkPhase
from app.domain.money import Money
from app.domain.sale import ONE, SaleLine
from app.ui.cashier.keys import TillAct
from app.ui.customer.stage import CustomerState
from handset.simulator.window import SimulatorWindow

LOOKS = (("en", "light"), ("zh_CN", "light"), ("en", "dark"))
SIMULATOR_SIZE = QSize(1280, 800)
E = TypeVar("E")


async def take_shots(shop: AnyShop, simulator_window: Callable[[], SimulatorWindow], folder: Path) -> None:
    """Fill `folder` with `WINDOW-STATE-LANGUAGE.png`, the dark theme's with `-dark` at the end.

    Raises:
        OSError: the folder cannot be made or a picture cannot be written.
    """
    await asyncio.to_thread(folder.mkdir, parents=True, exist_ok=True)
    for language, theme in LOOKS:
        settings = shop.program.station.settings
        name = SHOP_NAMES[language]
        await settings.change(replace(settings.now, language=language, theme=theme, shop_name=name))
        suffix = language if theme == "light" else f"{language}-{theme}"
        await Gallery(shop, folder, suffix).take_all(simulator_window())


async def _pool_is_done() -> None:
    """Pictures of codes are drawn on Qt's thread pool, and come back as queued events."""
    await asyncio.to_thread(QThreadPool.globalInstance().waitForDone)
    await asyncio.sleep(0)
    await asyncio.sleep(0)


class Gallery:
    """One tour through all states, in one language and theme."""

    def __init__(self, shop: AnyShop, folder: Path, suffix: str) -> None:
        self._shop = shop
        self._folder = folder
        self._suffix = suffix
        self._till = shop.program.faces.till
        self._customer = shop.program.faces.customer

    async def take_all(self, simulator: SimulatorWindow) -> None:
        await self._customer_is(CustomerState.IDLE)
        self._shoot("customer-idle", self._customer)
        simulator.resize(SIMULATOR_SIZE)
        simulator.scan()
        await self._sale()
        self._cash()
        await self._unsure()
        await self._late()
        await self._not_recorded()
        await self._silent()
        await self._sheets()
        simulator.look_at_phones()
        self._shoot("simulator", simulator)

    async def _sale(self) -> None:
        till = self._shop.program.station.till
        for label, minor in (("龙井 Longjing", 3800), ("", 450)):
            till.add_line(SaleLine(label, Money(minor, "CNY")))
        self._shoot("till-sale", self._till)
        self._shoot("customer-sale-lines", self._customer)
        till.charge()
        self._shoot("till-charged", self._till)
        self._shoot("customer-sale", self._customer)
        async with self._after(PaymentRecorded):
            await self._hear("支付宝成功收款30.00元")
        self._shoot("till-part", self._till)
        async with self._after(PaymentRecorded):
            await self._hear("支付宝成功收款12.50元")
        await self._customer_is(CustomerState.RECEIVED)
        self._shoot("customer-received", self._customer)
        self._shoot("till-received", self._till)
        await self._customer_is(CustomerState.THANKS)
        self._shoot("customer-thanks", self._customer)
        async with self._after(SaleChanged):
            till.cancel()

    def _cash(self) -> None:
        """A sale paid in cash, while another is held."""
        till = self._shop.program.station.till
        till.add_line(SaleLine("", Money(2600, "CNY")))
        till.hold()
        till.add_line(SaleLine("", Money(1250, "CNY"), 2 * ONE, discount=Discount(percent_hundredths=1000)))
        till.charge()
        self._till.sale.acts[TillAct.CASH]()
        self._till.sale.press("50")
        self._shoot("till-cash", self._till)
        self._till.sale.acts[TillAct.CHARGE]()
        self._shoot("till-change", self._till)
        self._shoot("customer-change", self._customer)
        self._till.sale.acts[TillAct.SHELF]()
        self._shoot("till-shelf", self._till)
        for held in till.held:
            till.recall(held.id)
            till.cancel()

    async def _unsure(self) -> None:
        async with self._after(NoticeUnsure):
            await self._hear("成功收款1.00元，成功收款2.00元")
        self._shoot("till-tray", self._till)
        await self._customer_is(CustomerState.NOTICE)
        self._shoot("customer-look", self._customer)
        station = self._shop.program.station
        for waiting in (await station.today()).tray:
            await station.settle_notice(waiting.notice.id)

    async def _late(self) -> None:
        async with self._after(PaymentRecorded):
            await self._hear("支付宝成功收款12.00元", late=True)
        self._shoot("till-late", self._till)

    async def _not_recorded(self) -> None:
        """Another program really holds the ledger."""
        other = sqlite3.connect(self._shop.folder.ledger, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        async with self._after(PaymentNotRecorded):
            await self._hear("支付宝成功收款88.00元")
        self._shoot("till-not-recorded", self._till)
        async with self._after(LedgerRecovered):
            other.execute("ROLLBACK")
            other.close()

    async def _silent(self) -> None:
        silent = asyncio.create_task(
            event_where(self._shop.bus, LinkChanged, lambda event: event.state.phase is LinkPhase.SILENT)
        )
        await asyncio.sleep(0)
        await self._shop.phone.go_out_of_range()
        await silent
        self._shoot("till-silent", self._till)
        await self._shop.phone.come_back()
        await self._shop.connected()

    async def _sheets(self) -> None:
        self._till.bar.settings_requested.emit()
        settings = self._till.sheets.settings
        self._till.sale.help_requested.emit()
        if keys := self._till.selling.keys:
            self._shoot("till-keys", keys)
            keys.close()
        if settings:
            for page in range(settings.tabs.count()):
                settings.tabs.setCurrentIndex(page)
                await _pool_is_done()
                self._shoot(f"settings-{page + 1}", settings)
            settings.close()
        self._till.pairing_requested.emit()
        await self._shop.program.faces.offer_shown()
        if pairing := self._till.sheets.pairing:
            self._shoot("pairing", pairing)
            pairing.close()

    async def _hear(self, text: str, *, late: bool = False) -> None:
        posted_at = datetime.now(UTC) - timedelta(minutes=9) if late else None
        await self._shop.phone.hear("com.eg.android.AlipayGphone", "支付宝通知", text, posted_at)

    @asynccontextmanager
    async def _after(self, kind: type[E]) -> AsyncIterator[None]:
        """Leave the block only when an event of `kind` came since it was entered."""
        came = asyncio.create_task(event_where(self._shop.bus, kind, lambda _: True))
        await asyncio.sleep(0)
        yield
        await came

    async def _customer_is(self, state: CustomerState) -> None:
        while self._customer.state is not state:
            await signalled(self._customer.state_changed)

    def _shoot(self, name: str, window: QWidget) -> None:
        file = self._folder / f"{name}-{self._suffix}.png"
        if not window.grab().save(str(file)):
            raise OSError(f"{file} cannot be written")
