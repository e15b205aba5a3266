from html import escape

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication

from app.domain.back_end_state import NOT_ENROLLED, BackEndState, Objection, Standing
from app.domain.events import BackEndChanged
from app.ui.back_end_words import back_end_sentence, badge_words
from app.ui.cashier.window import CashierWindow
from app.ui.language import set_language
from app.ui.look import Look, scale_for
from app.ui.signals import StationSignals
from app.ui.theme import BODY
from tests.fakes import NOON
from tests.ui.cashier.test_link_badge import whole_sentence

STATES = (
    BackEndState(Standing.IN_STEP),
    BackEndState(Standing.BEHIND, 123_456),
    BackEndState(Standing.AWAY, 12, NOON, "ConnectError"),
    BackEndState(Standing.REVOKED),
    *(BackEndState(Standing.REFUSED, objection=objection, entry=1_234_567) for objection in Objection),
)
SPOKEN = {Standing.AWAY, Standing.REFUSED, Standing.REVOKED}


@pytest.mark.parametrize("size", [QSize(1366, 768), QSize(900, 508)], ids=lambda size: str(size.width()))
@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_every_state_is_shown_whole_and_explained(
    till: CashierWindow, signals: StationSignals, english: QApplication, language: str, size: QSize
) -> None:
    set_language(english, language)
    till.resize(size)
    badge = till.header.back_end
    for state in STATES:
        signals.back_end_changed.emit(BackEndChanged(state))
        english.processEvents()
        assert badge.isVisible()
        assert badge.words() == badge_words(state)
        assert escape(back_end_sentence(state)) in badge.toolTip()
        assert whole_sentence(till) == (back_end_sentence(state) if state.standing in SPOKEN else "")
        face = QFontMetrics(Look(scale=scale_for(till.size())).font(BODY, bold=True))
        assert face.horizontalAdvance(badge.words()) <= badge.width() - 20, state
        assert till.header.rect().contains(badge.geometry())
        assert not badge.geometry().intersects(till.header.badge.geometry())


def test_a_till_of_no_back_end_shows_nothing(till: CashierWindow, signals: StationSignals) -> None:
    assert till.header.back_end.isHidden()
    signals.back_end_changed.emit(BackEndChanged(STATES[-1]))
    signals.back_end_changed.emit(BackEndChanged(NOT_ENROLLED))
    assert till.header.back_end.isHidden()
    assert whole_sentence(till) == ""


def test_red_is_for_a_refused_journal_alone(till: CashierWindow, signals: StationSignals) -> None:
    badge = till.header.back_end
    red = Look().theme.alarm
    for state in STATES:
        signals.back_end_changed.emit(BackEndChanged(state))
        assert (badge.colour() == red) is (state.standing is Standing.REFUSED)
        assert badge.is_well() is (state.standing is Standing.IN_STEP)
