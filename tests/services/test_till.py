import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import time, timedelta

import pytest

from app.domain.counter import NoSuchPayment, NoSuchSale
from app.domain.discount import Discount
from app.domain.events import SaleChanged, SaleSettled, ShelfChanged
from app.domain.money import CurrencyMismatch, Money
from app.domain.payment import Payment
from app.domain.sale import Sale, SaleLine, SaleNotChangeable, SaleState
from app.domain.tender import Tender, TenderKind
from app.services.bookkeeper import Bookkeeper
from app.services.bus import Bus
from app.services.shop_day import ShopDay
from app.services.till import Till
from app.services.till_book import TillBook
from tests.contracts.ledger_fake import LedgerFake
from tests.fakes import NOON, EventLog, FakeClock, a_payment

LINE = SaleLine("", Money(1250, "CNY"))
AFTER = NOON + timedelta(seconds=3)


class Shop:
    """A till with its book, and a ledger that can be asked what was written."""

    def __init__(self) -> None:
        self.bus, self.clock, self.ledger, self.currency = Bus(), FakeClock(), LedgerFake(), "CNY"
        self.log = EventLog(self.bus.subscribe, SaleChanged, ShelfChanged, SaleSettled)
        self.bookkeeper = Bookkeeper(self.ledger)
        self.book = TillBook(self.bus, self.bookkeeper, self.ledger.sales, ShopDay(self.clock, lambda: time(0)))
        self.till = Till(self.bus, self.clock, lambda: self.currency, self.book)
        self.writing = asyncio.create_task(self.book.run())

    def charge(self, amount_minor: int = 1250) -> Sale:
        self.till.add_line(SaleLine("", Money(amount_minor, "CNY")))
        self.till.charge()
        assert self.till.sale is not None
        return self.till.sale

    def shelf(self) -> ShelfChanged:
        event = self.log.of(ShelfChanged)[-1]
        assert isinstance(event, ShelfChanged)
        return event

    async def written(self) -> list[str]:
        """What the journal says of sales and payments, in order."""
        await self.book.written()
        return [str(entry.body["why"]) for entry in self.ledger.entries if "why" in entry.body]


@pytest.fixture
async def shop() -> AsyncIterator[Shop]:
    shop = Shop()
    yield shop
    shop.writing.cancel()
    await asyncio.wait([shop.writing])
    shop.bookkeeper.close()


async def test_every_move_is_shown(shop: Shop) -> None:
    shop.charge()
    shop.till.undo_charge()
    shop.till.remove_line(0)
    shop.till.cancel()
    states = [event.sale and event.sale.state for event in shop.log.of(SaleChanged)]
    assert states[:4] == [SaleState.OPEN, SaleState.CHARGED, SaleState.OPEN, SaleState.OPEN]
    assert states[-1] is None


async def test_what_was_never_charged_leaves_no_trace(shop: Shop) -> None:
    shop.till.add_line(LINE)
    shop.till.cancel()
    assert await shop.written() == []


async def test_an_exact_payment_closes_the_charged_sale(shop: Shop) -> None:
    charged = shop.charge()
    paid = shop.till.settle(a_payment(at=AFTER))
    assert paid is not None
    assert (paid.id, paid.state, paid.payments) == (charged.id, SaleState.PAID, (a_payment().id,))
    assert shop.log.of(SaleSettled) == [SaleSettled(paid)]
    assert await shop.written() == ["charged", "matched", "paid"]
    assert shop.till.settle(a_payment(seq=2, at=AFTER)) is None, "it is paid already"
    assert [payment.id.seq for payment in shop.shelf().unmatched] == [2]


async def test_less_leaves_the_rest_due_and_more_payments_add_up(shop: Shop) -> None:
    shop.charge()
    part = shop.till.settle(a_payment(1000, at=AFTER))
    assert part is not None
    assert (part.state, part.due, part.received) == (SaleState.CHARGED, Money(250, "CNY"), Money(1000, "CNY"))
    paid = shop.till.settle(a_payment(250, seq=2, at=AFTER))
    assert paid is not None
    assert (paid.state, paid.excess) == (SaleState.PAID, Money(0, "CNY"))


async def test_more_pays_and_shows_the_excess(shop: Shop) -> None:
    shop.charge()
    paid = shop.till.settle(a_payment(1300, at=AFTER))
    assert paid is not None
    assert (paid.state, paid.excess) == (SaleState.PAID, Money(50, "CNY"))


@pytest.mark.parametrize(
    "payment",
    [
        a_payment(at=AFTER, late=True),
        a_payment(at=NOON - timedelta(seconds=1)),
    ],
    ids=["late", "made before the charge"],
)
async def test_money_of_another_moment_is_unmatched(shop: Shop, payment: Payment) -> None:
    shop.charge()
    assert shop.till.settle(payment) is None
    assert shop.shelf().unmatched == (payment,)


async def test_of_two_that_wait_for_one_amount_the_older_is_paid_and_it_can_be_switched(shop: Shop) -> None:
    older = shop.charge()
    shop.till.hold()
    shop.clock.move(seconds=1)
    newer = shop.charge()
    payment = a_payment(at=NOON + timedelta(seconds=2))
    paid = shop.till.settle(payment)
    assert paid is not None
    assert paid.id == older.id
    shop.till.give(payment.id, newer.id, "the customer at the till")
    assert shop.till.sale is not None
    assert shop.till.sale.state is SaleState.PAID
    waiting = [sale for sale in shop.till.takers_of(payment.id) if sale.state is SaleState.CHARGED]
    assert [(sale.id, sale.due) for sale in waiting] == [(older.id, Money(1250, "CNY"))]
    assert [sale.id for sale in shop.shelf().held] == [older.id], "what waits again lies on the shelf"


async def test_a_payment_that_the_till_does_not_know_can_be_given_to_no_sale(shop: Shop) -> None:
    shop.charge()
    assert shop.till.takers_of(a_payment(seq=9).id) == ()


async def test_held_sales_take_exact_amounts_alone(shop: Shop) -> None:
    shop.charge()
    shop.till.hold()
    assert shop.till.sale is None
    assert shop.till.settle(a_payment(1000, at=AFTER)) is None
    paid = shop.till.settle(a_payment(1250, seq=2, at=AFTER))
    assert paid is not None
    assert shop.shelf().held == ()


async def test_a_held_sale_is_recalled_and_the_one_at_the_till_held_instead(shop: Shop) -> None:
    first = shop.charge()
    shop.till.hold()
    shop.till.add_line(LINE)
    shop.till.recall(first.id)
    assert shop.till.sale is not None
    assert shop.till.sale.id == first.id
    assert [sale.state for sale in shop.shelf().held] == [SaleState.OPEN]
    with pytest.raises(NoSuchSale):
        shop.till.recall("none")


async def test_a_cancelled_sale_lets_its_money_go(shop: Shop) -> None:
    shop.charge()
    shop.till.settle(a_payment(1000, at=AFTER))
    shop.till.cancel()
    assert shop.till.sale is None
    assert [payment.money.amount_minor for payment in shop.shelf().unmatched] == [1000]
    assert (await shop.written())[-2:] == ["the sale was cancelled", "cancelled"]


async def test_an_unmatched_payment_is_given_to_a_sale_later(shop: Shop) -> None:
    early = a_payment(at=NOON - timedelta(seconds=30))
    shop.till.settle(early)
    sale = shop.charge()
    shop.till.give(early.id, sale.id, "paid at the door")
    assert shop.till.sale is not None
    assert shop.till.sale.state is SaleState.PAID
    assert shop.shelf().unmatched == ()
    shop.till.take_off(early.id, "a mistake")
    assert shop.till.sale.state is SaleState.CHARGED
    with pytest.raises(NoSuchPayment):
        shop.till.give(a_payment(seq=9).id, sale.id, "")


async def test_a_payment_in_another_currency_moves_nothing(shop: Shop) -> None:
    foreign = Payment(a_payment().id, "paypal", Money(1250, "USD"), None, AFTER, AFTER, NOON.date(), late=False)
    sale = shop.charge()
    assert shop.till.settle(foreign) is None
    with pytest.raises(CurrencyMismatch):
        shop.till.give(foreign.id, sale.id, "")
    assert shop.shelf().unmatched == (foreign,)


async def test_cash_closes_the_rest_and_gives_change(shop: Shop) -> None:
    shop.charge()
    shop.till.settle(a_payment(1000, at=AFTER))
    cash = Tender(TenderKind.CASH, Money(250, "CNY"), given=Money(500, "CNY"))
    shop.till.tender(cash)
    assert shop.till.sale is not None
    assert shop.till.sale.state is SaleState.PAID
    assert cash.change == Money(250, "CNY")
    with pytest.raises(SaleNotChangeable):
        shop.till.discount(Discount(amount_minor=1))


async def test_the_last_step_is_undone(shop: Shop) -> None:
    shop.till.add_line(LINE)
    shop.till.add_line(SaleLine("tea", Money(300, "CNY")))
    shop.till.discount(Discount(percent_hundredths=1000))
    assert shop.till.sale is not None
    assert shop.till.sale.total == Money(1395, "CNY")
    shop.till.charge()
    for total in (1395, 1550, 1250, 0, 0):
        shop.till.undo()
        assert shop.till.sale.total == Money(total, "CNY")


async def test_undo_never_loses_money(shop: Shop) -> None:
    shop.charge()
    shop.till.settle(a_payment(1000, at=AFTER))
    shop.till.undo_charge()
    shop.till.undo()
    assert shop.till.sale is not None
    assert shop.till.sale.received == Money(1000, "CNY")


async def test_a_line_is_changed_and_a_note_kept(shop: Shop) -> None:
    shop.till.add_line(LINE)
    shop.till.change_line(0, SaleLine("", Money(1250, "CNY"), quantity_milli=2000))
    shop.till.note("window seat")
    assert shop.till.sale is not None
    assert (shop.till.sale.total, shop.till.sale.note) == (Money(2500, "CNY"), "window seat")


async def test_the_next_line_after_a_paid_sale_begins_a_new_one(shop: Shop) -> None:
    paid = shop.charge()
    shop.till.settle(a_payment(at=AFTER))
    shop.till.add_line(LINE)
    assert shop.till.sale is not None
    assert shop.till.sale.id != paid.id
    assert shop.till.sale.lines == (LINE,)


async def test_a_charged_sale_takes_no_lines(shop: Shop) -> None:
    shop.charge()
    with pytest.raises(SaleNotChangeable, match="charged"):
        shop.till.add_line(LINE)


async def test_another_currency_begins_a_sale_of_its_own(shop: Shop) -> None:
    shop.till.add_line(LINE)
    shop.currency = "JPY"
    shop.till.add_line(SaleLine("", Money(500, "JPY")))
    assert shop.till.sale is not None
    assert shop.till.sale.total == Money(500, "JPY")


async def test_a_sale_of_nothing_is_not_charged(shop: Shop) -> None:
    shop.till.charge()
    shop.till.add_line(SaleLine("", Money(0, "CNY")))
    shop.till.charge()
    assert shop.till.sale is not None
    assert shop.till.sale.state is SaleState.OPEN


async def test_what_waited_before_a_restart_waits_again(shop: Shop) -> None:
    sale = shop.charge()
    payment = a_payment(1000, at=AFTER)
    shop.till.settle(payment)
    await shop.written()
    later = Till(shop.bus, shop.clock, lambda: "CNY", shop.book)
    part = Payment(payment.id, "alipay", payment.money, None, AFTER, AFTER, payment.day, late=False, sale=sale.id)
    later.resume(shop.ledger.sales.waiting(), [part])
    assert [held.id for held in shop.shelf().held] == [sale.id]
    assert shop.shelf().unmatched == ()
    later.recall(sale.id)
    assert later.sale is not None
    assert later.sale.due == Money(250, "CNY")


async def test_what_was_paid_before_a_restart_stands_on_its_sale(shop: Shop) -> None:
    sale, payment = shop.charge(), a_payment(1250, at=AFTER)
    paid = shop.till.settle(payment)
    assert paid is not None
    later = Till(shop.bus, shop.clock, lambda: "CNY", shop.book)
    later.resume([paid], [replace(payment, sale=sale.id)])
    assert shop.shelf().unmatched == ()
    assert later.held == ()
    later.take_off(payment.id, "it was for another")
    assert shop.shelf().unmatched == (replace(payment, sale=sale.id),)
    assert [held.id for held in later.held] == [sale.id], "it waits again"


async def test_a_copy_that_is_counted_once_leaves_its_sale(shop: Shop) -> None:
    shop.charge()
    shop.till.settle(a_payment(at=AFTER))
    shop.till.forget(a_payment().id)
    assert shop.till.sale is not None
    assert shop.till.sale.state is SaleState.CHARGED
    assert shop.shelf().unmatched == ()
    shop.till.know(a_payment(at=AFTER))
    assert shop.shelf().unmatched == (a_payment(at=AFTER),)


async def test_a_sale_knows_when_it_was_begun(shop: Shop) -> None:
    shop.till.add_line(LINE)
    shop.clock.move(minutes=5)
    shop.till.add_line(LINE)
    assert shop.till.sale is not None
    assert shop.till.sale.begun_at == NOON
