"""The bill that the Alipay app sends to its user (账单 > 开具交易流水证明 > 用于个人对账)."""

from app.statements.cells import NOTHING, Cells, size
from app.statements.format import Format
from app.statements.formats.personal import personal_kind
from app.statements.promises import Tallies
from app.statements.statement import StatementRow


def _read(cells: Cells) -> tuple[StatementRow, Tallies]:
    direction, status, money = cells["收/支"], cells["交易状态"], size(cells.money("金额"))
    row = StatementRow(
        platform="alipay",
        kind=personal_kind(direction, status, cells["交易分类"] + cells["商品说明"]),
        money=money,
        fee=NOTHING,
        at=cells.moment("交易时间"),
        order_id=cells["交易订单号"],
        counterparty=cells["交易对方"],
        status=status,
        number=cells.number,
        file=cells.file,
    )
    return row, ((direction, money),)


ALIPAY_APP = Format(
    key="alipay_app",
    platform="alipay",
    columns=frozenset({"交易时间", "交易分类", "交易对方", "收/支", "金额", "交易状态", "交易订单号"}),
    read=_read,
)
