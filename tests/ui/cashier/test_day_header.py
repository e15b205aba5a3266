from datetime import date, datetime, timedelta

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from app.domain.totals import DayTotals
from app.ui.cashier.day_header import DayHeader
from app.ui.shop_time import short_day


@pytest.fixture
def header(qtbot: QtBot, english: QApplication) -> DayHeader:
    made = DayHeader("Lucky Noodles", "CNY")
    qtbot.addWidget(made)
    return made


def words(header: DayHeader) -> list[str]:
    return [label.text() for label in header.findChildren(QLabel)]


def today() -> date:
    return datetime.now().astimezone().date()


def test_today_is_called_today(header: DayHeader) -> None:
    header.show_totals(DayTotals(today()))
    assert "Today" in words(header)
    header.show_totals(DayTotals(today() - timedelta(days=1)))
    assert "Today" in words(header), "a night that belongs to the day before is no other day for whoever works in it"


def test_a_day_begun_before_the_clock_is_named(header: DayHeader) -> None:
    tomorrow = today() + timedelta(days=1)
    header.show_totals(DayTotals(tomorrow))
    assert short_day(tomorrow) in words(header)
    assert "Today" not in words(header)
