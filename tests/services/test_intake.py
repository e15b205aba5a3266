"""The intake over a real bookkeeper's thread and a ledger that can be made to refuse."""

import asyncio
from collections.abc import AsyncIterator
from datetime import date, datetime, time, timedelta

import pytest

from app.domain.events import LedgerRecovered, NoticePassedOver, NoticeUnsure, PaymentNotRecorded, PaymentRecorded
from app.domain.money import Money
from app.domain.notice import Notice, NoticeId
from app.domain.payment import Payment
from app.domain.sale import Sale
from app.domain.trouble import LedgerTrouble, LedgerUnwritable
from app.domain.verdict import Ruling, Verdict
from app.services.bookkeeper import Bookkeeper
from app.services.bus import Bus
from app.services.intake import Intake
from app.services.ports import Recorded
from app.services.shop_day import ShopDay
from tests.contracts.ledger_fake import LedgerFake
from tests.fakes import NOON, EventLog, FakeClock, a_notice

KINDS = (PaymentRecorded, PaymentNotRecorded, LedgerRecovered, NoticeUnsure, NoticePassedOver)


def recognise(app_id: str, title: str, text: str) -> Verdict:
    if text == "!":
        raise ZeroDivisionError("a wording that nobody tried")
    if text == "?":
        return Verdict(Ruling.UNSURE, "two amounts", "alipay")
    if text == "chat":
        return Verdict(Ruling.NOT_PAYMENT, "no number", "alipay", mentions_money=False)
    return Verdict(Ruling.PAYMENT, "money received", "alipay", Money(1250, "CNY"))


class RefusingLedger(LedgerFake):
    """Refuses to record while `refusal` is set; with `commits_all_the_same` the row stands nevertheless."""

    refusal: Exception | None = None
    commits_all_the_same = False

    def record(self, notice: Notice, verdict: Verdict, *, heard_at: datetime, late: bool, day: date) -> Recorded:
        if self.refusal and not self.commits_all_the_same:
            raise self.refusal
        recorded = super().record(notice, verdict, heard_at=heard_at, late=late, day=day)
        if self.refusal:
            raise self.refusal
        return recorded


class Counter:
    """The intake with everything around it, and what came out of it in the order in which it came."""

    def __init__(self) -> None:
        self.bus, self.ledger, self.clock = Bus(), RefusingLedger(), FakeClock()
        self.out: asyncio.Queue[object] = asyncio.Queue()
        self.log = EventLog(self.bus.subscribe, *KINDS)
        for kind in KINDS:
            self.bus.subscribe(kind, self.out.put_nowait)
        self.settled: Sale | None = None
        self.settle_fails = False
        self.bookkeeper = Bookkeeper(self.ledger)
        self.intake = Intake(
            self.bus,
            self.bookkeeper,
            self.clock,
            recognise=recognise,
            day_of=ShopDay(self.clock, lambda: time(4)).of,
            acknowledge=self.out.put_nowait,
            settle=self._settle,
            retry_every=0.001,
        )
        self.running = asyncio.create_task(self.intake.run())

    def _settle(self, payment: Payment) -> Sale | None:
        if self.settle_fails:
            raise ZeroDivisionError("a sale that nobody tried")
        return self.settled

    async def next(self) -> object:
        return await asyncio.wait_for(self.out.get(), 5)


@pytest.fixture
async def counter() -> AsyncIterator[Counter]:
    counter = Counter()
    yield counter
    counter.running.cancel()
    await asyncio.wait([counter.running])
    counter.bookkeeper.close()


async def test_the_row_and_the_acknowledgement_come_before_the_ring(counter: Counter) -> None:
    counter.intake.hear(a_notice(1))
    assert await counter.next() == a_notice(1).id
    assert counter.ledger.heard_up_to(a_notice().id.phone) == {a_notice().id.epoch: 1}
    told = await counter.next()
    assert isinstance(told, PaymentRecorded)
    assert told.payment.money == Money(1250, "CNY")
    assert told.totals.count == 1


async def test_order_is_kept(counter: Counter) -> None:
    for seq in range(1, 51):
        counter.intake.hear(a_notice(seq))
    acknowledged = [message for _ in range(100) if isinstance(message := await counter.next(), NoticeId)]
    assert [notice_id.seq for notice_id in acknowledged] == list(range(1, 51))


async def test_a_repeat_is_acknowledged_again_and_changes_nothing(counter: Counter) -> None:
    counter.intake.hear(a_notice(1))
    first = [await counter.next() for _ in range(2)]
    counter.intake.hear(a_notice(1))
    counter.intake.hear(a_notice(2))
    then = [await counter.next() for _ in range(3)]
    assert [type(message) for message in first] == [NoticeId, PaymentRecorded]
    assert [type(message) for message in then] == [NoticeId, NoticeId, PaymentRecorded]
    assert then[:2] == [a_notice(1).id, a_notice(2).id]
    assert [payment.id.seq for payment in counter.ledger.payments(date(2026, 11, 23))] == [2, 1]


async def test_what_nobody_understands_goes_to_the_tray_and_the_rest_is_passed_over(counter: Counter) -> None:
    counter.intake.hear(a_notice(1, "?"))
    counter.intake.hear(a_notice(2, "chat"))
    out = [await counter.next() for _ in range(4)]
    assert [type(message) for message in out] == [NoticeId, NoticeUnsure, NoticeId, NoticePassedOver]


async def test_a_notice_on_which_the_recogniser_fails_is_for_a_person_to_read(counter: Counter) -> None:
    counter.intake.hear(a_notice(1, "!"))
    counter.intake.hear(a_notice(2))
    out = [await counter.next() for _ in range(4)]
    assert [type(message) for message in out] == [NoticeId, NoticeUnsure, NoticeId, PaymentRecorded]


async def test_the_settled_sale_travels_with_the_payment(counter: Counter) -> None:
    counter.settled = Sale("s1", "CNY")
    counter.intake.hear(a_notice(1))
    await counter.next()
    told = await counter.next()
    assert isinstance(told, PaymentRecorded)
    assert told.sale == counter.settled


async def test_a_late_payment_is_said_to_be_late(counter: Counter) -> None:
    counter.intake.hear(a_notice(1, posted_at=NOON - timedelta(minutes=10)))
    await counter.next()
    told = await counter.next()
    assert isinstance(told, PaymentRecorded)
    assert told.payment.late


async def test_the_business_day_follows_the_cut_off(counter: Counter) -> None:
    counter.clock.move(hours=15)
    counter.intake.hear(a_notice(1, posted_at=NOON + timedelta(hours=15)))
    await counter.next()
    told = await counter.next()
    assert isinstance(told, PaymentRecorded)
    assert told.payment.day == date(2026, 11, 23), "03:00 still belongs to the day before"


@pytest.mark.parametrize(
    ("refusal", "trouble"),
    [
        (LedgerUnwritable(LedgerTrouble.DISK_FULL), LedgerTrouble.DISK_FULL),
        (RuntimeError("nobody foresaw this"), LedgerTrouble.BROKEN),
    ],
)
async def test_while_the_ledger_refuses_everything_is_told_and_nothing_acknowledged(
    counter: Counter, refusal: Exception, trouble: LedgerTrouble
) -> None:
    counter.ledger.refusal = refusal
    counter.intake.hear(a_notice(1))
    first = await counter.next()
    counter.intake.hear(a_notice(2))
    second = await counter.next()
    assert [type(first), type(second)] == [PaymentNotRecorded, PaymentNotRecorded]
    assert (first.notice.id.seq, second.notice.id.seq) == (1, 2)
    assert first.trouble is trouble
    counter.ledger.refusal = None
    out = [await counter.next() for _ in range(5)]
    assert [type(message) for message in out] == [NoticeId, PaymentRecorded, NoticeId, PaymentRecorded, LedgerRecovered]


async def test_a_copy_of_a_waiting_notice_is_not_told_twice(counter: Counter) -> None:
    counter.ledger.refusal = LedgerUnwritable(LedgerTrouble.LOCKED)
    counter.intake.hear(a_notice(1))
    await counter.next()
    counter.intake.hear(a_notice(1))
    counter.ledger.refusal = None
    out = [await counter.next() for _ in range(3)]
    assert [type(message) for message in out] == [NoticeId, PaymentRecorded, LedgerRecovered]
    assert len(counter.log.of(PaymentNotRecorded)) == 1


async def test_a_payment_that_waited_long_for_the_ledger_is_late(counter: Counter) -> None:
    """Its customer is gone: it must not be taken for the payment of whoever stands there now."""
    counter.ledger.refusal = LedgerUnwritable(LedgerTrouble.LOCKED)
    counter.intake.hear(a_notice(1))
    await counter.next()
    counter.clock.move(minutes=10)
    counter.ledger.refusal = None
    await counter.next()
    told = await counter.next()
    assert isinstance(told, PaymentRecorded)
    assert told.payment.late


async def test_a_row_that_stands_although_its_commit_was_reported_as_failed_is_told(counter: Counter) -> None:
    counter.ledger.commits_all_the_same = True
    counter.ledger.refusal = LedgerUnwritable(LedgerTrouble.READ_ONLY, "disk I/O error")
    counter.intake.hear(a_notice(1))
    await counter.next()
    counter.ledger.refusal = None
    out = [await counter.next() for _ in range(3)]
    assert [type(message) for message in out] == [NoticeId, PaymentRecorded, LedgerRecovered]
    counter.intake.hear(a_notice(1))
    assert await counter.next() == a_notice(1).id
    assert counter.out.empty()
    assert len(counter.log.of(PaymentRecorded)) == 1


async def test_a_failure_after_the_commit_does_not_end_the_recording(
    counter: Counter, caplog: pytest.LogCaptureFixture
) -> None:
    counter.settle_fails = True
    counter.intake.hear(a_notice(1))
    assert await counter.next() == a_notice(1).id
    assert isinstance(await counter.next(), PaymentRecorded), "it stands in the ledger, whichever sale it paid"
    counter.settle_fails = False
    counter.intake.hear(a_notice(2))
    assert await counter.next() == a_notice(2).id
    assert "a sale that nobody tried" in caplog.text


async def test_an_outage_of_the_ledger_is_in_the_log(counter: Counter, caplog: pytest.LogCaptureFixture) -> None:
    counter.ledger.refusal = LedgerUnwritable(LedgerTrouble.DISK_FULL, "SQLITE_FULL")
    counter.intake.hear(a_notice(1))
    await counter.next()
    assert "SQLITE_FULL" in caplog.text
