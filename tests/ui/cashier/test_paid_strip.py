import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.sale import Sale, SaleState
from app.ui.cashier.paid_strip import PaidStrip
from tests.ui.cashier.shop import a_sale, cash, wallet

DUE = a_sale("12.50", state=SaleState.CHARGED)


@pytest.mark.parametrize(
    ("sale", "words"),
    [
        (DUE.taking(wallet("12.50")), "✓ Paid ¥12.50"),
        (DUE.taking(cash("12.50", "20")), "✓ Paid ¥12.50 Change ¥7.50"),
        (DUE.taking(wallet("13")), "✓ Paid ¥12.50 ¥0.50 more than due came"),
    ],
)
@pytest.mark.parametrize("is_low", [False, True])
def test_change_and_excess_are_said(qtbot: QtBot, english: QApplication, sale: Sale, words: str, is_low: bool) -> None:
    strip = PaidStrip()
    qtbot.addWidget(strip)
    strip.set_low(is_low)
    strip.show_sale(sale)
    assert strip.words == words
    assert strip.isVisible()
    strip.show_sale(DUE)
    assert strip.isHidden()
