import pytest

from app.statements.formats.personal import personal_kind
from app.statements.statement import RowKind


@pytest.mark.parametrize(
    ("direction", "status", "description", "kind"),
    [
        ("收入", "交易成功", "转账红包收款", RowKind.RECEIPT),
        ("收入", "已存入零钱", "二维码收款", RowKind.RECEIPT),
        ("收入", "已全额退款", "二维码收款", RowKind.RECEIPT),
        ("收入", "交易关闭", "转账红包收款", RowKind.OTHER),
        ("收入", "待收款", "转账", RowKind.OTHER),
        ("收入", "对方已退还", "转账", RowKind.OTHER),
        ("收入", "已全额退款", "商户消费-退款", RowKind.OTHER),
        ("支出", "支付成功", "二维码收款-退款", RowKind.REFUND),
        ("支出", "交易成功", "日用百货", RowKind.OTHER),
        ("不计收支", "退款成功", "退款", RowKind.OTHER),
        ("/", "提现已到账", "零钱提现", RowKind.OTHER),
    ],
)
def test_what_a_row_means(direction: str, status: str, description: str, kind: RowKind) -> None:
    assert personal_kind(direction, status, description) is kind
