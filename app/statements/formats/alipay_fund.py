"""Alipay's account detail for merchants (账务明细): a row for each movement of the account, fees apart."""

from app.domain.money import Money
from app.statements.cells import NOTHING, Cells, CellUnreadable, size
from app.statements.format import Format
from app.statements.formats.fund import fee_of, fund_kind
from app.statements.promises import Tallies
from app.statements.statement import StatementRow


def _read(cells: Cells) -> tuple[StatementRow, Tallies]:
    direction, moved = _movement(cells)
    business = cells["业务类型"]
    kind = fund_kind(direction, business)
    fee = fee_of(kind, direction, moved)
    row = StatementRow(
        platform="alipay",
        kind=kind,
        money=moved if fee == NOTHING else fee,
        fee=fee,
        at=cells.moment("发生时间"),
        order_id=cells.first("业务流水号", "账务流水号"),
        counterparty=cells["对方账号"],
        status=business,
        number=cells.number,
        file=cells.file,
    )
    return row, ((direction, moved),)


def _movement(cells: Cells) -> tuple[str, Money]:
    """In which direction, and how much. One of the two columns is empty or zero."""
    came = size(cells.money_or_nothing("收入金额(+元)"))
    went = size(cells.money_or_nothing("支出金额(-元)"))
    if (came == NOTHING) == (went == NOTHING):
        raise CellUnreadable(
            f"{came.text} / {went.text}", "it must be either income or expense", "收入和支出应当只有一项"
        )
    return ("收入", came) if came != NOTHING else ("支出", went)


ALIPAY_FUND = Format(
    key="alipay_fund",
    platform="alipay",
    columns=frozenset({"账务流水号", "业务流水号", "发生时间", "收入金额(+元)", "支出金额(-元)", "业务类型"}),
    read=_read,
    ends="账务明细列表结束",
)
