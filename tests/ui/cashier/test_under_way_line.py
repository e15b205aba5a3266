from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication

from app.domain.events import PaymentRecorded
from app.domain.payment import Payment
from app.domain.totals import DayTotals
from app.domain.under_way import UnderWay
from app.ui.cashier.under_way_line import UnderWayLine
from app.ui.cashier.window import CashierWindow
from app.ui.language import set_language
from app.ui.signals import StationSignals
from tests.ui.cashier.shop import DAY, NOON, payment, totals


def that_took(ms: int, seq: int) -> Payment:
    return replace(payment(seq), recorded_at=NOON + timedelta(milliseconds=ms))


def test_a_day_without_payments_says_nothing(till: CashierWindow) -> None:
    assert (till.payments.under_way.text, till.payments.under_way.toolTip()) == ("", "")


def test_it_follows_every_payment(till: CashierWindow, signals: StationSignals) -> None:
    till.show_day(totals(), [that_took(1200, 1)], [])
    assert till.payments.under_way.text == "under way: 1.2 s, at most 1.2 s"
    for seq, ms in ((2, 4000), (3, 900)):
        signals.payment_recorded.emit(PaymentRecorded(that_took(ms, seq), totals(count=seq)))
    assert till.payments.under_way.text == "under way: 1.2 s, at most 4.0 s"
    assert "half of 3 payments took 1.2 s or less, the slowest 4.0 s" in till.payments.under_way.toolTip()


def test_a_double_counts_no_more(till: CashierWindow) -> None:
    till.show_day(totals(), [that_took(9000, 2), that_took(1200, 1)], [])
    till.payments.renew(replace(that_took(9000, 2), doubled=True))
    assert till.payments.under_way.text == "under way: 1.2 s, at most 1.2 s"


def test_a_new_day_begins_with_nothing(till: CashierWindow) -> None:
    till.show_day(totals(), [that_took(1200, 1)], [])
    till.show_day(DayTotals(DAY + timedelta(days=1)), [], [])
    assert till.payments.under_way.text == ""


@pytest.mark.parametrize("size", [QSize(1366, 768), QSize(900, 508)], ids=lambda size: f"{size.width()}")
@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_it_is_whole_where_the_till_is_smallest(
    till: CashierWindow, english: QApplication, language: str, size: QSize
) -> None:
    set_language(english, language)
    till.resize(size)
    till.show_day(totals(), [that_took(104_000, 2), that_took(12_000, 1)], [])
    english.processEvents()
    line = till.payments.under_way
    assert line.lines() == [line.text]


def test_long_times_have_no_tenths(till: CashierWindow) -> None:
    line = UnderWayLine()
    line.show_times(UnderWay(9_949, 104_400, 2))
    assert line.text == "under way: 9.9 s, at most 104 s"
