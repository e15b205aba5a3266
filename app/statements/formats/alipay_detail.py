"""Alipay's business detail for merchants (业务明细): a row for each trade and each refund, with its fee."""

from app.domain.money import Money
from app.statements.cells import Cells, CellUnreadable, size
from app.statements.format import Format
from app.statements.promises import Tallies
from app.statements.statement import CURRENCY, RowKind, StatementRow

_KINDS = {"交易": RowKind.RECEIPT, "退款": RowKind.REFUND}


def _read(cells: Cells) -> tuple[StatementRow, Tallies]:
    """商家实收 is what the shop receives: the order's amount less its own discounts."""
    business, received = cells["业务类型"], cells.money("商家实收(元)")
    row = StatementRow(
        platform="alipay",
        kind=_kind(business),
        money=size(received),
        fee=_fee(cells, business),
        at=cells.moment("完成时间", "创建时间"),
        order_id=cells["支付宝交易号"],
        counterparty=cells["对方账户"],
        status=business,
        number=cells.number,
        file=cells.file,
    )
    return row, ((business, received),)


def _kind(business: str) -> RowKind:
    if business not in _KINDS:
        raise CellUnreadable(business, "业务类型: neither a trade nor a refund", "“业务类型”既不是交易也不是退款")
    return _KINDS[business]


def _fee(cells: Cells, business: str) -> Money:
    """Kept of a trade, given back with a refund; the column's own sign differs between exports."""
    fee = abs(cells.money_or_nothing("服务费(元)").amount_minor)
    return Money(-fee if business == "退款" else fee, CURRENCY)


ALIPAY_DETAIL = Format(
    key="alipay_detail",
    platform="alipay",
    columns=frozenset({"支付宝交易号", "商户订单号", "业务类型", "完成时间", "订单金额(元)", "商家实收(元)"}),
    read=_read,
    ends="业务明细列表结束",
)
