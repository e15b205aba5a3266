"""What would be remembered of a notice, each wording with what it means."""

from collections.abc import Iterator

from PySide6.QtWidgets import QVBoxLayout

from app.domain.verdict import Verdict
from app.platforms.lesson import Lesson
from app.platforms.meaning import Meaning
from app.platforms.wording_parts import Parts
from app.ui.look import Look, dress_inside
from app.ui.panel import Panel
from app.ui.plain_text import PlainText
from app.ui.wording_view import WordingView


class LessonView(Panel):
    """A card a wording; empty without a lesson, and for one that is known already."""

    def __init__(self) -> None:
        super().__init__("plain")
        self._lesson: Lesson | None = None
        self._amount = ""
        self._look = Look()
        self._cards: list[Panel] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)

    @property
    def wordings(self) -> list[str]:
        """What each card says, for who cannot see it."""
        return [card.accessibleName() for card in self._cards]

    def show_lesson(self, lesson: Lesson | None, verdict: Verdict | None = None) -> None:
        """`verdict` is what the lesson makes of its notice: its amount stands in the amount's place."""
        self._lesson = lesson
        self._amount = verdict.money.signed_text if verdict and verdict.money else ""
        self.retranslate()

    def set_look(self, look: Look) -> None:
        self._look = look

    def retranslate(self) -> None:
        for card in self._cards:
            self._column.removeWidget(card)
            card.deleteLater()
        self._cards = [self._card(*entry) for entry in self._entries()]
        for card in self._cards:
            self._column.addWidget(card)
        self.setVisible(bool(self._cards))
        dress_inside(self, self._look)

    def _entries(self) -> Iterator[tuple[str, Parts, str]]:
        """Each with its heading and what stands in an amount's place."""
        lesson, any_amount = self._lesson, "…"
        if lesson is None:
            return
        for wording in lesson.wordings:
            if wording.meaning is Meaning.RECEIVED and wording.whole:
                yield self.tr("A payment, when the whole notice says:"), wording.whole, self._amount
            elif wording.meaning is Meaning.RECEIVED:
                yield self.tr("A payment, when the notice says:"), wording.parts, self._amount
            else:
                yield self.tr("An amount beside the payment, not counted:"), wording.parts, any_amount
        if lesson.title:
            yield self.tr("A title of this wallet:"), lesson.title, any_amount
        if lesson.never:
            yield self.tr("Never a payment, when the whole notice says:"), lesson.never, any_amount

    def _card(self, heading: str, parts: Parts, amount: str) -> Panel:
        card = Panel("card")
        said, seen = PlainText(1, colour="ink_soft"), WordingView()
        said.say(heading)
        seen.show_parts(parts, amount)
        card.setAccessibleName(f"{heading} {seen.accessibleName()}")
        column = QVBoxLayout(card)
        column.setContentsMargins(12, 8, 12, 8)
        column.addWidget(said)
        column.addWidget(seen)
        return card
