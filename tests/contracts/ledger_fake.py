"""The ledger of the tests: a few lists in memory that keep the promises of the `Ledger` port."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from app.domain.day_report import DayReport
from app.domain.decision import Decision
from app.domain.likeness import Answered, SameAnswer
from app.domain.money import Money
from app.domain.notice import Notice, NoticeId
from app.domain.payment import Payment
from app.domain.payment_search import FoundPayment, PaymentSearch
from app.domain.phone import PairedPhone
from app.domain.source import grouped_count
from app.domain.totals import DayTotals, PlatformTotal
from app.domain.trouble import LedgerTrouble, LedgerUnwritable
from app.domain.verdict import Ruling, Verdict
from app.services.ports import JsonValue, KeptNotice, Recorded, TrayNotice
from tests.contracts.books_fake import AtTill, DaysFake, PeopleFake, SalesFake
from tests.fakes import NOON


@dataclass(frozen=True, slots=True)
class FakeEntry:
    """One entry of the fake journal."""

    kind: str
    body: Mapping[str, JsonValue]
    at: datetime


@dataclass
class LedgerFake:
    """Set `trouble` to make every write fail until it is None again."""

    station_id: str = "5747a710574a7100"
    trouble: LedgerTrouble | None = None
    entries: list[FakeEntry] = field(default_factory=list)
    _days: dict[NoticeId, date] = field(default_factory=dict)
    _payments: dict[NoticeId, Payment] = field(default_factory=dict)
    _kept: dict[NoticeId, NoticeId] = field(default_factory=dict)
    _apart: set[frozenset[NoticeId]] = field(default_factory=set)
    _counts: list[tuple[date, Payment, int]] = field(default_factory=list)
    _tray: dict[NoticeId, TrayNotice] = field(default_factory=dict)
    _worded: dict[int, tuple[Notice, datetime]] = field(default_factory=dict)
    _phones: dict[str, PairedPhone] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.at_till = AtTill()
        self.sales = SalesFake(self._write, self._payments, self.at_till)
        self.people = PeopleFake(self._write, self.at_till)
        self.days = DaysFake(
            *(self._write, self.sales, self.at_till),
            unread=lambda: len(self._tray),
            takings=lambda day: DayReport(day, NOON, self.totals(day).rows),
            head=lambda: len(self.entries) + 1,
        )

    def record(self, notice: Notice, verdict: Verdict, *, heard_at: datetime, late: bool, day: date) -> Recorded:
        known = notice.id in self._days
        if not known:
            self._write("notice", {"seq": notice.id.seq}, heard_at)
            self._keep(notice, verdict, heard_at, late, day)
            if verdict.mentions_money:
                self._worded[len(self.entries)] = (notice, heard_at)
        return Recorded(not known, self._payments.get(notice.id), self.totals(self._days[notice.id]))

    def heard_up_to(self, phone_id: str) -> Mapping[str, int]:
        highest: dict[str, int] = defaultdict(int)
        for known in self._days:
            if known.phone == phone_id:
                highest[known.epoch] = max(highest[known.epoch], known.seq)
        return dict(highest)

    def totals(self, day: date) -> DayTotals:
        sums: dict[tuple[str, str], PlatformTotal] = {}
        for counted_on, payment, times in self._counts:
            if counted_on == day:
                key = (payment.platform, payment.money.currency)
                before = sums.get(key, PlatformTotal(payment.platform, Money(0, payment.money.currency), 0))
                money = Money(times * payment.money.amount_minor, payment.money.currency)
                sums[key] = PlatformTotal(before.platform, before.money + money, before.count + times)
        taken = [sums[key] for key in sorted(sums) if sums[key].count or sums[key].money.amount_minor]
        return DayTotals(day, tuple(taken))

    def payments(self, day: date, limit: int | None = None) -> list[Payment]:
        return [payment for payment in reversed(self._payments.values()) if payment.day == day][:limit]

    def payments_between(self, start: datetime, end: datetime) -> list[Payment]:
        found = [payment for payment in self._payments.values() if start <= payment.made_at <= end]
        return sorted(found, key=lambda payment: payment.made_at)

    def find_payments(self, search: PaymentSearch, *, before: int | None = None, limit: int) -> list[FoundPayment]:
        worded = [(entry, notice) for entry, (notice, _) in self._worded.items() if notice.id in self._payments]
        found = [self._found(entry, notice) for entry, notice in reversed(worded)]
        return [one for one in found if _fits(one, search) and (before is None or one.entry < before)][:limit]

    def tray(self) -> list[TrayNotice]:
        return list(self._tray.values())

    def settle(self, notice_id: NoticeId, *, at: datetime) -> None:
        if notice_id in self._tray:
            self._write("notice_settled", {"seq": notice_id.seq}, at)
            del self._tray[notice_id]

    def teach(self, notice_id: NoticeId, decision: Decision, *, at: datetime, late: bool, day: date) -> Recorded:
        waits = notice_id in self._tray
        if waits:
            self._write("notice_taught", {"seq": notice_id.seq}, at)
            notice = self._tray.pop(notice_id).notice
            if decision.money:
                verdict = Verdict(Ruling.PAYMENT, "taught", decision.platform, decision.money, decision.payer)
                self._pay(notice, verdict, at, late, day)
        return Recorded(waits, self._payments.get(notice_id), self.totals(day))

    def notices(self, apps: Sequence[str], *, before: int | None = None, limit: int) -> list[KeptNotice]:
        found = [
            KeptNotice(entry, one.id, one.app_id, one.title, one.text, heard_at, self._paid(one.id))
            for entry, (one, heard_at) in reversed(self._worded.items())
            if one.app_id in apps and (before is None or entry < before)
        ]
        return found[:limit]

    def phones(self) -> list[PairedPhone]:
        return list(self._phones.values())

    def pair_phone(self, phone: PairedPhone) -> None:
        self._write("phone_paired", {"phone_id": phone.phone_id}, phone.paired_at)
        self._phones.pop(phone.phone_id, None)
        self._phones[phone.phone_id] = phone

    def revoke_phone(self, phone_id: str, *, at: datetime) -> None:
        if phone_id in self._phones:
            self._write("phone_revoked", {"phone_id": phone_id}, at)
            del self._phones[phone_id]

    def same_payment(self, kept: NoticeId, doubled: NoticeId, *, at: datetime, day: date) -> DayTotals:
        one, other = self._payment(kept), self._payment(doubled)
        if self._kept.get(doubled) != kept:
            taken = {kept, doubled} & self._kept.keys() or doubled in self._kept.values()
            if kept == doubled or one.money != other.money or taken:
                raise ValueError("they cannot be one")
            self._write("same_payment", {"seq": doubled.seq}, at)
            self._kept[doubled] = kept
            self._payments[doubled] = replace(other, doubled=True)
            self._counts.append((day, other, -1))
        return self.totals(day)

    def undo_same_payment(self, doubled: NoticeId, *, at: datetime, day: date) -> DayTotals:
        payment = self._payment(doubled)
        if payment.doubled:
            self._write("same_payment_undone", {"seq": doubled.seq}, at)
            self._apart.add(frozenset((doubled, self._kept.pop(doubled))))
            self._payments[doubled] = replace(payment, doubled=False)
            self._counts.append((day, payment, 1))
        return self.totals(day)

    def different_payments(self, one: NoticeId, other: NoticeId, *, at: datetime) -> None:
        if self._payment(one) == self._payment(other):
            raise ValueError("they are one payment")
        if frozenset((one, other)) not in self._apart:
            self._write("different_payments", {"seq": other.seq}, at)
            self._apart.add(frozenset((one, other)))

    def same_answers(self, since: date) -> list[Answered]:
        order = list(self._payments)
        same = [Answered(self._kept[known], known, SameAnswer.SAME) for known in order if known in self._kept]
        pairs = sorted(sorted(order.index(known) for known in pair) for pair in self._apart)
        apart = [Answered(order[one], order[other], SameAnswer.DIFFERENT) for one, other in pairs]
        return [given for given in same + apart if self._payments[given.doubled].day >= since]

    def append(self, kind: str, body: Mapping[str, JsonValue], *, at: datetime) -> int:
        return self._write(kind, body, at)

    def _payment(self, known: NoticeId) -> Payment:
        if known not in self._payments:
            raise ValueError(f"no such payment: {known}")
        return self._payments[known]

    def _found(self, entry: int, notice: Notice) -> FoundPayment:
        payment = self._payments[notice.id]
        closed = self.sales.kept.get(payment.sale)
        nothing = Money(0, payment.money.currency)
        return FoundPayment(
            entry,
            payment,
            given_back=sum((r.money for r in self.sales.given_back if r.of_payment == notice.id), nothing),
            words=f"{notice.title} {notice.text}".strip(),
            sale=closed.sale if closed else None,
            sale_given_back=sum((r.money for r in self.sales.given_back if r.of_sale == payment.sale), nothing)
            if closed
            else None,
        )

    def _write(self, kind: str, body: Mapping[str, JsonValue], at: datetime) -> int:
        if self.trouble is not None:
            raise LedgerUnwritable(self.trouble, "the test said so")
        self.entries.append(FakeEntry(kind, body, at))
        return len(self.entries)

    def _keep(self, notice: Notice, verdict: Verdict, heard_at: datetime, late: bool, day: date) -> None:
        self._days[notice.id] = day
        if verdict.ruling is Ruling.UNSURE:
            self._tray[notice.id] = TrayNotice(notice, verdict, heard_at)
        if verdict.money is not None:
            self._pay(notice, verdict, heard_at, late, day)

    def _paid(self, notice_id: NoticeId) -> Money | None:
        payment = self._payments.get(notice_id)
        return payment.money if payment else None

    def _pay(self, notice: Notice, verdict: Verdict, recorded_at: datetime, late: bool, day: date) -> None:
        assert verdict.money is not None
        self._payments[notice.id] = Payment(
            id=notice.id,
            platform=verdict.platform or "",
            money=verdict.money,
            payer=verdict.payer,
            made_at=notice.made_at,
            recorded_at=recorded_at,
            day=day,
            late=late,
            by=self.at_till.person or "",
            app=notice.app_id,
            grouped=grouped_count(notice.text),
        )
        self._counts.append((day, self._payments[notice.id], 1))


def _fits(found: FoundPayment, search: PaymentSearch) -> bool:
    payment = found.payment
    said = [(payment.payer or "").lower(), found.words.lower()]
    asked = bool(search.words or search.money)
    says = bool(search.words) and any(search.words.lower() in words for words in said)
    is_right = (not asked or says or payment.money == search.money) and search.platform in ("", payment.platform)
    return payment.day == search.day and is_right
