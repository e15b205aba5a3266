"""Things of the ledger beside rows of a statement."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import chain
from typing import Any, Generic, Protocol, TypeAlias, TypeVar

from app.domain.money import Money
from app.statements.pairing import pair_in_order
from app.statements.statement import StatementRow


class HasMoney(Protocol):
    @property
    def money(self) -> Money: ...


T = TypeVar("T", bound=HasMoney)
Order: TypeAlias = Callable[[T], tuple[datetime, Any]]
"""The moment first, then what tells two things of one moment apart."""
_MICROSECOND = timedelta(microseconds=1)
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Pair(Generic[T]):
    """One thing of the ledger and the row of the statement that stands for it."""

    ours: T
    row: StatementRow


@dataclass(frozen=True, slots=True)
class Comparison(Generic[T]):
    """Payments beside receipts, or refunds beside refunds; each sorted by time.

    `outside` are those of the ledger that lie before or after the statement's time, were asked for because their row
    might lie inside, and were matched by none.
    """

    matched: tuple[Pair[T], ...]
    only_in_ledger: tuple[T, ...]
    only_in_statement: tuple[StatementRow, ...]
    outside: tuple[T, ...] = ()

    @property
    def agrees(self) -> bool:
        return not (self.only_in_ledger or self.only_in_statement)


def compare(ours: Iterable[T], rows: Iterable[StatementRow], order: Order[T], window: timedelta) -> Comparison[T]:
    """Pair what is of one amount and no more than `window` apart: as many as can be, as near as can be."""
    ours_of, rows_of = _by_amount(sorted(ours, key=order)), _by_amount(sorted(rows, key=row_order))
    parts = [_of_one_amount(ours_of[money], rows_of[money], order, window) for money in {**ours_of, **rows_of}]
    return Comparison(
        tuple(sorted(chain.from_iterable(part.matched for part in parts), key=lambda pair: order(pair.ours))),
        tuple(sorted(chain.from_iterable(part.only_in_ledger for part in parts), key=order)),
        tuple(sorted(chain.from_iterable(part.only_in_statement for part in parts), key=row_order)),
    )


def row_order(row: StatementRow) -> tuple[datetime, str, int]:
    return row.at, row.file, row.number


def without(things: Sequence[T], places: set[int]) -> tuple[T, ...]:
    return tuple(thing for place, thing in enumerate(things) if place not in places)


def _by_amount(things: Iterable[T]) -> defaultdict[Money, list[T]]:
    found: defaultdict[Money, list[T]] = defaultdict(list)
    for thing in things:
        found[thing.money].append(thing)
    return found


def _of_one_amount(
    ours: Sequence[T], rows: Sequence[StatementRow], order: Order[T], window: timedelta
) -> Comparison[T]:
    pairs = pair_in_order(
        [_in_microseconds(order(thing)[0]) for thing in ours],
        [_in_microseconds(row.at) for row in rows],
        window // _MICROSECOND,
    )
    return Comparison(
        tuple(Pair(ours[place], rows[other]) for place, other in pairs),
        without(ours, {place for place, _ in pairs}),
        without(rows, {other for _, other in pairs}),
    )


def _in_microseconds(moment: datetime) -> int:
    """Since 1970."""
    return (moment - _EPOCH) // _MICROSECOND
