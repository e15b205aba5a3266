from html import escape

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.events import LinkChanged
from app.domain.link_state import LinkPhase, LinkState
from app.ui.cashier.dot_badge import WORDS_SHARE
from app.ui.cashier.link_badge import LinkBadge
from app.ui.cashier.window import CashierWindow
from app.ui.language import set_language
from app.ui.look import Look, scale_for
from app.ui.plain_text import PlainText
from app.ui.sentences import link_sentence, link_words
from app.ui.signals import StationSignals
from app.ui.theme import BODY
from tests.fakes import NOON, PHONE
from tests.ui.cashier.shop import link


def test_a_phones_name_is_no_markup(qtbot: QtBot) -> None:
    """A tooltip that looks like rich text is read as rich text, and could load a picture from anywhere."""
    badge = LinkBadge()
    qtbot.addWidget(badge)
    badge.show_state(LinkState(PHONE, "<img src=x>", LinkPhase.CONNECTED, NOON))
    assert "<img" not in badge.toolTip()
    assert "&lt;img src=x&gt;" in badge.toolTip()


def whole_sentence(till: CashierWindow) -> str:
    """What the bar says, which must not be cut off."""
    text = next(part for part in till.bar.messages.findChildren(PlainText))
    assert "".join("".join(text.lines()).split()) == "".join(text.text.split())
    return text.text


@pytest.mark.parametrize("size", [QSize(1366, 768), QSize(900, 508)], ids=lambda size: str(size.width()))
@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_every_state_is_shown_whole_and_explained(
    till: CashierWindow, signals: StationSignals, english: QApplication, language: str, size: QSize
) -> None:
    set_language(english, language)
    till.resize(size)
    seen: set[tuple[str, str]] = set()
    for phase in LinkPhase:
        state = link(phase)
        signals.link_changed.emit(LinkChanged(state))
        english.processEvents()
        badge = till.header.badge
        assert badge.words() == link_words(phase)
        assert escape(link_sentence(state)) in badge.toolTip()
        assert whole_sentence(till) in ("", link_sentence(state))
        face = QFontMetrics(Look(scale=scale_for(till.size())).font(BODY, bold=True))
        assert face.tightBoundingRect("gT").height() <= badge.height() * WORDS_SHARE
        assert face.horizontalAdvance(badge.words()) <= badge.width() - 20, phase
        assert till.header.rect().contains(badge.geometry())
        seen.add((badge.words(), badge.toolTip()))
    assert len(seen) == len(LinkPhase)
