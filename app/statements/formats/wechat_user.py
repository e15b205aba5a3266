"""The bill that WeChat sends to its user (钱包 > 账单 > 下载账单 > 用于个人对账), as CSV or XLSX."""

from app.statements.cells import NOTHING, Cells, size
from app.statements.format import Format
from app.statements.formats.personal import personal_kind
from app.statements.promises import Tallies
from app.statements.statement import StatementRow

_NEUTRAL = {"/": "中性交易"}
"""Withdrawals and the like: a stroke in the rows, a name in the totals."""


def _read(cells: Cells) -> tuple[StatementRow, Tallies]:
    direction, status, money = cells["收/支"], cells["当前状态"], size(cells.money("金额(元)"))
    row = StatementRow(
        platform="wechat",
        kind=personal_kind(direction, status, cells["交易类型"]),
        money=money,
        fee=NOTHING,
        at=cells.moment("交易时间"),
        order_id=cells["交易单号"],
        counterparty=cells["交易对方"],
        status=status,
        number=cells.number,
        file=cells.file,
    )
    return row, ((_NEUTRAL.get(direction, direction), money),)


WECHAT_USER = Format(
    key="wechat_user",
    platform="wechat",
    columns=frozenset({"交易时间", "交易类型", "交易对方", "收/支", "金额(元)", "当前状态", "交易单号"}),
    read=_read,
)
