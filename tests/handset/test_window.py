"""The simulator's window: what its buttons wish for, and what it shows of the news."""

import inspect
from collections.abc import Coroutine
from datetime import UTC, datetime
from typing import NamedTuple

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QImage, QShowEvent
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from handset.simulator import phone_in_hand, window
from handset.simulator.phone_in_hand import Reach
from handset.simulator.wallet import Refusal
from handset.simulator.widgets import merchant_screen, trials, wallet_screen
from handset.simulator.widgets.merchant_screen import NOTICES_SHOWN, Delivery
from handset.simulator.widgets.words import CHINESE, Words
from handset.simulator.window import BURST, SimulatorWindow
from handset.simulator.wordings import PlatformPush, PushedNotice
from tests.handset.pictures import code_picture

WECHAT = "wxp://f2f0AbCdEfGhIjKlMnOpQrStUv"
ASKS_12_50 = 'alipays://platformapi/startapp?appId=20000123&actionType=scan&biz_data={"a":"12.50"}'


ALLOWED = {"com.tencent.mm", "com.eg.android.AlipayGphone"}


class Numbered(NamedTuple):
    seq: int


class RecordingPhone:
    """A merchant's phone that only writes down what was asked of it."""

    def __init__(self) -> None:
        self.heard: list[PushedNotice] = []
        self.asked: list[str] = []
        self.queued: list[Numbered] = []
        self.connected_to: set[str] = set()
        self.battery: int | None = 80

    async def hear(self, app_id: str, title: str, text: str) -> int | None:
        self.heard.append(PushedNotice(app_id, title, text))
        if app_id not in ALLOWED:
            return None
        self.queued.append(Numbered(len(self.heard)))
        return len(self.heard)

    async def go_out_of_range(self) -> None:
        self.asked.append("go_out_of_range")

    async def come_back(self) -> None:
        self.asked.append("come_back")

    async def restart(self) -> None:
        self.asked.append("restart")


class Shop:
    """The window with what stands around it: a display that can be changed, and a phone that writes down."""

    def __init__(self, language: str = "en") -> None:
        self.display = code_picture(WECHAT)
        self.phone = RecordingPhone()
        self.window = SimulatorWindow(self.phone, PlatformPush(seed=1), lambda: self.display, run_at_once, language)

    @property
    def texts(self) -> list[str]:
        return [part.text() for part in self.window.findChildren(QLabel) if not part.isHidden()]


def run_at_once(work: Coroutine[object, object, object]) -> None:
    with pytest.raises(StopIteration):
        work.send(None)


@pytest.fixture
def shop(qtbot: QtBot) -> Shop:
    made = Shop()
    qtbot.addWidget(made.window)
    return made


def click(qtbot: QtBot, button: QPushButton) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_scan_amount_pay_reaches_the_merchants_phone(shop: Shop, qtbot: QtBot) -> None:
    screen = shop.window.wallet_screen
    click(qtbot, screen.home.scan)
    assert screen.currentWidget() is screen.amount
    qtbot.keyClicks(screen.amount.field, "12.50")
    click(qtbot, screen.amount.pay)
    assert screen.currentWidget() is screen.paid
    assert screen.paid.amount.text() == "¥12.50"
    assert [notice.app_id for notice in shop.phone.heard] == ["com.tencent.mm"]
    assert len(shop.window.merchant_screen.notices.cards) == 1


def test_the_keypad_types_and_takes_back(shop: Shop, qtbot: QtBot) -> None:
    shop.window.scan()
    keys = {key.text(): key for key in shop.window.wallet_screen.amount.keypad.findChildren(QPushButton)}
    for key in ("1", "2", ".", "5", "9", "⌫"):
        click(qtbot, keys[key])
    assert shop.window.wallet_screen.amount.text == "12.5"


def test_enter_pays(shop: Shop, qtbot: QtBot) -> None:
    shop.window.scan()
    qtbot.keyClicks(shop.window.wallet_screen.amount.field, "3")
    qtbot.keyClick(shop.window.wallet_screen.amount.field, Qt.Key.Key_Return)
    assert len(shop.phone.heard) == 1


def test_a_code_with_an_amount_takes_no_typing(shop: Shop, qtbot: QtBot) -> None:
    shop.display = code_picture(ASKS_12_50)
    shop.window.scan()
    page = shop.window.wallet_screen.amount
    assert page.text == "12.50"
    assert page.field.isReadOnly()
    assert page.keypad.isHidden()
    click(qtbot, page.pay)
    assert shop.window.wallet_screen.paid.amount.text() == "¥12.50"


def test_nothing_to_scan_is_said_in_words(shop: Shop, qtbot: QtBot) -> None:
    shop.display = QImage()
    click(qtbot, shop.window.wallet_screen.home.scan)
    assert shop.window.wallet_screen.home.refusal.text() == Refusal.NO_CODE.value
    assert not shop.window.wallet_screen.home.refusal.isHidden()


def test_a_refused_amount_stays_on_the_page_until_typing_goes_on(shop: Shop, qtbot: QtBot) -> None:
    shop.window.scan()
    page = shop.window.wallet_screen.amount
    click(qtbot, page.pay)
    assert page.refusal.text() == Refusal.NO_AMOUNT.value
    assert shop.phone.heard == []
    qtbot.keyClicks(page.field, "1")
    assert page.refusal.isHidden()


def test_cancel_goes_back_to_the_start(shop: Shop, qtbot: QtBot) -> None:
    shop.window.scan()
    click(qtbot, shop.window.wallet_screen.amount.cancel)
    assert shop.window.wallet_screen.currentWidget() is shop.window.wallet_screen.home


def test_ten_at_once_and_junk_are_heard(shop: Shop, qtbot: QtBot) -> None:
    click(qtbot, shop.window.trials.burst)
    assert len(shop.phone.heard) == BURST
    click(qtbot, shop.window.trials.junk)
    assert len(shop.phone.heard) == BURST + 1


def test_the_phone_is_carried_away_and_back(shop: Shop, qtbot: QtBot) -> None:
    click(qtbot, shop.window.trials.leave)
    assert not shop.window.trials.leave.isEnabled()
    click(qtbot, shop.window.trials.come_back)
    assert not shop.window.trials.come_back.isEnabled()
    click(qtbot, shop.window.trials.restart)
    assert shop.phone.asked == ["go_out_of_range", "come_back", "restart"]


def test_where_the_phone_is_stands_in_words(shop: Shop, qtbot: QtBot) -> None:
    assert "●  Looking for the till" in shop.texts
    shop.phone.connected_to.add("a till")
    shop.window.look_at_phones()
    assert "●  Till connected" in shop.texts
    click(qtbot, shop.window.trials.leave)
    assert "●  Out of range" in shop.texts


def test_a_notice_waits_until_the_till_has_it(shop: Shop) -> None:
    shop.window.push_notice(PushedNotice("com.tencent.mm", "", "收款到账1.00元"))
    shop.window.look_at_phones()
    card = shop.window.merchant_screen.notices.cards[0]
    assert card.delivery.text() == Delivery.WAITING.value
    assert "1 waiting to be sent" in shop.texts
    shop.phone.queued.clear()
    shop.window.look_at_phones()
    assert card.delivery.text() == Delivery.DELIVERED.value
    assert "nothing waits to be sent" in shop.texts


def test_a_notice_that_no_till_asked_for_stays(shop: Shop) -> None:
    shop.window.push_notice(PushedNotice("com.android.mms", "10086", "402913"))
    shop.window.look_at_phones()
    assert shop.window.merchant_screen.notices.cards[0].delivery.text() == Delivery.KEPT.value


def test_looks_at_the_phone_while_shown_only(shop: Shop, qtbot: QtBot) -> None:
    shop.phone.connected_to.add("a till")
    shop.window.showEvent(QShowEvent())
    qtbot.waitUntil(lambda: "●  Till connected" in shop.texts)
    shop.window.hideEvent(QHideEvent())
    assert not shop.window._look.isActive()


def test_newest_notice_on_top_and_the_oldest_fall_off(shop: Shop) -> None:
    notices = shop.window.merchant_screen.notices
    for number in range(NOTICES_SHOWN + 5):
        notices.notice_shown(PushedNotice("com.tencent.mm", "", str(number)), datetime.now(UTC))
    assert [card.text.text() for card in notices.cards[:2]] == ["44", "43"]
    assert len(notices.cards) == NOTICES_SHOWN


def test_strangers_text_is_shown_as_text(shop: Shop) -> None:
    shop.window.push_notice(PushedNotice("com.tencent.mm", "<b>王芳</b>", "<img src=x>"))
    card = shop.window.merchant_screen.notices.cards[0]
    assert card.title.text() == "<b>王芳</b>"
    assert card.title.textFormat() is card.text.textFormat() is Qt.TextFormat.PlainText


def test_fits_a_small_desktop(shop: Shop) -> None:
    least = shop.window.minimumSizeHint()
    assert least.width() <= 1366
    assert least.height() <= 728


def test_chinese_window_speaks_chinese(qtbot: QtBot) -> None:
    chinese = Shop("zh_CN")
    qtbot.addWidget(chinese.window)
    chinese.display = QImage()
    chinese.window.scan()
    said = [*chinese.texts, *(key.text() for key in chinese.window.findChildren(QPushButton))]
    english = [text for text in said if text in CHINESE]
    assert english == []
    assert "Paybell 模拟器" in said


def test_every_refusal_and_reach_has_chinese_words() -> None:
    words = Words("zh")
    assert all(words(sentence) != sentence for sentence in (*Refusal, *Reach, *Delivery))


def test_no_chinese_sentence_is_left_over() -> None:
    source = "".join(
        inspect.getsource(part) for part in (phone_in_hand, window, wallet_screen, merchant_screen, trials)
    )
    unused = [key for key in CHINESE if not isinstance(key, Refusal) and key not in source]
    assert unused == []


def test_the_wallet_shows_after_painting(shop: Shop, qtbot: QtBot) -> None:
    before = shop.window.grab().toImage()
    shop.window.scan()
    assert shop.window.grab().toImage() != before
