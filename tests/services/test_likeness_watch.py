"""The watch over a real bookkeeper's thread, with the real ledger and with the fake one."""

from collections.abc import AsyncIterator, Iterator
from dataclasses import replace
from datetime import date, time, timedelta
from pathlib import Path

import pytest

from app.domain.events import DayBegan, PaymentRecorded, SamePaymentAnswered, SamePaymentAsked, SamePaymentUndone
from app.domain.likeness import SameAnswer, SameQuestion
from app.domain.money import Money
from app.domain.notice import Notice, NoticeId
from app.domain.totals import DayTotals
from app.domain.trouble import LedgerTrouble, LedgerUnwritable
from app.domain.verdict import Ruling, Verdict
from app.services.bookkeeper import Bookkeeper
from app.services.bus import Bus
from app.services.likeness_watch import LOOK_BACK, LikenessWatch
from app.services.ports import Ledger
from app.services.shop_day import ShopDay
from db.ledger import SqliteLedger
from tests.contracts.ledger_fake import LedgerFake
from tests.fakes import EPOCH, PHONE, EventLog, FakeClock

WALLET, BANK, AGGREGATOR = "com.eg.android.AlipayGphone", "com.icbc", "com.wosai.smart"
KINDS = (SamePaymentAsked, SamePaymentAnswered, SamePaymentUndone)
TODAY = date(2026, 11, 23)
YUAN = Verdict(Ruling.PAYMENT, "received", "alipay", Money(1250, "CNY"))


class Desk:
    """A ledger, and a station's watch over it; `restart` is the next life of the program."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger
        self.bookkeeper = Bookkeeper(ledger)
        self.clock = FakeClock()
        self._seq = 0

    async def start(self) -> None:
        self.bus = Bus()
        self.log = EventLog(self.bus.subscribe, *KINDS)
        self.watch = LikenessWatch(self.bus, self.bookkeeper, ShopDay(self.clock, lambda: time(0)))
        await self.watch.start()

    async def hear(self, app: str, *, phone: str = PHONE) -> NoticeId:
        self._seq += 1
        now = self.clock.now()
        notice = Notice(NoticeId(phone, EPOCH, self._seq), app, "", "支付宝成功收款12.50元", now)
        recorded = await self.bookkeeper.record(notice, YUAN, heard_at=now, late=False, day=now.date())
        assert recorded.payment is not None
        self.bus.publish(PaymentRecorded(recorded.payment, recorded.totals))
        return notice.id

    async def question(self) -> SameQuestion:
        await self.hear(WALLET)
        await self.hear(BANK)
        [question] = self.watch.questions
        return question

    def takings(self, day: date = TODAY) -> int:
        return self.ledger.totals(day).money("CNY").amount_minor


@pytest.fixture(params=["sqlite", "fake"])
def ledger(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Ledger]:
    if request.param == "fake":
        yield LedgerFake()
        return
    real = SqliteLedger.open(tmp_path / "ledger.sqlite3")
    yield real
    real.close()


@pytest.fixture
async def desk(ledger: Ledger) -> AsyncIterator[Desk]:
    desk = Desk(ledger)
    await desk.start()
    yield desk
    desk.bookkeeper.close()


async def test_a_likeness_is_asked_about_and_both_count_until_it_is_answered(desk: Desk) -> None:
    wallet, bank = await desk.hear(WALLET), await desk.hear(BANK)
    [asked] = desk.log.of(SamePaymentAsked)
    assert isinstance(asked, SamePaymentAsked)
    assert (asked.question.kept.id, asked.question.doubled.id) == (wallet, bank)
    assert desk.takings() == 2500


async def test_the_same_is_counted_once(desk: Desk) -> None:
    question = await desk.question()
    await desk.watch.answer(question, SameAnswer.SAME)
    [told] = desk.log.of(SamePaymentAnswered)
    assert told == SamePaymentAnswered(
        replace(question, doubled=replace(question.doubled, doubled=True)),
        SameAnswer.SAME,
        desk.ledger.totals(TODAY),
    )
    assert desk.takings() == 1250
    assert desk.watch.questions == ()


async def test_two_payments_stay_two_and_are_never_asked_again(desk: Desk) -> None:
    await desk.watch.answer(await desk.question(), SameAnswer.DIFFERENT)
    assert desk.takings() == 2500
    await desk.start()
    assert desk.watch.questions == ()


async def test_a_question_survives_a_restart(desk: Desk) -> None:
    question = await desk.question()
    await desk.start()
    assert desk.log.events == [SamePaymentAsked(question)]
    assert desk.watch.questions == (question,)


async def test_a_question_of_saturday_is_asked_on_monday_and_saturdays_total_stays(desk: Desk) -> None:
    await desk.question()
    desk.clock.move(days=2)
    await desk.start()
    [question] = desk.watch.questions
    await desk.watch.answer(question, SameAnswer.SAME)
    assert (desk.takings(), desk.takings(TODAY + timedelta(days=2))) == (2500, -1250)


async def test_a_mistaken_same_is_undone_and_not_asked_again(desk: Desk) -> None:
    question = await desk.question()
    await desk.watch.answer(question, SameAnswer.SAME)
    await desk.start()
    await desk.watch.undo(question.doubled.id)
    assert desk.log.events == [SamePaymentUndone(question, desk.ledger.totals(TODAY))]
    assert desk.takings() == 2500
    await desk.watch.undo(question.doubled.id)
    await desk.start()
    assert desk.log.events == []


async def test_three_sources_of_one_payment_are_counted_once(desk: Desk) -> None:
    for app in (WALLET, BANK, AGGREGATOR):
        await desk.hear(app)
    for question in desk.watch.questions:
        await desk.watch.answer(question, SameAnswer.SAME)
    assert desk.takings() == 1250


async def test_when_they_are_two_the_next_likeness_is_asked_about(desk: Desk) -> None:
    first = await desk.hear(WALLET)
    desk.clock.move(seconds=5)
    await desk.hear(WALLET)
    await desk.hear(BANK)
    [question] = desk.watch.questions
    await desk.watch.answer(question, SameAnswer.DIFFERENT)
    [question] = desk.watch.questions
    assert question.kept.id == first


async def test_a_second_press_changes_nothing(desk: Desk) -> None:
    question = await desk.question()
    await desk.watch.answer(question, SameAnswer.SAME)
    await desk.watch.answer(question, SameAnswer.DIFFERENT)
    assert len(desk.log.of(SamePaymentAnswered)) == 1
    assert desk.takings() == 1250


async def test_an_answer_that_the_ledger_refuses_leaves_the_question_open() -> None:
    ledger = LedgerFake()
    desk = Desk(ledger)
    await desk.start()
    question = await desk.question()
    ledger.trouble = LedgerTrouble.DISK_FULL
    for answer in SameAnswer:
        with pytest.raises(LedgerUnwritable):
            await desk.watch.answer(question, answer)
        assert desk.watch.questions == (question,)
    ledger.trouble = None
    await desk.watch.answer(question, SameAnswer.SAME)
    assert desk.watch.questions == ()
    desk.bookkeeper.close()


async def test_a_day_long_gone_is_forgotten(desk: Desk) -> None:
    await desk.hear(WALLET)
    later = TODAY + LOOK_BACK + timedelta(days=1)
    desk.bus.publish(DayBegan(DayTotals(later)))
    await desk.hear(BANK)
    assert desk.watch.questions == ()


async def test_the_same_app_on_two_phones_is_asked_about(desk: Desk) -> None:
    await desk.hear(WALLET)
    await desk.hear(WALLET)
    assert desk.watch.questions == ()
    await desk.hear(WALLET, phone="f" * 16)
    assert len(desk.watch.questions) == 1
