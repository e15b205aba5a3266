"""A notice that nobody understood, explained beside the till: how much, what to remember, and what that changes."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.domain.decision import Decision
from app.domain.money import Money
from app.domain.notice import Notice, NoticeId
from app.platforms.lesson import Lesson
from app.platforms.teaching import Proposal, Refusal
from app.services.teaching_desk import Question
from app.services.trial import Trial
from app.ui.amount_field import AmountField
from app.ui.lesson_view import LessonView
from app.ui.panel import Panel, TillButton, label
from app.ui.plain_text import PlainText, StrangersText
from app.ui.shop_time import hours_minutes_seconds
from app.ui.teaching_words import refusal_sentence
from app.ui.theme import BODY, LARGE
from app.ui.trial_view import TrialView

STILL_FOR_MS = 300
"""How long nothing is keyed in before the amount is taken."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a person decided, and what shall be remembered of it."""

    notice: Notice
    decision: Decision
    lesson: Lesson | None


class TeachingSheet(QDialog):
    """`explained` asks what would be remembered of a notice and an amount, None for never; `decided` has an Answer."""

    explained = Signal(object, object)
    decided = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._question: Question | None = None
        self._is_payment = True
        self._proposal: Proposal | None = None
        self._refusal: Refusal | None = None
        self._title = PlainText(1, size=LARGE, bold=True)
        self._notice = (
            StrangersText(2, size=BODY, bold=True),
            StrangersText(6, size=BODY),
            StrangersText(1, colour="ink_soft"),
        )
        self._amount_label = label("heading")
        self.amount = AmountField()
        self._heading = PlainText(2, bold=True, size=BODY)
        self.lesson = LessonView()
        self.trial = TrialView()
        self.remember = TillButton("primary", "check")
        self.once = TillButton()
        self.cancel = TillButton("plain")
        self._still = QTimer(self, singleShot=True, interval=STILL_FOR_MS)
        self._connect()
        self._lay_out()
        self.retranslate()

    @property
    def words(self) -> str:
        """What is said of the proposal."""
        return self._heading.text

    def ask(self, question: Question, *, is_payment: bool) -> None:
        """Begin with a notice; the amount is filled in when only one can be meant."""
        self._question, self._is_payment = question, is_payment
        notice = question.notice
        title, text, source = self._notice
        title.say(notice.title)
        text.say(notice.text)
        source.say(f"{hours_minutes_seconds(notice.made_at)}  {notice.app_id}")
        self.amount.ask(question.currency, question.amounts[0] if len(question.amounts) == 1 else None)
        self._explain()
        self.amount.line.setFocus()

    def show_proposal(self, paid: Money | None, proposal: Proposal) -> None:
        """What would be remembered, unless the amount is another by now."""
        if paid == self._paid:
            self._proposal = proposal
            self.lesson.show_lesson(proposal.lesson, proposal.verdict)
            self.trial.show_trial(None, is_trying=not proposal.lesson.is_known)
            self.retranslate()

    def show_refusal(self, paid: Money | None, refusal: Refusal) -> None:
        """Why nothing can be remembered, unless the amount is another by now."""
        if paid == self._paid:
            self._refusal = refusal
            self.trial.show_trial(None)
            self.retranslate()

    def show_trial(self, paid: Money | None, trial: Trial) -> None:
        """What the proposal would have changed; only now it can be taken."""
        if paid == self._paid:
            self.trial.show_trial(trial)
            self._allow(can_remember=True)

    def settled(self, notice_id: NoticeId) -> None:
        """The notice is no longer in the tray."""
        if self._question and self._question.notice.id == notice_id:
            self.reject()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        self.setWindowTitle(self._title_words())
        self._title.say(self._title_words())
        self._amount_label.setText(self.tr("Amount received"))
        self.amount.line.setAccessibleName(self.tr("Amount received"))
        for part in (self._amount_label, self.amount):
            part.setVisible(self._is_payment)
        self._heading.say(self._heading_words(), "amber" if self._refusal else "ink")
        self.remember.name(self.tr("Record and remember"))
        self.once.name(self.tr("Record only this once"))
        self.cancel.name(self.tr("Cancel"))

    def _title_words(self) -> str:
        return self.tr("This was a payment") if self._is_payment else self.tr("Never a payment")

    def _heading_words(self) -> str:
        if self._refusal:
            return refusal_sentence(self._refusal)
        if self._proposal is None:
            return (
                self.tr("Say how much was received.")
                if self._is_payment and not self._paid
                else self.tr("Looking at the notice…")
            )
        if self._proposal.lesson.is_known:
            return self.tr("Paybell knows this wording by now; nothing needs to be remembered.")
        return self.tr("Paybell would remember:")

    @property
    def _paid(self) -> Money | None:
        return self.amount.money if self._is_payment else None

    def _forget(self) -> None:
        self._proposal = self._refusal = None
        self.lesson.show_lesson(None)
        self.trial.show_trial(None)
        self._allow(can_remember=False)
        self.retranslate()

    def _explain(self) -> None:
        self._forget()
        if self._question and (self._paid or not self._is_payment):
            self.explained.emit(self._question.notice, self._paid)

    def _edited(self) -> None:
        self._forget()
        self._still.start()

    def _allow(self, *, can_remember: bool) -> None:
        has_lesson = self._proposal is not None and not self._proposal.lesson.is_known
        self.remember.setEnabled(can_remember and has_lesson)
        self.once.setEnabled(self._paid is not None or not self._is_payment)

    def _decide(self, lesson: Lesson | None) -> None:
        if self._question:
            payer = self._proposal.verdict.payer if self._proposal else None
            decision = Decision(self._question.platform, self._paid, payer)
            self.accept()
            self.decided.emit(Answer(self._question.notice, decision, lesson))

    def _remember(self) -> None:
        if self._proposal:
            self._decide(self._proposal.lesson)

    def _connect(self) -> None:
        self.amount.edited.connect(self._edited)
        self._still.timeout.connect(self._explain)
        self.remember.clicked.connect(self._remember)
        self.once.clicked.connect(lambda: self._decide(None))
        self.cancel.clicked.connect(self.reject)

    def _lay_out(self) -> None:
        card = Panel("card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(12, 8, 12, 8)
        for text in self._notice:
            inside.addWidget(text)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(24, 16, 24, 8)
        column.setSpacing(12)
        for part in (self._title, card, self._amount_label, self.amount, self._heading, self.lesson, self.trial):
            column.addWidget(part)
        column.addStretch(1)
        area = QScrollArea(widgetResizable=True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(page)
        outside = QVBoxLayout(self)
        outside.setContentsMargins(0, 0, 0, 12)
        outside.addWidget(area, 1)
        outside.addLayout(self._buttons())
        self.resize(760, 640)

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(24, 0, 24, 0)
        row.addStretch(1)
        for button in (self.cancel, self.once, self.remember):
            row.addWidget(button)
        return row
