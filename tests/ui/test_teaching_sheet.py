"""The sheet on which a notice is explained: by keyboard, in both languages, and with every answer it can get."""

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.domain.decision import Decision
from app.domain.money import Money
from app.platforms.lesson import Lesson
from app.platforms.teaching import Proposal, Refusal
from app.ui.language import SPOKEN, set_language
from app.ui.look import Look, dress
from app.ui.teaching_sheet import Answer, TeachingSheet
from app.ui.theme import TOUCH
from tests.ui.teaching_scenes import NOTICE, PAID, QUESTION, proposal, trial


@pytest.fixture
def sheet(qtbot: QtBot, qapp: QApplication) -> TeachingSheet:
    set_language(qapp, "en")
    made = TeachingSheet()
    qtbot.addWidget(made)
    dress(made, Look())
    with qtbot.waitExposed(made):
        made.show()
    made.ask(QUESTION, is_payment=True)
    return made


def key_in(qtbot: QtBot, sheet: TeachingSheet, amount: str = "12.50") -> None:
    with qtbot.waitSignal(sheet.explained) as asked:
        qtbot.keyClicks(sheet.amount.line, amount)
    assert asked.args == [NOTICE, Money.of(amount, "CNY")]


def test_the_only_amount_is_filled_in_and_asked_about_at_once(qtbot: QtBot, sheet: TeachingSheet) -> None:
    from dataclasses import replace

    with qtbot.waitSignal(sheet.explained) as asked:
        sheet.ask(replace(QUESTION, amounts=(PAID,)), is_payment=True)
    assert asked.args == [NOTICE, PAID]
    assert sheet.amount.money == PAID


def test_where_several_amounts_stand_a_person_says_which(qtbot: QtBot, sheet: TeachingSheet) -> None:
    assert sheet.words == "Say how much was received."
    assert not sheet.once.isEnabled()
    key_in(qtbot, sheet)
    assert sheet.words == "Looking at the notice…"
    assert sheet.once.isEnabled()


def test_it_is_remembered_only_after_the_trial(qtbot: QtBot, sheet: TeachingSheet) -> None:
    key_in(qtbot, sheet)
    sheet.show_proposal(PAID, proposal())
    assert sheet.words == "Paybell would remember:"
    assert len(sheet.lesson.wordings) == 2
    assert not sheet.remember.isEnabled()
    sheet.show_trial(PAID, trial())
    with qtbot.waitSignal(sheet.decided) as decided:
        sheet.remember.click()
    assert decided.args == [Answer(NOTICE, Decision("lakala", PAID, "李四"), proposal().lesson)]
    assert sheet.isHidden()


def test_once_remembers_nothing(qtbot: QtBot, sheet: TeachingSheet) -> None:
    key_in(qtbot, sheet)
    sheet.show_refusal(PAID, Refusal.TWICE)
    assert "several places" in sheet.words
    assert not sheet.remember.isEnabled()
    with qtbot.waitSignal(sheet.decided) as decided:
        sheet.once.click()
    assert decided.args == [Answer(NOTICE, Decision("lakala", PAID), None)]


def test_what_was_found_for_another_amount_is_not_shown(qtbot: QtBot, sheet: TeachingSheet) -> None:
    key_in(qtbot, sheet)
    sheet.show_proposal(PAID, proposal())
    sheet.show_trial(PAID, trial())
    qtbot.keyClicks(sheet.amount.line, "\b")
    assert sheet.lesson.wordings == []
    assert not sheet.remember.isEnabled()
    sheet.amount.line.setText("3")
    sheet.show_proposal(PAID, proposal())
    sheet.show_trial(PAID, trial())
    sheet.show_refusal(PAID, Refusal.TWICE)
    assert sheet.lesson.wordings == []
    assert not sheet.remember.isEnabled()


def test_never_asks_for_no_amount(qtbot: QtBot, sheet: TeachingSheet) -> None:
    with qtbot.waitSignal(sheet.explained) as asked:
        sheet.ask(QUESTION, is_payment=False)
    assert asked.args == [NOTICE, None]
    assert sheet.amount.isHidden()
    sheet.show_proposal(None, proposal(None))
    sheet.show_trial(None, trial())
    with qtbot.waitSignal(sheet.decided) as decided:
        sheet.remember.click()
    assert decided.args == [Answer(NOTICE, Decision("lakala"), proposal(None).lesson)]


def test_what_is_known_by_now_can_only_be_recorded(qtbot: QtBot, sheet: TeachingSheet) -> None:
    key_in(qtbot, sheet)
    sheet.show_proposal(PAID, Proposal(Lesson("lakala"), proposal().verdict))
    assert sheet.words.startswith("Paybell knows this wording")
    assert not sheet.remember.isEnabled()
    with qtbot.waitSignal(sheet.decided) as decided:
        sheet.once.click()
    assert decided.args[0].decision.payer == "李四"


def test_it_closes_when_the_notice_was_settled_elsewhere(sheet: TeachingSheet) -> None:
    from dataclasses import replace

    sheet.settled(replace(NOTICE.id, seq=99))
    assert sheet.isVisible()
    sheet.settled(NOTICE.id)
    assert sheet.isHidden()


def test_cancel_and_escape_decide_nothing(qtbot: QtBot, sheet: TeachingSheet) -> None:
    with qtbot.assertNotEmitted(sheet.decided, wait=10):
        sheet.cancel.click()
        sheet.show()
        qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    assert sheet.isHidden()


def test_it_stops_no_sale(sheet: TeachingSheet) -> None:
    assert not sheet.isModal()


def test_tab_reaches_everything(qtbot: QtBot, sheet: TeachingSheet) -> None:
    key_in(qtbot, sheet)
    sheet.show_proposal(PAID, proposal())
    sheet.show_trial(PAID, trial())
    reached: set[QWidget | None] = set()
    for _ in range(12):
        qtbot.keyClick(QApplication.focusWidget() or sheet, Qt.Key.Key_Tab)
        reached.add(QApplication.focusWidget())
    assert {sheet.amount.line, sheet.remember, sheet.once, sheet.cancel} <= reached


@pytest.mark.parametrize("language", SPOKEN)
@pytest.mark.parametrize("size", [QSize(760, 480), QSize(760, 640), QSize(1400, 900)])
def test_nothing_is_cut(qtbot: QtBot, qapp: QApplication, sheet: TeachingSheet, language: str, size: QSize) -> None:
    key_in(qtbot, sheet)
    sheet.show_proposal(PAID, proposal())
    sheet.show_trial(PAID, trial())
    set_language(qapp, language)
    sheet.resize(size)
    QApplication.processEvents()
    assert sheet.size() == size
    for button in sheet.findChildren(QAbstractButton):
        assert min(button.width(), button.height()) >= TOUCH, button.text()
        assert button.width() >= button.sizeHint().width(), button.text()
    set_language(qapp, "en")
