"""Money that came and money that went back, in one line of time: what most formats list."""

import heapq
from collections.abc import Iterator
from datetime import date, datetime
from functools import cache
from operator import attrgetter
from typing import Literal, NamedTuple, TypeAlias

from app.domain.money import Money
from app.domain.payment import Payment
from app.domain.refund import Refund
from app.domain.tender import TenderKind
from app.exports.progress import Progress, counted
from app.exports.takings import ClosedSale, Takings

MovementKind: TypeAlias = Literal["payment", "sale", "refund"]
"""A wallet payment, whatever it was for; cash, card or other money given for a sale; money given back."""


class Means(NamedTuple):
    """By what the money moved; `platform` is a key, and empty unless it was a wallet."""

    tender: TenderKind
    platform: str = ""


class Movement(NamedTuple):
    """`money` is negative when it went back. `id` says what moved it, the same in every format."""

    kind: MovementKind
    means: Means
    money: Money
    at: datetime
    made_at: datetime
    day: date
    id: str
    payer: str = ""
    why: str = ""
    late: bool = False
    sale: str = ""
    by: str = ""


def movements(takings: Takings, progress: Progress) -> Iterator[Movement]:
    """Every one of the range once. A wallet's tender on a sale is its payment, and not listed again.

    Raises:
        ExportCancelled: `progress` said so.
    """
    streams = (map(_of_payment, takings.payments()), _of_sales(takings.sales()), _of_refunds(takings.refunds()))
    return counted(heapq.merge(*streams, key=attrgetter("at")), takings.movement_count, progress)


@cache
def _wallet(platform: str) -> Means:
    return Means(TenderKind.WALLET, platform)


def _of_payment(payment: Payment) -> Movement:
    identity = payment.id
    return Movement(
        "payment",
        _wallet(payment.platform),
        payment.money,
        payment.recorded_at,
        payment.made_at,
        payment.day,
        f"{identity.phone}/{identity.epoch}/{identity.seq}",
        payment.payer or "",
        "",
        payment.late,
        payment.sale,
        payment.by,
    )


def _of_sales(sales: Iterator[ClosedSale]) -> Iterator[Movement]:
    for closed in sales:
        for place, tender in enumerate(closed.sale.tenders, 1):
            if tender.kind is not TenderKind.WALLET:
                means, number = Means(tender.kind), f"{closed.sale.id}/{place}"
                yield Movement(
                    "sale", means, tender.money, closed.at, closed.at, closed.day, number, why=tender.why,
                    sale=closed.sale.id, by=closed.by,
                )  # fmt: skip


def _of_refunds(refunds: Iterator[tuple[Refund, str]]) -> Iterator[Movement]:
    for refund, platform in refunds:
        back = Money(-refund.money.amount_minor, refund.money.currency)
        means = Means(refund.kind, platform if refund.kind is TenderKind.WALLET else "")
        yield Movement(
            "refund", means, back, refund.at, refund.at, refund.day, refund.id, why=refund.why, sale=refund.of_sale
        )
