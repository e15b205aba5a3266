"""The day's end, beside the till: selling goes on while it is open."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QDialog, QTabWidget, QVBoxLayout, QWidget

from app.domain.day_report import DayReport
from app.ui.day.names import Names
from app.ui.day.past_days_page import PastDaysPage
from app.ui.day.picture_page import PicturePage
from app.ui.day.today_page import TodayPage


class DayEndSheet(QDialog):
    """`end_requested` carries a day, the cash counted and the float, each or None.

    `correction_requested` carries a number and a reason.
    """

    end_requested = Signal(object, object, object)
    past_requested = Signal()
    picture_requested = Signal()
    correction_wished = Signal()
    correction_requested = Signal(int, str)

    def __init__(self, currency: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.today = TodayPage(currency)
        self.past = PastDaysPage(currency)
        self.picture = PicturePage(currency)
        self.tabs = QTabWidget()
        self._connect()
        self._lay_out()
        self.retranslate()

    @property
    def shows_the_open_day(self) -> bool:
        """Whether what comes now changes what is shown."""
        report = self.today.view.report
        return self.isVisible() and report is not None and report.number is None

    def show_report(self, report: DayReport, names: Names, ended: date | None) -> None:
        self.today.show_report(report, names, ended)

    def show_ended(self, report: DayReport, names: Names) -> None:
        self.today.show_ended(report, names)

    def show_past(self, reports: Sequence[DayReport], names: Names) -> None:
        self.past.show_reports(reports, names)

    def show_picture(self, day: DayReport, before: DayReport, names: Names) -> None:
        self.picture.show_days(day, before, names)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("The day's end"))
        for place, words in enumerate((self.tr("Today"), self.tr("Earlier days"), self.tr("Picture"))):
            self.tabs.setTabText(place, words)

    def _turned_to(self, place: int) -> None:
        """What a page shows is asked for when it is turned to."""
        page = self.tabs.widget(place)
        if page is self.past:
            self.past_requested.emit()
        elif page is self.picture:
            self.picture_requested.emit()

    def _connect(self) -> None:
        self.today.end_requested.connect(self.end_requested)
        self.past.correction_wished.connect(self.correction_wished)
        self.past.correction_requested.connect(self.correction_requested)
        self.picture.picture_requested.connect(self.picture_requested)
        self.tabs.currentChanged.connect(self._turned_to)

    def _lay_out(self) -> None:
        for page in (self.today, self.past, self.picture):
            self.tabs.addTab(page, "")
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.addWidget(self.tabs)
        self.resize(880, 480)
