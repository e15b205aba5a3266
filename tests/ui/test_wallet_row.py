from math import ceil

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.collection_code import CollectionCode
from app.ui.language import set_language
from app.ui.theme import BODY, DARK, LIGHT, TOUCH
from app.ui.wallet_row import WalletRow, columns_for
from tests.ui.shop import ALIPAY_CODE, PLATFORMS, WECHAT_CODE, in_colour, picture

THIRD = CollectionCode("alipay", "Upstairs", "third")


def row_of(qtbot: QtBot, *codes: CollectionCode, width: int = 320, by_keyboard: bool = False) -> WalletRow:
    row = WalletRow(PLATFORMS, by_keyboard=by_keyboard)
    qtbot.addWidget(row)
    row.show_codes(codes)
    row.resize(width, row.height_in(width))
    row.show()
    return row


@given(st.integers(1, 40), st.integers(1, 400), st.integers(1, 2000), st.integers(0, 20))
def test_columns_are_even_and_fit(count: int, widest: int, width: int, gap: int) -> None:
    columns = columns_for(count, widest, width, gap)
    assert 1 <= columns <= count
    assert columns == 1 or columns * (widest + gap) - gap <= width
    assert columns == 1 or ceil(count / (columns - 1)) > ceil(count / columns)


def test_a_tap_asks_for_the_code_and_fills_nothing_by_itself(qtbot: QtBot) -> None:
    row = row_of(qtbot, ALIPAY_CODE, WECHAT_CODE)
    with qtbot.waitSignal(row.code_wanted) as wanted:
        qtbot.mouseClick(row.buttons[1], Qt.MouseButton.LeftButton)
    assert wanted.args == [WECHAT_CODE]
    assert not row.buttons[1].isChecked()


def test_the_wallet_that_is_shown_is_filled(qtbot: QtBot) -> None:
    row = row_of(qtbot, ALIPAY_CODE, WECHAT_CODE)
    row.show_shown(WECHAT_CODE)
    filled = [in_colour(picture(button), LIGHT.ink).mean() > 0.4 for button in row.buttons]
    assert filled == [False, True]
    row.wear(DARK, BODY, TOUCH)
    assert in_colour(picture(row.buttons[1]), DARK.ink).mean() > 0.4


def test_one_code_is_no_choice(qtbot: QtBot) -> None:
    row = row_of(qtbot, ALIPAY_CODE)
    assert row.buttons == []
    assert row.height_in(320) == 0


def test_wallets_are_large_enough_and_apart(qtbot: QtBot) -> None:
    row = row_of(qtbot, ALIPAY_CODE, WECHAT_CODE, THIRD)
    assert all(button.width() >= TOUCH and button.height() >= TOUCH for button in row.buttons)
    assert all(row.rect().contains(button.geometry()) for button in row.buttons)
    one, other, third = [button.geometry() for button in row.buttons]
    assert not one.intersects(other)
    assert not one.intersects(third)


def test_a_tap_between_two_wallets_reaches_nothing_behind(qtbot: QtBot) -> None:
    row = row_of(qtbot, ALIPAY_CODE, WECHAT_CODE)
    wanted = QSignalSpy(row.code_wanted)
    between = QPoint(row.buttons[0].geometry().right() + 3, 10)
    qtbot.mouseClick(row, Qt.MouseButton.LeftButton, pos=between)
    assert wanted.count() == 0


def test_the_names_follow_the_language(qtbot: QtBot, qapp: QApplication) -> None:
    set_language(qapp, "zh_CN")
    row = row_of(qtbot, ALIPAY_CODE, WECHAT_CODE, THIRD)
    names = [button.accessibleName() for button in row.buttons]
    set_language(qapp, "en")
    assert names == ["支付宝 Counter", "微信支付", "支付宝 Upstairs"]
    row.retranslate()
    assert row.buttons[1].accessibleName() == "WeChat Pay"


def test_only_the_till_gives_it_the_keyboard(qtbot: QtBot) -> None:
    without, with_keys = (row_of(qtbot, ALIPAY_CODE, WECHAT_CODE, by_keyboard=by) for by in (False, True))
    assert without.buttons[0].focusPolicy() is Qt.FocusPolicy.NoFocus
    with qtbot.waitSignal(with_keys.code_wanted) as wanted:
        qtbot.keyClick(with_keys.buttons[0], Qt.Key.Key_Space)
    assert wanted.args == [ALIPAY_CODE]
