import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.money import Money
from app.domain.sale import SaleState
from app.domain.tender import TenderKind
from app.services.refunds import RefundWish
from app.ui.cashier.refund_sheet import RefundSheet
from tests.ui.cashier.shop import a_sale, cash, notice_id, payment, wallet


@pytest.fixture
def sheet(qtbot: QtBot, english: QApplication) -> RefundSheet:
    made = RefundSheet()
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_payment_goes_back_through_its_wallets_own_app(qtbot: QtBot, sheet: RefundSheet) -> None:
    sheet.ask(payment(1), a_sale(key="sale"))
    assert "wallet's own app" in sheet.how
    sheet.amount.setText("5")
    sheet.why.setEditText("cold soup")
    with qtbot.waitSignal(sheet.refunded) as told:
        sheet.record.click()
    assert told.args == [RefundWish(Money(500, "CNY"), TenderKind.WALLET, notice_id(1), "sale", "cold soup")]
    assert sheet.isVisible(), "until it stands in the ledger"


def test_a_sale_paid_in_cash_goes_back_from_the_drawer(qtbot: QtBot, sheet: RefundSheet) -> None:
    sheet.ask(None, a_sale("12.50", state=SaleState.CHARGED, key="sale").taking(cash("12.50", "20")))
    assert "drawer" in sheet.how
    with qtbot.waitSignal(sheet.refunded) as told:
        sheet.record.click()
    assert told.args == [RefundWish(Money(1250, "CNY"), TenderKind.CASH, None, "sale", "Goods returned")]


def test_a_sale_paid_in_two_ways_goes_back_in_cash_unless_somebody_says_otherwise(sheet: RefundSheet) -> None:
    sheet.ask(None, a_sale("12.50", state=SaleState.CHARGED).taking(wallet("8")).taking(cash("4.50")))
    assert "drawer" in sheet.how
    sheet.kind.setCurrentIndex(sheet.kind.findData(TenderKind.CARD))
    assert "card" in sheet.how


@pytest.mark.parametrize(
    ("amount", "problem"),
    [
        ("", "Write an amount above nothing, such as 12.50."),
        ("0", "Write an amount above nothing, such as 12.50."),
        ("1.234", "Write an amount above nothing, such as 12.50."),
        ("12.51", "Never more than was received: at most ¥12.50 can still be given back."),
    ],
)
def test_what_cannot_be_given_back_is_said_at_once(sheet: RefundSheet, amount: str, problem: str) -> None:
    sheet.ask(payment(1), None)
    sheet.amount.setText(amount)
    assert sheet.problem == problem
    assert not sheet.record.isEnabled()


def test_what_the_ledger_refuses_shows_what_is_left(sheet: RefundSheet) -> None:
    sheet.ask(payment(1), None)
    sheet.show_too_large(Money(500, "CNY"))
    assert sheet.problem == "Never more than was received: at most ¥5.00 can still be given back."
    sheet.amount.setText("5")
    assert sheet.problem == ""
    sheet.show_too_large(Money(0, "CNY"))
    assert sheet.problem == "All that was received has gone back already."
    sheet.ask(payment(2), None)
    assert sheet.problem == "", "another payment, another limit"


def test_what_may_still_go_back_is_what_it_begins_with(sheet: RefundSheet) -> None:
    sheet.ask(payment(1), None, Money(450, "CNY"))
    assert sheet.amount.text() == "4.50"
    assert sheet.problem == ""
    sheet.amount.setText("4.51")
    assert sheet.problem == "Never more than was received: at most ¥4.50 can still be given back."
