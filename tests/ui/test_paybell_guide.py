import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui.language import set_language
from app.ui.paybell_guide import PaybellGuide

URI, MATRIX = "paybell://pair?k=secret", ((True, False), (False, True))


@pytest.fixture
def guide(qapp: QApplication, qtbot: QtBot) -> PaybellGuide:
    set_language(qapp, "en")
    guide = PaybellGuide()
    qtbot.addWidget(guide)
    guide.offer(URI, MATRIX)
    with qtbot.waitExposed(guide):
        guide.show()
    return guide


def test_a_code_is_shown_while_it_is_good(guide: PaybellGuide) -> None:
    assert guide.uri.text() == URI
    assert guide.code.code is not None
    assert guide.renew.isHidden()


def test_a_void_code_leaves_the_screen_and_a_new_one_can_be_had(qtbot: QtBot, guide: PaybellGuide) -> None:
    guide.show_expired()
    assert guide.state_words == "No phone came in time, so this code is void."
    assert (guide.uri.text(), guide.code.code) == ("", None)
    assert not guide.uri.isVisible()
    with qtbot.waitSignal(guide.renewal_wanted):
        guide.renew.click()
    guide.offer(URI, MATRIX)
    assert (guide.uri.text(), guide.renew.isVisible()) == (URI, False)
    assert guide.state_words == "Waiting for the phone…"


def test_a_code_that_nobody_waits_for_leaves_the_screen(guide: PaybellGuide) -> None:
    guide.withdraw()
    assert (guide.uri.text(), guide.code.code) == ("", None)


def test_a_phone_that_had_answered_is_told_although_time_is_over(guide: PaybellGuide) -> None:
    guide.show_paired("Redmi")
    assert "Redmi" in guide.state_words
    assert guide.renew.isHidden()
