"""The shop's own page of the settings."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox, QFormLayout, QLabel, QLineEdit, QWidget

from app.domain.money import MINOR_DIGITS, Money
from app.settings import SCALE_LABELS, Settings
from app.ui.panel import Panel, label
from app.ui.theme import TOUCH

MOST_NAME = 40
"""Signs of a shop's name; longer ones do not fit on the customer's screen."""


class ShopPage(Panel):
    def __init__(self, settings: Settings) -> None:
        super().__init__("page")
        self.shop_name = QLineEdit(settings.shop_name, maxLength=MOST_NAME)
        self.language = QComboBox()
        self.currency = QComboBox()
        self.day_cut_off = QComboBox()
        self.theme = QComboBox()
        self.refund_limit = QLineEdit()
        self.scale_labels = QComboBox()
        self._refund_limit_minor = settings.refund_limit_minor
        self.customer_screen = QComboBox()
        self._day_hint = label("soft")
        self._form = QFormLayout(self)
        self._labels: dict[QWidget, QLabel] = {}
        self._fill(settings)
        self._lay_out()
        self.retranslate()

    def chosen(self) -> dict[str, str | int]:
        """The entries of Settings as they now stand on the page."""
        return {
            "shop_name": self.shop_name.text().strip(),
            "language": self.language.currentData(),
            "currency": self.currency.currentData(),
            "day_cut_off": self.day_cut_off.currentData(),
            "refund_limit_minor": self._chosen_limit(),
            "scale_labels": self.scale_labels.currentData(),
            "theme": self.theme.currentData(),
            "customer_screen": self.customer_screen.currentData(),
        }

    def retranslate(self) -> None:
        for field, words in self._names().items():
            self._labels[field].setText(words)
            field.setAccessibleName(words)
        self.shop_name.setPlaceholderText(self.tr("As customers know it"))
        self._day_hint.setText(self.tr("Payments before this hour still belong to the day before."))
        self.language.setItemText(0, self.tr("As the system"))
        self.scale_labels.setItemText(0, self.tr("The weight"))
        self.scale_labels.setItemText(1, self.tr("The price"))
        self.theme.setItemText(0, self.tr("Light"))
        self.theme.setItemText(1, self.tr("Dark"))
        self.customer_screen.setItemText(0, self.tr("The second monitor"))

    def _names(self) -> dict[QWidget, str]:
        return {
            self.shop_name: self.tr("Shop name"),
            self.language: self.tr("Language"),
            self.currency: self.tr("Currency"),
            self.day_cut_off: self.tr("A day ends at"),
            self.refund_limit: self.tr("Refunds without the owner up to"),
            self.scale_labels: self.tr("Labels of the scale tell"),
            self.theme: self.tr("Colours"),
            self.customer_screen: self.tr("Customer's monitor"),
        }

    def _chosen_limit(self) -> int:
        """In minor units of the chosen currency. What is no amount leaves the limit as it was."""
        try:
            limit = Money.of(self.refund_limit.text().replace(",", "."), self.currency.currentData()).amount_minor
        except ValueError:
            return self._refund_limit_minor
        return limit if limit >= 0 else self._refund_limit_minor

    def _fill(self, settings: Settings) -> None:
        _offer(self.day_cut_off, [(time, time) for time in _times(settings.day_cut_off)], settings.day_cut_off)
        _offer(self.language, [("", ""), ("English", "en"), ("简体中文", "zh_CN")], settings.language)
        _offer(self.currency, [(code, code) for code in MINOR_DIGITS], settings.currency)
        self.refund_limit.setText(f"{Money(settings.refund_limit_minor, settings.currency).decimal:f}")
        _offer(self.scale_labels, [("", name) for name in SCALE_LABELS], settings.scale_labels)
        _offer(self.theme, [("", "light"), ("", "dark")], settings.theme)
        _offer(self.customer_screen, _screens(settings.customer_screen), settings.customer_screen)

    def _lay_out(self) -> None:
        self._form.setContentsMargins(24, 16, 24, 16)
        self._form.setHorizontalSpacing(24)
        self._form.setVerticalSpacing(8)
        self._form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.DontWrapRows)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for field in self._names():
            self._labels[field] = name = label()
            name.setMinimumHeight(TOUCH)
            name.setBuddy(field)
            self._form.addRow(name, field)
            if field is self.day_cut_off:
                self._form.addRow("", self._day_hint)


def _times(chosen: str) -> list[str]:
    """Every half hour, and the chosen time even when it is another."""
    return sorted({chosen, *(f"{hour:02}:{minute:02}" for hour in range(24) for minute in (0, 30))})


def _screens(chosen: str) -> list[tuple[str, str]]:
    """The monitors now there, and the chosen one even while it is unplugged."""
    names = [screen.name() for screen in QGuiApplication.screens() if screen.name()]
    if chosen and chosen not in names:
        names.append(chosen)
    return [("", ""), *((name, name) for name in names)]


def _offer(box: QComboBox, choices: list[tuple[str, str]], chosen: str) -> None:
    for words, value in choices:
        box.addItem(words, value)
    box.setCurrentIndex(box.findData(chosen))
