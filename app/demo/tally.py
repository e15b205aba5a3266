"""What became of each payment that was sent: counted from what the station really did."""

import asyncio
from collections.abc import Iterable
from dataclasses import dataclass, field
from statistics import quantiles
from time import perf_counter

from app.domain.notice import NoticeId
from app.domain.payment import Payment


@dataclass
class Sent:
    """A payment as the platform made it. `at` is the moment when the phone heard of it, None while it was away."""

    amount_minor: int
    currency: str
    at: float | None


@dataclass
class Tally:
    """Told by the windows when an amount has been painted, and by the bell when a ring was handed over."""

    sent: dict[NoticeId, Sent] = field(default_factory=dict)
    shown_till: dict[NoticeId, float] = field(default_factory=dict)
    shown_customer: dict[NoticeId, float] = field(default_factory=dict)
    rung: dict[NoticeId, float] = field(default_factory=dict)
    changed: asyncio.Event = field(default_factory=asyncio.Event)

    def send(self, notice_id: NoticeId, amount_minor: int, *, heard_at: float | None) -> None:
        self.sent[notice_id] = Sent(amount_minor, "CNY", heard_at)

    def painted_on_till(self, notice_id: NoticeId) -> None:
        self._note(self.shown_till, notice_id)

    def painted_for_customer(self, notice_id: NoticeId) -> None:
        self._note(self.shown_customer, notice_id)

    def handed_over(self, notice_id: NoticeId) -> None:
        self._note(self.rung, notice_id)

    def _note(self, seen: dict[NoticeId, float], notice_id: NoticeId) -> None:
        seen.setdefault(notice_id, perf_counter())
        self.changed.set()

    def missing(self, notice_ids: Iterable[NoticeId]) -> list[NoticeId]:
        """Those that are not yet shown on both windows and rung."""
        seen_by = (self.shown_till, self.shown_customer, self.rung)
        return [notice_id for notice_id in notice_ids if not all(notice_id in seen for seen in seen_by)]

    def both_saw(self, notice_id: NoticeId) -> float:
        return max(self.shown_till[notice_id], self.shown_customer[notice_id])

    def latencies_ms(self) -> list[float]:
        """From the phone's hearing to both windows painted, of the payments that could be sent at once; sorted."""
        return sorted(
            (self.both_saw(notice_id) - sent.at) * 1000
            for notice_id, sent in self.sent.items()
            if sent.at is not None and notice_id in self.shown_till and notice_id in self.shown_customer
        )

    def lost(self, recorded: Iterable[Payment]) -> int:
        """Payments sent that do not stand in the ledger with their own amount."""
        amounts = {payment.id: (payment.money.amount_minor, payment.money.currency) for payment in recorded}
        return sum(amounts.get(key) != (sent.amount_minor, sent.currency) for key, sent in self.sent.items())

    def doubled(self, recorded: Iterable[Payment]) -> int:
        """Payments in the ledger beyond one for each that was sent."""
        return len(list(recorded)) - len({payment.id for payment in recorded} & self.sent.keys())


def percentiles(sorted_ms: list[float]) -> dict[str, float | None]:
    """p50, p99 and the largest, in milliseconds to the microsecond; None where nothing was measured."""
    if not sorted_ms:
        return {"p50": None, "p99": None, "max": None}
    cuts = quantiles(sorted_ms, n=100, method="inclusive") if len(sorted_ms) > 1 else sorted_ms * 99
    return {"p50": round(cuts[49], 3), "p99": round(cuts[98], 3), "max": round(sorted_ms[-1], 3)}
