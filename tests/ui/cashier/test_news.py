"""What the till makes of news that stand in no list of it."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.events import NoticePassedOver
from app.domain.money import Money
from app.domain.verdict import NoticeKind, Ruling, Verdict
from app.ui.cashier.window import CashierWindow
from app.ui.language import set_language
from app.ui.signals import StationSignals
from tests.ui.cashier.shop import notice

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


def passed_over(kind: NoticeKind, moved: Money | None = None) -> NoticePassedOver:
    return NoticePassedOver(notice(1), Verdict(Ruling.NOT_PAYMENT, "", "alipay", kind=kind, moved=moved))


def test_a_refund_is_a_calm_line_and_no_payment(till: CashierWindow, signals: StationSignals) -> None:
    before = till.header.grab().toImage()
    signals.notice_passed_over.emit(passed_over(NoticeKind.REFUND, Money(1250, "CNY")))
    assert "a refund of ¥12.50 by" in till.bar.messages.words
    assert "not in the takings" in till.bar.messages.words
    assert till.header.grab().toImage() == before


def test_it_follows_the_language(
    qtbot: QtBot, till: CashierWindow, signals: StationSignals, english: QApplication
) -> None:
    signals.notice_passed_over.emit(passed_over(NoticeKind.REFUND))
    set_language(english, "zh_CN")
    qtbot.waitUntil(lambda: "支付宝有一笔退款" in till.bar.messages.words.replace("\u2068", "").replace("\u2069", ""))


@pytest.mark.parametrize("kind", [NoticeKind.OUTGOING, NoticeKind.OTHER])
def test_what_concerns_no_sale_is_not_told(till: CashierWindow, signals: StationSignals, kind: NoticeKind) -> None:
    before = till.bar.messages.words
    signals.notice_passed_over.emit(passed_over(kind))
    assert till.bar.messages.words == before
