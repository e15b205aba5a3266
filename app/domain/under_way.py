"""How long payments are under way: from the wallet's notice on the phone to the station's ledger."""

from bisect import insort
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from app.domain.payment import Payment


@dataclass(frozen=True, slots=True)
class UnderWay:
    """Of `count` payments: how long the one in the middle took, and the slowest."""

    median_ms: int
    worst_ms: int
    count: int


class TimesUnderWay:
    """A day's times, kept in order, so that one more costs nothing on a long day.

    Late payments are left out, for they waited for a station, a phone or a person; so are doubles: no takings.
    """

    def __init__(self, payments: Iterable[Payment] = ()) -> None:
        self._times_ms = sorted(_took(payment) for payment in payments if _counts(payment))

    def add(self, payment: Payment) -> None:
        if _counts(payment):
            insort(self._times_ms, _took(payment))

    @property
    def so_far(self) -> UnderWay | None:
        return of_sorted(self._times_ms)


def of_sorted(times_ms: Sequence[int]) -> UnderWay | None:
    """None without any time. The middle is one that occurred: of two, the shorter."""
    if not times_ms:
        return None
    return UnderWay(times_ms[(len(times_ms) - 1) // 2], times_ms[-1], len(times_ms))


def took_ms(made_at: datetime, recorded_at: datetime) -> int:
    """Milliseconds from one to the other; 0 when the estimate of the phone's clock makes it less than nothing."""
    return max(0, round((recorded_at - made_at) / timedelta(milliseconds=1)))


def _counts(payment: Payment) -> bool:
    return not payment.late and not payment.doubled


def _took(payment: Payment) -> int:
    return took_ms(payment.made_at, payment.recorded_at)
