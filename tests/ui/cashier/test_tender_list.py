from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui.cashier.tender_list import TenderList
from app.ui.look import Look
from app.ui.theme import TOUCH
from tests.ui.cashier.shop import PLATFORMS, cash, notice_id, wallet


def test_a_wallets_money_can_be_for_another_sale_and_cash_cannot(qtbot: QtBot, english: QApplication) -> None:
    tenders = TenderList(PLATFORMS)
    qtbot.addWidget(tenders)
    tenders.set_look(Look(scale=2.0))
    tenders.show()
    tenders.show_tenders([wallet("8", 3), cash("2")])
    first, second = tenders.rows
    assert (first.words, second.words) == ("¥8.00  Alipay", "¥2.00  Cash")
    assert second.off.isHidden()
    assert first.off.minimumHeight() == 2 * TOUCH, "rows that came later are dressed too"
    with qtbot.waitSignal(tenders.payment_taken_off) as told:
        first.off.click()
    assert told.args == [notice_id(3)]
