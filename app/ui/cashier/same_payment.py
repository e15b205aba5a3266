"""The amber strip that asks whether two payments are one, heard twice; and lets a person take such a word back."""

from collections.abc import Mapping

from PySide6.QtCore import QElapsedTimer, Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout

from app.domain.likeness import SameAnswer, SameQuestion
from app.domain.notice import NoticeId
from app.domain.payment import Payment
from app.domain.platform import Platform
from app.ui.language import name_of
from app.ui.panel import Panel, TillButton, label
from app.ui.plain_text import PlainText
from app.ui.shop_time import hours_minutes_seconds
from app.ui.theme import BODY


class SamePayment(Panel):
    """One question at a time, the oldest first. It never stops the till.

    `answered` carries a SameQuestion and a SameAnswer, `undone` the NoticeId of a double that counts after all.
    Whether it is seen is for its place to decide, which hears `asking_changed` and looks at `is_asking`.
    """

    asking_changed = Signal()
    answered = Signal(object, object)
    undone = Signal(object)

    def __init__(self, platforms: Mapping[str, Platform]) -> None:
        super().__init__("amber")
        self._platforms = platforms
        self._questions: dict[NoticeId, SameQuestion] = {}
        self._double: Payment | None = None
        self._since_answer = QElapsedTimer()
        self._text = PlainText(2, size=BODY)
        self._place = label("soft")
        self.next = TillButton("plain")
        self.two = TillButton()
        self.same = TillButton("primary")
        self.leave = TillButton()
        self.undo = TillButton("primary", "undo")
        self._connect()
        self._lay_out()
        self.retranslate()

    @property
    def words(self) -> str:
        return self._text.text

    @property
    def is_asking(self) -> bool:
        return self._double is not None or self.count > 0

    @property
    def count(self) -> int:
        """How many questions are open."""
        return len(self._questions)

    def ask(self, question: SameQuestion) -> None:
        self._questions[question.doubled.id] = question
        self.retranslate()

    def close_question(self, question: SameQuestion) -> None:
        """It has been answered."""
        self._questions.pop(question.doubled.id, None)
        self._since_answer.start()
        self.retranslate()

    def offer_undo(self, double: Payment | None, *, by_keyboard: bool = False) -> None:
        """Ask whether `double` should count after all, before anything else; None to ask no more."""
        self._double = double
        self.retranslate()
        if double and by_keyboard:
            self.undo.setFocus(Qt.FocusReason.TabFocusReason)

    def retranslate(self) -> None:
        self.next.name(self.tr("Next"))
        self.two.name(self.tr("Two payments"))
        self.same.name(self.tr("The same, count once"))
        self.leave.name(self.tr("Leave it so"))
        self.undo.name(self.tr("Two payments after all"))
        self._place.setText(f"1/{self.count}")
        for part in (self._place, self.next):
            part.setVisible(self._double is None and self.count > 1)
        for button in (self.two, self.same):
            button.setVisible(self._double is None)
        for button in (self.leave, self.undo):
            button.setVisible(self._double is not None)
        self._say()
        self.asking_changed.emit()

    def _say(self) -> None:
        if self._double:
            self._text.say(self.tr("{payment} is counted once.").format(payment=self._named(self._double)))
        elif self._questions:
            self._text.say(self._question_words(next(iter(self._questions.values()))))

    def _question_words(self, question: SameQuestion) -> str:
        kept, doubled = question.kept, question.doubled
        if kept.source == doubled.source:
            words = self.tr("The same payment? {payment} and once more {time}")
        elif kept.platform == doubled.platform and kept.id.phone != doubled.id.phone:
            words = self.tr("The same payment? {payment} and on another phone {time}")
        else:
            words = self.tr("The same payment? {payment} and by {platform} {time}")
        return words.format(
            payment=self._named(kept),
            platform=name_of(doubled.platform, self._platforms),
            time=hours_minutes_seconds(doubled.made_at),
        )

    def _named(self, payment: Payment) -> str:
        return self.tr("{money} by {platform} {time}").format(
            money=payment.money.signed_text,
            platform=name_of(payment.platform, self._platforms),
            time=hours_minutes_seconds(payment.made_at),
        )

    def _turn(self) -> None:
        """Put the first behind the others."""
        first = next(iter(self._questions))
        self._questions[first] = self._questions.pop(first)
        self.retranslate()

    def _answer(self, answer: SameAnswer) -> None:
        """The second press of a double click was meant for the question before."""
        pressed_twice = self._since_answer.isValid() and not self._since_answer.hasExpired(
            QApplication.doubleClickInterval()
        )
        if self._questions and not pressed_twice:
            self.answered.emit(next(iter(self._questions.values())), answer)

    def _undo(self) -> None:
        if self._double:
            self.undone.emit(self._double.id)
            self._since_answer.start()
            self.offer_undo(None)

    def _connect(self) -> None:
        self.next.clicked.connect(self._turn)
        self.two.clicked.connect(lambda: self._answer(SameAnswer.DIFFERENT))
        self.same.clicked.connect(lambda: self._answer(SameAnswer.SAME))
        self.leave.clicked.connect(lambda: self.offer_undo(None))
        self.undo.clicked.connect(self._undo)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 8, 8)
        column.setSpacing(4)
        column.addWidget(self._text)
        buttons = QHBoxLayout()
        buttons.addWidget(self._place)
        buttons.addStretch(1)
        for button in (self.next, self.two, self.same, self.leave, self.undo):
            buttons.addWidget(button)
        column.addLayout(buttons)
