import itertools
from dataclasses import replace

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel
from pytestqt.qtbot import QtBot

from app.domain.day_report import CashCount
from app.ui.day.day_end_sheet import DayEndSheet
from app.ui.day.words import no_folder_words
from app.ui.language import set_language
from app.ui.look import Look, dress
from app.ui.theme import TOUCH
from tests.ui.day.reports import FULL, NAMES, sealed, yuan


@pytest.fixture
def sheet(qtbot: QtBot) -> DayEndSheet:
    made = DayEndSheet("CNY")
    qtbot.addWidget(made)
    dress(made, Look())
    made.show()
    return made


def test_a_page_asks_for_what_it_shows_when_it_is_turned_to(qtbot: QtBot, sheet: DayEndSheet) -> None:
    with qtbot.waitSignal(sheet.past_requested):
        sheet.tabs.setCurrentWidget(sheet.past)
    with qtbot.waitSignal(sheet.picture_requested):
        sheet.tabs.setCurrentWidget(sheet.picture)


def test_it_knows_whether_a_payment_changes_what_it_shows(sheet: DayEndSheet) -> None:
    assert not sheet.shows_the_open_day
    sheet.show_report(FULL, NAMES, None)
    assert sheet.shows_the_open_day
    sheet.show_ended(sealed(), NAMES)
    assert not sheet.shows_the_open_day


@pytest.mark.parametrize("language", ["en", "zh_CN"])
@pytest.mark.parametrize("size", [QSize(880, 480), QSize(1340, 740)], ids=lambda size: f"{size.width()}")
def test_nothing_is_cut_or_too_small_for_a_finger(
    sheet: DayEndSheet, english: QApplication, size: QSize, language: str
) -> None:
    set_language(english, language)
    sheet.resize(size)
    sheet.show_report(FULL, NAMES, None)
    sheet.show_past([sealed(number) for number in range(1, 9)], NAMES)
    sheet.show_picture(FULL, FULL, NAMES)
    for page in range(sheet.tabs.count()):
        sheet.tabs.setCurrentIndex(page)
        sheet.past.ask_why()
        QApplication.processEvents()
        assert sheet.size() == size
        for button in sheet.findChildren(QAbstractButton):
            if button.isVisible() and button.accessibleName():
                assert min(button.width(), button.height()) >= TOUCH, button.accessibleName()
        for label in sheet.findChildren(QLabel):
            if label.isVisible():
                assert label.width() >= label.sizeHint().width(), label.text()


@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_the_drawer_has_room_where_most_is_said_at_once(
    sheet: DayEndSheet, english: QApplication, language: str
) -> None:
    set_language(english, language)
    drawer = CashCount(yuan(20_300), yuan(0), yuan(20_000))
    sheet.resize(QSize(880, 480))
    sheet.show_report(replace(FULL, cash=drawer), NAMES, None)
    sheet.today.show_backup(no_folder_words(), "amber")
    sheet.today.cash.amount.setText("202.90")
    sheet.today.end.click()
    QApplication.processEvents()
    cash = sheet.today.cash
    parts = [cash.opening_float, cash.amount, cash._should, cash._differs, *cash._names.values()]
    assert all(not one.geometry().intersects(other.geometry()) for one, other in itertools.combinations(parts, 2))
    assert all(cash.rect().contains(part.geometry()) for part in parts)
    assert min(cash.amount.height(), cash.opening_float.height()) >= TOUCH
    side = [sheet.today._title, cash, sheet.today._hint, sheet.today._backup_line, sheet.today.end]
    assert all(upper.geometry().bottom() < lower.geometry().top() for upper, lower in itertools.pairwise(side))
