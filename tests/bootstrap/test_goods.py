"""Goods through the real station: entered on the page, picked and scanned at the till."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.bootstrap.goods import Goods
from app.demo.shop import Shop
from app.domain.events import TroubleBegan
from app.domain.money import Money
from app.domain.product import Product, Unit
from app.domain.trouble import StationTrouble
from app.paths import DataFolder
from app.services.bus import Bus
from app.settings import Settings
from app.ui.cashier.message_line import Weight
from tests.bootstrap.scenes import Scene
from tests.fakes import EventLog
from tests.until import until

TEA = Product("0000000000000001", "龙井", Money(3800, "CNY"), Unit.PIECE, "4006381333931", favourite=True)
APPLES = Product("0000000000000002", "apples", Money(1000, "CNY"), Unit.WEIGHT, "2012345000001")


def test_a_good_that_is_saved_is_picked_scanned_and_weighed(play: Callable[[Scene], None]) -> None:
    async def scene(shop: Shop) -> None:
        till, station, goods = shop.program.faces.till, shop.program.station, shop.program.goods
        till.bar.settings_requested.emit()
        page = till.sheets.settings.goods
        for product in (TEA, APPLES):
            page.product_saved.emit(product)
        await until(lambda: len(goods.picker.tiles) == 1)
        await until(lambda: page._model.rowCount() == 2)
        till.sheets.settings.reject()
        till.activateWindow()
        await until(lambda: QApplication.activeWindow() is till)
        goods.scanner.scanned.emit(TEA.barcode)
        await until(lambda: station.till.sale is not None and len(station.till.sale.lines) == 1)
        goods.scanner.scanned.emit("2012345005006")
        await until(lambda: len(station.till.sale.lines) == 2)
        assert [(line.label, line.money.text) for line in station.till.sale.lines] == [
            ("龙井", "38.00"),
            ("apples", "5.00"),
        ]
        goods.picker.product_chosen.emit(TEA)
        assert station.till.sale.total == Money(8100, "CNY")
        goods.scanner.scanned.emit("96385074")
        await until(lambda: "96385074" in till.bar.messages.words)

    play(scene)


WHISKY = Product("0000000000000003", "whisky", Money(4200, "USD"), Unit.WEIGHT, "2012346000000", favourite=True)
HALF_A_KILO = "2012346005005"
"""A label of the scale."""


def test_a_good_in_another_currency_is_not_rung_up_and_the_till_says_why(play: Callable[[Scene], None]) -> None:
    async def scene(shop: Shop) -> None:
        till, station, goods = shop.program.faces.till, shop.program.station, shop.program.goods
        till.bar.settings_requested.emit()
        till.sheets.settings.goods.product_saved.emit(WHISKY)
        await until(lambda: len(goods.picker.tiles) == 1)
        till.sheets.settings.reject()
        till.activateWindow()
        await until(lambda: QApplication.activeWindow() is till)
        for signal, told in (
            (goods.picker.product_chosen, WHISKY),
            (goods.scanner.scanned, WHISKY.barcode),
            (goods.scanner.scanned, HALF_A_KILO),
        ):
            till.bar.messages.drop(Weight.NEWS)
            signal.emit(told)
            await until(lambda: "whisky" in till.bar.messages.words)
            assert "is priced in USD, and this shop sells in CNY" in till.bar.messages.words
            assert station.till.sale is None

    play(scene)


HAM = replace(WHISKY, name="ham", price=Money(4200, "CNY"))


@pytest.mark.parametrize(("tells", "due"), [("weight", 2100), ("price", 500)])
def test_a_label_is_read_as_the_scale_is_set(play: Callable[[Scene], None], tells: str, due: int) -> None:
    async def scene(shop: Shop) -> None:
        station, goods = shop.program.station, shop.program.goods
        await station.settings.change(replace(station.settings.now, scale_labels=tells))
        shop.program.faces.till.bar.settings_requested.emit()
        sheet = shop.program.faces.till.sheets.settings
        sheet.goods.product_saved.emit(HAM)
        await until(lambda: len(goods.picker.tiles) == 1)
        sheet.reject()
        shop.program.faces.till.activateWindow()
        await until(lambda: QApplication.activeWindow() is shop.program.faces.till)
        goods.scanner.scanned.emit(HALF_A_KILO)
        await until(lambda: station.till.sale is not None)
        assert station.till.sale.total == Money(due, "CNY")

    play(scene)


async def test_a_catalogue_that_is_none_is_told_and_the_till_goes_on(qtbot: QtBot, qapp: QApplication, tmp_path: Path):
    folder, bus = DataFolder(tmp_path), Bus()
    folder.catalogue.write_bytes(b"no catalogue" * 100)
    log = EventLog(bus.subscribe, TroubleBegan)
    goods = Goods(qapp, bus, None, Settings)  # type: ignore[arg-type]  # nothing is shown without goods
    await goods.open(folder)
    assert log.events == [TroubleBegan(StationTrouble.CATALOGUE_UNREADABLE, str(folder.catalogue))]
    await goods.close()
