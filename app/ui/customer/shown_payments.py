"""The payments that share the screen: the newest large, those just before it as chips."""

from app.domain.notice import NoticeId
from app.domain.payment import Payment

CHIPS = 12
"""How many stand beneath the newest at once."""


class ShownPayments:
    """Payments of one showing, newest first. When there are more than fit, those not seen yet go before those seen."""

    def __init__(self) -> None:
        self._payments: list[Payment] = []
        self._seen: set[NoticeId] = set()

    @property
    def newest(self) -> Payment | None:
        return self._payments[0] if self._payments else None

    @property
    def chips(self) -> tuple[Payment, ...]:
        """At most `CHIPS`, newest first; of unseen ones the oldest, for they have waited longest."""
        others = self._payments[1:]
        unseen = [payment for payment in reversed(others) if payment.id not in self._seen]
        seen = [payment for payment in others if payment.id in self._seen]
        chosen = {payment.id for payment in (unseen + seen)[:CHIPS]}
        return tuple(payment for payment in others if payment.id in chosen)

    def add(self, payment: Payment) -> None:
        self._payments.insert(0, payment)

    def saw(self, identity: NoticeId) -> bool:
        """Note that it was painted; False when that is nothing new."""
        fresh = identity not in self._seen
        self._seen.add(identity)
        return fresh

    def clear(self) -> None:
        self._payments.clear()
        self._seen.clear()
