"""Pairing a phone: one with Paybell on it, or an iPhone as it is."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.codes.picture import Matrix
from app.domain.phone import PhoneKind
from app.ui.iphone_guide import IphoneGuide
from app.ui.panel import TillButton
from app.ui.paybell_guide import PaybellGuide
from app.ui.plain_text import PlainText
from app.ui.theme import LARGE


class PairingDialog(QDialog):
    """`given_up` tells that it was closed before a phone came, `wanted` of which kind a phone shall be paired anew.

    What is chosen is shown only once it is offered: the owner may have to allow it first.
    """

    given_up = Signal()
    wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_paired = False
        self._kind = PhoneKind.PAYBELL
        self._title = PlainText(1, size=LARGE, bold=True)
        self.paybell = PaybellGuide()
        self.iphone = IphoneGuide()
        self.kinds = {kind: TillButton() for kind in PhoneKind}
        self.close_button = TillButton("plain")
        self._guides = QStackedWidget()
        self.paybell.renewal_wanted.connect(lambda: self.wanted.emit(PhoneKind.PAYBELL))
        self.iphone.retry_wanted.connect(lambda: self.wanted.emit(PhoneKind.IPHONE))
        self.close_button.clicked.connect(self.reject)
        self._lay_out()
        self.retranslate()

    @property
    def kind(self) -> PhoneKind:
        """Of the phone that is waited for."""
        return self._kind

    @property
    def state_words(self) -> str:
        return (self.paybell if self._kind is PhoneKind.PAYBELL else self.iphone).state_words

    def offer(self, uri: str, matrix: Matrix) -> None:
        """Show a new offer to a Paybell phone and wait."""
        self._turn_to(PhoneKind.PAYBELL)
        self.paybell.offer(uri, matrix)

    def offer_to_iphones(self, station_name: str) -> None:
        """An offer to a Paybell phone is void."""
        self.paybell.withdraw()
        self.iphone.begin(station_name)
        self._turn_to(PhoneKind.IPHONE)

    def show_paired(self, phone_name: str) -> None:
        self._is_paired = True
        (self.paybell if self._kind is PhoneKind.PAYBELL else self.iphone).show_paired(phone_name)
        self.retranslate()

    def reject(self) -> None:
        if not self._is_paired:
            self.given_up.emit()
        super().reject()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Pair a phone"))
        self._title.say(self.tr("Pair a phone"))
        self.kinds[PhoneKind.PAYBELL].name(self.tr("Paybell phone"))
        self.kinds[PhoneKind.IPHONE].name(self.tr("iPhone"))
        self.close_button.name(self.tr("Done") if self._is_paired else self.tr("Give up"))

    def _turn_to(self, kind: PhoneKind) -> None:
        self._kind, self._is_paired = kind, False
        self._guides.setCurrentWidget(self.paybell if kind is PhoneKind.PAYBELL else self.iphone)
        for each, button in self.kinds.items():
            button.become("primary" if each is kind else "")
        self.retranslate()

    def _choose(self, kind: PhoneKind) -> None:
        if kind is not self._kind:
            self.wanted.emit(kind)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(16)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        for kind, button in self.kinds.items():
            button.clicked.connect(lambda _=False, kind=kind: self._choose(kind))
            head.addWidget(button)
        column.addLayout(head)
        self._guides.addWidget(self.paybell)
        self._guides.addWidget(self.iphone)
        column.addWidget(self._guides, 1)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        column.addLayout(foot)
        self._turn_to(self._kind)
