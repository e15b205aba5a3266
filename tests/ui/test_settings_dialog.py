from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.collection_code import CollectionCode
from app.domain.link_state import LinkPhase, LinkState
from app.domain.platform import Platform
from app.domain.pole_display import DisplayKind, PoleDisplay, TextEncoding
from app.settings import Settings
from app.ui.language import set_language
from app.ui.look import Look, dress
from app.ui.plain_text import PlainText
from app.ui.settings_dialog import SettingsDialog
from app.ui.settings_pages.sound import SOUNDS

NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
PLATFORMS = {"alipay": Platform("alipay", "Alipay", "支付宝", "#1677ff")}
ODD = Settings(
    shop_name="Noodles",
    language="zh_CN",
    currency="JPY",
    day_cut_off="03:15",
    theme="dark",
    customer_screen="HDMI-9",
    volume=35,
    muted=True,
    speak_amounts=False,
    refund_limit_minor=2500,
    scale_labels="price",
    codes=(CollectionCode("alipay", "Counter", "https://qr.example/1"),),
    displays=(PoleDisplay(DisplayKind.VFD, "COM9", 19200, TextEncoding.GBK), PoleDisplay(DisplayKind.LED8N, "COM3")),
    backup_folder="/media/stick",
    day_files_folder="/home/shop/days",
    day_files_formats=("pdf", "beancount"),
    back_end_url="https://shop.example",
)


@pytest.fixture
def dialog(qtbot: QtBot, qapp: QApplication) -> SettingsDialog:
    set_language(qapp, "en")
    made = SettingsDialog(ODD, PLATFORMS)
    qtbot.addWidget(made)
    return made


def test_what_nobody_touched_stays_as_it_was(dialog: SettingsDialog) -> None:
    assert dialog.chosen() == ODD


def test_saving_tells_the_new_settings(qtbot: QtBot, dialog: SettingsDialog) -> None:
    dialog.shop.shop_name.setText("  Dumplings ")
    dialog.sound.volume.setValue(90)
    with qtbot.waitSignal(dialog.saved) as saved:
        dialog.save.click()
    assert saved.args == [replace(ODD, shop_name="Dumplings", volume=90)]


def test_closing_saves_nothing(qtbot: QtBot, dialog: SettingsDialog) -> None:
    with qtbot.assertNotEmitted(dialog.saved, wait=10):
        dialog.cancel.click()


@pytest.mark.parametrize("sound", SOUNDS)
def test_each_sound_can_be_heard(qtbot: QtBot, dialog: SettingsDialog, sound: str) -> None:
    with qtbot.waitSignal(dialog.sound_tried) as tried:
        dialog.sound.trials[sound].click()
    assert tried.args == [sound]


def test_a_display_can_be_tried(qtbot: QtBot, dialog: SettingsDialog) -> None:
    with qtbot.waitSignal(dialog.display_tried) as tried:
        dialog.displays.cards[1].trial.click()
    assert tried.args == [ODD.displays[1]]


def test_a_phone_is_removed_only_when_asked_twice(qtbot: QtBot, dialog: SettingsDialog) -> None:
    dialog.show_phones([LinkState("a", "Pixel", LinkPhase.CONNECTED, NOON)])
    card = dialog.phones.cards["a"]
    with qtbot.assertNotEmitted(dialog.phone_revoked, wait=10):
        card.remove.click()
        card.keep.click()
        card.remove.click()
    with qtbot.waitSignal(dialog.phone_revoked) as revoked:
        card.confirm.click()
    assert revoked.args == ["a"]
    dialog.show_phones([])
    assert dialog.phones.cards == {}


def test_it_says_where_the_keys_are(dialog: SettingsDialog) -> None:
    dialog.show_key_place(False)
    assert any("file that only its owner can read" in part.text for part in dialog.phones.findChildren(PlainText))


def test_it_follows_the_language_at_once(dialog: SettingsDialog, qapp: QApplication) -> None:
    set_language(qapp, "zh_CN")
    QApplication.processEvents()
    assert dialog.tabs.tabText(0) == "店铺"
    set_language(qapp, "en")
    QApplication.processEvents()
    assert dialog.tabs.tabText(0) == "Shop"


@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_every_page_can_be_seen_to_be_there(qapp: QApplication, dialog: SettingsDialog, language: str) -> None:
    dress(dialog, Look())
    set_language(qapp, language)
    dialog.show()
    QApplication.processEvents()
    assert dialog.tabs.tabBar().sizeHint().width() <= dialog.width()
    set_language(qapp, "en")


def test_the_refund_limit_is_an_amount_in_the_shops_currency(dialog: SettingsDialog) -> None:
    dialog.shop.refund_limit.setText("5000")
    assert dialog.chosen().refund_limit_minor == 5000, "a yen has no cents"
    dialog.shop.currency.setCurrentText("CNY")
    assert dialog.chosen().refund_limit_minor == 500_000
    for text in ("", "much", "-1", "0.001"):
        dialog.shop.refund_limit.setText(text)
        assert dialog.chosen().refund_limit_minor == ODD.refund_limit_minor
