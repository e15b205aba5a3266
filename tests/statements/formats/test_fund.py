import pytest

from app.domain.money import Money
from app.statements.formats.fund import fee_of, fund_kind
from app.statements.statement import RowKind


@pytest.mark.parametrize(
    ("direction", "business", "kind"),
    [
        ("收入", "在线支付", RowKind.RECEIPT),
        ("收入", "转账", RowKind.RECEIPT),
        ("支出", "交易退款", RowKind.REFUND),
        ("收入", "退款", RowKind.OTHER),
        ("支出", "收费", RowKind.FEE),
        ("收入", "退费", RowKind.FEE),
        ("支出", "扣除交易手续费", RowKind.FEE),
        ("支出", "提现", RowKind.OTHER),
        ("收入", "充值", RowKind.OTHER),
        ("支出", "转账", RowKind.OTHER),
    ],
)
def test_what_a_movement_means(direction: str, business: str, kind: RowKind) -> None:
    assert fund_kind(direction, business) is kind


def test_a_fee_that_comes_back_is_negative() -> None:
    assert fee_of(RowKind.FEE, "支出", Money(8, "CNY")) == Money(8, "CNY")
    assert fee_of(RowKind.FEE, "收入", Money(8, "CNY")) == Money(-8, "CNY")
    assert fee_of(RowKind.RECEIPT, "收入", Money(8, "CNY")) == Money(0, "CNY")
