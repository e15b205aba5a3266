from collections.abc import Sequence
from datetime import timedelta

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from app.domain.money import Money
from app.domain.payment_search import FoundPayment, PaymentSearch
from app.ui.cashier.past_payments_sheet import PAGE, PastPaymentsSheet
from app.ui.language import set_language
from app.ui.look import Look, dress
from app.ui.theme import TOUCH
from tests.ui.cashier.found import SALE, found
from tests.ui.cashier.shop import DAY, PLATFORMS

Wish = tuple[PaymentSearch, int | None, int]


class Opened:
    """A sheet, what it asked for, and an answer to the last of it."""

    def __init__(self, qtbot: QtBot) -> None:
        self.sheet = PastPaymentsSheet(PLATFORMS)
        qtbot.addWidget(self.sheet)
        dress(self.sheet, Look())
        self.wishes: list[Wish] = []
        self.sheet.wanted.connect(lambda *wish: self.wishes.append(wish))
        self.sheet.show()
        self.sheet.begin(DAY, "CNY")

    def answer(self, *found: FoundPayment, wish: Wish | None = None) -> None:
        search, before, limit = wish or self.wishes[-1]
        self.sheet.show_page(search, before, found, limit)


@pytest.fixture
def opened(qtbot: QtBot, english: QApplication) -> Opened:
    return Opened(qtbot)


def shown(opened: Opened) -> Sequence[int]:
    return [one.entry for one in opened.sheet.model.found]


def test_it_begins_with_everything_of_today(opened: Opened) -> None:
    assert opened.wishes == [(PaymentSearch(DAY), None, PAGE)]
    assert opened.sheet.words == "Looking …"
    opened.answer(found(2), found(1))
    assert shown(opened) == [2, 1]
    assert opened.sheet.words == "2 payments"
    assert opened.sheet.chosen == found(2)
    assert "支付宝成功收款12.50元" in opened.sheet.facts


def test_another_day_and_other_words_ask_anew_and_late_answers_are_passed_over(opened: Opened) -> None:
    opened.sheet.days.earlier.click()
    opened.sheet.fields.words.setText("12.5")
    opened.sheet.fields.words.returnPressed.emit()
    yesterday = DAY - timedelta(days=1)
    asked = PaymentSearch(yesterday, "12.5", Money(1250, "CNY"))
    assert [wish[0] for wish in opened.wishes] == [PaymentSearch(DAY), PaymentSearch(yesterday), asked]
    opened.answer(found(9), wish=opened.wishes[0])
    assert (shown(opened), opened.sheet.words) == ([], "Looking …")
    opened.answer()
    assert opened.sheet.words == "No payment of this day fits. Look for less, or on another day."


def test_a_day_without_payments_says_so_and_offers_nothing(opened: Opened) -> None:
    opened.answer()
    assert opened.sheet.words == "No payment was recorded on this day."
    sheet = opened.sheet
    assert not any(button.isEnabled() for button in (sheet.ring, sheet.its_sale, sheet.refund))


def test_going_down_brings_the_next_page(opened: Opened, qtbot: QtBot) -> None:
    opened.answer(*(found(seq) for seq in range(PAGE + 50, 50, -1)))
    assert opened.sheet.words == f"{PAGE} payments shown, more further down"
    opened.sheet.table.scrollToBottom()
    qtbot.waitUntil(lambda: len(opened.wishes) > 1)
    assert opened.wishes[1:] == [(PaymentSearch(DAY), 51, PAGE)]
    opened.answer(*(found(seq) for seq in range(50, 0, -1)))
    assert len(shown(opened)) == PAGE + 50
    assert opened.sheet.words == f"{PAGE + 50} payments"


def test_what_happens_is_read_anew_and_the_chosen_payment_stays_chosen(opened: Opened, qtbot: QtBot) -> None:
    opened.answer(found(2), found(1))
    opened.sheet.table.selectRow(1)
    for _ in range(5):
        opened.sheet.renew(DAY)
    opened.sheet.renew(DAY - timedelta(days=1))
    qtbot.waitUntil(lambda: len(opened.wishes) > 1)
    assert opened.wishes[1:] == [(PaymentSearch(DAY), None, PAGE)]
    opened.answer(found(3), found(2), found(1, back=500))
    assert opened.sheet.chosen == found(1, back=500)


def test_nothing_is_read_for_a_day_that_is_not_shown_or_a_sheet_that_is_closed(opened: Opened, qtbot: QtBot) -> None:
    opened.answer()
    opened.sheet.renew(DAY - timedelta(days=1))
    opened.sheet.renew()
    opened.sheet.fields.words.setText("12")
    opened.sheet.close()
    opened.sheet.renew()
    with qtbot.assertNotEmitted(opened.sheet.wanted, wait=300):
        pass


def test_its_ring_its_sale_and_its_refund(opened: Opened, qtbot: QtBot) -> None:
    one = found(1, sale=SALE)
    opened.answer(one)
    sheet = opened.sheet
    for button, wish, told in (
        (sheet.ring, sheet.ring_requested, one.payment),
        (sheet.its_sale, sheet.payment_opened, one),
        (sheet.refund, sheet.refund_requested, one),
    ):
        with qtbot.waitSignal(wish) as heard:
            button.click()
        assert heard.args == [told]


@pytest.mark.parametrize(
    ("one", "sale", "refund"),
    [(found(), True, True), (found(back=1250), True, False), (found(doubled=True), False, False)],
)
def test_only_what_can_be_is_offered(opened: Opened, one: FoundPayment, sale: bool, refund: bool) -> None:
    opened.answer(one)
    assert opened.sheet.its_sale.isEnabled() is sale
    assert opened.sheet.refund.isEnabled() is refund
    assert opened.sheet.ring.isEnabled()


def test_it_goes_without_a_mouse(opened: Opened, qtbot: QtBot) -> None:
    opened.answer(found(2), found(1))
    sheet = opened.sheet
    reached = set()
    for _ in range(14):
        qtbot.keyClick(QApplication.focusWidget() or sheet, Qt.Key.Key_Tab)
        reached.add(QApplication.focusWidget())
    assert {sheet.table, sheet.ring, sheet.its_sale, sheet.refund, sheet.leave, sheet.fields.platform} <= reached
    sheet.table.setFocus()
    qtbot.keyClick(sheet.table, Qt.Key.Key_Down)
    assert sheet.chosen == found(1)
    with qtbot.waitSignal(sheet.ring_requested):
        qtbot.keyClick(sheet.table, Qt.Key.Key_F5)
    with qtbot.waitSignal(sheet.payment_opened):
        qtbot.keyClick(sheet.table, Qt.Key.Key_Return)


@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_nothing_is_cut_off(opened: Opened, english: QApplication, language: str) -> None:
    set_language(english, language)
    opened.answer(found(1, late=True, sale=SALE, sale_back=500))
    opened.sheet.resize(QSize(900, 508))
    QApplication.processEvents()
    for button in opened.sheet.findChildren(QAbstractButton):
        if button.isVisible() and button.text():
            assert button.width() >= button.minimumSizeHint().width(), button.text()
            assert button.height() >= TOUCH
