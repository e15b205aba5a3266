"""What every ledger keeps, the real one and the fake one."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest

from app.domain.decision import Decision
from app.domain.likeness import Answered, SameAnswer
from app.domain.money import Money
from app.domain.notice import Notice, NoticeId
from app.domain.payment import Payment
from app.domain.payment_search import PaymentSearch
from app.domain.phone import PairedPhone, PhoneKind
from app.domain.refund import Refund
from app.domain.sale import Sale, SaleLine
from app.domain.source import Source
from app.domain.tender import TenderKind
from app.domain.totals import DayTotals, PlatformTotal
from app.domain.verdict import Ruling, Verdict
from app.services.ports import KeptNotice, Ledger, Recorded, TrayNotice
from db.ledger import SqliteLedger
from tests.contracts.ledger_fake import LedgerFake
from tests.db.samples import CHAT, TODAY, UNSURE, YUAN, record
from tests.fakes import EPOCH, NOON, PHONE, a_notice


@pytest.fixture(params=["sqlite", "fake"])
def ledger(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Ledger]:
    if request.param == "fake":
        yield LedgerFake()
        return
    real = SqliteLedger.open(tmp_path / "ledger.sqlite3")
    yield real
    real.close()


def test_a_station_id_is_16_hex_digits(ledger: Ledger) -> None:
    assert len(bytes.fromhex(ledger.station_id)) == 8


def test_a_payment_is_recorded_with_its_totals(ledger: Ledger) -> None:
    due = Payment(
        NoticeId(PHONE, EPOCH, 1),
        "alipay",
        Money(1250, "CNY"),
        "李*",
        NOON,
        NOON,
        TODAY,
        late=False,
        app=a_notice().app_id,
    )
    totals = DayTotals(TODAY, (PlatformTotal("alipay", Money(1250, "CNY"), 1),))
    assert record(ledger, a_notice()) == Recorded(fresh=True, payment=due, totals=totals)
    assert ledger.payments(TODAY) == [due]
    assert ledger.totals(TODAY) == totals


def test_made_at_is_by_the_stations_clock(ledger: Ledger) -> None:
    ahead = timedelta(seconds=90, milliseconds=7)
    notice = Notice(NoticeId(PHONE, EPOCH, 1), "wallet", "", "", NOON.astimezone(timezone(timedelta(hours=8))), ahead)
    payment = record(ledger, notice).payment
    assert payment is not None
    assert payment.made_at == NOON - ahead


def test_a_repeat_changes_nothing_and_gives_the_first(ledger: Ledger) -> None:
    first = record(ledger, a_notice())
    other = Verdict(Ruling.PAYMENT, "received", "wechat_pay", Money(999, "USD"))
    repeat = record(ledger, a_notice(text="other words"), other, TODAY + timedelta(days=1))
    assert repeat == Recorded(fresh=False, payment=first.payment, totals=first.totals)
    assert ledger.totals(TODAY + timedelta(days=1)).rows == ()


def test_a_repeat_of_what_was_no_payment_gives_none(ledger: Ledger) -> None:
    record(ledger, a_notice(), CHAT)
    assert record(ledger, a_notice(), YUAN) == Recorded(fresh=False, payment=None, totals=DayTotals(TODAY))


@pytest.mark.parametrize("verdict", [CHAT, UNSURE])
def test_what_is_no_payment_counts_nothing(ledger: Ledger, verdict: Verdict) -> None:
    assert record(ledger, a_notice(), verdict) == Recorded(fresh=True, payment=None, totals=DayTotals(TODAY))
    assert ledger.payments(TODAY) == []


def test_totals_stand_in_order_of_platform_and_currency(ledger: Ledger) -> None:
    for seq, (platform, currency) in enumerate(
        [("wechat_pay", "CNY"), ("alipay", "USD"), ("alipay", "CNY"), ("alipay", "USD")], 1
    ):
        record(ledger, a_notice(seq), Verdict(Ruling.PAYMENT, "received", platform, Money(100, currency)))
    rows = [(row.platform, row.money, row.count) for row in ledger.totals(TODAY).rows]
    assert rows == [
        ("alipay", Money(100, "CNY"), 1),
        ("alipay", Money(200, "USD"), 2),
        ("wechat_pay", Money(100, "CNY"), 1),
    ]


def test_payments_are_the_days_and_newest_first(ledger: Ledger) -> None:
    record(ledger, a_notice(9), day=TODAY - timedelta(days=1))
    for seq in (3, 1, 2):
        record(ledger, a_notice(seq))
    assert [payment.id.seq for payment in ledger.payments(TODAY)] == [2, 1, 3]
    assert [payment.id.seq for payment in ledger.payments(TODAY, 2)] == [2, 1]
    assert ledger.payments(TODAY, 0) == []


def test_payments_between_two_moments_stand_in_the_order_of_being_made(ledger: Ledger) -> None:
    for seq, minutes in ((1, 30), (2, 10), (3, 20), (4, 31), (5, 9)):
        record(ledger, a_notice(seq, posted_at=NOON + timedelta(minutes=minutes)))
    start, end = NOON + timedelta(minutes=10), NOON + timedelta(minutes=30)
    elsewhere = timezone(timedelta(hours=8))
    found = ledger.payments_between(start.astimezone(elsewhere), end)
    assert [payment.id.seq for payment in found] == [2, 3, 1]


def test_heard_up_to_is_the_highest_of_each_epoch(ledger: Ledger) -> None:
    for epoch, seq in (("a" * 16, 1), ("a" * 16, 2), ("b" * 16, 7)):
        record(ledger, Notice(NoticeId(PHONE, epoch, seq), "wallet", "", "", NOON), CHAT)
    record(ledger, a_notice(5, phone="f" * 16))
    assert ledger.heard_up_to(PHONE) == {"a" * 16: 2, "b" * 16: 7}
    assert ledger.heard_up_to("0" * 16) == {}


def test_the_tray_holds_what_is_unsure_until_it_is_settled(ledger: Ledger) -> None:
    record(ledger, a_notice(1), YUAN)
    for seq in (2, 3):
        record(ledger, a_notice(seq), UNSURE)
    assert ledger.tray() == [TrayNotice(a_notice(2), UNSURE, NOON), TrayNotice(a_notice(3), UNSURE, NOON)]
    ledger.settle(a_notice(2).id, at=NOON)
    assert [waiting.notice.id.seq for waiting in ledger.tray()] == [3]


def test_settling_twice_or_what_is_not_in_the_tray_writes_nothing(ledger: Ledger) -> None:
    record(ledger, a_notice(1), UNSURE)
    ledger.settle(a_notice(1).id, at=NOON)
    before = ledger.append("marker", {}, at=NOON)
    ledger.settle(a_notice(1).id, at=NOON)
    ledger.settle(a_notice(77).id, at=NOON)
    assert ledger.append("marker", {}, at=NOON) == before + 1


def test_phones_stand_in_the_order_of_pairing(ledger: Ledger) -> None:
    first, second = PairedPhone("b" * 16, "Mi", NOON), PairedPhone("a" * 16, "小米", NOON)
    ledger.pair_phone(first)
    ledger.pair_phone(second)
    assert ledger.phones() == [first, second]
    again = PairedPhone("b" * 16, "Mi at the door", NOON + timedelta(hours=1))
    ledger.pair_phone(again)
    assert ledger.phones() == [second, again]


def test_an_iphone_is_kept_with_its_address(ledger: Ledger) -> None:
    iphone = PairedPhone("c" * 16, "Wang's iPhone", NOON, PhoneKind.IPHONE, "F0:00:00:00:00:01")
    ledger.pair_phone(iphone)
    assert ledger.phones() == [iphone]


def test_a_revoked_phone_is_gone_until_it_is_paired_again(ledger: Ledger) -> None:
    phone = PairedPhone(PHONE, "Mi", NOON)
    ledger.pair_phone(phone)
    ledger.revoke_phone(PHONE, at=NOON)
    assert ledger.phones() == []
    ledger.pair_phone(phone)
    assert ledger.phones() == [phone]


def test_revoking_what_is_not_paired_writes_nothing(ledger: Ledger) -> None:
    before = ledger.append("marker", {}, at=NOON)
    ledger.revoke_phone(PHONE, at=NOON)
    assert ledger.append("marker", {}, at=NOON) == before + 1


def test_a_payment_knows_its_source_and_what_its_notice_counted(ledger: Ledger) -> None:
    payment = record(ledger, a_notice(text="[3条]微信支付: 个人收款码到账¥12.50")).payment
    assert payment is not None
    assert (payment.source, payment.grouped) == (Source(PHONE, "com.eg.android.AlipayGphone"), 3)


def two_payments(ledger: Ledger) -> tuple[NoticeId, NoticeId]:
    for seq in (1, 2):
        record(ledger, a_notice(seq))
    return a_notice(1).id, a_notice(2).id


def takings(ledger: Ledger, day: date = TODAY) -> tuple[int, int]:
    totals = ledger.totals(day)
    return totals.money("CNY").amount_minor, totals.count


def test_a_double_stays_in_the_list_and_counts_nothing(ledger: Ledger) -> None:
    kept, doubled = two_payments(ledger)
    assert ledger.same_payment(kept, doubled, at=NOON, day=TODAY) == ledger.totals(TODAY)
    assert takings(ledger) == (1250, 1)
    assert [(payment.id, payment.doubled) for payment in ledger.payments(TODAY)] == [(doubled, True), (kept, False)]
    assert ledger.same_answers(TODAY) == [Answered(kept, doubled, SameAnswer.SAME)]
    assert ledger.same_answers(TODAY + timedelta(days=1)) == []


def test_a_double_undone_counts_again_and_the_two_stand_apart(ledger: Ledger) -> None:
    kept, doubled = two_payments(ledger)
    ledger.same_payment(kept, doubled, at=NOON, day=TODAY)
    assert ledger.undo_same_payment(doubled, at=NOON, day=TODAY) == ledger.totals(TODAY)
    assert takings(ledger) == (2500, 2)
    assert not any(payment.doubled for payment in ledger.payments(TODAY))
    assert ledger.same_answers(TODAY) == [Answered(kept, doubled, SameAnswer.DIFFERENT)]


def test_a_day_that_is_over_stays_as_it_was(ledger: Ledger) -> None:
    kept, doubled = two_payments(ledger)
    tomorrow = TODAY + timedelta(days=1)
    assert ledger.same_payment(kept, doubled, at=NOON, day=tomorrow).count == -1
    assert (takings(ledger), takings(ledger, tomorrow)) == ((2500, 2), (-1250, -1))
    ledger.undo_same_payment(doubled, at=NOON, day=tomorrow)
    assert ledger.totals(tomorrow) == DayTotals(tomorrow)


def test_a_platform_whose_only_payment_is_a_double_has_no_row(ledger: Ledger) -> None:
    record(ledger, a_notice(1))
    record(ledger, a_notice(2), Verdict(Ruling.PAYMENT, "received", "icbc_merchant", Money(1250, "CNY")))
    totals = ledger.same_payment(a_notice(1).id, a_notice(2).id, at=NOON, day=TODAY)
    assert [row.platform for row in totals.rows] == ["alipay"]


def test_two_payments_are_told_apart_once(ledger: Ledger) -> None:
    one, other = two_payments(ledger)
    ledger.different_payments(other, one, at=NOON)
    before = ledger.append("marker", {}, at=NOON)
    ledger.different_payments(one, other, at=NOON)
    assert ledger.append("marker", {}, at=NOON) == before + 1
    assert ledger.same_answers(TODAY) == [Answered(one, other, SameAnswer.DIFFERENT)]
    assert takings(ledger) == (2500, 2)


def test_saying_it_twice_or_undoing_nothing_writes_nothing(ledger: Ledger) -> None:
    kept, doubled = two_payments(ledger)
    ledger.same_payment(kept, doubled, at=NOON, day=TODAY)
    before = ledger.append("marker", {}, at=NOON)
    ledger.same_payment(kept, doubled, at=NOON, day=TODAY)
    ledger.undo_same_payment(kept, at=NOON, day=TODAY)
    assert ledger.append("marker", {}, at=NOON) == before + 1
    assert takings(ledger) == (1250, 1)


@pytest.mark.parametrize(("kept", "doubled"), [(1, 1), (1, 3), (1, 9), (9, 1), (2, 5), (4, 1)])
def test_what_cannot_be_one_is_refused(ledger: Ledger, kept: int, doubled: int) -> None:
    """Of five payments 3 is of another amount and 4 doubles 5, so 5 is kept and 4 is not; there is no 9."""
    for seq in (1, 2, 3, 4, 5):
        record(ledger, a_notice(seq), replace(YUAN, money=Money(999, "CNY")) if seq == 3 else YUAN)
    ledger.same_payment(a_notice(5).id, a_notice(4).id, at=NOON, day=TODAY)
    before = takings(ledger)
    with pytest.raises(ValueError, match=r"one|payment|counted"):
        ledger.same_payment(a_notice(kept).id, a_notice(doubled).id, at=NOON, day=TODAY)
    assert takings(ledger) == before


def test_a_payment_is_not_two(ledger: Ledger) -> None:
    one, _ = two_payments(ledger)
    with pytest.raises(ValueError, match="one payment"):
        ledger.different_payments(one, one, at=NOON)
    with pytest.raises(ValueError, match="no such payment"):
        ledger.different_payments(one, a_notice(9).id, at=NOON)
    with pytest.raises(ValueError, match="no such payment"):
        ledger.undo_same_payment(a_notice(9).id, at=NOON, day=TODAY)


def test_appended_entries_are_numbered_one_after_the_other(ledger: Ledger) -> None:
    first = ledger.append("sale_paid", {"sale": "s1", "lines": [{"amount_minor": 1250}]}, at=NOON)
    assert ledger.append("sale_paid", {"sale": "s2", "lines": []}, at=NOON) == first + 1


PAID = Money(1250, "CNY")


def taught(money: Money | None = PAID) -> Decision:
    return Decision("alipay", money, "李*")


LATER, NEXT_DAY = NOON + timedelta(hours=20), TODAY + timedelta(days=1)


def test_a_taught_payment_is_the_notices_on_the_day_of_teaching(ledger: Ledger) -> None:
    record(ledger, a_notice(1), UNSURE)
    due = Payment(
        a_notice(1).id, "alipay", Money(1250, "CNY"), "李*", NOON, LATER, NEXT_DAY, late=True, app=a_notice().app_id
    )
    totals = DayTotals(NEXT_DAY, (PlatformTotal("alipay", Money(1250, "CNY"), 1),))
    recorded = ledger.teach(a_notice(1).id, taught(), at=LATER, late=True, day=NEXT_DAY)
    assert recorded == Recorded(fresh=True, payment=due, totals=totals)
    assert (ledger.payments(NEXT_DAY), ledger.payments(TODAY)) == ([due], [])
    assert ledger.totals(TODAY).rows == ()
    assert ledger.tray() == []


def test_a_taught_payment_comes_before_those_recorded_earlier(ledger: Ledger) -> None:
    record(ledger, a_notice(1), UNSURE)
    record(ledger, a_notice(2))
    ledger.teach(a_notice(1).id, taught(), at=LATER, late=True, day=TODAY)
    assert [payment.id.seq for payment in ledger.payments(TODAY)] == [1, 2]


def test_what_was_taught_to_be_never_a_payment_leaves_the_tray_alone(ledger: Ledger) -> None:
    record(ledger, a_notice(1), UNSURE)
    recorded = ledger.teach(a_notice(1).id, taught(None), at=LATER, late=True, day=NEXT_DAY)
    assert recorded == Recorded(fresh=True, payment=None, totals=DayTotals(NEXT_DAY))
    assert ledger.tray() == []


def test_a_second_teaching_changes_nothing(ledger: Ledger) -> None:
    record(ledger, a_notice(1), UNSURE)
    first = ledger.teach(a_notice(1).id, taught(), at=LATER, late=True, day=TODAY)
    before = ledger.append("marker", {}, at=NOON)
    second = ledger.teach(a_notice(1).id, taught(Money(99, "CNY")), at=LATER, late=False, day=TODAY)
    assert second == Recorded(fresh=False, payment=first.payment, totals=first.totals)
    assert ledger.append("marker", {}, at=NOON) == before + 1


@pytest.mark.parametrize("seq", [1, 2, 77])
def test_what_is_not_in_the_tray_cannot_be_taught(ledger: Ledger, seq: int) -> None:
    record(ledger, a_notice(1), YUAN)
    record(ledger, a_notice(2), UNSURE)
    ledger.settle(a_notice(2).id, at=NOON)
    totals = ledger.totals(TODAY)
    recorded = ledger.teach(a_notice(seq).id, taught(), at=LATER, late=True, day=TODAY)
    assert (recorded.fresh, recorded.totals) == (False, totals)
    assert (recorded.payment is not None) is (seq == 1)


def test_a_repeat_of_a_taught_notice_gives_its_payment(ledger: Ledger) -> None:
    record(ledger, a_notice(1), UNSURE)
    first = ledger.teach(a_notice(1).id, taught(), at=LATER, late=True, day=TODAY)
    assert record(ledger, a_notice(1), YUAN) == Recorded(fresh=False, payment=first.payment, totals=first.totals)


def test_kept_notices_come_in_pages_newest_first(ledger: Ledger) -> None:
    verdicts = {1: YUAN, 2: CHAT, 3: UNSURE, 4: UNSURE}
    for seq, verdict in verdicts.items():
        record(ledger, a_notice(seq), verdict)
    record(ledger, Notice(NoticeId(PHONE, EPOCH, 5), "org.example.other", "", "1.00", NOON), UNSURE)
    ledger.teach(a_notice(3).id, taught(Money(500, "CNY")), at=LATER, late=True, day=TODAY)
    apps = [a_notice().app_id]
    first = ledger.notices(apps, limit=2)
    assert [(kept.id.seq, kept.paid) for kept in first] == [(4, None), (3, Money(500, "CNY"))]
    (last,) = ledger.notices(apps, before=first[-1].entry, limit=2)
    assert last == KeptNotice(last.entry, a_notice(1).id, *_words(a_notice(1)), NOON, Money(1250, "CNY"))
    assert ledger.notices(apps, before=last.entry, limit=2) == []
    assert ledger.notices([], limit=2) == []


def _words(notice: Notice) -> tuple[str, str, str]:
    return notice.app_id, notice.title, notice.text


TOMORROW = TODAY + timedelta(days=1)


def found(ledger: Ledger, day: date = TODAY, **asked: Any) -> list[int]:
    return [one.payment.id.seq for one in ledger.find_payments(PaymentSearch(day, **asked), limit=10)]


def test_payments_of_a_day_are_found_by_amount_words_and_platform(ledger: Ledger) -> None:
    other = replace(YUAN, money=Money(1250, "HKD"), payer="Wang 100%", platform="wechat")
    record(ledger, a_notice(1), day=TOMORROW)
    record(ledger, a_notice(2))
    record(ledger, a_notice(3, "10 received, for table 5"), other)
    record(ledger, a_notice(4), replace(YUAN, payer=None))
    assert found(ledger) == [4, 3, 2]
    assert found(ledger, TOMORROW) == [1]
    assert found(ledger, TODAY - timedelta(days=1)) == []
    assert found(ledger, money=Money(1250, "HKD")) == [3]
    assert found(ledger, money=Money(1, "CNY")) == []
    assert found(ledger, words="李") == [2]
    assert found(ledger, words="0%") == [3]
    assert found(ledger, words="wANG") == [3]
    assert found(ledger, words="TABLE 5") == [3]
    assert found(ledger, words="nobody") == []
    assert found(ledger, words="table 5", money=Money(1250, "CNY")) == [4, 3, 2]
    assert found(ledger, platform="wechat") == [3]
    assert found(ledger, platform="wechat", money=Money(1250, "CNY")) == []


def test_what_is_found_comes_in_pages_newest_first(ledger: Ledger) -> None:
    for seq in range(1, 6):
        record(ledger, a_notice(seq))
    first = ledger.find_payments(PaymentSearch(TODAY), limit=3)
    assert [one.payment.id.seq for one in first] == [5, 4, 3]
    rest = ledger.find_payments(PaymentSearch(TODAY), before=first[-1].entry, limit=3)
    assert [one.payment.id.seq for one in rest] == [2, 1]
    assert ledger.find_payments(PaymentSearch(TODAY), before=rest[-1].entry, limit=3) == []


def test_a_found_payment_tells_its_sale_and_what_went_back(ledger: Ledger) -> None:
    record(ledger, a_notice(1))
    (plain,) = ledger.find_payments(PaymentSearch(TODAY), limit=1)
    assert (plain.sale, plain.sale_given_back, plain.given_back) == (None, None, Money(0, "CNY"))
    assert (plain.words, plain.left) == (" ".join(_words(a_notice(1))[1:]), Money(1250, "CNY"))
    sale = Sale("s1", "CNY", (SaleLine("tea", Money(2500, "CNY")),)).charged(NOON).paid(plain.payment)
    ledger.sales.keep(sale, why="paid in part", at=NOON, day=TODAY)
    ledger.sales.give(plain.payment.id, "s1", why="matched", at=NOON)
    for number, of in enumerate(({"of_payment": plain.payment.id}, {"of_sale": "s1"}), 1):
        refund = Refund(f"r{number}", Money(100 * number, "CNY"), TenderKind.CASH, NOON, TODAY, **of)  # type: ignore[arg-type]
        ledger.sales.refund(refund)
    (now,) = ledger.find_payments(PaymentSearch(TODAY), limit=1)
    assert (now.sale, now.given_back, now.sale_given_back) == (sale, Money(100, "CNY"), Money(300, "CNY"))
    assert now.left == Money(950, "CNY")
