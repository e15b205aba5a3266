"""The question whether two payments are one, and the way back, as the cashier has them."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.events import NoticeUnsure, PaymentRecorded, SamePaymentAnswered, SamePaymentAsked, SamePaymentUndone
from app.domain.likeness import SameAnswer, SameQuestion
from app.domain.notice import NoticeId
from app.domain.payment import Payment
from app.domain.verdict import Ruling, Verdict
from app.ui.cashier.payment_list import PaymentList
from app.ui.cashier.window import SMALLEST, CashierWindow
from app.ui.language import set_language
from app.ui.shop_time import hours_minutes_seconds
from app.ui.signals import StationSignals
from app.ui.theme import LIGHT
from tests.ui.cashier.shop import DAY, NOON, notice, payment, totals
from tests.ui.cashier.test_window import has_colour

AT = hours_minutes_seconds(NOON)


def by_wechat(seq: int, *, doubled: bool = False) -> Payment:
    return replace(payment(seq), platform="wechat", app="wechat", doubled=doubled)


def question(kept: int = 1, doubled: int = 2) -> SameQuestion:
    return SameQuestion(payment(kept), by_wechat(doubled))


def counted_once(till: CashierWindow, signals: StationSignals, *, then: int = 0) -> Payment:
    """A payment and its double, answered; then as many more."""
    for heard in (payment(1), by_wechat(2), *(payment(seq) for seq in range(3, 3 + then))):
        signals.payment_recorded.emit(PaymentRecorded(heard, totals("25", 2)))
    double = by_wechat(2, doubled=True)
    asked = SameQuestion(payment(1), double)
    signals.same_payment_answered.emit(SamePaymentAnswered(asked, SameAnswer.SAME, totals("12.50", 1)))
    QApplication.processEvents()
    return double


def test_a_question_is_asked_in_words_and_amber(till: CashierWindow, signals: StationSignals) -> None:
    strip = till.payments.same
    assert strip.isHidden()
    signals.same_payment_asked.emit(SamePaymentAsked(question()))
    assert strip.isVisible()
    assert strip.words == f"The same payment? ¥12.50 by Alipay {AT} and by WeChat Pay {AT}"
    assert has_colour(strip.grab().toImage(), LIGHT.amber_wash)
    assert strip.next.isHidden()


@pytest.mark.parametrize(
    ("other", "said"),
    [
        (replace(payment(2), id=NoticeId("f" * 16, "e" * 16, 2)), f"and on another phone {AT}"),
        (replace(payment(2), grouped=2), f"and once more {AT}"),
    ],
)
def test_another_phone_and_a_grouped_copy_are_called_so(
    till: CashierWindow, signals: StationSignals, other: Payment, said: str
) -> None:
    signals.same_payment_asked.emit(SamePaymentAsked(SameQuestion(payment(1), other)))
    assert said in till.payments.same.words


@pytest.mark.parametrize("answer", list(SameAnswer))
def test_an_answer_goes_up_and_the_strip_goes_when_it_stands(
    qtbot: QtBot, till: CashierWindow, signals: StationSignals, answer: SameAnswer
) -> None:
    signals.same_payment_asked.emit(SamePaymentAsked(question()))
    strip = till.payments.same
    with qtbot.waitSignal(till.same_payment_answered) as wish:
        (strip.same if answer is SameAnswer.SAME else strip.two).click()
    assert wish.args == [question(), answer]
    assert strip.isVisible(), "it may not be in the ledger yet"
    signals.same_payment_answered.emit(SamePaymentAnswered(question(), answer))
    assert strip.isHidden()


def test_several_questions_take_turns(qtbot: QtBot, till: CashierWindow, signals: StationSignals) -> None:
    first, second = question(1, 2), question(3, 4)
    for asked in (first, second):
        signals.same_payment_asked.emit(SamePaymentAsked(asked))
    strip = till.payments.same
    assert strip.count == 2
    for due in (second, first):
        strip.next.click()
        with qtbot.waitSignal(till.same_payment_answered) as wish:
            strip.two.click()
        assert wish.args[0] == due


def test_a_double_click_answers_one_question(qtbot: QtBot, till: CashierWindow, signals: StationSignals) -> None:
    first, second = question(1, 2), question(3, 4)
    for asked in (first, second):
        signals.same_payment_asked.emit(SamePaymentAsked(asked))
    till.payments.same.same.click()
    signals.same_payment_answered.emit(SamePaymentAnswered(first, SameAnswer.SAME, totals()))
    with qtbot.assertNotEmitted(till.same_payment_answered):
        till.payments.same.same.click()
    assert till.payments.same.count == 1


def test_in_a_low_window_the_question_stands_where_the_list_does_and_the_open_tray_before_both(
    till: CashierWindow, signals: StationSignals
) -> None:
    rows, strip, tray = till.findChild(PaymentList), till.payments.same, till.payments.tray
    till.resize(SMALLEST)
    signals.same_payment_asked.emit(SamePaymentAsked(question()))
    signals.notice_unsure.emit(NoticeUnsure(notice(5), Verdict(Ruling.UNSURE, "two amounts")))
    QApplication.processEvents()
    assert (strip.isVisible(), rows.isVisible(), tray.isVisible()) == (True, False, False)
    till.payments._tray_button.click()
    assert (strip.isVisible(), rows.isVisible(), tray.isVisible()) == (False, False, True)
    till.payments._tray_button.click()
    signals.same_payment_answered.emit(SamePaymentAnswered(question(), SameAnswer.DIFFERENT))
    assert (strip.isVisible(), rows.isVisible(), tray.isVisible()) == (False, True, False)


def test_selling_goes_on_while_it_is_asked(qtbot: QtBot, till: CashierWindow, signals: StationSignals) -> None:
    signals.same_payment_asked.emit(SamePaymentAsked(question()))
    till.payments.same.same.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClicks(till.payments.same.same, "4")
    assert till.sale.keyed == "4"


def test_the_total_follows_at_once_and_the_newest_is_green_no_more(
    till: CashierWindow, signals: StationSignals
) -> None:
    counted_once(till, signals)
    assert till.header.totals == totals("12.50", 1)
    assert "counted once" in till.payments.newest.accessibleName()
    assert not has_colour(till.payments.newest.grab().toImage(), LIGHT.money)


def test_an_answer_about_yesterday_leaves_todays_header(till: CashierWindow, signals: StationSignals) -> None:
    signals.payment_recorded.emit(PaymentRecorded(payment(1), totals()))
    yesterday = totals("1", day=DAY.replace(day=22))
    signals.same_payment_answered.emit(SamePaymentAnswered(question(), SameAnswer.SAME, yesterday))
    assert till.header.totals == totals()


def test_a_row_that_is_counted_once_says_so(till: CashierWindow, signals: StationSignals) -> None:
    counted_once(till, signals, then=1)
    rows = till.payments.earlier
    spoken = [rows.data(rows.index(row), Qt.ItemDataRole.AccessibleTextRole) for row in range(rows.rowCount())]
    assert [str(words).endswith("counted once") for words in spoken] == [True, False]


@pytest.mark.parametrize("then", [0, 1], ids=["the newest", "a row"])
def test_touching_what_is_counted_once_offers_the_way_back(
    qtbot: QtBot, till: CashierWindow, signals: StationSignals, then: int
) -> None:
    double = counted_once(till, signals, then=then)
    strip = till.payments.same
    touch(qtbot, till, then)
    assert strip.words == f"¥12.50 by WeChat Pay {AT} is counted once."
    strip.leave.click()
    assert strip.isHidden()
    touch(qtbot, till, then)
    with qtbot.waitSignal(till.same_payment_undone) as wish:
        strip.undo.click()
    assert wish.args == [double.id]
    assert strip.isHidden()
    counting = SameQuestion(payment(1), by_wechat(2))
    signals.same_payment_undone.emit(SamePaymentUndone(counting, totals("25", 2)))
    assert till.header.totals == totals("25", 2)
    touch(qtbot, till, then)
    assert strip.isHidden(), "it counts: there is nothing to undo"


def touch(qtbot: QtBot, till: CashierWindow, then: int) -> None:
    if then:
        rows = till.findChild(PaymentList)
        qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(20, 10))
    else:
        qtbot.mouseClick(till.payments.newest, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize("then", [0, 1], ids=["the newest", "a row"])
def test_the_way_back_by_keyboard_alone(qtbot: QtBot, till: CashierWindow, signals: StationSignals, then: int) -> None:
    counted_once(till, signals, then=then)
    place = till.findChild(PaymentList) if then else till.payments.newest
    while QApplication.focusWidget() is not place:
        qtbot.keyClick(QApplication.focusWidget() or till, Qt.Key.Key_Tab)
    if then:
        qtbot.keyClick(place, Qt.Key.Key_Home)
    assert has_colour(place.grab().toImage(), LIGHT.focus)
    qtbot.keyClick(place, Qt.Key.Key_Space)
    assert QApplication.focusWidget() is till.payments.same.undo
    with qtbot.waitSignal(till.same_payment_undone):
        qtbot.keyClick(till.payments.same.undo, Qt.Key.Key_Space)


def test_it_follows_the_language(till: CashierWindow, signals: StationSignals, english: QApplication) -> None:
    signals.same_payment_asked.emit(SamePaymentAsked(question()))
    set_language(english, "zh_CN")
    QApplication.processEvents()
    assert till.payments.same.words == f"是同一笔吗？¥12.50，支付宝 {AT}，微信支付 {AT}"
    assert till.payments.same.two.accessibleName() == "是两笔"
