from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.totals import PlatformTotal
from app.ui.day.picture_page import PicturePage
from app.ui.language import set_language
from tests.ui.day.reports import DAY, EMPTY, FULL, NAMES, yuan

LAST_WEEK = replace(FULL, day=DAY - timedelta(days=7), takings=(PlatformTotal("alipay", yuan(7000), 2),))


@pytest.fixture
def page(qtbot: QtBot) -> PicturePage:
    made = PicturePage("CNY")
    qtbot.addWidget(made)
    made.show()
    return made


def test_today_stands_beside_the_same_weekday(page: PicturePage) -> None:
    page.show_days(FULL, LAST_WEEK, NAMES)
    assert page.words == "Wednesday 18 Nov, the whole day: ¥70.00. Today is at 50 % of it."
    assert page.platforms.accessibleDescription() == "Alipay ¥25.00, ¥70.00; WeChat Pay ¥10.00, ¥0.00"
    assert page.hours.accessibleDescription() == "09:00 ¥25.00, 12:00 ¥10.00"


def test_a_week_ago_with_nothing_is_no_measure(page: PicturePage) -> None:
    page.show_days(FULL, replace(EMPTY, day=LAST_WEEK.day), NAMES)
    assert page.words == "Wednesday 18 Nov, the whole day: ¥0.00"


def test_two_empty_days_say_so(page: PicturePage) -> None:
    page.show_days(EMPTY, EMPTY, NAMES)
    assert page._empty.isVisible()
    assert not page.hours.isVisible()
    page.show_days(FULL, EMPTY, NAMES)
    assert page.hours.isVisible()
    assert not page._empty.isVisible()


def test_it_is_renewed_on_request_and_follows_the_language(
    qtbot: QtBot, page: PicturePage, english: QApplication
) -> None:
    with qtbot.waitSignal(page.picture_requested):
        page.renew.click()
    page.show_days(FULL, LAST_WEEK, NAMES)
    set_language(english, "zh_CN")
    QApplication.processEvents()
    assert "支付宝" in page.platforms.accessibleDescription()
