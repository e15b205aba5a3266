"""What the merchant's phone shows: its link to the till, what waits to be sent, and the notices as they came."""

from datetime import datetime
from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from handset.simulator.phone_in_hand import PhoneView, Reach
from handset.simulator.widgets import look
from handset.simulator.widgets.labels import label
from handset.simulator.widgets.words import Words
from handset.simulator.wordings import PushedNotice, Wallet, read_catalogue

NOTICES_SHOWN = 40


class Delivery(StrEnum):
    """How far a notice has come. The value is what its card says, in English."""

    WAITING = "waiting"
    DELIVERED = "at the till ✓"
    KEPT = "stays on this phone"
    """No till asked for notices of this app."""


DELIVERY_COLOURS = {Delivery.WAITING: look.WARN, Delivery.DELIVERED: look.GOOD, Delivery.KEPT: look.INK_SOFT}
REACH_COLOURS = {
    Reach.CONNECTED: look.GOOD,
    Reach.SEARCHING: look.WARN,
    Reach.OUT_OF_RANGE: look.BAD,
    Reach.RESTARTING: look.WARN,
}


class MerchantScreen(QWidget):
    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.reach = label(wrap=False)
        self.queue = label(role="soft")
        self.notices = NoticeList(words)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.reach, alignment=Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self.queue)
        layout.addSpacing(4)
        layout.addWidget(label(words("Notices"), "strong"))
        layout.addWidget(self.notices, 1)

    def phone_changed(self, view: PhoneView) -> None:
        self.reach.setText("●  " + self._words(view.reach))
        self.reach.setStyleSheet(f"color: {REACH_COLOURS[view.reach]}; font-weight: 600; font-size: 15px;")
        waiting = self._words("{count} waiting to be sent", count=len(view.queued))
        self.queue.setText(waiting if view.queued else self._words("nothing waits to be sent"))
        self.queue.setStyleSheet(f"color: {look.WARN};" if view.queued else "")
        self.notices.queue_changed(view.queued)


class NoticeList(QScrollArea):
    """The newest notice on top; the oldest fall off after forty."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.empty = label(words("No notice yet. Payments to the shop appear here first."), "soft")
        self.cards: list[NoticeCard] = []
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, 4, 0)
        self._column.addWidget(self.empty)
        self._column.addStretch()
        self.setWidget(inside)

    def notice_shown(self, notice: PushedNotice, at: datetime) -> "NoticeCard":
        self.empty.hide()
        card = NoticeCard(notice, at, self._words)
        self.cards.insert(0, card)
        self._column.insertWidget(0, card)
        for old in self.cards[NOTICES_SHOWN:]:
            self._column.removeWidget(old)
            old.deleteLater()
        del self.cards[NOTICES_SHOWN:]
        return card

    def queue_changed(self, queued: frozenset[int]) -> None:
        for card in self.cards:
            if card.seq is not None:
                card.delivery_changed(Delivery.WAITING if card.seq in queued else Delivery.DELIVERED)


class NoticeCard(QFrame):
    """`seq` is the number that the phone gave the notice to pass on."""

    def __init__(self, notice: PushedNotice, at: datetime, words: Words) -> None:
        super().__init__()
        self.setProperty("role", "notice")
        self.seq: int | None = None
        self._words = words
        self.delivery = label(wrap=False)
        self.delivery.hide()
        self.title = label(notice.title, "strong")
        self.text = label(notice.text)
        self.title.setVisible(bool(notice.title))
        self.text.setVisible(bool(notice.text))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 10)
        layout.setSpacing(2)
        layout.addLayout(self._head(notice, at, words))
        layout.addWidget(self.title)
        layout.addWidget(self.text)
        layout.addWidget(self.delivery)

    def heard(self, seq: int | None) -> None:
        """The phone took the notice, to pass on as `seq` or, with None, to keep for itself."""
        self.seq = seq
        self.delivery_changed(Delivery.KEPT if seq is None else Delivery.WAITING)

    def delivery_changed(self, delivery: Delivery) -> None:
        said = self._words(delivery)
        if said != self.delivery.text():
            self.delivery.setText(said)
            self.delivery.setStyleSheet(f"color: {DELIVERY_COLOURS[delivery]}; font-size: 13px;")
            self.delivery.show()

    def _head(self, notice: PushedNotice, at: datetime, words: Words) -> QHBoxLayout:
        app = next((each for each in read_catalogue().wallets if each.app_id == notice.app_id), None)
        head = QHBoxLayout()
        head.addWidget(_app_name(app, words))
        head.addStretch()
        head.addWidget(label(f"{at:%H:%M:%S}", "soft", wrap=False))
        return head


def _app_name(app: Wallet | None, words: Words) -> QLabel:
    if app is None:
        return label(words("Another app"), "soft", wrap=False)
    name = label("●  " + (app.name_zh if words.chinese else app.name_en), wrap=False)
    name.setStyleSheet(f"color: {app.colour}; font-size: 13px; font-weight: 600;")
    return name
