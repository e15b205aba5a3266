import threading
from collections.abc import AsyncIterator

import pytest

from app.domain.catalogue import BarcodeTaken, CatalogueUnwritable
from app.domain.events import ProductsChanged
from app.domain.goods_table import Column, GoodsRow
from app.domain.trouble import LedgerTrouble
from app.services.bus import Bus
from app.services.catalogue_desk import CatalogueDesk, PreviewOutdated
from tests.contracts.catalogue_fake import CatalogueFake
from tests.fakes import EventLog
from tests.goods import COLA, a_product

TABLE = [
    GoodsRow(2, {Column.NAME: "Tea", Column.PRICE: "4"}),
    GoodsRow(3, {Column.NAME: "Cola", Column.PRICE: "5", Column.BARCODE: COLA}),
]


class Shop:
    def __init__(self) -> None:
        self.catalogue = CatalogueFake()
        self.catalogue.save([a_product(1, "Tea")])
        bus = Bus()
        self.log = EventLog(bus.subscribe, ProductsChanged)
        self.desk = CatalogueDesk(self.catalogue, bus)


@pytest.fixture
async def shop() -> AsyncIterator[Shop]:
    shop = Shop()
    await shop.desk.open()
    yield shop
    shop.desk.close()


async def test_what_the_catalogue_holds_is_found(shop: Shop) -> None:
    assert await shop.desk.find("te") == [a_product(1, "Tea")]
    assert await shop.desk.count() == 1


async def test_a_change_is_kept_told_and_found(shop: Shop) -> None:
    cola = a_product(2, "Cola", barcode=COLA, favourite=True)
    await shop.desk.save(cola)
    assert shop.catalogue.products() == [a_product(1, "Tea"), cola]
    assert shop.log.events == [ProductsChanged((cola,))]
    assert await shop.desk.with_barcode(COLA) == cola
    assert await shop.desk.favourites() == [cola]


async def test_what_is_no_longer_sold_is_not_scanned(shop: Shop) -> None:
    await shop.desk.save(a_product(2, "Cola", barcode=COLA, active=False))
    assert await shop.desk.with_barcode(COLA) is None


@pytest.mark.parametrize("failing", [True, False])
async def test_what_was_not_kept_is_neither_told_nor_found(shop: Shop, failing: bool) -> None:
    await shop.desk.save(a_product(2, "Cola", barcode=COLA))
    shop.catalogue.trouble = LedgerTrouble.DISK_FULL if failing else None
    with pytest.raises(CatalogueUnwritable if failing else BarcodeTaken):
        await shop.desk.save(a_product(3, "Pepsi", barcode=COLA))
    assert len(shop.log.events) == 1
    assert await shop.desk.find("pepsi") == []


async def test_nothing_changes_before_a_person_says_yes(shop: Shop) -> None:
    shown = await shop.desk.preview(lambda: TABLE, "CNY")
    assert [change.before.name for change in shown.changed] == ["Tea"]
    assert [product.name for product in shown.added] == ["Cola"]
    assert shop.catalogue.products() == [a_product(1, "Tea")]
    await shop.desk.take_over(shown)
    assert set(shop.catalogue.products()) == set(shown.to_save)
    assert len(shop.log.events) == 1


async def test_an_outdated_preview_is_refused(shop: Shop) -> None:
    shown = await shop.desk.preview(lambda: TABLE, "CNY")
    await shop.desk.save(a_product(1, "Tea", 999))
    with pytest.raises(PreviewOutdated):
        await shop.desk.take_over(shown)
    assert await shop.desk.find("cola") == []


async def test_a_preview_with_nothing_in_it_tells_nobody(shop: Shop) -> None:
    await shop.desk.take_over(await shop.desk.preview(list, "CNY"))
    assert shop.log.events == []


async def test_all_goods_are_handed_out_elsewhere(shop: Shop) -> None:
    handed, thread = await shop.desk.hand_out(lambda products: (list(products), threading.get_ident()))
    assert handed == [a_product(1, "Tea")]
    assert thread != threading.get_ident()
