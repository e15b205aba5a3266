"""The drawer: what it began with, what should be in it, what was counted, and what that differs by."""

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
        self._sales = Money(0, currency)
        self.opening_float = QLineEdit(maxLength=MOST_SIGNS)
        self.amount = QLineEdit(maxLength=MOST_SIGNS)
        self._names = {self.opening_float: label("soft"), self.amount: label("soft")}
        self._should = PlainText(1, colour="ink_soft", shrinks=True)
        self._differs = PlainText(1, size=BODY, bold=True, shrinks=True)
        self.amount.textChanged.connect(self._on_typed)
        self.opening_float.textChanged.connect(self._on_typed)
        self._lay_out()
        self.retranslate()

    @property
    def counted(self) -> Money | None:
        """None while nothing, or nothing that is an amount, is typed."""
        return self._read(self.amount)

    @property
    def began_with(self) -> Money | None:
        """The float; None while nothing, or nothing that is an amount, is typed."""
        return self._read(self.opening_float)

    @property
    def is_wrong(self) -> bool:
        """Something is typed that is no amount of cash."""
        return any(field.text().strip() and self._read(field) is None for field in (self.amount, self.opening_float))

    @property
    def words(self) -> str:
        return self._differs.text

    @property
    def expected_words(self) -> str:
        return self._should.text

    def show_drawer(self, drawer: CashCount) -> None:
        """What it should hold; its float is offered as long as nobody has typed another."""
        self._sales = drawer.sales
        if not self.opening_float.isModified():
            began = drawer.opening_float
            self.opening_float.setText(f"{began.decimal:f}" if began else "")
        self.retranslate()

    def clear(self) -> None:
        """For another day: the next float that is shown is offered again."""
        self.amount.clear()
        self.opening_float.setModified(False)

    def retranslate(self) -> None:
        names = (self.tr("Float at the start"), self.tr("Cash counted"))
        for (field, name), words in zip(self._names.items(), names, strict=True):
            name.setText(words)
            field.setAccessibleName(words)
        self._say()

    @property
    def _drawer(self) -> CashCount:
        """As it should be; counted is nothing while nothing is typed."""
        began, currency = self.began_with, self._sales.currency
        expected = Money(self._sales.amount_minor + (began.amount_minor if began else 0), currency)
        return CashCount(expected, self.counted or Money(0, currency), began)

    def _read(self, field: QLineEdit) -> Money | None:
        typed = field.text().strip().replace("，", ",").replace(",", "")
        try:
            money = Money.of(typed, self._sales.currency) if typed else None
        except ValueError:
            return None
        return money if money and money.amount_minor >= 0 else None

    def _on_typed(self) -> None:
        self._say()
        self.changed.emit()

    def _say(self) -> None:
        words = self.tr("Expected: {money}, of it {sales} from sales less refunds")
        expected, sales = self._drawer.expected.signed_text, self._sales.signed_text
        self._should.say(words.format(money=expected, sales=sales))
        self._differs.say(*self._difference())

    def _difference(self) -> tuple[str, str]:
        """The words and their colour."""
        if self.is_wrong:
            return self.tr("That is not an amount, such as 120.50."), "amber"
        return difference_words(self._drawer) if self.counted else ("", "ink")

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(16, 8, 16, 8)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(2)
        for column, (field, name) in enumerate(self._names.items()):
            grid.addWidget(name, 0, column)
            grid.addWidget(field, 1, column)
            grid.setColumnStretch(column, 1)
        grid.addWidget(self._should, 2, 0, 1, 2)
        grid.addWidget(self._differs, 3, 0, 1, 2)


def difference_words(cash: CashCount) -> tuple[str, str]:
    """What counted and expected differ by, and the colour to say it in: amber as soon as they do."""
    off = cash.difference
    if off.amount_minor == 0:
        return QCoreApplication.translate("CashEntry", "The drawer is exact."), "ink"
    amount = Money(abs(off.amount_minor), off.currency).signed_text
    missing = QCoreApplication.translate("CashEntry", "{money} missing.")
    too_much = QCoreApplication.translate("CashEntry", "{money} too much.")
    return (missing if off.amount_minor < 0 else too_much).format(money=amount), "amber"
