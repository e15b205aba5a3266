"""The question that the payments of a day are found by, page after page."""

import json
from typing import Any

from sqlalchemy import ColumnElement, Select, bindparam, func, or_, select

from app.domain.money import Money
from app.domain.payment_search import FoundPayment, PaymentSearch
from app.services.sale_body import sale_from
from db.rows import payment_from
from db.schema import notice, payment, refund, sale

_SAME = [refund.c[name] == payment.c[name] for name in ("phone", "epoch", "seq")]
_WORDED = (payment.c.payer, notice.c.title, notice.c.text)
_GIVEN_BACK = func.coalesce(func.sum(refund.c.amount_minor), 0)
_OF_DAY = (
    select(
        payment,
        notice.c.title,
        notice.c.text,
        sale.c.picture,
        select(_GIVEN_BACK).where(*_SAME).correlate(payment).scalar_subquery().label("given_back_minor"),
        select(_GIVEN_BACK)
        .where(refund.c.sale == payment.c.sale)
        .correlate(payment)
        .scalar_subquery()
        .label("sale_given_back_minor"),
    )
    .join(notice, notice.c.entry == payment.c.entry)
    .outerjoin(sale, sale.c.id == payment.c.sale)
    .where(payment.c.day == bindparam("day"), payment.c.entry < bindparam("before"))
    .order_by(payment.c.entry.desc())
)
AFTER_THE_LAST = 2**63 - 1
"""Greater than every entry's number (SQLite integers have 64 bits)."""


def question(search: PaymentSearch, *, before: int | None, limit: int) -> tuple["Select[Any]", dict[str, Any]]:
    """A select of at most `limit` payments, the newest first, from before an entry; and its values."""
    values = {"day": search.day.isoformat(), "before": AFTER_THE_LAST if before is None else before}
    return _OF_DAY.where(*_narrowed(search)).limit(limit), values


def found_payment_from(row: Any) -> FoundPayment:
    """From a row of `question`."""
    return FoundPayment(
        entry=row.entry,
        payment=payment_from(row),
        given_back=Money(row.given_back_minor, row.currency),
        words=" ".join(words for words in (row.title, row.text) if words),
        sale=sale_from(json.loads(row.picture)) if row.picture else None,
        sale_given_back=Money(row.sale_given_back_minor, row.currency) if row.picture else None,
    )


def _narrowed(search: PaymentSearch) -> list[ColumnElement[bool]]:
    asked = [payment.c.platform == search.platform] if search.platform else []
    fits = [_says(column, search.words) for column in _WORDED] if search.words else []
    if money := search.money:
        fits.append((payment.c.amount_minor == money.amount_minor) & (payment.c.currency == money.currency))
    return [*asked, or_(*fits)] if fits else asked


def _says(column: Any, words: str) -> ColumnElement[bool]:
    """SQLite's `lower` knows the letters of English alone; other writing is found as it is typed."""
    return func.instr(func.lower(func.coalesce(column, "")), func.lower(words)) > 0
