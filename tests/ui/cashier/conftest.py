from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.totals import DayTotals
from app.settings import Settings
from app.ui.cashier.window import CashierWindow
from app.ui.language import set_language
from app.ui.signals import StationSignals
from tests.ui.cashier.shop import DAY, PLATFORMS


@pytest.fixture
def english(qapp: QApplication) -> Iterator[QApplication]:
    set_language(qapp, "en")
    yield qapp
    set_language(qapp, "en")


@pytest.fixture
def signals(qapp: QApplication) -> StationSignals:
    return StationSignals(qapp)


@pytest.fixture
def till(qtbot: QtBot, english: QApplication, signals: StationSignals) -> CashierWindow:
    window = CashierWindow(signals, Settings(shop_name="Lucky Noodles"), PLATFORMS)
    qtbot.addWidget(window)
    window.show_day(DayTotals(DAY), [], [])
    with qtbot.waitExposed(window):
        window.show()
    return window
