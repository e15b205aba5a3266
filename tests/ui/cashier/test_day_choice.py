from datetime import date, timedelta

import pytest
from PySide6.QtCore import QDate
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui.cashier.day_choice import DayChoice
from tests.ui.cashier.shop import DAY


@pytest.fixture
def days(qtbot: QtBot, english: QApplication) -> DayChoice:
    made = DayChoice()
    qtbot.addWidget(made)
    made.begin(DAY)
    return made


@pytest.fixture
def told(days: DayChoice) -> list[date]:
    heard: list[date] = []
    days.changed.connect(heard.append)
    return heard


def test_it_begins_with_today_and_ends_there(days: DayChoice, told: list[date]) -> None:
    assert days.day == DAY
    assert not days.later.isEnabled()
    assert not days.to_today.isEnabled()
    days.field.setDate(QDate(2030, 1, 1))
    assert (days.day, told) == (DAY, [])


def test_a_step_back_a_step_forward_and_today(days: DayChoice, told: list[date]) -> None:
    for button in (days.earlier, days.earlier, days.later, days.to_today):
        button.click()
    assert told == [DAY - timedelta(days=back) for back in (1, 2, 1, 0)]
    assert not days.later.isEnabled()


def test_a_day_from_the_calendar(days: DayChoice, told: list[date]) -> None:
    assert days.field.calendarPopup()
    days.field.setDate(QDate(2024, 2, 29))
    assert told == [date(2024, 2, 29)]


def test_it_tells_once_of_a_new_today(days: DayChoice, told: list[date]) -> None:
    days.earlier.click()
    days.begin(DAY + timedelta(days=1))
    assert told == [DAY - timedelta(days=1), DAY + timedelta(days=1)]
    assert days.today == DAY + timedelta(days=1)
