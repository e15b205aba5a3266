"""WeChat Pay's trade bill for merchants (交易账单): all trades, only the paid ones, or only the refunds of one day."""

from app.statements.cells import Cells, CellUnreadable, size
from app.statements.format import Format
from app.statements.promises import ALL, AMOUNT, COUNT, Tallies
from app.statements.statement import CURRENCY, RowKind, StatementRow

_KINDS = {"SUCCESS": RowKind.RECEIPT, "REFUND": RowKind.REFUND, "REVOKED": RowKind.REFUND}
"""REVOKED is a payment taken back by the cashier's own system, right after it was made."""
_REFUND_DONE = ("", "SUCCESS", "PROCESSING")


def _read(cells: Cells) -> tuple[StatementRow, Tallies]:
    """应结订单金额, formerly 总金额, is what the shop receives: the order's amount less its own coupons."""
    _require_yuan(cells["货币种类"])
    state = cells["交易状态"]
    kind = _kind(state, cells["退款状态"])
    received, refunded = cells.money("应结订单金额", "总金额"), size(cells.money_or_nothing("退款金额"))
    fee = cells.money_or_nothing("手续费")
    row = StatementRow(
        platform="wechat",
        kind=kind,
        money=size(received) if kind is RowKind.RECEIPT else refunded,
        fee=fee,
        at=cells.moment("退款成功时间", "交易时间"),
        order_id=cells["微信订单号"],
        counterparty=cells["用户标识"],
        status=state,
        number=cells.number,
        file=cells.file,
    )
    return row, (("交易额", received), ("退款", refunded), ("手续费", fee))


def _require_yuan(currency: str) -> None:
    if currency not in ("", CURRENCY):
        raise CellUnreadable(currency, "货币种类: only CNY can be compared", "“货币种类”不是人民币，无法核对")


def _kind(state: str, refund_state: str) -> RowKind:
    if state not in _KINDS:
        raise CellUnreadable(state, "交易状态: not a state that is known", "“交易状态”是未知的状态")
    kind = _KINDS[state]
    return RowKind.OTHER if kind is RowKind.REFUND and refund_state not in _REFUND_DONE else kind


WECHAT_TRADE = Format(
    key="wechat_trade",
    platform="wechat",
    columns=frozenset({"交易时间", "商户号", "微信订单号", "商户订单号", "交易状态"}),
    read=_read,
    ends="总交易单数",
    summary={
        "总交易单数": (ALL, COUNT),
        "应结订单总金额": ("交易额", AMOUNT),
        "总交易额": ("交易额", AMOUNT),
        "退款总金额": ("退款", AMOUNT),
        "总退款金额": ("退款", AMOUNT),
        "手续费总金额": ("手续费", AMOUNT),
    },
    account_column="商户号",
)
