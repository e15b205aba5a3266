from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui.cashier.cheat_sheet import CheatSheet
from app.ui.cashier.keys import KEYS, TillAct
from app.ui.cashier.window import CashierWindow
from app.ui.language import set_language


def test_it_tells_every_key_of_the_table(qtbot: QtBot, english: QApplication) -> None:
    sheet = CheatSheet()
    qtbot.addWidget(sheet)
    assert {act: (key.text(), meaning.text) for act, (key, meaning) in sheet.rows.items()} == {
        act: (use.text, use.meaning) for act, use in KEYS.items()
    }
    before = sheet.rows[TillAct.HOLD][1].text
    set_language(english, "zh_CN")
    english.processEvents()
    assert sheet.rows[TillAct.HOLD][1].text != before


def test_f1_opens_and_closes_it_and_the_till_goes_on(qtbot: QtBot, till: CashierWindow) -> None:
    qtbot.keyClick(till, Qt.Key.Key_F1)
    sheet = till.selling.keys
    assert sheet is not None
    assert sheet.isVisible()
    assert not sheet.isModal()
    qtbot.keyClicks(till, "7")
    assert till.sale.keyed == "7"
    qtbot.keyClick(sheet, Qt.Key.Key_F1)
    assert sheet.isHidden()
