"""What the cashier sees while the customer pays: what is due, what has come of it, and the other ways to pay."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout

from app.domain.collection_code import CollectionCode
from app.domain.platform import Platform
from app.domain.sale import Sale
from app.ui.cashier.keys import TillAct, key_of
from app.ui.cashier.tender_list import TenderList
from app.ui.cashier.till_page import TillPage
from app.ui.cashier.till_wallets import TillWallets
from app.ui.panel import TillButton
from app.ui.plain_text import PlainText
from app.ui.theme import BODY, HUGE, LARGE

LOW_AMOUNT = 44
"""The amount's size where the window is low."""
GAP = 4


class Awaited(TillPage):
    """`act_pressed` carries a TillAct."""

    undone = Signal()
    cancelled = Signal()
    act_pressed = Signal(object)

    def __init__(self, platforms: Mapping[str, Platform]) -> None:
        super().__init__()
        self._sale: Sale | None = None
        self._title = PlainText(1, size=BODY, colour="ink_soft")
        self._amount = PlainText(1, size=HUGE, bold=True, shrinks=True)
        self._part = PlainText(1, size=LARGE, bold=True, colour="amber", shrinks=True)
        self._advice = PlainText(2, colour="ink_soft")
        self.tenders = TenderList(platforms)
        self.wallets = TillWallets(platforms)
        self.cash = self._act(TillAct.CASH, TillButton("compact", "cash"))
        self.other = self._act(TillAct.OTHER_MEANS, TillButton("compact"))
        self.hold = self._act(TillAct.HOLD, TillButton("compact", "hold"))
        self.undo = TillButton("compact", "undo")
        self.cancel = TillButton("compact", "close")
        self.undo.clicked.connect(self.undone)
        self.cancel.clicked.connect(self.cancelled)
        self._lay_out()
        self.retranslate()

    @property
    def part_words(self) -> str:
        """What has come so far, or nothing."""
        return self._part.text

    def show_sale(self, sale: Sale | None) -> None:
        self._sale = sale
        self.tenders.show_tenders(sale.tenders if sale else ())
        self._part.setVisible(bool(sale and sale.tenders))
        self._say()
        self._share_room()

    def show_codes(self, codes: Sequence[CollectionCode]) -> None:
        """The wallets to choose among."""
        self.wallets.show_codes(codes)
        self._share_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    def set_low(self, is_low: bool) -> None:
        self._amount.resize_to(LOW_AMOUNT if is_low else HUGE)
        self._part.resize_to(BODY if is_low else LARGE)

    def step_back(self) -> None:
        self.undone.emit()

    def retranslate(self) -> None:
        self._advice.say(self.tr("The customer sees the code. Several payments may add up to it."))
        self.cash.name(self.tr("Cash"), key=key_of(TillAct.CASH))
        self.other.name(self.tr("Card, other"), key=key_of(TillAct.OTHER_MEANS))
        self.hold.name(self.tr("Hold"), key=key_of(TillAct.HOLD))
        self.undo.name(self.tr("Change"), key=key_of(TillAct.BACK))
        self.cancel.name(self.tr("Cancel"))
        self.wallets.retranslate()
        self._say()
        self._share_room()

    def _say(self) -> None:
        sale = self._sale
        if sale is None:
            return
        self._title.say(self.tr("Still due") if sale.tenders else self.tr("Waiting for the payment of"))
        self._amount.say(sale.due.signed_text)
        self._part.say(
            self.tr("Received {received}, still due {due}").format(
                received=sale.received.signed_text, due=sale.due.signed_text
            )
            if sale.tenders
            else ""
        )

    def _share_room(self) -> None:
        """In a low window the advice gives way first, then the wallets: the customer's own display has them too."""
        has_tenders = bool(self._sale and self._sale.tenders)
        always = [self._title, self._amount, *((self._part, self.tenders) if has_tenders else ())]
        buttons = 2 * (self.cash.minimumSizeHint().height() + GAP)
        spare = self.height() - buttons - sum(part.minimumSizeHint().height() + GAP for part in always) - GAP * 2
        row = self.wallets.height_in(self.width())
        self.wallets.setFixedHeight(row)
        self.wallets.setVisible(0 < row <= spare)
        advised = self._advice.heightForWidth(self.width()) + row + GAP
        self._advice.setVisible(not has_tenders and advised <= spare)

    def _act(self, act: TillAct, button: TillButton) -> TillButton:
        button.clicked.connect(lambda: self.act_pressed.emit(act))
        return button

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, GAP, 0, 0)
        column.setSpacing(GAP)
        column.addStretch(1)
        for part in (self._title, self._amount, self._part, self._advice, self.tenders):
            column.addWidget(part)
        column.addStretch(1)
        column.addWidget(self.wallets)
        column.addStretch(1)
        column.addLayout(self._buttons())

    def _buttons(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(GAP)
        grid.addWidget(self.cash, 0, 0, 1, 3)
        grid.addWidget(self.other, 0, 3, 1, 3)
        for place, button in enumerate((self.undo, self.hold, self.cancel)):
            grid.addWidget(button, 1, place * 2, 1, 2)
        for column in range(6):
            grid.setColumnStretch(column, 1)
        return grid
