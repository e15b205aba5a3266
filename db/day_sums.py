"""The sums of one day's report, read from the tables; each reads the rows of that day alone."""

from collections.abc import Callable, Iterable
from datetime import tzinfo
from typing import Any

from sqlalchemy import BindParameter, Row, Select, bindparam, func, select

from app.domain.day_report import CashCount, Sum
from app.domain.moments import moment
from app.domain.money import Money
from app.domain.sale import SaleState
from app.domain.tender import TenderKind
from app.domain.totals import PlatformTotal
from app.domain.under_way import UnderWay, of_sorted, took_ms
from db.pen import Pen
from db.rows import platform_total_from
from db.schema import day_correction, day_total, notice, payment, refund, sale, tender

_DAY: BindParameter[str] = bindparam("day")
_TAKEN = (day_total.c.day == _DAY) & ((day_total.c.count != 0) | (day_total.c.amount_minor != 0))
_TAKINGS = select(day_total).where(_TAKEN).order_by(*day_total.primary_key)
_FACTS = ("amount_minor", "currency", "made_at", "recorded_at", "person", "sale", "late")
_PAYMENT_FACTS = (payment.c[name] for name in _FACTS)
_PAYMENTS = (
    select(*_PAYMENT_FACTS).where((payment.c.day == _DAY) & payment.c.doubles.is_(None)).order_by(payment.c.entry)
)
_PAID = (sale.c.day == _DAY) & (sale.c.state == SaleState.PAID)
_UNREAD = select(func.count()).where((notice.c.ruling == "unsure") & notice.c.settled_at.is_(None))
_CORRECTIONS = select(day_correction).where(day_correction.c.day == _DAY).order_by(day_correction.c.entry)


def _sums(of: Any, amount: Any, table: Any, where: Any) -> "Select[Any]":
    """Of the rows of `table`: kind, currency, sum and count."""
    columns = (of.label("of"), table.c.currency, func.sum(amount).label("amount_minor"), func.count().label("number"))
    return select(*columns).where(where).group_by(of, table.c.currency).order_by(of, table.c.currency)


_NOTHING = func.coalesce("", "")
_TENDERS = _sums(tender.c.kind, tender.c.amount_minor, tender, tender.c.day == _DAY)
_SALES = _sums(_NOTHING, sale.c.total_minor, sale, _PAID)
_DISCOUNTS = _sums(_NOTHING, sale.c.taken_off_minor, sale, _PAID & (sale.c.taken_off_minor > 0))
_REFUNDS = _sums(refund.c.kind, refund.c.amount_minor, refund, refund.c.day == _DAY)

Keep = Callable[["Row[Any]"], str | None]
"""Under which name a payment counts; None when it does not."""


class DaySums:
    """Reads inside the caller's transaction. `zone` is the shop's time zone, for the hours."""

    def __init__(self, pen: Pen, day: str, zone: tzinfo | None = None) -> None:
        self._pen = pen
        self._zone = zone
        self._day = day
        self._payments = pen.rows(_PAYMENTS, day=day)

    def takings(self) -> tuple[PlatformTotal, ...]:
        """As the day's total keeps them; what came to nothing again is left out."""
        return tuple(platform_total_from(row) for row in self._pen.rows(_TAKINGS, day=self._day))

    def of_payments(self) -> dict[str, tuple[Sum, ...]]:
        """Hours, people, unmatched and late."""
        return {
            "hours": self._count(self._hour),
            "people": self._count(lambda row: row.person or ""),
            "unmatched": self._count(lambda row: None if row.sale else ""),
            "late": self._count(lambda row: "" if row.late else None),
        }

    def under_way(self) -> UnderWay | None:
        in_time = (row for row in self._payments if not row.late)
        return of_sorted(sorted(took_ms(moment(row.made_at), moment(row.recorded_at)) for row in in_time))

    def of_selling(self) -> dict[str, tuple[Sum, ...]]:
        """Tenders, sales, discounts and refunds."""
        asked = {"tenders": _TENDERS, "sales": _SALES, "discounts": _DISCOUNTS, "refunds": _REFUNDS}
        return {name: tuple(self._read(question)) for name, question in asked.items()}

    def drawer(self, counted: Money, opening_float: Money | None) -> CashCount:
        """Expected are the float and the cash taken for sales, less the cash given back."""
        selling, currency = self.of_selling(), counted.currency
        taken = _cash_of(selling["tenders"], currency) - _cash_of(selling["refunds"], currency)
        began = opening_float.amount_minor if opening_float else 0
        return CashCount(Money(began + taken, currency), counted, opening_float)

    def unread(self) -> int:
        return int(self._pen.rows(_UNREAD)[0][0])

    def corrections(self) -> list["Row[Any]"]:
        return self._pen.rows(_CORRECTIONS, day=self._day)

    def _hour(self, row: "Row[Any]") -> str:
        return f"{moment(row.recorded_at).astimezone(self._zone):%H}"

    def _count(self, name_of: Keep) -> tuple[Sum, ...]:
        sums: dict[tuple[str, str], tuple[int, int]] = {}
        for row in self._payments:
            name = name_of(row)
            if name is not None:
                amount, count = sums.get((name, row.currency), (0, 0))
                sums[name, row.currency] = amount + row.amount_minor, count + 1
        return tuple(Sum(of, Money(sums[of, code][0], code), sums[of, code][1]) for of, code in sorted(sums))

    def _read(self, question: "Select[Any]") -> Iterable[Sum]:
        rows = self._pen.rows(question, day=self._day)
        return (Sum(row.of, Money(row.amount_minor, row.currency), row.number) for row in rows)


def _cash_of(sums: Iterable[Sum], currency: str) -> int:
    return sum(s.money.amount_minor for s in sums if s.of == TenderKind.CASH and s.money.currency == currency)
