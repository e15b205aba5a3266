"""The further books of the tests' ledger: sales, people and days in memory, keeping the promises of their ports."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from app.domain.day_report import CashCount, Correction, DayReport, Seal, Sum
from app.domain.money import Money
from app.domain.notice import NoticeId
from app.domain.payment import Payment
from app.domain.person import Person
from app.domain.refund import Refund, require_received
from app.domain.sale import Sale, SaleState
from app.domain.tender import Tender, TenderKind
from app.domain.under_way import TimesUnderWay
from app.services.books import ClosedSale, DayHasEnded, NoSuchDayEnd
from app.services.ports import JsonValue

Write = Callable[[str, dict[str, JsonValue], datetime], int]


@dataclass
class AtTill:
    """Who is at the till, shared by the books."""

    person: str | None = None


@dataclass
class SalesFake:
    write: Write
    payments: dict[NoticeId, Payment]
    at_till: AtTill
    kept: dict[str, ClosedSale] = field(default_factory=dict)
    given_back: list[Refund] = field(default_factory=list)
    tendered: dict[str, list[tuple[Tender, date]]] = field(default_factory=dict)

    def keep(self, sale: Sale, *, why: str, at: datetime, day: date) -> None:
        self.write("sale", {"sale": sale.id, "why": why}, at)
        before = self.tendered.get(sale.id, [])
        others = [tender for tender in sale.tenders if tender.payment is None]
        self.tendered[sale.id] = [*before[: len(others)], *((tender, day) for tender in others[len(before) :])]
        self.kept[sale.id] = ClosedSale(sale, at, day, self.at_till.person or "")

    def give(self, payment: NoticeId, sale_id: str, *, why: str, at: datetime) -> None:
        self.write("payment_given", {"sale": sale_id, "why": why}, at)
        if payment in self.payments:
            self.payments[payment] = replace(self.payments[payment], sale=sale_id)

    def refund(self, refund: Refund, *, by_owner: str = "") -> None:
        if any(known.id == refund.id for known in self.given_back):
            return
        paid = self.payments.get(refund.of_payment) if refund.of_payment else None
        refund = replace(refund, of_sale=refund.of_sale or (paid.sale if paid else ""))
        if paid:
            of_payment = [known for known in self.given_back if known.of_payment == refund.of_payment]
            received = Money(0, refund.money.currency) if paid.doubled else paid.money
            require_received(refund.money, received, _sum(of_payment, refund.money))
        if refund.of_sale in self.kept:
            of_sale = [known for known in self.given_back if known.of_sale == refund.of_sale]
            require_received(refund.money, self.kept[refund.of_sale].sale.received, _sum(of_sale, refund.money))
        self.write("refund", {"id": refund.id}, refund.at)
        self.given_back.append(refund)

    def waiting(self) -> list[Sale]:
        sales = [closed.sale for closed in self.kept.values()]
        return [sale for sale in sales if sale.held or sale.state is SaleState.CHARGED]

    def of_day(self, day: date) -> list[ClosedSale]:
        return sorted((closed for closed in self.kept.values() if closed.day == day), key=lambda closed: closed.at)

    def refunds(self, day: date) -> list[Refund]:
        return [refund for refund in self.given_back if refund.day == day]


@dataclass
class PeopleFake:
    write: Write
    at_till: AtTill
    known: dict[str, Person] = field(default_factory=dict)

    def all(self) -> list[Person]:
        return list(self.known.values())

    def name(self, person: Person, *, at: datetime) -> None:
        self.write("person_named", {"id": person.id}, at)
        self.known.pop(person.id, None)
        self.known[person.id] = person

    def remove(self, person_id: str, *, at: datetime) -> None:
        if person_id in self.known:
            self.write("person_removed", {"id": person_id}, at)
            del self.known[person_id]

    def come_to_till(self, person_id: str | None, *, at: datetime) -> None:
        self.write("at_till", {"id": person_id}, at)
        self.at_till.person = person_id


@dataclass
class DaysFake:
    write: Write
    sales: SalesFake
    at_till: AtTill
    unread: Callable[[], int]
    takings: Callable[[date], DayReport]
    """A report with `day`, `made_at` and `takings` alone."""
    head: Callable[[], int]
    sealed: list[DayReport] = field(default_factory=list)
    corrected: list[tuple[date, Correction]] = field(default_factory=list)

    def report(self, day: date, *, counted: Money | None = None, opening_float: Money | None = None) -> DayReport:
        tenders = _tenders(self.sales, day)
        refunds = _sums((r.kind, r.money) for r in self.sales.refunds(day))
        cash = sum(_cash(tenders, counted)) - sum(_cash(refunds, counted)) if counted else 0
        cash += opening_float.amount_minor if opening_float else 0
        return replace(
            self.takings(day),
            **_of_payments(self.sales, day),
            **_of_sales(self.sales, day),
            tenders=tenders,
            refunds=refunds,
            under_way=TimesUnderWay(_of_day(self.sales, day)).so_far,
            unread=self.unread(),
            cash=CashCount(Money(cash, counted.currency), counted, opening_float) if counted else None,
            corrections=tuple(correction for on, correction in self.corrected if on == day),
        )

    def end(
        self, day: date, *, at: datetime, counted: Money | None = None, opening_float: Money | None = None
    ) -> DayReport:
        if self.sealed and day <= self.sealed[-1].day:
            raise DayHasEnded(day)
        report = replace(
            self.report(day, counted=counted, opening_float=opening_float), made_at=at, by=self.at_till.person or ""
        )
        report = replace(report, number=len(self.sealed) + 1, seal=Seal(self.head(), ""))
        self.write("day_ended", {"number": report.number}, at)
        self.sealed.append(report)
        return report

    def correct(self, number: int, *, why: str, at: datetime, day: date) -> None:
        if number > len(self.sealed):
            raise NoSuchDayEnd(number)
        self.write("day_corrected", {"of": number}, at)
        self.corrected.append((day, Correction(number, at, why)))

    def last_float(self) -> Money | None:
        told = [report.cash.opening_float for report in self.sealed if report.cash]
        return told[-1] if told else None

    def ended(self) -> date | None:
        return self.sealed[-1].day if self.sealed else None

    def reports(self, first: date, last: date) -> list[DayReport]:
        return [report for report in self.sealed if first <= report.day <= last]


def _of_day(sales: SalesFake, day: date) -> list[Payment]:
    return [payment for payment in sales.payments.values() if payment.day == day]


def _of_payments(sales: SalesFake, day: date) -> dict[str, tuple[Sum, ...]]:
    payments = _of_day(sales, day)
    return {
        "hours": _sums((f"{payment.recorded_at:%H}", payment.money) for payment in payments),
        "people": _sums((payment.by, payment.money) for payment in payments),
        "unmatched": _sums(("", payment.money) for payment in payments if not payment.sale),
        "late": _sums(("", payment.money) for payment in payments if payment.late),
    }


def _of_sales(sales: SalesFake, day: date) -> dict[str, tuple[Sum, ...]]:
    paid = [closed.sale for closed in sales.of_day(day) if closed.sale.state is SaleState.PAID]
    return {
        "sales": _sums(("", sale.total) for sale in paid),
        "discounts": _sums(("", sale.taken_off) for sale in paid if sale.taken_off.amount_minor),
    }


def _tenders(sales: SalesFake, day: date) -> tuple[Sum, ...]:
    return _sums((t.kind, t.money) for taken in sales.tendered.values() for t, on in taken if on == day)


def _sums(found: Iterable[tuple[str, Money]]) -> tuple[Sum, ...]:
    sums: dict[tuple[str, str], Sum] = {}
    for of, money in found:
        before = sums.get((of, money.currency), Sum(str(of), Money(0, money.currency), 0))
        sums[of, money.currency] = Sum(before.of, before.money + money, before.count + 1)
    return tuple(sums[key] for key in sorted(sums))


def _cash(sums: tuple[Sum, ...], counted: Money) -> list[int]:
    mine = [one for one in sums if one.of == TenderKind.CASH and one.money.currency == counted.currency]
    return [one.money.amount_minor for one in mine]


def _sum(refunds: list[Refund], like: Money) -> Money:
    return Money(sum(refund.money.amount_minor for refund in refunds), like.currency)
