"""The red banner: money that was announced and does not stand in the ledger."""

from collections.abc import Mapping

from PySide6.QtWidgets import QVBoxLayout

from app.domain.events import PaymentNotRecorded
from app.domain.notice import NoticeId
from app.domain.platform import Platform
from app.ui.language import name_of
from app.ui.panel import Panel
from app.ui.plain_text import PlainText
from app.ui.sentences import ledger_sentence
from app.ui.theme import BODY


class NotRecorded(Panel):
    """Hidden while everything is recorded."""

    def __init__(self, platforms: Mapping[str, Platform]) -> None:
        super().__init__("alarm")
        self._platforms = platforms
        self._waiting: dict[NoticeId, PaymentNotRecorded] = {}
        self._title = PlainText(1, size=BODY, bold=True, colour="on_alarm")
        self._advice = PlainText(2, colour="on_alarm")
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 16, 8)
        column.setSpacing(0)
        column.addWidget(self._title)
        column.addWidget(self._advice)
        self.hide()

    @property
    def words(self) -> str:
        return f"{self._title.text} {self._advice.text}"

    def add(self, event: PaymentNotRecorded) -> None:
        self._waiting[event.notice.id] = event
        self.retranslate()

    def recorded(self, notice_id: NoticeId) -> None:
        if self._waiting.pop(notice_id, None):
            self.retranslate()

    def clear(self) -> None:
        self._waiting.clear()
        self.retranslate()

    def retranslate(self) -> None:
        self.setVisible(bool(self._waiting))
        if self._waiting:
            latest = list(self._waiting.values())[-1]
            self._title.say(self._title_words(latest))
            self._advice.say(ledger_sentence(latest.trouble, latest.detail))

    def _title_words(self, latest: PaymentNotRecorded) -> str:
        money, platform = latest.verdict.money, latest.verdict.platform
        what = [name_of(platform, self._platforms)] if platform else []
        what += [money.signed_text] if money else []
        title = self.tr("NOT RECORDED: {what}").format(what=" ".join(what) or self.tr("a notice"))
        others = len(self._waiting) - 1
        return title + (self.tr(" and %n more", "", others) if others else "")
