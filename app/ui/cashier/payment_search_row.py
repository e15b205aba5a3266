"""What a payment is looked for by: words or an amount in one field, and its platform."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit

from app.domain.money import Money
from app.domain.payment_search import PaymentSearch
from app.domain.platform import Platform
from app.ui.language import platform_name
from app.ui.panel import Panel

SETTLED_AFTER_MS = 150
"""How long nothing is typed before it is looked for."""


class PaymentSearchRow(Panel):
    """`changed` tells that something else is looked for, once typing has paused."""

    changed = Signal()

    def __init__(self, platforms: Mapping[str, Platform]) -> None:
        super().__init__()
        self._platforms = platforms
        self.words = QLineEdit(clearButtonEnabled=True)
        self.platform = QComboBox()
        self._settled = QTimer(self, singleShot=True, interval=SETTLED_AFTER_MS)
        self.platform.addItem("", "")
        for key in platforms:
            self.platform.addItem("", key)
        self._connect()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.words, 3)
        row.addWidget(self.platform, 2)
        self.retranslate()

    def search(self, day: date, currency: str) -> PaymentSearch:
        """An amount without its currency is one of `currency`, the shop's."""
        typed = self.words.text().strip()
        return PaymentSearch(day, typed, _amount(typed, currency), self.platform.currentData())

    def clear(self) -> None:
        """Look for everything, without telling of it."""
        for field in (self.words, self.platform):
            field.blockSignals(True)
        self.words.clear()
        self.platform.setCurrentIndex(0)
        for field in (self.words, self.platform):
            field.blockSignals(False)
        self.rest()

    def rest(self) -> None:
        """Tell nothing of what was typed last."""
        self._settled.stop()

    def retranslate(self) -> None:
        self.words.setPlaceholderText(self.tr("Amount, payer or remark"))
        self.words.setAccessibleName(self.tr("Amount, payer or remark"))
        self.platform.setAccessibleName(self.tr("Platform"))
        self.platform.setItemText(0, self.tr("All platforms"))
        for place, platform in enumerate(self._platforms.values(), start=1):
            self.platform.setItemText(place, platform_name(platform))

    def _tell(self) -> None:
        self._settled.stop()
        self.changed.emit()

    def _connect(self) -> None:
        self.words.textChanged.connect(lambda _: self._settled.start())
        self.words.returnPressed.connect(self._tell)
        self.platform.currentIndexChanged.connect(self._tell)
        self._settled.timeout.connect(self._tell)


def _amount(typed: str, currency: str) -> Money | None:
    """What is typed as an amount above nothing, thousands set apart or not; None when it is none."""
    try:
        money = Money.of(typed.lstrip("¥￥$€£").replace("，", ",").replace(",", ""), currency)
    except ValueError:
        return None
    return money if money.amount_minor > 0 else None
