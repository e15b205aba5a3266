"""The money on a sale, each with its means; a wallet's payment can be said to be for another sale."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.domain.notice import NoticeId
from app.domain.platform import Platform
from app.domain.tender import Tender, TenderKind
from app.ui.cashier.tender_words import kind_name
from app.ui.language import name_of
from app.ui.look import Look, dress_inside
from app.ui.panel import Panel, TillButton
from app.ui.plain_text import PlainText
from app.ui.theme import BODY, TOUCH


class TenderRow(Panel):
    """`not_for_this` carries the NoticeId of the payment."""

    not_for_this = Signal(object)

    def __init__(self, tender: Tender, name: Callable[[], str]) -> None:
        super().__init__("tender")
        self._tender = tender
        self._name = name
        self._words = PlainText(1, size=BODY, colour="money")
        self.off = TillButton("plain", "close")
        self.off.setVisible(tender.kind is TenderKind.WALLET)
        self.off.clicked.connect(lambda: self.not_for_this.emit(tender.payment))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._words, 1)
        row.addWidget(self.off)
        self.setMinimumHeight(TOUCH)
        self.retranslate()

    @property
    def words(self) -> str:
        return self._words.text

    def retranslate(self) -> None:
        self._words.say(f"{self._tender.money.signed_text}  {self._name()}")
        self.off.name(self.tr("Not this sale"))


class TenderList(QScrollArea):
    payment_taken_off = Signal(object)

    def __init__(self, platforms: Mapping[str, Platform]) -> None:
        super().__init__()
        self._platforms = platforms
        self._look = Look()
        self._tenders: tuple[Tender, ...] = ()
        self.rows: list[TenderRow] = []
        self.setWidgetResizable(True)

    def set_look(self, look: Look) -> None:
        self._look = look

    def show_tenders(self, tenders: Sequence[Tender]) -> None:
        self.setVisible(bool(tenders))
        if tuple(tenders) != self._tenders:
            self._tenders = tuple(tenders)
            self._fill()

    def sizeHint(self) -> QSize:
        return QSize(0, self._look.px(TOUCH + 4) * min(len(self._tenders), 3) + 8)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self._look.px(TOUCH) + 8)

    def _fill(self) -> None:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(4, 0, 0, 0)
        column.setSpacing(0)
        self.rows = [self._row(tender) for tender in self._tenders]
        for row in self.rows:
            column.addWidget(row)
        column.addStretch(1)
        self.setWidget(page)
        dress_inside(page, self._look)
        self.updateGeometry()

    def _row(self, tender: Tender) -> TenderRow:
        def name() -> str:
            return name_of(tender.platform, self._platforms) if tender.payment else kind_name(tender.kind)

        row = TenderRow(tender, name)
        row.not_for_this.connect(self._take_off)
        return row

    def _take_off(self, payment: NoticeId) -> None:
        self.payment_taken_off.emit(payment)
