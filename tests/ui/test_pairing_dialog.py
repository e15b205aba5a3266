import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

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


def test_a_code_is_shown_while_it_is_good(dialog: PairingDialog) -> None:
    assert dialog.uri.text() == URI
    assert dialog.code.code is not None
    assert dialog.renew.isHidden()


def test_a_void_code_leaves_the_screen_and_a_new_one_can_be_had(qtbot: QtBot, dialog: PairingDialog) -> None:
    dialog.show_expired()
    assert dialog.state_words == "No phone came in time, so this code is void."
    assert (dialog.uri.text(), dialog.code.code) == ("", None)
    assert not dialog.uri.isVisible()
    with qtbot.waitSignal(dialog.renewal_wanted):
        dialog.renew.click()
    dialog.offer(URI, MATRIX)
    assert (dialog.uri.text(), dialog.renew.isVisible()) == (URI, False)
    assert dialog.state_words == "Waiting for the phone…"


def test_a_void_code_is_given_up_like_any_other(qtbot: QtBot, dialog: PairingDialog) -> None:
    dialog.show_expired()
    with qtbot.waitSignal(dialog.given_up):
        dialog.close_button.click()


def test_a_phone_that_had_answered_is_told_although_time_is_over(dialog: PairingDialog) -> None:
    dialog.show_paired("Redmi")
    assert "Redmi" in dialog.state_words
    assert dialog.renew.isHidden()
