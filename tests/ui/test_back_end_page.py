import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.back_end_state import NOT_ENROLLED, BackEndState, Standing
from app.domain.enrolment import EnrolmentProblem
from app.ui.language import set_language
from app.ui.settings_pages.back_end import BackEndPage

URL = "https://shop.example"
IN_STEP, REVOKED = BackEndState(Standing.IN_STEP), BackEndState(Standing.REVOKED)


@pytest.fixture
def page(qtbot: QtBot, qapp: QApplication) -> BackEndPage:
    set_language(qapp, "en")
    made = BackEndPage("")
    qtbot.addWidget(made)
    made.show()
    return made


def test_enrolling_needs_an_address_and_a_code(qtbot: QtBot, page: BackEndPage) -> None:
    assert not page.enrol.isEnabled()
    page.url.setText("shop.example")
    page.code.setText(" ")
    assert not page.enrol.isEnabled()
    page.code.setText("7XK4-PQ2M")
    with qtbot.waitSignal(page.enrol_requested) as asked:
        qtbot.keyClick(page.code, Qt.Key.Key_Return)
    assert asked.args == ["shop.example", "7XK4-PQ2M"]
    assert not page.enrol.isEnabled(), "a code is good once"
    assert page.words == "Asking the back end…"


def test_a_problem_lets_her_try_again(page: BackEndPage) -> None:
    page.url.setText("shop.example")
    page.code.setText("7XK4-PQ2M")
    page.enrol.click()
    page.tell_problem(EnrolmentProblem.CODE_REFUSED, "")
    assert page.enrol.isEnabled()
    assert "does not know this code" in page.words


def test_a_member_sees_how_it_stands_and_may_leave(page: BackEndPage) -> None:
    page.code.setText("7XK4-PQ2M")
    page.show_state(URL, IN_STEP)
    assert not page.enrol.isVisible()
    assert not page.url.isVisible()
    assert page.leave.isVisible()
    assert "has everything" in page.state_words
    assert page.code.text() == "", "a used code does not stay on the screen"
    assert page.chosen() == {"back_end_url": URL}


def test_leaving_is_asked_for_twice(qtbot: QtBot, page: BackEndPage) -> None:
    page.show_state(URL, IN_STEP)
    with qtbot.assertNotEmitted(page.leave_requested, wait=10):
        page.leave.click()
        page.keep.click()
        page.leave.click()
    assert "Nothing more is sent" in page.words
    with qtbot.waitSignal(page.leave_requested):
        page.confirm.click()
    page.show_state("", NOT_ENROLLED)
    assert page.enrol.isVisible()
    assert not page.confirm.isVisible()
    assert page.chosen() == {"back_end_url": ""}


def test_one_that_was_shut_out_may_enrol_again_where_it_was(page: BackEndPage) -> None:
    page.show_state(URL, REVOKED)
    assert page.enrol.isVisible()
    assert page.url.text() == URL
    assert page.leave.isVisible()


def test_it_follows_the_language(page: BackEndPage, qapp: QApplication) -> None:
    set_language(qapp, "zh_CN")
    QApplication.processEvents()
    assert page.leave.text() == "退出"
    set_language(qapp, "en")
