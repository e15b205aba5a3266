"""What the cashier sees while the customer pays."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout

from app.domain.collection_code import CollectionCode
from app.domain.money import Money
from app.domain.platform import Platform
from app.ui.cashier.till_wallets import TillWallets
from app.ui.panel import Panel, TillButton
from app.ui.plain_text import PlainText
from app.ui.theme import BODY, HUGE, STEP

GAP = STEP * 2


class Awaited(Panel):
    undone = Signal()
    cancelled = Signal()

    def __init__(self, platforms: Mapping[str, Platform]) -> None:
        super().__init__("awaited")
        self._total: Money | None = None
        self._title = PlainText(1, size=BODY, colour="ink_soft")
        self._amount = PlainText(1, size=HUGE, bold=True, shrinks=True)
        self._advice = PlainText(3, colour="ink_soft")
        self.wallets = TillWallets(platforms)
        self.undo = TillButton("", "undo")
        self.cancel = TillButton("plain", "close")
        self.undo.clicked.connect(self.undone)
        self.cancel.clicked.connect(self.cancelled)
        self._lay_out()
        self.retranslate()

    def show_total(self, total: Money | None) -> None:
        self._total = total
        self._tell_total()

    def show_codes(self, codes: Sequence[CollectionCode]) -> None:
        """The wallets to choose among."""
        self.wallets.show_codes(codes)
        self._share_room()

    def retranslate(self) -> None:
        self._tell_total()
        self.wallets.retranslate()
        self._share_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    def _share_room(self) -> None:
        """In a low window the advice gives way first, then the wallets: the customer's own display has them too."""
        always = (self._title, self._amount, self.undo, self.cancel)
        spare = self.height() - sum(part.minimumSizeHint().height() + GAP for part in always) - GAP * 2
        row = self.wallets.height_in(self.width())
        self.wallets.setFixedHeight(row)
        self.wallets.setVisible(0 < row <= spare)
        self._advice.setVisible(self._advice.heightForWidth(self.width()) + row + GAP <= spare)

    def _tell_total(self) -> None:
        self._title.say(self.tr("Waiting for the payment of"))
        self._amount.say(self._total.signed_text if self._total else "")
        self._advice.say(self.tr("The customer sees the code. The sale is paid when exactly this amount comes."))
        self.undo.name(self.tr("Change the sale"), key="Esc")
        self.cancel.name(self.tr("Cancel sale"))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, GAP, 0, 0)
        column.setSpacing(GAP)
        column.addStretch(1)
        for part in (self._title, self._amount, self._advice):
            column.addWidget(part)
        column.addStretch(1)
        column.addWidget(self.wallets)
        column.addStretch(1)
        column.addWidget(self.undo)
        column.addWidget(self.cancel)
