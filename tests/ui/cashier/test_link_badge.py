from pytestqt.qtbot import QtBot

from app.domain.link_state import LinkPhase, LinkState
from app.ui.cashier.link_badge import LinkBadge
from tests.fakes import NOON, PHONE


def test_a_phones_name_is_no_markup(qtbot: QtBot) -> None:
    """A tooltip that looks like rich text is read as rich text, and could load a picture from anywhere."""
    badge = LinkBadge()
    qtbot.addWidget(badge)
    badge.show_state(LinkState(PHONE, "<img src=x>", LinkPhase.CONNECTED, NOON))
    assert "<img" not in badge.toolTip()
    assert "&lt;img src=x&gt;" in badge.toolTip()
