"""What a customer sees, by the pixels of the window."""

import threading
from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QLocale, QRect, QSize, Qt, QTranslator
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.codes.picture import Matrix, modules
from app.codes.registry import explain
from app.domain.collection_code import CollectionCode
from app.domain.discount import Discount
from app.domain.events import CodeChosen, NoticeUnsure, PaymentNotRecorded, SaleChanged
from app.domain.money import Money
from app.domain.payment import Payment
from app.domain.sale import Sale, SaleLine
from app.domain.tender import Tender, TenderKind
from app.domain.trouble import LedgerTrouble
from app.domain.verdict import Ruling, Verdict
from app.settings import Settings, SettingsChanged
from app.ui.customer.stage import CustomerState, Timings
from app.ui.customer.window import CustomerWindow
from app.ui.language import set_language
from app.ui.signals import StationSignals
from app.ui.theme import DARK, LIGHT, THEMES, TOUCH
from app.ui.wallet_row import WalletRow
from tests.fakes import a_notice, a_payment
from tests.ui.shop import (
    ALIPAY_CODE,
    PATIENT,
    PLATFORMS,
    PORTRAIT,
    SIZES,
    WECHAT_CODE,
    a_sale,
    charged,
    figure_height,
    inked,
    open_window,
    picture,
    recorded,
    scanned,
)

SHOP = Settings(shop_name="Morning Tea House", codes=(ALIPAY_CODE,))
UNSURE = Verdict(Ruling.UNSURE, "two amounts")
PROMPTPAY = CollectionCode(
    "promptpay", "Counter", "00020101021129370016A000000677010111011300668012345675802TH530376463046197"
)
PANEL = QSize(370, 560)
"""The customer's view inside a till of 1366x768."""
BRIEF = Timings(received=40, received_beside_sale=30, thanks=30, notice=30, code=40)


@pytest.fixture
def language(qapp: QApplication, request: pytest.FixtureRequest) -> Iterator[str]:
    set_language(qapp, request.param)
    yield request.param
    set_language(qapp, "en")


@pytest.mark.parametrize("size", [*SIZES, PORTRAIT])
@pytest.mark.parametrize("theme", list(THEMES))
def test_the_code_is_read_from_the_window(qtbot: QtBot, size: QSize, theme: str) -> None:
    settings = Settings(shop_name="Morning Tea House", theme=theme, codes=(WECHAT_CODE,))
    window, signals = open_window(qtbot, settings, size=size)
    assert scanned(window) == [WECHAT_CODE.payload]
    signals.sale_changed.emit(SaleChanged(charged(a_sale(1250))))
    assert scanned(window) == [WECHAT_CODE.payload]


def test_a_charged_sale_is_scanned_with_its_amount_where_the_standard_allows(qtbot: QtBot) -> None:
    promptpay = "00020101021129370016A000000677010111011300668012345675802TH530376463046197"
    window, signals = open_window(qtbot, Settings(codes=(CollectionCode("promptpay", "Counter", promptpay),)))
    sale = Sale("1", "THB", (SaleLine("", Money(4250, "THB")),))
    with qtbot.waitSignal(window.codes_drawn):
        signals.sale_changed.emit(SaleChanged(charged(sale)))
    (payload,) = scanned(window)
    assert explain(payload).amount == Money(4250, "THB")
    signals.sale_changed.emit(SaleChanged(None))
    qtbot.waitUntil(lambda: scanned(window) == [promptpay])


def test_no_code_is_shown_before_the_sale_is_charged_nor_with_the_money(qtbot: QtBot) -> None:
    window, signals = open_window(qtbot, SHOP)
    signals.sale_changed.emit(SaleChanged(a_sale(1250)))
    assert scanned(window) == []
    signals.payment_recorded.emit(recorded())
    assert scanned(window) == []


@pytest.mark.parametrize("size", [*SIZES, PORTRAIT])
@pytest.mark.parametrize("amount", [1, 1250, 99999])
def test_an_amount_received_is_an_eighth_of_the_window_high(qtbot: QtBot, size: QSize, amount: int) -> None:
    window, signals = open_window(qtbot, SHOP, size=size)
    signals.payment_recorded.emit(recorded(a_payment(amount)))
    assert figure_height(picture(window), LIGHT.money, window.rect()) >= size.height() / 8


@pytest.mark.parametrize("size", [*SIZES, PORTRAIT])
def test_the_total_to_pay_is_an_eighth_of_the_window_high(qtbot: QtBot, size: QSize) -> None:
    window, signals = open_window(qtbot, SHOP, size=size)
    signals.sale_changed.emit(SaleChanged(charged(a_sale(64875))))
    beside_code = QRect(0, 0, size.width(), size.height() // 2)
    if size is not PORTRAIT:
        beside_code = QRect(0, 0, size.width() // 2, size.height())
    assert figure_height(picture(window), LIGHT.ink, beside_code) >= size.height() / 8


@pytest.mark.parametrize("amount", [123456789, 99999999999])
def test_an_amount_without_room_for_that_still_stands_whole_on_the_window(qtbot: QtBot, amount: int) -> None:
    window, signals = open_window(qtbot, SHOP, size=PORTRAIT)
    signals.payment_recorded.emit(recorded(a_payment(amount)))
    box = inked(picture(window), LIGHT.money)
    assert box.left() > 20
    assert box.right() < PORTRAIT.width() - 20


def test_after_the_money_comes_thanks_and_then_idle_by_itself(qtbot: QtBot) -> None:
    window, signals = open_window(qtbot, SHOP, BRIEF)
    states = QSignalSpy(window.state_changed)
    idle = picture(window)
    signals.payment_recorded.emit(recorded())
    qtbot.waitUntil(lambda: states.count() == 3)
    assert [states.at(n)[0] for n in range(3)] == [CustomerState.RECEIVED, CustomerState.THANKS, CustomerState.IDLE]
    assert picture(window) == idle


def test_a_payment_of_someone_else_gives_way_to_the_sale_again(qtbot: QtBot) -> None:
    window, signals = open_window(qtbot, SHOP, BRIEF)
    signals.sale_changed.emit(SaleChanged(charged(a_sale(1250))))
    sale = picture(window)
    signals.payment_recorded.emit(recorded(a_payment(900)))
    assert window.state is CustomerState.RECEIVED
    with qtbot.waitSignal(window.state_changed):
        pass
    assert picture(window) == sale


@pytest.mark.parametrize("theme", list(THEMES))
@pytest.mark.parametrize("kind", ["late", "not recorded", "unsure"])
def test_what_needs_a_look_is_the_same_calm_sentence_without_numbers(qtbot: QtBot, theme: str, kind: str) -> None:
    window, signals = open_window(qtbot, Settings(theme=theme, codes=(ALIPAY_CODE,)))
    tell(signals, kind)
    assert window.state is CustomerState.NOTICE
    calm = picture(window)
    colours = THEMES[theme]
    assert inked(calm, colours.alarm) == inked(calm, colours.money) == QRect()
    other, other_signals = open_window(qtbot, Settings(theme=theme, codes=(ALIPAY_CODE,)))
    other_signals.payment_recorded.emit(recorded(a_payment(777, late=True)))
    assert picture(other) == calm


def test_the_payer_is_never_shown(qtbot: QtBot) -> None:
    window, signals = open_window(qtbot, SHOP)
    other, other_signals = open_window(qtbot, SHOP)
    signals.payment_recorded.emit(recorded(paid_by("Zhang San <b>")))
    other_signals.payment_recorded.emit(recorded(paid_by(None)))
    assert picture(window) == picture(other)


def test_markup_in_names_is_plain_text(qtbot: QtBot) -> None:
    """Were the tags read as markup, `<i>` would be as wide as nothing."""
    plain, plain_signals = open_window(qtbot, SHOP)
    marked, marked_signals = open_window(qtbot, SHOP)
    plain_signals.sale_changed.emit(SaleChanged(a_sale(1250, label="Tea")))
    marked_signals.sale_changed.emit(SaleChanged(a_sale(1250, label="<i></i>Tea<script>")))
    left = QRect(0, 60, 400, 60)
    assert inked(picture(marked), LIGHT.ink, left).width() > 2 * inked(picture(plain), LIGHT.ink, left).width()


@pytest.mark.parametrize("size", [*SIZES, PORTRAIT])
@pytest.mark.parametrize("name", ["W" * 200, "long words " * 30, "名" * 120, "", " \n "])
def test_any_shop_name_leaves_the_code_readable(qtbot: QtBot, size: QSize, name: str) -> None:
    window, _ = open_window(qtbot, Settings(shop_name=name, codes=(ALIPAY_CODE,)), size=size)
    assert scanned(window) == [ALIPAY_CODE.payload]


def test_the_newest_line_stays_in_sight(qtbot: QtBot) -> None:
    window, signals = open_window(qtbot, SHOP)
    lines = a_sale(*range(100, 4100, 100))
    signals.sale_changed.emit(SaleChanged(lines))
    before = picture(window)
    signals.sale_changed.emit(SaleChanged(a_sale(*range(100, 4000, 100), 8800)))
    assert picture(window) != before


def test_each_payment_of_a_burst_is_painted_and_told_once(qtbot: QtBot) -> None:
    window, signals = open_window(qtbot, SHOP)
    painted = QSignalSpy(window.payment_painted)
    payments = [a_payment(100 + seq, seq) for seq in range(1, 31)]
    for payment in payments:
        signals.payment_recorded.emit(recorded(payment))
    qtbot.waitUntil(lambda: painted.count() == len(payments))
    window.repaint()
    qtbot.waitUntil(lambda: window.state is CustomerState.RECEIVED)
    told = [painted.at(n)[0] for n in range(painted.count())]
    assert sorted(identity.seq for identity in told) == [payment.id.seq for payment in payments]


def test_a_late_payment_is_never_told_as_painted(qtbot: QtBot) -> None:
    window, signals = open_window(qtbot, SHOP)
    painted = QSignalSpy(window.payment_painted)
    signals.payment_recorded.emit(recorded(a_payment(100, 1, late=True)))
    signals.payment_recorded.emit(recorded(a_payment(200, 2)))
    qtbot.waitUntil(lambda: painted.count() == 1)
    assert painted.at(0)[0].seq == 2


def test_a_payment_that_is_not_on_a_screen_is_not_told_as_painted(qtbot: QtBot) -> None:
    window, signals = open_window(qtbot, SHOP)
    window.hide()
    painted = QSignalSpy(window.payment_painted)
    signals.payment_recorded.emit(recorded())
    assert not painted.wait(50)
    window.show()
    qtbot.waitUntil(lambda: painted.count() == 1)


def test_codes_take_turns(qtbot: QtBot) -> None:
    window, _ = open_window(qtbot, Settings(codes=(ALIPAY_CODE, WECHAT_CODE)), BRIEF)
    seen = set()

    def both_seen() -> bool:
        seen.update(scanned(window))
        return seen == {ALIPAY_CODE.payload, WECHAT_CODE.payload}

    qtbot.waitUntil(both_seen)


def test_a_touch_beside_the_row_brings_the_next_code(qtbot: QtBot) -> None:
    window, _ = touched(qtbot, Settings(codes=(ALIPAY_CODE, WECHAT_CODE)))
    assert scanned(window) == [ALIPAY_CODE.payload]
    qtbot.mouseClick(window, Qt.MouseButton.LeftButton)
    assert scanned(window) == [WECHAT_CODE.payload]
    qtbot.mouseClick(window, Qt.MouseButton.LeftButton)
    assert scanned(window) == [ALIPAY_CODE.payload]


def test_a_touch_chooses_nothing_where_no_code_is(qtbot: QtBot) -> None:
    window, signals = touched(qtbot, Settings(codes=(ALIPAY_CODE, WECHAT_CODE)))
    signals.payment_recorded.emit(recorded())
    wanted = QSignalSpy(window.code_wanted)
    qtbot.mouseClick(window, Qt.MouseButton.LeftButton)
    assert wanted.count() == 0


@pytest.mark.parametrize("size", [*SIZES, PORTRAIT, PANEL])
@pytest.mark.parametrize("language", ["en", "zh_CN"], indirect=True)
def test_a_tapped_wallet_is_the_one_code_to_scan_with_the_amount_in_it(
    qtbot: QtBot, size: QSize, language: str
) -> None:
    window, signals = touched(qtbot, Settings(currency="THB", codes=(ALIPAY_CODE, PROMPTPAY, WECHAT_CODE)), size=size)
    tap(qtbot, window, 1)
    assert scanned(window) == [PROMPTPAY.payload]
    with qtbot.waitSignal(window.codes_drawn):
        signals.sale_changed.emit(SaleChanged(charged(Sale("1", "THB", (SaleLine("", Money(4250, "THB")),)))))
    (payload,) = scanned(window)
    assert explain(payload).amount == Money(4250, "THB")
    tap(qtbot, window, 2)
    assert scanned(window) == [WECHAT_CODE.payload]


def test_a_held_code_does_not_turn_and_the_row_says_which_it_is(qtbot: QtBot) -> None:
    window, _ = touched(qtbot, Settings(codes=(ALIPAY_CODE, WECHAT_CODE)), replace(PATIENT, code=20))
    tap(qtbot, window, 1)
    turned = QSignalSpy(window._codes.turned)
    assert not turned.wait(200)
    assert [button.isChecked() for button in row_of(window).buttons] == [False, True]


def test_a_choice_made_while_nobody_is_served_ends_by_itself(qtbot: QtBot) -> None:
    window, _ = touched(qtbot, Settings(codes=(ALIPAY_CODE, WECHAT_CODE)), replace(PATIENT, code=20, choice=30))
    with qtbot.waitSignal(window.code_wanted, check_params_cb=lambda code: code is None):
        tap(qtbot, window, 1)
    qtbot.waitUntil(lambda: scanned(window) == [ALIPAY_CODE.payload])


def test_a_choice_for_a_sale_is_not_timed(qtbot: QtBot) -> None:
    window, signals = touched(qtbot, Settings(codes=(ALIPAY_CODE, WECHAT_CODE)), replace(PATIENT, choice=30))
    signals.sale_changed.emit(SaleChanged(charged(a_sale(1250))))
    tap(qtbot, window, 1)
    assert not QSignalSpy(window.code_wanted).wait(150)
    assert scanned(window) == [WECHAT_CODE.payload]


@pytest.mark.parametrize("size", [*SIZES, PORTRAIT, PANEL])
@pytest.mark.parametrize("state", ["idle", "sale"])
def test_the_row_costs_the_code_next_to_nothing(qtbot: QtBot, size: QSize, state: str) -> None:
    def code_in(window: CustomerWindow, signals: StationSignals) -> int:
        if state == "sale":
            signals.sale_changed.emit(SaleChanged(charged(a_sale(1250))))
        return inked(picture(window), "#000000").width()

    alone = code_in(*open_window(qtbot, Settings(codes=(ALIPAY_CODE,)), size=size))
    beside = code_in(*open_window(qtbot, Settings(codes=(ALIPAY_CODE, WECHAT_CODE)), size=size))
    assert beside >= alone * 0.85


@pytest.mark.parametrize("size", [*SIZES, PORTRAIT, PANEL, QSize(240, 380)])
@pytest.mark.parametrize("count", [2, 5, 12])
def test_wallets_are_whole_and_large_enough_or_the_row_is_folded_away(qtbot: QtBot, size: QSize, count: int) -> None:
    codes = tuple(CollectionCode("alipay", f"Counter {n}", f"https://qr.alipay.com/{n}") for n in range(count))
    window, signals = open_window(qtbot, Settings(codes=codes), size=size)
    signals.sale_changed.emit(SaleChanged(charged(a_sale(1250))))
    for row in window.findChildren(WalletRow):
        for button in row.buttons if row.isVisible() else ():
            assert button.width() >= TOUCH
            assert button.height() >= TOUCH
            assert window.rect().contains(QRect(button.mapTo(window, button.rect().topLeft()), button.size()))
    assert len(scanned(window)) == 1


def test_a_code_that_cannot_be_drawn_is_left_out(qtbot: QtBot, caplog: pytest.LogCaptureFixture) -> None:
    broken = CollectionCode("alipay", "Broken", "x" * 3000)
    window, _ = open_window(qtbot, Settings(codes=(broken, WECHAT_CODE)))
    assert scanned(window) == [WECHAT_CODE.payload]
    assert "not shown" in caplog.text


def test_other_settings_are_followed_at_once(qtbot: QtBot) -> None:
    window, signals = open_window(qtbot, SHOP)
    now = Settings(shop_name="Night Noodles", theme="dark", codes=(WECHAT_CODE,))
    with qtbot.waitSignal(window.codes_drawn):
        signals.settings_changed.emit(SettingsChanged(SHOP, now))
    assert scanned(window) == [WECHAT_CODE.payload]
    assert picture(window).pixelColor(1, 1).name() == DARK.paper


def test_another_language_is_followed_at_once(qtbot: QtBot, qapp: QApplication) -> None:
    window, signals = open_window(qtbot, SHOP)
    signals.payment_recorded.emit(recorded())
    english, translator = picture(window), Chinese(qapp)
    QLocale.setDefault(QLocale("zh_CN"))
    qapp.installTranslator(translator)
    try:
        chinese = picture(window)
    finally:
        QLocale.setDefault(QLocale.system())
        qapp.removeTranslator(translator)
    label, platform = QRect(300, 155, 200, 42), QRect(280, 355, 250, 60)
    assert chinese.copy(label) != english.copy(label)
    assert chinese.copy(platform) != english.copy(platform)


def test_codes_are_drawn_off_the_gui_thread(qtbot: QtBot) -> None:
    threads: list[int] = []

    def draw(payload: str) -> Matrix:
        threads.append(threading.get_ident())
        return modules(payload)

    window = CustomerWindow(StationSignals(), SHOP, PLATFORMS, draw=draw)
    qtbot.addWidget(window)
    with qtbot.waitSignal(window.codes_drawn):
        window.show()
    assert threads
    assert threading.get_ident() not in threads


def touched(
    qtbot: QtBot, settings: Settings, timings: Timings = PATIENT, size: QSize = SIZES[0]
) -> tuple[CustomerWindow, StationSignals]:
    """A window whose wishes are fulfilled as the station does."""
    window, signals = open_window(qtbot, settings, timings, size)
    window.code_wanted.connect(lambda code: signals.code_chosen.emit(CodeChosen(code)))
    return window, signals


def row_of(window: CustomerWindow) -> WalletRow:
    (row,) = [row for row in window.findChildren(WalletRow) if row.isVisible()]
    return row


def tap(qtbot: QtBot, window: CustomerWindow, number: int) -> None:
    qtbot.mouseClick(row_of(window).buttons[number], Qt.MouseButton.LeftButton)


class Chinese(QTranslator):
    """Translates one word."""

    def translate(self, context: str, text: str, note: str | None = None, n: int = -1) -> str | None:
        return {"Received": "收款成功"}.get(text)

    def isEmpty(self) -> bool:  # noqa: N802 - Qt's name
        return False


def tell(signals: StationSignals, kind: str) -> None:
    if kind == "late":
        signals.payment_recorded.emit(recorded(a_payment(4242, late=True)))
    elif kind == "unsure":
        signals.notice_unsure.emit(NoticeUnsure(a_notice(), UNSURE))
    else:
        signals.payment_not_recorded.emit(PaymentNotRecorded(a_notice(), UNSURE, LedgerTrouble.DISK_FULL))


def paid_by(payer: str | None) -> Payment:
    return replace(a_payment(), payer=payer)


def test_a_part_that_came_leaves_the_rest_to_be_paid(qtbot: QtBot) -> None:
    promptpay = "00020101021129370016A000000677010111011300668012345675802TH530376463046197"
    window, signals = open_window(qtbot, Settings(codes=(CollectionCode("promptpay", "Counter", promptpay),)))
    sale = charged(Sale("1", "THB", (SaleLine("", Money(4250, "THB")),)))
    with qtbot.waitSignal(window.codes_drawn):
        signals.sale_changed.emit(SaleChanged(sale))
    whole = picture(window)
    part = sale.taking(Tender(TenderKind.CASH, Money(1000, "THB")))
    with qtbot.waitSignal(window.codes_drawn):
        signals.sale_changed.emit(SaleChanged(part))
    (payload,) = scanned(window)
    assert explain(payload).amount == Money(3250, "THB"), "the code is for the rest"
    assert inked(whole, LIGHT.money).isNull()
    assert not inked(picture(window), LIGHT.money).isNull(), "what came is said in green"


@pytest.mark.parametrize("size", [*SIZES, PORTRAIT])
def test_change_is_an_eighth_of_the_window_high(qtbot: QtBot, size: QSize) -> None:
    window, signals = open_window(qtbot, SHOP, size=size)
    sale = charged(a_sale(1250))
    signals.sale_changed.emit(SaleChanged(sale))
    paid = sale.taking(Tender(TenderKind.CASH, Money(1250, "CNY"), given=Money(2000, "CNY")))
    signals.sale_changed.emit(SaleChanged(paid))
    assert window.state is CustomerState.SETTLED
    figures = QRect(0, window.height() * 2 // 5, window.width(), window.height() * 3 // 10)
    assert figure_height(picture(window), LIGHT.money, figures) >= window.height() / 8


def test_quantity_and_discounts_are_on_the_customers_lines(qtbot: QtBot) -> None:
    window, signals = open_window(qtbot, SHOP)
    pictures = []
    tea = SaleLine("Tea", Money(450, "CNY"))
    for lines, discount in (
        ((tea,), None),
        ((replace(tea, quantity_milli=2000),), None),
        ((replace(tea, discount=Discount(amount_minor=50)),), None),
        ((tea,), Discount(percent_hundredths=1000)),
    ):
        signals.sale_changed.emit(SaleChanged(Sale("1", "CNY", lines, discount=discount)))
        column = picture(window)
        pictures.append(column.copy(0, 0, window.width(), window.height() * 3 // 4))
    assert all(one != other for place, one in enumerate(pictures) for other in pictures[:place])
