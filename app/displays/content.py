"""What a customer display is to show, whatever display it is: a figure with its lamp, and two rows."""

from dataclasses import dataclass
from enum import IntEnum, StrEnum

from app.domain.money import Money
from app.domain.sale import Sale, SaleLine, SaleState
from app.domain.tender import Tender


class Lamp(IntEnum):
    """The numbers are those of the LED8N's command."""

    OFF = 0
    PRICE = 1
    TOTAL = 2
    RECEIVED = 3
    CHANGE = 4


class Caption(StrEnum):
    """A word that the display says in its own language."""

    TOTAL = "total"
    TO_PAY = "to_pay"
    RECEIVED = "received"
    CHANGE = "change"
    THANKS = "thanks"


@dataclass(frozen=True, slots=True)
class Row:
    """Words at the left, a caption or a name of the shop's own, and an amount at the right."""

    words: Caption | str = ""
    amount: Money | None = None


@dataclass(frozen=True, slots=True)
class DisplayContent:
    """`amount` is what a display of one figure shows; None leaves it dark."""

    lamp: Lamp = Lamp.OFF
    amount: Money | None = None
    upper: Row = Row()
    lower: Row = Row()


def idle(shop_name: str) -> DisplayContent:
    return DisplayContent(upper=Row(shop_name))


def thanks(shop_name: str) -> DisplayContent:
    return DisplayContent(upper=Row(Caption.THANKS), lower=Row(shop_name))


def selling(before: Sale | None, sale: Sale) -> DisplayContent:
    """The line that is new or other than `before`; without one, and once charged, what is to pay."""
    line = _fresh_line(before, sale)
    if sale.state is not SaleState.OPEN or line is None:
        return _to_pay(sale)
    return DisplayContent(Lamp.PRICE, line.price, Row(line.label, line.money), Row(Caption.TOTAL, sale.total))


def received(money: Money, sale: Sale | None) -> DisplayContent:
    """Money that came, and what is still to pay of the sale that it is for."""
    return DisplayContent(Lamp.RECEIVED, money, Row(Caption.RECEIVED, money), _after(sale))


def tendered(tender: Tender, sale: Sale) -> DisplayContent:
    """What was given for `sale`; of cash beyond what was due, the change."""
    if not tender.change.amount_minor:
        return received(tender.money, sale)
    given = Row(Caption.RECEIVED, tender.given)
    return DisplayContent(Lamp.CHANGE, tender.change, given, Row(Caption.CHANGE, tender.change))


def _to_pay(sale: Sale) -> DisplayContent:
    if not sale.received.amount_minor:
        return DisplayContent(Lamp.TOTAL, sale.total, lower=Row(Caption.TOTAL, sale.total))
    return DisplayContent(Lamp.TOTAL, sale.due, Row(Caption.TOTAL, sale.total), Row(Caption.TO_PAY, sale.due))


def _after(sale: Sale | None) -> Row:
    if sale is None:
        return Row()
    return Row(Caption.TO_PAY, sale.due) if sale.due.amount_minor else Row(Caption.TOTAL, sale.total)


def _fresh_line(before: Sale | None, sale: Sale) -> SaleLine | None:
    """The last line that is not as it was; None when lines were only taken away."""
    old = before.lines if before and before.id == sale.id else ()
    if len(sale.lines) < len(old):
        return None
    changed = [line for place, line in enumerate(sale.lines) if line not in old[place : place + 1]]
    return changed[-1] if changed else None
