"""The tray: notices nobody understood, one at a time, until a person has looked at each."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from app.domain.notice import Notice, NoticeId
from app.ui.panel import Panel, TillButton
from app.ui.plain_text import PlainText, StrangersText
from app.ui.shop_time import hours_minutes_seconds
from app.ui.theme import BODY

_MARGIN, _GAP = 12, 8


class TrayPanel(Panel):
    """The oldest notice in full, shown as data. `looked_at` carries its NoticeId.

    `teaching_requested` carries the notice, and whether it was a payment or never is one.
    """

    looked_at = Signal(object)
    teaching_requested = Signal(object, bool)

    def __init__(self) -> None:
        super().__init__("amber")
        self._notices: dict[NoticeId, Notice] = {}
        self._place = PlainText(2, colour="amber")
        self._title = StrangersText(2, size=BODY, bold=True)
        self._text = StrangersText(6, size=BODY)
        self._source = StrangersText(1, colour="ink_soft")
        self._column = QVBoxLayout(self)
        self._later = TillButton("plain")
        self._looked_at = TillButton("primary", "check")
        self.was_payment = TillButton()
        self.never = TillButton()
        self._later.clicked.connect(self._turn)
        self.was_payment.clicked.connect(lambda: self._ask_to_teach(is_payment=True))
        self.never.clicked.connect(lambda: self._ask_to_teach(is_payment=False))
        self._looked_at.clicked.connect(self._tell_looked_at)
        self._lay_out()
        self.retranslate()

    @property
    def count(self) -> int:
        return len(self._notices)

    def replace(self, notices: Sequence[Notice]) -> None:
        """Show these, oldest first."""
        self._notices = {notice.id: notice for notice in notices}
        self.retranslate()

    def add(self, notice: Notice) -> None:
        self._notices[notice.id] = notice
        self.retranslate()

    def settle(self, notice_id: NoticeId) -> None:
        self._notices.pop(notice_id, None)
        self.retranslate()

    def retranslate(self) -> None:
        self._later.name(self.tr("Next"))
        self._later.setVisible(self.count > 1)
        self._place.say(self.tr("Check this on the phone: it may be money. It is not in the total."))
        if self._notices:
            self._show(next(iter(self._notices.values())))
        self._name_buttons()

    def _show(self, notice: Notice) -> None:
        is_wordless = not (notice.title.strip() or notice.text.strip())
        self.never.setVisible(not is_wordless)  # nothing would be there to know another one by
        self._title.say(self.tr("A notice without a word") if is_wordless else notice.title)
        self._text.say(self._way_to_words() if is_wordless else notice.text)
        self._source.say(f"{hours_minutes_seconds(notice.made_at)}  {notice.app_id}")
        self._make_room()

    def _way_to_words(self) -> str:
        return self.tr(
            "The iPhone hides what its notices say, or this one was wiped away at once. Look on it whether money came. "
            "To see the next one here: on the iPhone, open Settings, Notifications, Show Previews, and choose Always; "
            "do the same for the wallet."
        )

    def _turn(self) -> None:
        """Put the first behind the others."""
        first = next(iter(self._notices))
        self._notices[first] = self._notices.pop(first)
        self.retranslate()

    def _tell_looked_at(self) -> None:
        if self._notices:
            self.looked_at.emit(next(iter(self._notices)))

    def _ask_to_teach(self, *, is_payment: bool) -> None:
        if self._notices:
            self.teaching_requested.emit(next(iter(self._notices.values())), is_payment)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._name_buttons()
        self._make_room()

    def _make_room(self) -> None:
        """In a low panel the notice and the buttons come before what is said about them."""
        self._place.show()
        self._source.show()
        for less in (self._source, self._place):
            if self._column.totalHeightForWidth(self.width()) > self.height():
                less.hide()

    def _name_buttons(self) -> None:
        """Call them by as many words as there is room for."""
        for shortness in range(3):
            self._name_as(shortness)
            if sum(button.sizeHint().width() + _GAP for button in self._buttons()) <= self.width() - 2 * _MARGIN:
                break

    def _name_as(self, shortness: int) -> None:
        words = (self.tr("This was a payment…"), self.tr("Paid…")), (self.tr("Never a payment…"), self.tr("Never…"))
        for button, (long, short) in zip((self.was_payment, self.never), words, strict=True):
            button.name(short if shortness else long)
            button.setAccessibleName(long)
        self._looked_at.name(self.tr("Looked at"), shown=shortness < 2)

    def _buttons(self) -> list[TillButton]:
        buttons = (self.was_payment, self.never, self._later, self._looked_at)
        return [button for button in buttons if not button.isHidden()]

    def _lay_out(self) -> None:
        column = self._column
        column.setContentsMargins(_MARGIN, 12, _MARGIN, 12)
        column.setSpacing(4)
        for part in (self._place, self._title, self._text, self._source):
            column.addWidget(part)
        column.addStretch(1)
        buttons = QHBoxLayout()
        buttons.setSpacing(_GAP)
        buttons.addWidget(self.was_payment)
        buttons.addWidget(self.never)
        buttons.addStretch(1)
        buttons.addWidget(self._later)
        buttons.addWidget(self._looked_at)
        column.addLayout(buttons)
