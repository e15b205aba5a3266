import asyncio
from collections.abc import AsyncIterator
from datetime import time

import pytest

from app.domain.events import TroubleBegan, TroubleEnded
from app.domain.money import Money
from app.domain.sale import Sale, SaleLine
from app.domain.trouble import LedgerTrouble, StationTrouble
from app.services.bookkeeper import Bookkeeper
from app.services.bus import Bus
from app.services.shop_day import ShopDay
from app.services.till_book import TillBook
from tests.contracts.ledger_fake import LedgerFake
from tests.fakes import NOON, FakeClock, a_payment

SALE = Sale("s1", "CNY").with_line(SaleLine("", Money(1250, "CNY"))).charged(NOON)


class Desk:
    def __init__(self) -> None:
        self.bus, self.ledger = Bus(), LedgerFake()
        self.told: asyncio.Queue[object] = asyncio.Queue()
        for kind in (TroubleBegan, TroubleEnded):
            self.bus.subscribe(kind, self.told.put_nowait)
        self.bookkeeper = Bookkeeper(self.ledger)
        day = ShopDay(FakeClock(), lambda: time(0))
        self.book = TillBook(self.bus, self.bookkeeper, self.ledger.sales, day, retry_every=0.001)
        self.writing = asyncio.create_task(self.book.run())


@pytest.fixture
async def desk() -> AsyncIterator[Desk]:
    desk = Desk()
    yield desk
    desk.writing.cancel()
    await asyncio.wait([desk.writing])
    desk.bookkeeper.close()


async def test_what_is_told_is_written_in_order(desk: Desk) -> None:
    await desk.book.written()
    desk.book.keep(SALE, "charged")
    desk.book.give(a_payment().id, SALE.id, "matched")
    desk.book.keep(SALE.paid(a_payment()), "paid")
    await desk.book.written()
    assert [entry.body["why"] for entry in desk.ledger.entries] == ["charged", "matched", "paid"]


async def test_selling_goes_on_while_the_ledger_cannot_be_written_and_nothing_is_lost(desk: Desk) -> None:
    desk.ledger.trouble = LedgerTrouble.DISK_FULL
    desk.book.keep(SALE, "charged")
    began = await asyncio.wait_for(desk.told.get(), 5)
    assert began == TroubleBegan(StationTrouble.SALES_NOT_WRITTEN, "the test said so")
    desk.book.keep(SALE.put_aside(), "held")
    desk.ledger.trouble = None
    await asyncio.wait_for(desk.book.written(), 5)
    assert [entry.body["why"] for entry in desk.ledger.entries] == ["charged", "held"]
    assert await asyncio.wait_for(desk.told.get(), 5) == TroubleEnded(StationTrouble.SALES_NOT_WRITTEN)


async def test_an_error_that_nobody_foresaw_is_tried_again(desk: Desk, caplog: pytest.LogCaptureFixture) -> None:
    failing = iter([ZeroDivisionError("never tried")])

    def keep_once_failing(*words: object, **more: object) -> None:
        for error in failing:
            raise error

    desk.book._sales = type("Sales", (), {"keep": staticmethod(keep_once_failing)})()
    desk.book.keep(SALE, "charged")
    await asyncio.wait_for(desk.book.written(), 5)
    assert "nobody foresaw" in caplog.text
