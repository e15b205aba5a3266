"""The drawer: what should be in it, what was counted, and what that differs by."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit

from app.domain.day_report import CashCount
from app.domain.money import Money
from app.ui.panel import Panel, label
from app.ui.plain_text import PlainText
from app.ui.theme import BODY

MOST_SIGNS = 14


class CashEntry(Panel):
    """Counting is for who wants to: nothing typed is nothing counted. `changed` tells of every key."""

    changed = Signal()

    def __init__(self, currency: str) -> None:
        super().__init__("card")
        self._expected = Money(0, currency)
        self.amount = QLineEdit(maxLength=MOST_SIGNS)
        self._name = label("heading")
        self._should = PlainText(1, size=BODY, colour="ink_soft", shrinks=True)
        self._differs = PlainText(2, size=BODY, bold=True, shrinks=True)
        self.amount.textChanged.connect(self._on_typed)
        self._lay_out()
        self.retranslate()

    @property
    def counted(self) -> Money | None:
        """None while nothing, or nothing that is an amount, is typed."""
        typed = self.amount.text().strip().replace("，", ",").replace(",", "")
        try:
            money = Money.of(typed, self._expected.currency) if typed else None
        except ValueError:
            return None
        return money if money and money.amount_minor >= 0 else None

    @property
    def is_wrong(self) -> bool:
        """Something is typed that is no amount of cash."""
        return bool(self.amount.text().strip()) and self.counted is None

    @property
    def words(self) -> str:
        return self._differs.text

    def show_expected(self, expected: Money) -> None:
        self._expected = expected
        self.retranslate()

    def clear(self) -> None:
        self.amount.clear()

    def retranslate(self) -> None:
        self._name.setText(self.tr("Cash in the drawer"))
        self.amount.setPlaceholderText(self.tr("Counted"))
        self.amount.setAccessibleName(self.tr("Cash counted"))
        self._should.say(self.tr("Expected from sales: {money}").format(money=self._expected.signed_text))
        self._differs.say(*self._difference())

    def _on_typed(self) -> None:
        self._differs.say(*self._difference())
        self.changed.emit()

    def _difference(self) -> tuple[str, str]:
        """The words and their colour."""
        if self.is_wrong:
            return self.tr("That is not an amount, such as 120.50."), "amber"
        counted = self.counted
        return difference_words(CashCount(self._expected, counted)) if counted else ("", "ink")

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(16, 8, 16, 8)
        grid.setVerticalSpacing(4)
        grid.addWidget(self._name, 0, 0)
        grid.addWidget(self.amount, 0, 1)
        grid.addWidget(self._should, 1, 0, 1, 2)
        grid.addWidget(self._differs, 2, 0, 1, 2)
        grid.setColumnStretch(1, 1)


def difference_words(cash: CashCount) -> tuple[str, str]:
    """What counted and expected differ by, and the colour to say it in: amber as soon as they do."""
    off = cash.difference
    if off.amount_minor == 0:
        return QCoreApplication.translate("CashEntry", "The drawer is exact."), "ink"
    amount = Money(abs(off.amount_minor), off.currency).signed_text
    missing = QCoreApplication.translate("CashEntry", "{money} missing.")
    too_much = QCoreApplication.translate("CashEntry", "{money} too much.")
    return (missing if off.amount_minor < 0 else too_much).format(money=amount), "amber"
