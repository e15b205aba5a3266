import threading
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from app.domain.decision import Decision
from app.domain.events import NoticeSettled, PaymentRecorded
from app.domain.money import Money
from app.domain.trouble import LedgerTrouble, LedgerUnwritable
from app.domain.verdict import Ruling
from app.platforms.teaching import NotTeachable, Refusal
from app.services.taught_files import NotRemembered
from tests.fakes import NOON
from tests.services.teaching_counter import BUNDLED_RULES, PAID, WAS_PAYMENT, Counter, a_notice


@pytest.fixture
async def counter(tmp_path: Path) -> AsyncIterator[Counter]:
    counter = Counter(tmp_path)
    yield counter
    counter.bookkeeper.close()


async def test_from_the_question_to_the_next_payment(counter: Counter) -> None:
    question = await counter.desk.ask(a_notice())
    assert (question.platform, question.currency, question.amounts) == ("lakala", "CNY", (PAID,))
    proposal = await counter.desk.propose(a_notice(), PAID)
    trial = await counter.desk.try_out(a_notice(), proposal.lesson)
    assert (trial.changes, trial.judged) == ((), 1)
    await counter.desk.decide(a_notice(), WAS_PAYMENT, proposal.lesson)
    assert counter.judged("碰付3.00元").money == Money(300, "CNY")
    assert counter.loaded_on != [threading.main_thread()]
    (recorded, settled) = counter.log.events
    assert isinstance(recorded, PaymentRecorded)
    assert (recorded.payment.id, recorded.payment.money) == (a_notice().id, PAID)
    assert recorded.sale is not None
    assert settled == NoticeSettled(a_notice().id)


async def test_once_remembers_nothing(counter: Counter) -> None:
    await counter.desk.decide(a_notice(), WAS_PAYMENT)
    assert counter.judged("碰付3.00元").ruling is Ruling.UNSURE
    assert list(counter.folder.iterdir()) == []
    assert len(counter.log.of(PaymentRecorded)) == 1


async def test_what_is_taught_late_belongs_to_the_day_of_teaching(counter: Counter) -> None:
    counter.clock.move(hours=20)
    await counter.desk.decide(a_notice(), WAS_PAYMENT)
    (payment,) = counter.offered
    assert (payment.late, payment.day, payment.made_at) == (True, NOON.date() + timedelta(days=1), NOON)
    assert counter.log.of(PaymentRecorded)[0].sale is None


async def test_never_settles_the_notice_and_records_no_payment(counter: Counter) -> None:
    proposal = await counter.desk.propose(a_notice(), None)
    await counter.desk.decide(a_notice(), Decision("lakala"), proposal.lesson)
    assert counter.log.events == [NoticeSettled(a_notice().id)]
    assert counter.judged("碰付3.00元").ruling is Ruling.NOT_PAYMENT


async def test_a_second_decision_is_not_told_as_a_payment_again(counter: Counter) -> None:
    for _ in range(2):
        await counter.desk.decide(a_notice(), WAS_PAYMENT)
    assert len(counter.log.of(PaymentRecorded)) == 1
    assert len(counter.offered) == 1


async def test_what_is_not_recorded_is_not_remembered(counter: Counter) -> None:
    proposal = await counter.desk.propose(a_notice(), PAID)
    counter.ledger.trouble = LedgerTrouble.DISK_FULL
    with pytest.raises(LedgerUnwritable):
        await counter.desk.decide(a_notice(), WAS_PAYMENT, proposal.lesson)
    assert counter.log.events == []
    assert list(counter.folder.iterdir()) == []
    counter.ledger.trouble = None
    await counter.desk.decide(a_notice(), WAS_PAYMENT, proposal.lesson)
    assert len(counter.log.of(PaymentRecorded)) == 1


async def test_a_commit_that_stood_though_it_was_told_as_failed_is_told(counter: Counter) -> None:
    counter.ledger.trouble = LedgerTrouble.LOCKED
    with pytest.raises(LedgerUnwritable):
        await counter.desk.decide(a_notice(), WAS_PAYMENT)
    counter.ledger.trouble = None
    counter.ledger.teach(a_notice().id, WAS_PAYMENT, at=NOON, late=False, day=NOON.date())
    await counter.desk.decide(a_notice(), WAS_PAYMENT)
    assert len(counter.log.of(PaymentRecorded)) == 1


async def test_a_lesson_that_cannot_be_saved_costs_no_payment(counter: Counter) -> None:
    proposal = await counter.desk.propose(a_notice(), PAID)
    (counter.folder / "lakala-taught.toml").write_text("key = 5\n", encoding="utf-8")
    with pytest.raises(NotRemembered):
        await counter.desk.decide(a_notice(), WAS_PAYMENT, proposal.lesson)
    assert len(counter.log.of(PaymentRecorded)) == 1
    assert counter.rules.registry is BUNDLED_RULES


async def test_an_app_that_nobody_claims_cannot_be_asked_about(counter: Counter) -> None:
    with pytest.raises(NotTeachable) as refused:
        await counter.desk.ask(a_notice(app="org.example.gone"))
    assert refused.value.refusal is Refusal.UNKNOWN_APP


async def test_a_sale_that_fails_to_settle_does_not_hide_the_payment(
    counter: Counter, caplog: pytest.LogCaptureFixture
) -> None:
    counter.offered = None  # type: ignore[assignment]
    await counter.desk.decide(a_notice(), WAS_PAYMENT)
    assert len(counter.log.of(PaymentRecorded)) == 1
    assert "could not be matched" in caplog.text
