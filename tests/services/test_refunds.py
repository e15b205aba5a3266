from collections.abc import AsyncIterator
from datetime import time

import pytest

from app.domain.events import RefundRecorded
from app.domain.money import Money
from app.domain.refund import Refund, RefundTooLarge
from app.domain.tender import TenderKind
from app.services.bookkeeper import Bookkeeper
from app.services.bus import Bus
from app.services.refunds import Refunds, RefundWish
from app.services.shop_day import ShopDay
from tests.contracts.ledger_fake import LedgerFake
from tests.db.samples import TODAY, record
from tests.fakes import NOON, EventLog, FakeClock, a_notice


class Desk:
    """Where money is given back, and a ledger that has one payment of 12.50."""

    def __init__(self) -> None:
        self.bus, self.clock, self.ledger = Bus(), FakeClock(), LedgerFake()
        record(self.ledger, a_notice())
        self.log = EventLog(self.bus.subscribe, RefundRecorded)
        self.bookkeeper = Bookkeeper(self.ledger)
        self.limit = Money(10_000, "CNY")
        day = ShopDay(self.clock, lambda: time(0))
        self.refunds = Refunds(self.bus, self.bookkeeper, self.ledger.sales, day, lambda: self.limit)


@pytest.fixture
async def desk() -> AsyncIterator[Desk]:
    desk = Desk()
    yield desk
    desk.bookkeeper.close()


def wish(minor: int) -> RefundWish:
    return RefundWish(Money(minor, "CNY"), TenderKind.WALLET, a_notice().id, why="cold soup")


async def test_a_refund_is_written_on_its_own_day_and_told_with_the_days_sum(desk: Desk) -> None:
    first = await desk.refunds.give_back(wish(500))
    assert first == Refund(first.id, Money(500, "CNY"), TenderKind.WALLET, NOON, TODAY, a_notice().id, why="cold soup")
    second = await desk.refunds.give_back(wish(250))
    assert desk.log.events == [
        RefundRecorded(first, (Money(500, "CNY"),)),
        RefundRecorded(second, (Money(750, "CNY"),)),
    ]
    assert await desk.refunds.given_back(TODAY) == (Money(750, "CNY"),)


async def test_more_than_came_is_refused_and_nothing_is_told(desk: Desk) -> None:
    await desk.refunds.give_back(wish(1000))
    with pytest.raises(RefundTooLarge) as refused:
        await desk.refunds.give_back(wish(251))
    assert refused.value.left == Money(250, "CNY")
    assert len(desk.log.events) == 1


@pytest.mark.parametrize(
    ("money", "is_large"),
    [(Money(10_000, "CNY"), False), (Money(10_001, "CNY"), True), (Money(1, "USD"), True)],
)
async def test_above_the_limit_the_owner_is_needed(desk: Desk, money: Money, is_large: bool) -> None:
    assert desk.refunds.is_large(money) is is_large
