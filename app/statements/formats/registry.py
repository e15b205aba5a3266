"""The kinds of statements, in a written-out list."""

from collections.abc import Collection, Sequence

from app.statements.format import Format
from app.statements.formats.alipay_app import ALIPAY_APP
from app.statements.formats.alipay_detail import ALIPAY_DETAIL
from app.statements.formats.alipay_fund import ALIPAY_FUND
from app.statements.formats.wechat_fund import WECHAT_FUND
from app.statements.formats.wechat_trade import WECHAT_TRADE
from app.statements.formats.wechat_user import WECHAT_USER
from app.statements.statement import StatementUnreadable

FORMATS: tuple[Format, ...] = (ALIPAY_APP, ALIPAY_DETAIL, ALIPAY_FUND, WECHAT_USER, WECHAT_TRADE, WECHAT_FUND)


def format_of(columns: Collection[str], formats: Sequence[Format] = FORMATS) -> Format | None:
    """The one whose columns are all among these; None when it is no header row.

    Raises:
        StatementUnreadable: two claim it, and neither is believed.
    """
    claimants = [known for known in formats if known.columns.issubset(columns)]
    if len(claimants) > 1:
        names = " and ".join(known.key for known in claimants)
        raise StatementUnreadable(
            f"This header row fits two kinds of statement, {names}; it is read as neither.",
            f"表头同时符合两种账单格式（{names}），因此无法判断。",
        )
    return claimants[0] if claimants else None
