from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui.cashier.note_page import NotePage


def test_enter_keeps_the_note_and_escape_leaves_it(qtbot: QtBot, english: QApplication) -> None:
    page = NotePage()
    qtbot.addWidget(page)
    page.show()
    page.ask("table 4")
    assert page.text.text() == "table 4"
    page.text.setText(" window ")
    with qtbot.waitSignals([page.noted, page.left]):
        qtbot.keyClick(page.text, Qt.Key.Key_Return)
    with qtbot.waitSignal(page.left), qtbot.assertNotEmitted(page.noted):
        qtbot.keyClick(page.text, Qt.Key.Key_Escape)
