"""A business day to look at: one step back, one forward, from the calendar, or today's."""

from datetime import date

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QDateEdit, QHBoxLayout

from app.ui.panel import Panel, TillButton


class DayChoice(Panel):
    """`changed` carries the day that is now chosen, however that came about. No day after today can be."""

    changed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._today = date.min
        self.earlier = TillButton("icon", "back")
        self.later = TillButton("icon", "forward")
        self.field = QDateEdit()
        self.to_today = TillButton()
        self.field.setDisplayFormat("yyyy-MM-dd")
        self.field.setCalendarPopup(True)
        self._connect()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for part in (self.earlier, self.field, self.later, self.to_today):
            row.addWidget(part)
        row.addStretch(1)
        self.retranslate()

    @property
    def day(self) -> date:
        shown = self.field.date()
        return date(shown.year(), shown.month(), shown.day())

    @property
    def today(self) -> date:
        return self._today

    def begin(self, today: date) -> None:
        """Choose today, the shop's business day, and tell of it."""
        self._today = today
        self.field.blockSignals(True)
        self.field.setMaximumDate(_shown(today))
        self.field.setDate(_shown(today))
        self.field.blockSignals(False)
        self._tell()

    def retranslate(self) -> None:
        self.earlier.name(self.tr("A day earlier"), shown=False)
        self.later.name(self.tr("A day later"), shown=False)
        self.field.setAccessibleName(self.tr("Business day"))
        self.to_today.name(self.tr("Today"))

    def _step(self, days: int) -> None:
        self.field.setDate(self.field.date().addDays(days))

    def _tell(self) -> None:
        is_past = self.day < self._today
        self.later.setEnabled(is_past)
        self.to_today.setEnabled(is_past)
        self.changed.emit(self.day)

    def _connect(self) -> None:
        self.earlier.clicked.connect(lambda: self._step(-1))
        self.later.clicked.connect(lambda: self._step(1))
        self.to_today.clicked.connect(lambda: self.field.setDate(_shown(self._today)))
        self.field.dateChanged.connect(self._tell)


def _shown(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
