"""Today against the same weekday of last week, for the owner."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.day_report import DayReport
from app.domain.money import Money
from app.ui.day.hour_bars import HourBars
from app.ui.day.hours import by_hour
from app.ui.day.names import Names
from app.ui.day.platform_bars import PlatformBars, PlatformPair
from app.ui.panel import Panel, TillButton, label
from app.ui.plain_text import PlainText
from app.ui.shop_time import short_day, weekday
from app.ui.theme import BODY, LARGE


class PicturePage(Panel):
    """In the shop's own currency alone: amounts of two currencies have no common scale."""

    picture_requested = Signal()

    def __init__(self, currency: str) -> None:
        super().__init__("page")
        self._currency = currency
        self._days: tuple[DayReport, DayReport] | None = None
        self._names = Names()
        self._title = PlainText(1, size=LARGE, bold=True, shrinks=True)
        self._against = PlainText(2, size=BODY, shrinks=True)
        self._empty = PlainText(3, size=BODY, colour="ink_soft")
        self._legend = PlainText(1, colour="ink_soft")
        self.hours = HourBars(180)
        self.platforms = PlatformBars()
        self._hours_name = label("heading")
        self._platforms_name = label("heading")
        self.renew = TillButton("plain", "replay")
        self.renew.clicked.connect(self.picture_requested)
        self._cards: list[QWidget] = []
        self._lay_out()
        self.retranslate()

    @property
    def words(self) -> str:
        return self._against.text

    def show_days(self, day: DayReport, before: DayReport, names: Names) -> None:
        self._days, self._names = (day, before), names
        self.retranslate()

    def retranslate(self) -> None:
        self._hours_name.setText(self.tr("By the hour"))
        self._platforms_name.setText(self.tr("By platform"))
        self.renew.name(self.tr("Renew"))
        self._empty.say(self.tr("Nothing has come on either day yet. The picture fills with the first payment."))
        self.hours.setAccessibleName(self.tr("By the hour"))
        self.platforms.setAccessibleName(self.tr("By platform"))
        if self._days:
            self._draw(*self._days)

    def _draw(self, day: DayReport, before: DayReport) -> None:
        ours = [one for report in (day, before) for one in report.takings if one.money.currency == self._currency]
        self._empty.setVisible(not ours)
        for part in (*self._cards, self._legend, self._against):
            part.setVisible(bool(ours))
        now, then = self._total(day), self._total(before)
        self._title.say(self.tr("Today {money}").format(money=now.signed_text))
        self._against.say(self._comparison(before, now, then))
        words = self.tr("■ today   □ {weekday}, {day}")
        self._legend.say(words.format(weekday=weekday(before.day), day=short_day(before.day)))
        self.hours.show_hours(self._currency, by_hour(day, self._currency), by_hour(before, self._currency))
        self.platforms.show_platforms(self._pairs(day, before))

    def _comparison(self, before: DayReport, now: Money, then: Money) -> str:
        name = f"{weekday(before.day)} {short_day(before.day)}"
        whole = self.tr("{day}, the whole day: {money}").format(day=name, money=then.signed_text)
        if then.amount_minor <= 0:
            return whole
        percent = f"{100 * now.amount_minor // then.amount_minor} %"
        return self.tr("{whole}. Today is at {percent} of it.").format(whole=whole, percent=percent)

    def _total(self, report: DayReport) -> Money:
        ours = (one.money.amount_minor for one in report.takings if one.money.currency == self._currency)
        return Money(sum(ours), self._currency)

    def _pairs(self, day: DayReport, before: DayReport) -> list[PlatformPair]:
        """The best first."""
        sums = [self._by_platform(report) for report in (day, before)]
        keys = sorted({*sums[0], *sums[1]}, key=lambda key: (-sums[0].get(key, 0), -sums[1].get(key, 0), key))
        money = [[Money(one.get(key, 0), self._currency) for one in sums] for key in keys]
        return [PlatformPair(self._names.platform(key), *pair) for key, pair in zip(keys, money, strict=True)]

    def _by_platform(self, report: DayReport) -> dict[str, int]:
        ours = (one for one in report.takings if one.money.currency == self._currency)
        return {one.platform: one.money.amount_minor for one in ours}

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(4)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self.renew)
        column.addLayout(head)
        for line in (self._against, self._legend, self._empty):
            column.addWidget(line)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self._card(self._hours_name, self.hours), 3)
        row.addWidget(self._card(self._platforms_name, self.platforms), 2)
        column.addLayout(row, 1)

    def _card(self, name: QWidget, picture: QWidget) -> Panel:
        card = Panel("card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(16, 8, 16, 8)
        inside.addWidget(name)
        inside.addWidget(picture, 1)
        self._cards.append(card)
        return card
