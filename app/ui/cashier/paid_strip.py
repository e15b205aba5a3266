"""What became of a paid sale, until the next one: the change to give back, or what came beyond what was due."""

from PySide6.QtWidgets import QBoxLayout, QVBoxLayout

from app.domain.sale import Sale, SaleState
from app.ui.panel import Panel
from app.ui.plain_text import PlainText
from app.ui.theme import BODY, HUGE, LARGE, SMALL


class PaidStrip(Panel):
    def __init__(self) -> None:
        super().__init__("paid")
        self._sale: Sale | None = None
        self._is_low = False
        self._paid = PlainText(1, size=LARGE, bold=True, colour="money", shrinks=True)
        self._change = PlainText(1, size=HUGE, bold=True, shrinks=True)
        self._excess = PlainText(1, size=BODY, bold=True, colour="amber", shrinks=True)
        self._row = QVBoxLayout(self)
        self._row.setContentsMargins(12, 4, 12, 4)
        self._row.setSpacing(4)
        for part in (self._paid, self._change, self._excess):
            self._row.addWidget(part)
        self.hide()

    @property
    def words(self) -> str:
        """All that is said, for whoever cannot see it."""
        return " ".join(part.text for part in (self._paid, self._change, self._excess) if part.text)

    def show_sale(self, sale: Sale | None) -> None:
        self._sale = sale if sale and sale.state is SaleState.PAID else None
        self.setVisible(self._sale is not None)
        self.retranslate()

    def set_low(self, is_low: bool) -> None:
        self._is_low = is_low
        air = 0 if is_low else 4
        self._row.setContentsMargins(12, air, 12, air)
        self._row.setSpacing(air)
        self._change.resize_to(LARGE if is_low else HUGE)
        self._excess.resize_to(SMALL if is_low else BODY)
        self.retranslate()

    def retranslate(self) -> None:
        sale = self._sale
        if sale is None:
            return
        change = sale.change
        self._paid.say(self.tr("✓ Paid {total}").format(total=sale.total.signed_text))
        self._change.say(self.tr("Change {money}").format(money=change.signed_text) if change.amount_minor else "")
        excess = sale.excess
        self._excess.say(
            self.tr("{money} more than due came").format(money=excess.signed_text) if excess.amount_minor else ""
        )
        low_size = SMALL if excess.amount_minor else BODY
        self._paid.resize_to(low_size if self._is_low else LARGE)
        is_beside = self._is_low and not excess.amount_minor
        self._row.setDirection(QBoxLayout.Direction.LeftToRight if is_beside else QBoxLayout.Direction.TopToBottom)
        for part in (self._change, self._excess):
            part.setVisible(bool(part.text))
