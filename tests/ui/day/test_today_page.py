from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from app.domain.day_report import CashCount
from app.ui.day.today_page import TodayPage
from app.ui.language import set_language
from tests.ui.day.reports import DAY, EMPTY, FULL, HASH, NAMES, sealed, yuan


@pytest.fixture
def page(qtbot: QtBot, qapp: QApplication) -> TodayPage:
    usual = qapp.doubleClickInterval()
    qapp.setDoubleClickInterval(0)
    made = TodayPage("CNY")
    qtbot.addWidget(made, before_close_func=lambda _: qapp.setDoubleClickInterval(usual))
    made.show()
    return made


def shown(page: TodayPage) -> str:
    return " ".join(label.text() for label in page.view.findChildren(QLabel))


def test_a_day_is_ended_by_the_same_button_pressed_again_with_the_cash_counted(qtbot: QtBot, page: TodayPage) -> None:
    assert not page.end.isEnabled(), "nothing is known of the day yet"
    page.show_report(FULL, NAMES, None)
    assert "¥35.00" in shown(page)
    page.cash.amount.setText("290")
    page.end.click()
    assert page.words == "Press again to end 25 Nov: what comes after counts for 26 Nov."
    with qtbot.waitSignal(page.end_requested) as ended:
        page.end.click()
    assert ended.args == [DAY, yuan(290_00), None]


def test_nothing_counted_is_nothing_told(qtbot: QtBot, page: TodayPage) -> None:
    page.show_report(FULL, NAMES, None)
    page.end.click()
    with qtbot.waitSignal(page.end_requested) as ended:
        page.end.click()
    assert ended.args == [DAY, None, None]


def test_the_float_goes_with_what_was_counted(qtbot: QtBot, page: TodayPage) -> None:
    page.show_report(replace(FULL, cash=CashCount(yuan(20_300), yuan(0), yuan(20_000))), NAMES, None)
    page.cash.amount.setText("203")
    assert page.cash.words == "The drawer is exact."
    page.end.click()
    with qtbot.waitSignal(page.end_requested) as ended:
        page.end.click()
    assert ended.args == [DAY, yuan(20_300), yuan(20_000)]


def test_what_is_no_amount_stops_the_end(page: TodayPage) -> None:
    page.show_report(FULL, NAMES, None)
    page.cash.amount.setText("lots")
    assert not page.end.isEnabled()
    page.cash.amount.setText("2")
    assert page.end.isEnabled()


def test_the_seal_comes_after_the_end(page: TodayPage) -> None:
    page.show_report(FULL, NAMES, None)
    page.cash.amount.setText("290")
    ended = sealed()
    page.show_ended(replace(ended, cash=CashCount(yuan(500), yuan(490), yuan(200))), NAMES)
    assert page.seal._cash.text == "Cash counted: ¥4.90, ¥2.00 of it the float. ¥0.10 missing."
    assert page.seal.isVisible()
    assert page.seal.seal.text() == HASH[:16]
    assert page.seal.seal.toolTip() == HASH
    assert not page.end.isVisible()
    assert not page.cash.isVisible()
    assert page.words == "The day is sealed. What comes now counts for 26 Nov."
    page.seal.copy.click()
    assert QApplication.clipboard().text() == HASH


def test_a_day_begun_before_its_time_cannot_end_yet(page: TodayPage) -> None:
    page.show_report(EMPTY, NAMES, DAY - timedelta(days=1))
    assert not page.end.isEnabled()
    assert page.words == "24 Nov has ended, so this is 25 Nov already. It can be ended when it has come."
    page.show_report(FULL, NAMES, None)
    assert page.end.isEnabled()
    assert page.words == ""


def test_an_end_that_could_not_be_is_said_and_may_be_tried_again(page: TodayPage) -> None:
    page.show_report(FULL, NAMES, None)
    page.show_not_ended("The disk is full.")
    assert page.words == "The disk is full."
    assert page.end.isEnabled()


def test_it_follows_the_language(page: TodayPage, english: QApplication) -> None:
    page.show_report(FULL, NAMES, None)
    set_language(english, "zh_CN")
    QApplication.processEvents()
    assert "支付宝" in " ".join(part.accessibleName() for part in page.view.widget().findChildren(type(page._title)))
    assert page.end.text().strip() == "结束今日"
