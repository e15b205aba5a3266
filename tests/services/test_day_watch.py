import asyncio
import logging
from collections.abc import AsyncIterator
from datetime import UTC, date, datetime, time

import pytest

from app.domain.events import DayBegan
from app.domain.money import Money
from app.domain.totals import DayTotals
from app.domain.trouble import LedgerTrouble, LedgerUnwritable
from app.domain.verdict import Ruling, Verdict
from app.services.bookkeeper import Bookkeeper
from app.services.bus import Bus
from app.services.day_watch import DayWatch
from app.services.shop_day import ShopDay
from tests.contracts.ledger_fake import LedgerFake
from tests.fakes import FakeClock, a_notice

PAID = Verdict(Ruling.PAYMENT, "money received", "alipay", Money(1250, "CNY"))


class ShyLedger(LedgerFake):
    """Cannot be read while `shy`."""

    shy = False

    def totals(self, day: date) -> DayTotals:
        if self.shy:
            raise LedgerUnwritable(LedgerTrouble.LOCKED)
        return super().totals(day)


class Night:
    """Four in the morning, when this shop's day turns."""

    def __init__(self) -> None:
        self.bus, self.ledger = Bus(), ShyLedger()
        self.clock = FakeClock(datetime(2026, 11, 24, 3, 59, tzinfo=UTC))
        self.began: asyncio.Queue[DayBegan] = asyncio.Queue()
        self.bus.subscribe(DayBegan, self.began.put_nowait)
        self.bookkeeper = Bookkeeper(self.ledger)
        self.day = ShopDay(self.clock, lambda: time(4))
        self.watch = DayWatch(self.bus, self.bookkeeper, self.day.today, look_every=0.001)
        self.watching = asyncio.create_task(self.watch.run())

    def record(self, seq: int, day: date) -> None:
        self.ledger.record(a_notice(seq), PAID, heard_at=self.clock.now(), late=False, day=day)


@pytest.fixture
async def night() -> AsyncIterator[Night]:
    night = Night()
    await asyncio.sleep(0)
    yield night
    night.watching.cancel()
    await asyncio.wait([night.watching])
    night.bookkeeper.close()


async def test_the_turn_of_the_day_is_told_once(night: Night) -> None:
    night.clock.move(minutes=2)
    assert (await night.began.get()).totals.day == date(2026, 11, 24)
    night.clock.move(days=1)
    assert (await night.began.get()).totals.day == date(2026, 11, 25)
    assert night.began.empty()


async def test_what_the_new_day_has_brought_already_comes_with_it(night: Night) -> None:
    """A payment may come between the turn and the next look, and a clock that is set back returns to a day."""
    for seq in (1, 2):
        night.record(seq, date(2026, 11, 24))
    night.clock.move(minutes=2)
    began = await night.began.get()
    assert began.totals.money("CNY") == Money(2500, "CNY")
    assert [payment.id.seq for payment in began.payments] == [2, 1]


async def test_a_ledger_that_cannot_be_read_is_asked_again(night: Night, caplog: pytest.LogCaptureFixture) -> None:
    night.ledger.shy = True
    with caplog.at_level(logging.WARNING):
        night.clock.move(minutes=2)
        while "the new day" not in caplog.text:  # noqa: ASYNC110  # the log tells nobody
            await asyncio.sleep(0)
    night.ledger.shy = False
    assert (await night.began.get()).totals.day == date(2026, 11, 24)


async def test_a_day_that_somebody_ends_turns_at_once_and_once(night: Night) -> None:
    night.watching.cancel()
    night.day.end(date(2026, 11, 23))
    await asyncio.gather(night.watch.look(), night.watch.look())
    assert night.began.get_nowait().totals.day == date(2026, 11, 24)
    assert night.began.empty()
