"""Money given back: written here, paid back elsewhere."""

import secrets
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from app.domain.events import RefundRecorded
from app.domain.money import Money
from app.domain.notice import NoticeId
from app.domain.refund import Refund
from app.domain.tender import TenderKind
from app.services.bookkeeper import Bookkeeper
from app.services.books import Sales
from app.services.bus import Bus
from app.services.shop_day import ShopDay


@dataclass(frozen=True, slots=True)
class RefundWish:
    """What somebody at the till wants to give back; see `Refund`."""

    money: Money
    kind: TenderKind
    of_payment: NoticeId | None = None
    of_sale: str = ""
    why: str = ""


class Refunds:
    """Takings stay takings: what was given back is summed beside them. `limit` is the most without the owner."""

    def __init__(
        self, bus: Bus, bookkeeper: Bookkeeper, sales: Sales, day: ShopDay, limit: Callable[[], Money]
    ) -> None:
        self._bus = bus
        self._bookkeeper = bookkeeper
        self._sales = sales
        self._day = day
        self._limit = limit

    def is_large(self, money: Money) -> bool:
        """Whether the owner must allow it. What is in another currency than the shop's has no limit to be under."""
        limit = self._limit()
        return money.currency != limit.currency or money.amount_minor > limit.amount_minor

    async def give_back(self, wish: RefundWish, *, by_owner: str = "") -> Refund:
        """Write the refund, on today's business day. `by_owner` is the id of the owner who allowed a large one.

        Raises:
            RefundTooLarge: more would go back than was received.
            LedgerUnwritable: it could not be written.
        """
        at = self._day.now()
        refund = Refund(
            secrets.token_hex(8), wish.money, wish.kind, at, self._day.of(at), wish.of_payment, wish.of_sale, wish.why
        )
        await self._bookkeeper.call(lambda: self._sales.refund(refund, by_owner=by_owner))
        self._bus.publish(RefundRecorded(refund, await self.given_back(refund.day)))
        return refund

    async def given_back(self, day: date) -> tuple[Money, ...]:
        """What was given back on this business day: a sum for each currency."""
        return _summed(await self._bookkeeper.call(lambda: self._sales.refunds(day)))


def _summed(refunds: Iterable[Refund]) -> tuple[Money, ...]:
    sums: dict[str, Money] = {}
    for refund in refunds:
        sums[refund.money.currency] = sums.get(refund.money.currency, Money(0, refund.money.currency)) + refund.money
    return tuple(sums[currency] for currency in sorted(sums))
