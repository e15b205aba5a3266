from dataclasses import replace

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from app.ui.cashier.tray import TrayPanel
from app.ui.language import SPOKEN, set_language
from app.ui.look import Look, dress
from app.ui.plain_text import PlainText
from tests.ui.cashier.shop import notice


@pytest.fixture
def tray(qtbot: QtBot, english: QApplication) -> TrayPanel:
    made = TrayPanel()
    qtbot.addWidget(made)
    dress(made, Look())
    made.replace([notice(1), notice(2)])
    made.resize(800, 300)
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.mark.parametrize(("button", "is_payment"), [("was_payment", True), ("never", False)])
def test_the_notice_that_is_shown_can_be_explained(
    qtbot: QtBot, tray: TrayPanel, button: str, is_payment: bool
) -> None:
    tray._later.click()
    with qtbot.waitSignal(tray.teaching_requested) as wish:
        getattr(tray, button).click()
    assert wish.args == [notice(2), is_payment]


def test_an_empty_tray_has_nothing_to_explain(qtbot: QtBot, tray: TrayPanel) -> None:
    tray.replace([])
    with qtbot.assertNotEmitted(tray.teaching_requested, wait=10):
        tray.was_payment.click()


@pytest.mark.parametrize("language", SPOKEN)
@pytest.mark.parametrize("width", [378, 530, 800, 1400])
def test_the_buttons_are_called_by_as_many_words_as_there_is_room_for(
    tray: TrayPanel, english: QApplication, language: str, width: int
) -> None:
    set_language(english, language)
    tray.resize(QSize(width, 300))
    tray.setFocus()
    for _ in range(3):
        QApplication.processEvents()
    assert tray.width() == width
    shown = [button for button in tray.findChildren(QAbstractButton) if button.isVisible()]
    assert len(shown) == 4
    for button in shown:
        assert button.width() >= button.sizeHint().width()
        assert tray.rect().contains(button.geometry())


def test_a_short_name_is_told_in_full_to_who_cannot_see_it(tray: TrayPanel) -> None:
    tray.resize(378, 300)
    QApplication.processEvents()
    assert (tray.was_payment.text(), tray.was_payment.accessibleName()) == ("Paid…", "This was a payment…")
    tray.resize(1400, 300)
    QApplication.processEvents()
    assert tray.was_payment.text() == "This was a payment…"


def test_a_low_panel_keeps_the_notice_and_the_buttons(tray: TrayPanel) -> None:
    tray.replace([notice(1, "PayPal", "Ching! 12.50 landed from a customer whose name is long")])
    for height, is_said in ((400, True), (176, False), (400, True)):
        tray.resize(378, height)
        QApplication.processEvents()
        assert tray._place.isVisible() is is_said
        shown = [part for part in tray.children() if getattr(part, "isVisible", bool)()]
        assert all(tray.rect().contains(part.geometry()) for part in shown)


@pytest.mark.parametrize("language", SPOKEN)
def test_a_notice_without_a_word_says_what_to_change_on_the_phone(
    tray: TrayPanel, english: QApplication, language: str
) -> None:
    set_language(english, language)
    tray.replace([replace(notice(3), title="", text=" ")])
    said = [part.text for part in tray.findChildren(PlainText) if part.isVisible()]
    assert any("iPhone" in words for words in said)
    assert not tray.never.isVisible(), "it would teach that every notice of this wallet is nothing"
    assert tray.was_payment.isVisible()
    tray.replace([notice(1)])
    assert tray.never.isVisible()
