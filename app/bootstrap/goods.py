"""The goods on the screen: picked and scanned at the till, kept on a page of the settings."""

import asyncio
import logging
from collections.abc import Callable, Coroutine
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QApplication, QLineEdit

from app.bootstrap.errands import Errands
from app.domain.catalogue import BarcodeTaken, CatalogueUnwritable
from app.domain.events import ProductsChanged, TroubleBegan
from app.domain.product import Product, line_of
from app.domain.sale import SaleLine
from app.domain.scale_code import Carries, ScaleLayout, line_for, read_scale_code
from app.domain.trouble import StationTrouble
from app.files.whole_file import NotWritten
from app.goods_files.unreadable import GoodsFileUnreadable
from app.paths import DataFolder
from app.services.bus import Bus
from app.services.catalogue_desk import CatalogueDesk, PreviewOutdated
from app.services.goods_import import ImportPreview
from app.settings import Settings
from app.ui.cashier.product_picker import ProductPicker
from app.ui.cashier.window import CashierWindow
from app.ui.goods_page import MOST_SHOWN, GoodsPage
from app.ui.language import language_on_screen
from app.ui.scanner import Scanner
from app.ui.settings_dialog import SettingsDialog
from db.refusal import Refusal

log = logging.getLogger(__name__)


class Goods:
    """A shop without goods sees none of it; one whose catalogue cannot be opened goes on selling without."""

    def __init__(self, app: QApplication, bus: Bus, till: CashierWindow, settings: Callable[[], Settings]) -> None:
        self._bus = bus
        self._till = till
        self._settings = settings
        self.picker = ProductPicker()
        self.scanner = Scanner(app)
        self._errands = Errands()
        self._desk: CatalogueDesk | None = None

    async def open(self, folder: DataFolder) -> None:
        """Open the catalogue, then listen to picker, page and scanner."""
        try:
            self._desk = await asyncio.to_thread(_open_desk, folder.catalogue, self._bus)
            await self._desk.open()
        except (Refusal, CatalogueUnwritable) as trouble:
            log.warning("there are no goods: %s", trouble)
            self._bus.publish(TroubleBegan(StationTrouble.CATALOGUE_UNREADABLE, str(folder.catalogue)))
            return
        self._serve(self._desk)
        await self._show_goods(self._desk)

    async def close(self) -> None:
        await self._errands.stop()
        self.scanner.deleteLater()
        if self._desk:
            await asyncio.to_thread(self._desk.close)

    def _serve(self, desk: CatalogueDesk) -> None:
        self.picker.product_chosen.connect(lambda product: self._ring(product, line_of(product)))
        self.picker.search_requested.connect(lambda typed: self._start(self._find(desk, typed)))
        self.scanner.scanned.connect(lambda text: self._scanned(desk, text))
        self._bus.subscribe(ProductsChanged, lambda _: self._start(self._show_goods(desk)))
        self._till.sheets.settings_made.connect(partial(self._serve_page, desk))

    async def _show_goods(self, desk: CatalogueDesk) -> None:
        """The picker stands beside the keypad as soon as there is something to pick."""
        self._till.sale.set_goods(self.picker if await desk.count() else None)
        self.picker.show_favourites(await desk.favourites())

    async def _find(self, desk: CatalogueDesk, typed: str) -> None:
        self.picker.show_found(typed, await desk.find(typed))

    def _scanned(self, desk: CatalogueDesk, text: str) -> None:
        """Into the sale where the till is before the cashier, else into the field that has the focus."""
        field = QApplication.focusWidget()
        if QApplication.activeWindow() is self._till:
            self._start(self._ring_up(desk, text))
        elif isinstance(field, QLineEdit):
            field.setText(text)

    async def _ring_up(self, desk: CatalogueDesk, text: str) -> None:
        if product := await desk.with_barcode(text):
            self._ring(product, line_of(product))
            return
        layout = ScaleLayout(Carries(self._settings().scale_labels))
        label = read_scale_code(text, layout)
        weighed = await desk.with_barcode(label.barcode) if label else None
        if label and weighed:
            self._ring(weighed, line_for(weighed, label, layout))
        else:
            self._till.show_unknown_barcode(text)

    def _ring(self, product: Product, line: SaleLine) -> None:
        """A sale has one currency, the shop's."""
        if product.price.currency == self._settings().currency:
            self._till.sale.ring_up(line)
        else:
            self._till.show_other_currency(product)

    def _serve_page(self, desk: CatalogueDesk, sheet: SettingsDialog) -> None:
        page = sheet.goods
        page.search_requested.connect(lambda typed: self._start(_list(desk, page, typed)))
        page.product_saved.connect(lambda product: self._start(_save(desk, page, product)))
        page.import_requested.connect(lambda file: self._start(self._preview(desk, page, file)))
        page.import_accepted.connect(lambda shown: self._start(_take_over(desk, page, shown)))
        page.export_requested.connect(lambda file: self._start(_hand_out(desk, page, file)))
        page.ask_again()

    async def _preview(self, desk: CatalogueDesk, page: GoodsPage, file: Path) -> None:
        from app.goods_files.read import read_goods

        try:
            page.show_preview(file, await desk.preview(partial(read_goods, file), self._settings().currency))
        except GoodsFileUnreadable as refused:
            page.show_refused(refused.en, refused.zh)
        except OSError as error:
            page.show_refused(f"{file} cannot be opened: {error}", f"无法打开 {file}：{error}")

    def _start(self, wish: Coroutine[Any, Any, None]) -> None:
        self._errands.start(wish, "serving the goods")


def _open_desk(file: Path, bus: Bus) -> CatalogueDesk:
    from db.catalogue import SqliteCatalogue

    return CatalogueDesk(SqliteCatalogue.open(file), bus)


async def _list(desk: CatalogueDesk, page: GoodsPage, typed: str) -> None:
    page.show_found(typed, await desk.find(typed, MOST_SHOWN, retired=True))


async def _save(desk: CatalogueDesk, page: GoodsPage, product: Product) -> None:
    try:
        await desk.save(product)
    except BarcodeTaken as taken:
        page.show_barcode_taken(taken.owner)
    except CatalogueUnwritable as trouble:
        page.show_trouble(trouble.trouble, trouble.detail)
    else:
        page.show_saved(product)


async def _take_over(desk: CatalogueDesk, page: GoodsPage, shown: ImportPreview) -> None:
    try:
        await desk.take_over(shown)
    except (PreviewOutdated, BarcodeTaken):
        page.show_outdated()
    except CatalogueUnwritable as trouble:
        page.show_trouble(trouble.trouble, trouble.detail)
    else:
        page.show_imported(shown)


async def _hand_out(desk: CatalogueDesk, page: GoodsPage, file: Path) -> None:
    from app.exports.goods_file import write_goods

    language = language_on_screen()
    try:
        await desk.hand_out(lambda products: write_goods(file, products, language))
    except NotWritten as failed:
        page.show_refused(failed.en, failed.zh)
    else:
        page.show_exported(file)
