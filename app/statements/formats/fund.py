"""What a movement of a merchant's account means."""

from app.domain.money import Money
from app.statements.cells import NOTHING
from app.statements.statement import RowKind

_FEES = ("手续费", "服务费", "收费", "退费")
_NO_SALES = ("提现", "充值", "余额宝", "理财", "退票", "结算", "保证金")


def fund_kind(direction: str, business: str) -> RowKind:
    """`direction` is 收入 or 支出, `business` the platform's name for it.

    Income of a name that is not known counts as a receipt: a person then sees it beside the ledger.
    """
    if any(word in business for word in _FEES):
        return RowKind.FEE
    if any(word in business for word in _NO_SALES):
        return RowKind.OTHER
    if direction == "支出":
        return RowKind.REFUND if "退款" in business else RowKind.OTHER
    return RowKind.OTHER if "退款" in business else RowKind.RECEIPT


def fee_of(kind: RowKind, direction: str, moved: Money) -> Money:
    """A fee that comes in is one given back."""
    if kind is not RowKind.FEE:
        return NOTHING
    return moved if direction == "支出" else Money(-moved.amount_minor, moved.currency)
