"""The `Sales` port on the ledger's database."""

import json
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import bindparam, func, select

from app.domain.moments import moment
from app.domain.money import Money
from app.domain.notice import NoticeId
from app.domain.refund import Refund, require_received
from app.domain.sale import Sale
from app.domain.tender import TenderKind
from app.services.books import ClosedSale
from app.services.journal_body import Body, identity
from app.services.sale_body import sale_body, sale_from
from db.pen import Pen
from db.schema import payment, refund, sale

_WAITS = (sale.c.held == 1) | (sale.c.state == "charged")
_WAITING = select(sale).where(_WAITS).order_by(sale.c.first_entry)
_OF_DAY = select(sale).where(sale.c.day == bindparam("day")).order_by(sale.c.entry)
_REFUNDS = select(refund).where(refund.c.day == bindparam("day")).order_by(refund.c.entry)
_SAME_REFUND = select(refund.c.entry).where(refund.c.id == bindparam("id"))
_SAME_PAYMENT = [payment.c[name] == bindparam(name) for name in ("phone", "epoch", "seq")]
_PAYMENT = select(*(payment.c[name] for name in ("amount_minor", "currency", "sale", "doubles"))).where(*_SAME_PAYMENT)
_SALE = select(sale.c.received_minor, sale.c.total_minor, sale.c.currency).where(sale.c.id == bindparam("sale"))
_GIVEN_BACK = func.coalesce(func.sum(refund.c.amount_minor), 0)
_OF_PAYMENT = select(_GIVEN_BACK).where(*[refund.c[name] == bindparam(name) for name in ("phone", "epoch", "seq")])
_OF_SALE = select(_GIVEN_BACK).where(refund.c.sale == bindparam("sale"))


class SqliteSales:
    """Shares the ledger's pen; what is written here is in the same journal."""

    def __init__(self, pen: Pen) -> None:
        self._pen = pen

    def keep(self, sale: Sale, *, why: str, at: datetime, day: date) -> None:
        with self._pen.transaction():
            self._pen.write("sale", sale_body(sale, why=why, day=day), at)

    def give(self, payment: NoticeId, sale_id: str, *, why: str, at: datetime) -> None:
        with self._pen.transaction():
            self._pen.write("payment_given", {**identity(payment), "sale": sale_id, "why": why}, at)

    def refund(self, refund: Refund, *, by_owner: str = "") -> None:
        with self._pen.transaction():
            if self._pen.rows(_SAME_REFUND, id=refund.id):
                return
            whole = self._with_its_sale(refund)
            self._require_received(whole)
            self._pen.write("refund", _refund_body(whole, by_owner), refund.at)

    def waiting(self) -> list[Sale]:
        with self._pen.transaction():
            return [sale_from(json.loads(row.picture)) for row in self._pen.rows(_WAITING)]

    def of_day(self, day: date) -> list[ClosedSale]:
        with self._pen.transaction():
            return [closed_sale_from(row) for row in self._pen.rows(_OF_DAY, day=day.isoformat())]

    def refunds(self, day: date) -> list[Refund]:
        with self._pen.transaction():
            return [refund_from(row) for row in self._pen.rows(_REFUNDS, day=day.isoformat())]

    def _with_its_sale(self, refund: Refund) -> Refund:
        """With the sale on which its payment stands, whether or not whoever asked for it knew of that."""
        if refund.of_sale or refund.of_payment is None:
            return refund
        rows = self._pen.rows(_PAYMENT, **identity(refund.of_payment))
        return replace(refund, of_sale=rows[0].sale or "") if rows else refund

    def _require_received(self, refund: Refund) -> None:
        """A refund of a wallet payment on a sale is checked against both. What is counted once brought nothing."""
        if refund.of_payment:
            where = identity(refund.of_payment)
            for row in self._pen.rows(_PAYMENT, **where):
                back = self._pen.rows(_OF_PAYMENT, **where)[0][0]
                _check(refund, row.amount_minor if row.doubles is None else 0, row.currency, back)
        if refund.of_sale:
            for row in self._pen.rows(_SALE, sale=refund.of_sale):
                _check(refund, row.received_minor, row.currency, self._pen.rows(_OF_SALE, sale=refund.of_sale)[0][0])


def closed_sale_from(row: Any) -> ClosedSale:
    """From a whole row of `sale`."""
    return ClosedSale(
        sale_from(json.loads(row.picture)), moment(row.moved_at), date.fromisoformat(row.day), row.person or ""
    )


def refund_from(row: Any) -> Refund:
    """From a whole row of `refund`."""
    return Refund(
        id=row.id,
        money=Money(row.amount_minor, row.currency),
        kind=TenderKind(row.kind),
        at=moment(row.at),
        day=date.fromisoformat(row.day),
        of_payment=NoticeId(row.phone, row.epoch, row.seq) if row.phone else None,
        of_sale=row.sale or "",
        why=row.why,
    )


def _refund_body(refund: Refund, by_owner: str) -> Body:
    of_payment: Body = identity(refund.of_payment) if refund.of_payment else dict.fromkeys(("phone", "epoch", "seq"))
    return {
        **of_payment,
        "id": refund.id,
        "sale": refund.of_sale or None,
        "kind": str(refund.kind),
        "amount_minor": refund.money.amount_minor,
        "currency": refund.money.currency,
        "why": refund.why,
        "day": refund.day.isoformat(),
        "by_owner": by_owner or None,
    }


def _check(refund: Refund, received_minor: int, currency: str, refunded_minor: int) -> None:
    require_received(refund.money, Money(received_minor, currency), Money(refunded_minor, currency))
