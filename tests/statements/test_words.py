from app.statements.reconcile import reconcile
from app.statements.words import summary
from tests.statements.rows import a_payment, a_row, a_statement


def test_only_what_was_found_is_said() -> None:
    found = reconcile(a_statement(a_row(fee=8)), [a_payment()])
    assert summary(found, "en") == (
        "From 2026-11-23 00:00:00 to 2026-11-24 00:00:00, China Standard Time.",
        "Payments that agree: 1.",
        "Ledger 12.50, statement 12.50, fees 0.08 yuan.",
        "Ledger and statement agree.",
    )


def test_in_chinese_with_differences() -> None:
    found = reconcile(a_statement(), [a_payment()])
    assert summary(found, "zh_CN")[1:] == (
        "有通知、但账单里没有这笔钱：1 笔。",
        "账本 12.50 元，账单 0.00 元，手续费 0.00 元。",
        "账本与账单不一致。",
    )


def test_an_empty_statement() -> None:
    assert summary(reconcile(a_statement(period=None), []), "en")[0] == "The statement has no rows."
