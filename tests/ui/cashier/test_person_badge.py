from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.events import PeopleChanged, PersonCame
from app.domain.person import Person, Role
from app.ui.cashier.window import CashierWindow
from app.ui.language import set_language
from app.ui.signals import StationSignals
from app.ui.theme import LIGHT
from tests.ui.cashier.people import LI, MEI
from tests.ui.cashier.test_window import has_colour


def test_a_shop_that_named_nobody_has_no_badge(qtbot: QtBot, till: CashierWindow) -> None:
    assert till.header.person.isHidden()
    with qtbot.assertNotEmitted(till.person_asked_for):
        qtbot.keyClick(till, Qt.Key.Key_F9)


def test_while_nobody_has_signed_in_it_is_amber(till: CashierWindow, signals: StationSignals) -> None:
    signals.people_changed.emit(PeopleChanged((MEI, LI)))
    badge = till.header.person
    assert badge.isVisible()
    assert badge.accessibleName() == "Nobody signed in"
    assert has_colour(badge.grab().toImage(), LIGHT.amber_wash)
    signals.person_came.emit(PersonCame(LI))
    assert badge.accessibleName() == "Li & Sons"
    assert badge.text() == " Li && Sons"
    assert not has_colour(badge.grab().toImage(), LIGHT.amber_wash)
    signals.person_came.emit(PersonCame(None))
    assert has_colour(badge.grab().toImage(), LIGHT.amber_wash)


def test_it_is_pressed_by_finger_and_by_key(qtbot: QtBot, till: CashierWindow, signals: StationSignals) -> None:
    signals.people_changed.emit(PeopleChanged((MEI,)))
    with qtbot.waitSignal(till.person_asked_for):
        till.header.person.click()
    with qtbot.waitSignal(till.person_asked_for):
        qtbot.keyClick(till, Qt.Key.Key_F9)


def test_a_new_name_is_shown_and_who_was_removed_is_not(till: CashierWindow, signals: StationSignals) -> None:
    signals.people_changed.emit(PeopleChanged((MEI, LI)))
    signals.person_came.emit(PersonCame(LI))
    signals.people_changed.emit(PeopleChanged((MEI, Person(LI.id, "Lili", Role.CASHIER))))
    assert till.header.person.accessibleName() == "Lili"
    signals.people_changed.emit(PeopleChanged((MEI,)))
    assert till.header.person.accessibleName() == "Nobody signed in"


def test_it_follows_the_language(till: CashierWindow, signals: StationSignals, english: QApplication) -> None:
    signals.people_changed.emit(PeopleChanged((MEI,)))
    set_language(english, "zh_CN")
    QApplication.processEvents()
    assert till.header.person.accessibleName() == "无人登录"
