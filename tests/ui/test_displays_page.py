import threading
from collections.abc import Mapping

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.pole_display import DisplayKind, PoleDisplay, TextEncoding
from app.ui.language import set_language
from app.ui.look import Look, dress
from app.ui.settings_pages.displays import DisplaysPage
from app.ui.theme import TOUCH

LED = PoleDisplay(DisplayKind.LED8N, "COM3")
VFD = PoleDisplay(DisplayKind.VFD, "COM9", 19200, TextEncoding.GBK)
PORTS = {"COM3": "USB-SERIAL CH340", "COM4": "Communications Port"}


class Computer:
    """Its serial ports, and on which thread they were asked for."""

    def __init__(self) -> None:
        self.asked_by: list[threading.Thread] = []

    def find_ports(self) -> Mapping[str, str]:
        self.asked_by.append(threading.current_thread())
        return PORTS


def open_page(
    qtbot: QtBot, qapp: QApplication, *displays: PoleDisplay, computer: Computer | None = None
) -> DisplaysPage:
    """The page, shown and dressed, with the ports already looked for."""
    set_language(qapp, "en")
    page = DisplaysPage(displays, (computer or Computer()).find_ports)
    qtbot.addWidget(page)
    page.resize(760, 460)
    dress(page, Look())
    with qtbot.waitSignal(page.ports_found):
        page.show()
    return page


def test_what_nobody_touched_stays_as_it_was(qtbot: QtBot, qapp: QApplication) -> None:
    page = open_page(qtbot, qapp, VFD, LED)
    assert page.chosen() == (VFD, LED)
    assert [type(display.kind) for display in page.chosen()] == [DisplayKind, DisplayKind], "Qt makes it a plain text"
    assert [card.sentence.text for card in page.cards] == [
        "This port is not there at the moment.",
        "USB-SERIAL CH340",
    ]


def test_ports_are_looked_for_off_the_window_s_thread_each_time(qtbot: QtBot, qapp: QApplication) -> None:
    computer = Computer()
    page = open_page(qtbot, qapp, computer=computer)
    page.hide()
    with qtbot.waitSignal(page.ports_found):
        page.show()
    assert len(computer.asked_by) == 2
    assert threading.main_thread() not in computer.asked_by


def test_a_new_display_takes_the_first_free_port(qtbot: QtBot, qapp: QApplication) -> None:
    page = open_page(qtbot, qapp, LED)
    page.add.click()
    assert page.chosen() == (LED, PoleDisplay(DisplayKind.LED8N, "COM4"))
    page.add.click()
    assert "is not saved" in page.cards[2].sentence.text
    assert not page.cards[2].trial.isEnabled()
    assert len(page.chosen()) == 2, "one without a port is none"
    page.cards[2].port.setEditText(" /dev/ttyS0 ")
    assert page.chosen()[2] == PoleDisplay(DisplayKind.LED8N, "/dev/ttyS0")


def test_the_kind_brings_its_usual_speed_and_its_letters(qtbot: QtBot, qapp: QApplication) -> None:
    page = open_page(qtbot, qapp, LED)
    card = page.cards[0]
    assert not card.encoding.isVisible()
    qtbot.keyClick(card.kind, Qt.Key.Key_Down)
    assert card.encoding.isVisible()
    assert page.chosen() == (PoleDisplay(DisplayKind.VFD, "COM3", 9600),)


def test_of_two_on_one_port_the_second_is_not_saved_and_says_so(qtbot: QtBot, qapp: QApplication) -> None:
    page = open_page(qtbot, qapp, LED, VFD)
    page.cards[1].port.setEditText("COM3")
    assert page.chosen() == (LED,)
    assert "already" in page.cards[1].sentence.text
    page.cards[0].remove.click()
    assert page.chosen() == (PoleDisplay(DisplayKind.VFD, "COM3", 19200, TextEncoding.GBK),)
    assert page.cards[0].sentence.text == "USB-SERIAL CH340"


def test_trying_says_how_it_went_until_something_is_changed(qtbot: QtBot, qapp: QApplication) -> None:
    page = open_page(qtbot, qapp, LED, VFD)
    card = page.cards[0]
    with qtbot.waitSignal(page.display_tried) as tried:
        card.trial.click()
    assert tried.args == [LED]
    page.show_tried("COM3", "")
    assert "12.34" in card.sentence.text
    page.show_tried("COM3", "no \u202esuch port")
    assert card.sentence.text == "Nothing could be written: no such port"
    assert page.cards[1].sentence.text == "This port is not there at the moment."
    qtbot.keyClick(card.baud, Qt.Key.Key_Down)
    assert card.sentence.text == "USB-SERIAL CH340"


@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_everything_is_large_enough_and_whole(qtbot: QtBot, qapp: QApplication, language: str) -> None:
    page = open_page(qtbot, qapp, VFD)
    set_language(qapp, language)
    QApplication.processEvents()
    card = page.cards[0]
    for box in (card.kind, card.port, card.baud, card.encoding):
        assert box.height() >= TOUCH
        assert box.width() >= box.minimumSizeHint().width()
    for button in (card.trial, card.remove, page.add):
        assert button.width() >= button.sizeHint().width()
        assert button.height() >= TOUCH
    right_edge = card.remove.mapTo(page, QPoint(card.remove.width(), 0)).x()
    assert right_edge <= page.width()
    set_language(qapp, "en")
