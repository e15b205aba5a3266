"""What a customer is buying, from the first line to the money."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum

from app.domain.discount import Discount
from app.domain.money import CurrencyMismatch, Money
from app.domain.notice import NoticeId
from app.domain.payment import Payment
from app.domain.tender import Tender, TenderKind

ONE = 1_000
"""One piece, or one kilogram, in thousandths."""
MOST_QUANTITY = 1_000_000 * ONE
CLOCK_ERROR = timedelta(milliseconds=500)
"""How far a phone's clock may be off after its correction: half a slow round trip over Bluetooth."""


class SaleState(StrEnum):
    OPEN = "open"
    """Lines are being rung up."""
    CHARGED = "charged"
    """The customer sees what is due and the code; money is awaited."""
    PAID = "paid"
    """What was due has come, or more."""
    CANCELLED = "cancelled"
    """Given up after it had been charged or held. Money that had come for it is unmatched again."""


ENDED = (SaleState.PAID, SaleState.CANCELLED)
"""Nothing more is awaited."""


class SaleMove(StrEnum):
    """What can happen to a sale."""

    RING = "ring"
    """Lines, discount or note are changed."""
    CHARGE = "charge"
    REOPEN = "reopen"
    """Back to the lines. Money that has come stays with the sale."""
    TAKE = "take"
    """Money is given for it."""
    GIVE_BACK = "give_back"
    """Money that stood on it is taken off again."""
    CANCEL = "cancel"


MOVES: dict[SaleState, frozenset[SaleMove]] = {
    SaleState.OPEN: frozenset({SaleMove.RING, SaleMove.CHARGE, SaleMove.GIVE_BACK, SaleMove.CANCEL}),
    SaleState.CHARGED: frozenset({SaleMove.REOPEN, SaleMove.TAKE, SaleMove.GIVE_BACK, SaleMove.CANCEL}),
    SaleState.PAID: frozenset({SaleMove.TAKE, SaleMove.GIVE_BACK}),
    SaleState.CANCELLED: frozenset(),
}
"""Which moves a sale in each state takes. Where a move leads stands in the method of its name."""


class SaleNotChangeable(ValueError):
    """The sale's state does not take this move."""


@dataclass(frozen=True, slots=True)
class SaleLine:
    """One thing on the sale. `label` may be empty, as in shops that key in amounts alone.

    `price` is for one piece or one kilogram; `quantity_milli` counts thousandths of it. `product` is the id of the
    good in the catalogue, empty for what was keyed in.

    Raises:
        ValueError: the quantity is not above nothing, or beyond a million.
    """

    label: str
    price: Money
    quantity_milli: int = ONE
    by_weight: bool = False
    discount: Discount | None = None
    product: str = ""

    def __post_init__(self) -> None:
        if not 0 < self.quantity_milli <= MOST_QUANTITY:
            raise ValueError(f"not a quantity: {self.quantity_milli} thousandths")

    @property
    def gross(self) -> Money:
        """Price times quantity, rounded half up to the minor unit."""
        exact = Decimal(self.price.amount_minor * self.quantity_milli) / ONE
        return Money(int(exact.quantize(Decimal(1), ROUND_HALF_UP)), self.price.currency)

    @property
    def money(self) -> Money:
        """What the line costs, its discount taken off."""
        return _less(self.gross, self.discount)


@dataclass(frozen=True, slots=True)
class Sale:
    """An immutable picture of one sale; every move gives a new one.

    A sale `held` lies beside the till; held while CHARGED, it still waits for its money. `begun_at` is when its first
    line was rung up; None in sales that were written before this was kept.
    """

    id: str
    currency: str
    lines: tuple[SaleLine, ...] = ()
    state: SaleState = SaleState.OPEN
    charged_at: datetime | None = None
    discount: Discount | None = None
    note: str = ""
    held: bool = False
    tenders: tuple[Tender, ...] = ()
    begun_at: datetime | None = None

    @property
    def gross(self) -> Money:
        """All lines, each with its own discount taken off."""
        return Money(sum(line.money.amount_minor for line in self.lines), self.currency)

    @property
    def total(self) -> Money:
        return _less(self.gross, self.discount)

    @property
    def received(self) -> Money:
        return Money(sum(tender.money.amount_minor for tender in self.tenders), self.currency)

    @property
    def due(self) -> Money:
        """What is still missing; nothing when more than the total has come."""
        return Money(max(self.total.amount_minor - self.received.amount_minor, 0), self.currency)

    @property
    def excess(self) -> Money:
        """What has come beyond the total."""
        return Money(max(self.received.amount_minor - self.total.amount_minor, 0), self.currency)

    @property
    def change(self) -> Money:
        """What goes back to the customer of the cash that was handed over."""
        return Money(sum(tender.change.amount_minor for tender in self.tenders), self.currency)

    @property
    def taken_off(self) -> Money:
        """All discounts together."""
        full = sum(line.gross.amount_minor for line in self.lines)
        return Money(full - self.total.amount_minor, self.currency)

    @property
    def payments(self) -> tuple[NoticeId, ...]:
        """The wallet payments that stand on it, in their order."""
        return tuple(tender.payment for tender in self.tenders if tender.payment)

    def with_line(self, line: SaleLine) -> "Sale":
        """Raises SaleNotChangeable, and CurrencyMismatch when the line is in another currency than the sale."""
        return self._with_lines(lambda lines: (*lines, line))

    def without_line(self, index: int) -> "Sale":
        return self._with_lines(lambda lines: lines[:index] + lines[index + 1 :])

    def with_line_changed(self, index: int, line: SaleLine) -> "Sale":
        return self._with_lines(lambda lines: (*lines[:index], line, *lines[index + 1 :]))

    def with_discount(self, discount: Discount | None) -> "Sale":
        return replace(self._moved(SaleMove.RING), discount=discount)

    def with_note(self, note: str) -> "Sale":
        return replace(self._moved(SaleMove.RING), note=note)

    def charged(self, at: datetime) -> "Sale":
        """Ask for what is due. With money on it already that covers the total, it is paid at once."""
        charged = replace(self._moved(SaleMove.CHARGE), state=SaleState.CHARGED, charged_at=at)
        return charged._settled() if charged.tenders else charged

    def reopened(self) -> "Sale":
        return replace(self._moved(SaleMove.REOPEN), state=SaleState.OPEN, charged_at=None)

    def cancelled(self) -> "Sale":
        return replace(self._moved(SaleMove.CANCEL), state=SaleState.CANCELLED, held=False, tenders=())

    def put_aside(self, held: bool = True) -> "Sale":
        return replace(self, held=held)

    def taking(self, tender: Tender) -> "Sale":
        """With money given for it; PAID as soon as nothing is due.

        Raises:
            SaleNotChangeable: the sale is neither charged nor paid.
            CurrencyMismatch: the money is in another currency.
        """
        self._require_currency(tender.money)
        return replace(self._moved(SaleMove.TAKE), tenders=(*self.tenders, tender))._settled()

    def giving_back(self, payment: NoticeId) -> "Sale":
        """Without a wallet payment that stood on it; a paid sale then waits again for what is missing."""
        kept = tuple(tender for tender in self.tenders if tender.payment != payment)
        given_back = replace(self._moved(SaleMove.GIVE_BACK), tenders=kept)
        return given_back if self.state is SaleState.OPEN else given_back._settled()

    def paid(self, payment: Payment) -> "Sale":
        """With a wallet payment on it."""
        return self.taking(Tender(TenderKind.WALLET, payment.money, payment.id, payment.platform))

    def waits_for(self, payment: Payment) -> bool:
        """Whether `payment` can be for this sale: in its currency, in time, and made after the charge."""
        return (
            self.state is SaleState.CHARGED
            and self.charged_at is not None
            and not payment.late
            and payment.made_at >= self.charged_at - CLOCK_ERROR
            and payment.money.currency == self.currency
        )

    def _settled(self) -> "Sale":
        if self.due.amount_minor:
            return replace(self, state=SaleState.CHARGED)
        return replace(self, state=SaleState.PAID, held=False)

    def _with_lines(self, change: Callable[[tuple[SaleLine, ...]], tuple[SaleLine, ...]]) -> "Sale":
        lines = change(self._moved(SaleMove.RING).lines)
        for line in lines:
            self._require_currency(line.price)
        return replace(self, lines=lines)

    def _require_currency(self, money: Money) -> None:
        if money.currency != self.currency:
            raise CurrencyMismatch(f"{money.currency} on a sale in {self.currency}")

    def _moved(self, move: SaleMove) -> "Sale":
        if move not in MOVES[self.state]:
            raise SaleNotChangeable(f"{move}: the sale is {self.state}")
        return self


def _less(price: Money, discount: Discount | None) -> Money:
    return price if discount is None else price + Money(-discount.off(price).amount_minor, price.currency)
