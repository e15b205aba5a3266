from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui.cashier.keys import KEYS, TillAct
from app.ui.cashier.sale_menu import SaleMenu


def test_each_button_does_what_its_key_does(qtbot: QtBot, english: QApplication) -> None:
    menu = SaleMenu()
    qtbot.addWidget(menu)
    menu.show_sale(is_open=True)
    menu.show_held(1)
    told: list[TillAct] = []
    menu.act_pressed.connect(told.append)
    for act, button in menu.acts.items():
        button.click()
        assert KEYS[act].keys[0] in button.toolTip()
    assert told == list(menu.acts)


def test_without_a_sale_there_is_nothing_to_hold_or_cancel(qtbot: QtBot, english: QApplication) -> None:
    menu = SaleMenu()
    qtbot.addWidget(menu)
    menu.show_sale(is_open=False)
    menu.show_held(0)
    enabled = {act for act, button in menu.acts.items() if button.isEnabled()}
    assert enabled == {TillAct.HELP}
    assert not menu.cancel.isEnabled()
    assert menu.refund.isEnabled()
