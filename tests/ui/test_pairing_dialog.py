import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.phone import PhoneKind
from app.ui.language import set_language
from app.ui.pairing_dialog import PairingDialog

URI, MATRIX = "paybell://pair?k=secret", ((True, False), (False, True))


@pytest.fixture
def dialog(qapp: QApplication, qtbot: QtBot) -> PairingDialog:
    set_language(qapp, "en")
    dialog = PairingDialog()
    qtbot.addWidget(dialog)
    dialog.offer(URI, MATRIX)
    with qtbot.waitExposed(dialog):
        dialog.show()
    return dialog


def test_a_void_code_is_given_up_like_any_other(qtbot: QtBot, dialog: PairingDialog) -> None:
    dialog.paybell.show_expired()
    with qtbot.waitSignal(dialog.given_up):
        dialog.close_button.click()


def test_the_other_kind_is_wished_for_and_shown_only_once_it_is_offered(qtbot: QtBot, dialog: PairingDialog) -> None:
    with qtbot.waitSignal(dialog.wanted) as wanted:
        dialog.kinds[PhoneKind.IPHONE].click()
    assert wanted.args == [PhoneKind.IPHONE]
    assert dialog.paybell.isVisible(), "the owner may not allow it"
    dialog.offer_to_iphones("Wang's")
    assert dialog.iphone.isVisible()
    assert dialog.paybell.uri.text() == "", "the code is void"
    with qtbot.assertNotEmitted(dialog.wanted, wait=10):
        dialog.kinds[PhoneKind.IPHONE].click()
    with qtbot.waitSignal(dialog.wanted) as wanted:
        dialog.kinds[PhoneKind.PAYBELL].click()
    assert wanted.args == [PhoneKind.PAYBELL]


@pytest.mark.parametrize("kind", PhoneKind)
def test_a_paired_phone_is_told_on_its_own_page_and_nothing_is_given_up(
    qtbot: QtBot, dialog: PairingDialog, kind: PhoneKind
) -> None:
    if kind is PhoneKind.IPHONE:
        dialog.offer_to_iphones("Wang's")
    dialog.show_paired("Redmi")
    assert "Redmi" in dialog.state_words
    with qtbot.assertNotEmitted(dialog.given_up, wait=10):
        dialog.close_button.click()
