import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.sale import Sale, SaleState
from app.ui.cashier.held_paid import HeldPaid
from app.ui.shop_time import hours_minutes
from tests.ui.cashier.shop import NOON, PLATFORMS, a_sale, notice_id, payment, wallet

AT_TILL = a_sale("12.50", state=SaleState.CHARGED, key="till")
HELD = a_sale("12.50", state=SaleState.CHARGED, key="held").taking(wallet("12.50"))


@pytest.fixture
def strip(qtbot: QtBot, english: QApplication) -> HeldPaid:
    made = HeldPaid(PLATFORMS)
    qtbot.addWidget(made)
    return made


def test_the_older_of_two_is_named_and_the_payment_can_be_switched(qtbot: QtBot, strip: HeldPaid) -> None:
    strip.payment_came(payment(1), HELD, AT_TILL)
    assert strip.words == f"¥12.50 by Alipay has paid the held sale of {hours_minutes(NOON)}, the older of two."
    with qtbot.waitSignal(strip.switched) as told:
        strip.switch.click()
    assert told.args == [notice_id(1), "till"]
    assert not strip.is_asking


@pytest.mark.parametrize(
    ("paid", "at_till"),
    [
        (None, AT_TILL),
        (HELD, None),
        (AT_TILL, AT_TILL),
        (HELD, a_sale("12.50", key="till")),
        (HELD, a_sale("9", state=SaleState.CHARGED, key="till")),
    ],
    ids=["unmatched", "nobody at the till", "its own sale", "not charged", "another amount"],
)
def test_where_there_is_no_doubt_nothing_is_asked(strip: HeldPaid, paid: Sale | None, at_till: Sale | None) -> None:
    strip.payment_came(payment(1), paid, at_till)
    assert not strip.is_asking


def test_the_question_ends_with_its_sale(qtbot: QtBot, strip: HeldPaid) -> None:
    strip.payment_came(payment(1), HELD, AT_TILL)
    strip.sale_became(AT_TILL)
    assert strip.is_asking
    strip.sale_became(AT_TILL.taking(wallet("12.50", 2)))
    assert not strip.is_asking
    strip.payment_came(payment(1), HELD, AT_TILL)
    strip.leave.click()
    assert not strip.is_asking
