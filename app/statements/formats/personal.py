"""What a row of a personal account means to a shop that collects with it."""

from app.statements.statement import RowKind

_NO_MONEY = ("关闭", "失败", "等待", "待", "已退还", "已过期", "已撤销")
"""Words of a status by which nothing came, or it went back before it was taken."""


def personal_kind(direction: str, status: str, description: str) -> RowKind:
    """`direction` is the column 收/支, `description` what the row says of the business.

    A refund that comes *in* is the owner's own purchase given back, and none of the shop's takings.
    """
    given_back = "退款" in description
    if direction == "支出" and given_back:
        return RowKind.REFUND
    if direction == "收入" and not given_back and not any(word in status for word in _NO_MONEY):
        return RowKind.RECEIPT
    return RowKind.OTHER
