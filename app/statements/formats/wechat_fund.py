"""WeChat Pay's fund bill for merchants (资金账单): a row for each movement of the account on one day, fees apart."""

import re

from app.domain.money import Money
from app.statements.cells import NOTHING, Cells, CellUnreadable, amount, size
from app.statements.format import Format
from app.statements.formats.fund import fee_of, fund_kind
from app.statements.promises import ALL, AMOUNT, COUNT, Tallies
from app.statements.statement import RowKind, StatementRow

_REFUND = re.compile(r"退款总金额([\d.]+)元;含手续费([\d.]+)元")
"""The remark of a refund: what the customer got, and how much of it was the fee that the platform gave back."""


def _read(cells: Cells) -> tuple[StatementRow, Tallies]:
    direction, business, moved = _direction(cells), cells["业务类型"], size(cells.money("收支金额(元)"))
    kind = fund_kind(direction, business)
    money, fee = _refund(moved, cells["备注"]) if kind is RowKind.REFUND else _other(kind, direction, moved)
    row = StatementRow(
        platform="wechat",
        kind=kind,
        money=money,
        fee=fee,
        at=cells.moment("记账时间"),
        order_id=cells["微信支付业务单号"],
        counterparty="",
        status=business,
        number=cells.number,
        file=cells.file,
    )
    return row, ((direction, moved),)


def _other(kind: RowKind, direction: str, moved: Money) -> tuple[Money, Money]:
    fee = fee_of(kind, direction, moved)
    return (moved, NOTHING) if fee == NOTHING else (fee, fee)


def _refund(moved: Money, remark: str) -> tuple[Money, Money]:
    """The account loses less than the customer gets; where the remark does not add up, what was moved is all."""
    found = _REFUND.match(remark)
    if found:
        whole, fee = amount(found[1], "备注"), amount(found[2], "备注")
        if whole.amount_minor - fee.amount_minor == moved.amount_minor:
            return whole, Money(-fee.amount_minor, fee.currency)
    return moved, NOTHING


def _direction(cells: Cells) -> str:
    direction = cells["收支类型"]
    if direction not in ("收入", "支出"):
        raise CellUnreadable(direction, "收支类型: neither income nor expense", "“收支类型”既不是收入也不是支出")
    return direction


WECHAT_FUND = Format(
    key="wechat_fund",
    platform="wechat",
    columns=frozenset({"记账时间", "微信支付业务单号", "资金流水单号", "业务类型", "收支类型", "收支金额(元)"}),
    read=_read,
    ends="资金流水总笔数",
    summary={
        "资金流水总笔数": (ALL, COUNT),
        "收入笔数": ("收入", COUNT),
        "收入金额": ("收入", AMOUNT),
        "支出笔数": ("支出", COUNT),
        "支出金额": ("支出", AMOUNT),
    },
)
