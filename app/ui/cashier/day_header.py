"""The head of the till: the shop, what today has brought, who is at the till, the phones."""

from datetime import datetime

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from app.domain.money import Money
from app.domain.totals import DayTotals
from app.ui.cashier.back_end_badge import BackEndBadge
from app.ui.cashier.link_badge import LinkBadge
from app.ui.cashier.person_badge import PersonBadge
from app.ui.panel import Panel, label
from app.ui.plain_text import StrangersText
from app.ui.shop_time import short_day
from app.ui.theme import LARGE


class DayHeader(Panel):
    def __init__(self, shop_name: str, currency: str) -> None:
        super().__init__("head")
        self._shop_name = shop_name
        self._currency = currency
        self._totals: DayTotals | None = None
        self._given_back: tuple[Money, ...] = ()
        self._shop = StrangersText(1, size=LARGE, bold=True)
        self._today = label("soft")
        self._total = label("figure")
        self._count = label("soft")
        self.person = PersonBadge()
        self.back_end = BackEndBadge()
        self.badge = LinkBadge()
        self._lay_out()
        self.retranslate()

    @property
    def totals(self) -> DayTotals | None:
        return self._totals

    def show_totals(self, totals: DayTotals) -> None:
        self._totals = totals
        self._tell_total()

    def show_given_back(self, given_back: tuple[Money, ...]) -> None:
        """Refunds stand beside the takings and are not taken off them: they are the day's other column."""
        self._given_back = given_back
        self._tell_total()

    def show_shop(self, shop_name: str, currency: str) -> None:
        self._shop_name, self._currency = shop_name, currency
        self.retranslate()

    def retranslate(self) -> None:
        self._shop.say(self._shop_name or self.tr("Paybell"))
        self.person.retranslate()
        self.back_end.retranslate()
        self._tell_total()

    def _tell_total(self) -> None:
        count = self._totals.count if self._totals else 0
        self._today.setText(self._day_words())
        self._total.setText(self._total_words())
        words = [self.tr("%n payment(s)", "", count)]
        if self._given_back:
            money = " + ".join(money.signed_text for money in self._given_back)
            words.append(self.tr("refunds {money}").format(money=money))
        self._count.setText(" · ".join(words))

    def _day_words(self) -> str:
        """A day that was begun before the clock, for the one before has ended, is named."""
        is_ahead = self._totals is not None and self._totals.day > datetime.now().astimezone().date()
        return short_day(self._totals.day) if self._totals and is_ahead else self.tr("Today")

    def _total_words(self) -> str:
        """The shop's own currency first; others stand beside it and are never added to it."""
        rows = self._totals.rows if self._totals else ()
        others = sorted({row.money.currency for row in rows} - {self._currency})
        own = self._totals.money(self._currency) if self._totals else Money(0, self._currency)
        foreign = [self._totals.money(currency) for currency in others] if self._totals else []
        return "  +  ".join(money.signed_text for money in (own, *foreign))

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 4, 16, 4)
        row.setSpacing(24)
        row.addWidget(self._shop, 3)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self._today)
        words.addWidget(self._count)
        words.addStretch(1)
        row.addLayout(words)
        row.addWidget(self._total)
        row.addStretch(1)
        row.addWidget(self.person)
        row.addWidget(self.back_end)
        row.addWidget(self.badge)
