"""How the phones are, in the corner of the eye: a dot, two words, the battery."""

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics

from app.domain.link_state import LinkPhase, LinkState
from app.ui.cashier.dot_badge import DotBadge
from app.ui.outside_text import harmless
from app.ui.sentences import link_sentence, link_words
from app.ui.theme import SMALL

LOW_BATTERY = 15
"""Percent under which an uncharged phone may be gone before the shop closes."""


class LinkBadge(DotBadge):
    """Shows the phone that most needs somebody."""

    def __init__(self) -> None:
        super().__init__()
        self._state: LinkState | None = None

    def show_state(self, state: LinkState | None) -> None:
        self._state = state
        self.setAccessibleName(f"{self.words()} {self.battery_words()}".strip())
        self.setToolTip(f"<p>{escape(link_sentence(state))}</p>" if state else "")
        self.renew()

    def words(self) -> str:
        return link_words(self._state.phase if self._state else LinkPhase.NO_PHONE)

    def battery_words(self) -> str:
        """The battery in percent, when the phone is near enough for it to be true."""
        status = self._state.status if self._state and self.is_well() else None
        return f"{status.battery} %" if status and status.battery is not None else ""

    def beneath(self) -> str:
        return "  ".join(part for part in (self._name(), self.battery_words()) if part)

    def beneath_in(self, width: int) -> str:
        """The battery is never elided; the name gives way."""
        battery = self.battery_words()
        face = QFontMetrics(self._look.font(SMALL))
        room = width - face.horizontalAdvance(f"  {battery}")
        short = face.elidedText(self._name(), Qt.TextElideMode.ElideRight, max(0, room))
        return "  ".join(part for part in (short, battery) if part)

    def colour(self) -> str:
        theme = self._look.theme
        if self._state and self._state.phase is LinkPhase.WRONG_KEY:
            return theme.alarm
        return theme.ink if self.is_well() else theme.amber

    def beneath_colour(self) -> str:
        status = self._state.status if self._state else None
        low = status and status.battery is not None and status.battery < LOW_BATTERY and not status.charging
        return self._look.theme.amber if low else self._look.theme.ink_soft

    def is_well(self) -> bool:
        return self._state is not None and self._state.phase is LinkPhase.CONNECTED

    def _name(self) -> str:
        return harmless(self._state.phone_name) if self._state else ""
