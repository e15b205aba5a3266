from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from app.codes.doubts import Doubt, DoubtKind
from app.domain.collection_code import CollectionCode
from app.ui.codes_page import CodesPage
from app.ui.collection_codes.doubt_words import doubt_sentence
from app.ui.language import set_language
from app.ui.outside_text import isolated
from app.ui.theme import TOUCH
from tests.codes.vectors import payload_of
from tests.ui.shop import ALIPAY_CODE, PLATFORMS, WECHAT_CODE, scanned
from tests.ui.test_picture_file import code_picture


def known(payload: str) -> str | None:
    return {"wxp:": "wechat_pay", "http": "alipay"}.get(payload[:4])


def page_with(qtbot: QtBot, *codes: CollectionCode) -> CodesPage:
    page = CodesPage(PLATFORMS, codes, platform_of_code=known)
    qtbot.addWidget(page)
    page.resize(900, 640)
    page.show()
    return page


def press(qtbot: QtBot, button: QPushButton) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def saved(folder: Path, *payloads: str) -> Path:
    file = folder / "picture.png"
    assert code_picture(*payloads).save(str(file))
    return file


def test_a_pasted_code_is_added_with_the_suggested_platform(qtbot: QtBot) -> None:
    page = page_with(qtbot, ALIPAY_CODE)
    page.adding.payload.setText(f"  {WECHAT_CODE.payload}\t")
    with qtbot.waitSignal(page.codes_changed):
        press(qtbot, page.adding.add)
    assert page.codes == (ALIPAY_CODE, CollectionCode("wechat_pay", "WeChat Pay", WECHAT_CODE.payload))
    assert page.shelf.list.currentRow() == 1
    assert page.adding.payload.text() == ""


def test_the_enter_key_adds_too(qtbot: QtBot) -> None:
    page = page_with(qtbot)
    page.adding.payload.setText("https://qr.alipay.com/1")
    with qtbot.waitSignal(page.codes_changed):
        qtbot.keyClick(page.adding.payload, Qt.Key.Key_Return)
    assert page.codes == (CollectionCode("alipay", "Alipay", "https://qr.alipay.com/1"),)


def test_a_picture_with_one_code_is_added(qtbot: QtBot, tmp_path: Path) -> None:
    page = page_with(qtbot)
    with qtbot.waitSignal(page.codes_changed):
        page.adding.load_picture(saved(tmp_path, WECHAT_CODE.payload))
    assert page.codes[0].payload == WECHAT_CODE.payload


@pytest.mark.parametrize(("payloads", "words"), [((), "no QR code"), (("one", "two"), "several QR codes")])
def test_a_picture_without_one_code_is_refused(
    qtbot: QtBot, tmp_path: Path, payloads: tuple[str, ...], words: str
) -> None:
    page = page_with(qtbot)
    with qtbot.waitSignal(page.adding.refused):
        page.adding.load_picture(saved(tmp_path, *payloads))
    assert words in page.adding.sentence.text
    assert page.codes == ()


def test_a_file_that_is_no_picture_is_refused(qtbot: QtBot, tmp_path: Path) -> None:
    page = page_with(qtbot)
    with qtbot.waitSignal(page.adding.refused):
        page.adding.load_picture(tmp_path / "missing.png")
    assert "not a picture" in page.adding.sentence.text


@pytest.mark.parametrize(
    ("payload", "words"),
    [
        (" ", "Paste the text"),
        ("x" * 2332, "too long"),
        ("a\udc80", "half a character"),
        (ALIPAY_CODE.payload, "in the list already"),
    ],
)
def test_what_cannot_be_added_says_why(qtbot: QtBot, payload: str, words: str) -> None:
    page = page_with(qtbot, ALIPAY_CODE)
    with qtbot.waitSignal(page.adding.refused):
        page.adding.add_payload(payload)
    assert words in page.adding.sentence.text
    assert page.codes == (ALIPAY_CODE,)


def test_the_chosen_code_is_previewed(qtbot: QtBot) -> None:
    page = page_with(qtbot, ALIPAY_CODE, WECHAT_CODE)
    page.shelf.list.setCurrentRow(1)
    qtbot.waitUntil(lambda: scanned(page.chosen.preview) == [WECHAT_CODE.payload])
    page.shelf.list.setCurrentRow(0)
    qtbot.waitUntil(lambda: scanned(page.chosen.preview) == [ALIPAY_CODE.payload])


def test_codes_are_ordered(qtbot: QtBot) -> None:
    page = page_with(qtbot, ALIPAY_CODE, WECHAT_CODE)
    changes = QSignalSpy(page.codes_changed)
    press(qtbot, page.shelf.down)
    assert page.codes == (WECHAT_CODE, ALIPAY_CODE)
    assert page.shelf.list.currentRow() == 1
    assert not page.shelf.down.isEnabled()
    press(qtbot, page.shelf.up)
    assert page.codes == (ALIPAY_CODE, WECHAT_CODE)
    assert not page.shelf.up.isEnabled()
    assert changes.count() == 2


def test_a_code_is_removed(qtbot: QtBot) -> None:
    page = page_with(qtbot, ALIPAY_CODE, WECHAT_CODE)
    press(qtbot, page.shelf.remove)
    assert page.codes == (WECHAT_CODE,)
    press(qtbot, page.shelf.remove)
    assert page.codes == ()
    assert not page.shelf.remove.isEnabled()
    assert page.chosen.preview.code is None


def test_a_code_is_named_and_given_its_platform(qtbot: QtBot) -> None:
    page = page_with(qtbot, ALIPAY_CODE)
    page.chosen.name.clear()
    qtbot.keyClicks(page.chosen.name, "<b>Door")
    qtbot.keyClick(page.chosen.platform, Qt.Key.Key_Down)
    assert page.codes == (CollectionCode("wechat_pay", "<b>Door", ALIPAY_CODE.payload),)
    assert page.shelf.list.item(0).text() == "<b>Door · WeChat Pay"


def test_a_code_of_an_unknown_platform_is_kept(qtbot: QtBot) -> None:
    strange = CollectionCode("other", "Other", "x")
    assert page_with(qtbot, strange).codes == (strange,)


def test_everything_that_is_pressed_is_large_enough_for_a_finger(qtbot: QtBot) -> None:
    page = page_with(qtbot, ALIPAY_CODE)
    pressed = page.findChildren(QPushButton) + page.findChildren(QLineEdit) + page.findChildren(QComboBox)
    assert len(pressed) >= 8
    assert all(control.height() >= TOUCH for control in pressed)
    assert page.shelf.list.visualItemRect(page.shelf.list.item(0)).height() >= TOUCH


def test_every_control_is_reached_by_the_tab_key(qtbot: QtBot) -> None:
    page = page_with(qtbot, ALIPAY_CODE, WECHAT_CODE)
    page.adding.payload.setFocus()
    reached = set()
    for _ in range(12):
        reached.add(page.focusWidget())
        qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Tab)
    shelf, chosen = page.shelf, page.chosen
    entries = {page.adding.payload, page.adding.add, page.adding.load, chosen.name, chosen.platform}
    assert entries | {shelf.list, shelf.down, shelf.remove} <= reached


def doubtful(page: CodesPage) -> list[bool]:
    return [not page.shelf.list.item(row).icon().isNull() for row in range(page.shelf.list.count())]


def said(page: CodesPage) -> str:
    return " ".join(sentence.text for sentence in page.doubts.sentences.values() if sentence.isVisible())


def test_a_code_of_another_platform_is_set_right_by_one_press(qtbot: QtBot) -> None:
    page = page_with(qtbot, ALIPAY_CODE, replace(WECHAT_CODE, platform="alipay"))
    assert not page.doubts.isVisible()
    assert doubtful(page) == [False, True]
    page.shelf.list.setCurrentRow(1)
    assert isolated("WeChat Pay") in said(page)
    press(qtbot, page.doubts.set_right)
    assert page.codes[1] == WECHAT_CODE
    assert doubtful(page) == [False, False]
    assert not page.doubts.isVisible()


def test_the_payment_link_of_one_order_is_told_as_soon_as_it_is_added_and_may_stay(qtbot: QtBot) -> None:
    page = page_with(qtbot)
    with qtbot.waitSignal(page.codes_changed):
        page.adding.add_payload("https://qr.alipay.com/bax08861abc")
    assert "one order" in said(page)
    assert doubtful(page) == [True]
    assert not page.doubts.set_right.isVisible()
    assert len(page.codes) == 1


def test_a_broken_code_is_told_with_its_problem(qtbot: QtBot) -> None:
    page = page_with(qtbot, CollectionCode("alipay", "x", payload_of("promptpay phone")[:-1] + "8"))
    assert "6198 is written" in said(page)


def test_a_name_that_says_another_platform_is_doubtful_until_it_is_another(qtbot: QtBot) -> None:
    page = page_with(qtbot, ALIPAY_CODE)
    page.chosen.name.clear()
    qtbot.keyClicks(page.chosen.name, "WeChat Pay")
    assert "Its name says" in said(page)
    page.chosen.name.clear()
    qtbot.keyClicks(page.chosen.name, "Door")
    assert said(page) == ""


def test_a_code_called_after_its_platform_follows_it(qtbot: QtBot) -> None:
    page = page_with(qtbot, replace(ALIPAY_CODE, name="Alipay"))
    page.chosen.set_platform("wechat_pay")
    assert page.codes[0].name == "WeChat Pay"


def test_what_is_doubtful_is_said_to_who_cannot_see_the_mark(qtbot: QtBot) -> None:
    page = page_with(qtbot, replace(WECHAT_CODE, platform="alipay"))
    item = page.shelf.list.item(0)
    assert item.data(Qt.ItemDataRole.AccessibleTextRole) == f"{item.text()}. Look again at this code."


@pytest.mark.parametrize("kind", list(DoubtKind))
@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_every_doubt_is_said_in_each_language(qtbot: QtBot, qapp: QApplication, kind: DoubtKind, language: str) -> None:
    set_language(qapp, language)
    sentence = doubt_sentence(Doubt(kind, "wechat_pay"), ALIPAY_CODE, PLATFORMS)
    set_language(qapp, "en")
    assert "{" not in sentence
    assert any("\u4e00" <= sign <= "\u9fff" for sign in sentence) == (language == "zh_CN")
