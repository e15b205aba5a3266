"""What a lesson would have changed in the notices kept so far."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout

from app.services.trial import Change, Trial
from app.ui.look import Look, dress_inside
from app.ui.panel import Panel
from app.ui.plain_text import PlainText, StrangersText
from app.ui.teaching_words import verdict_words
from app.ui.theme import BODY

MOST_SHOWN = 40
"""Changes listed one by one, those that deny a recorded payment first; the sentence above them counts all."""


class TrialView(Panel):
    """A sentence, and a row a change. Rows that deny a payment in the ledger say so in words and in red."""

    def __init__(self) -> None:
        super().__init__("plain")
        self._trial: Trial | None = None
        self._is_trying = False
        self._look = Look()
        self._sentence = PlainText(3, size=BODY)
        self._rows: list[Panel] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._column.addWidget(self._sentence)

    @property
    def sentence(self) -> str:
        return self._sentence.text

    @property
    def rows(self) -> Sequence[str]:
        """What each row says, for who cannot see it."""
        return [row.accessibleName() for row in self._rows]

    def show_trial(self, trial: Trial | None, *, is_trying: bool = False) -> None:
        """None while there is none, or while it goes on."""
        self._trial, self._is_trying = trial, is_trying
        self.retranslate()

    def set_look(self, look: Look) -> None:
        self._look = look

    def retranslate(self) -> None:
        for row in self._rows:
            self._column.removeWidget(row)
            row.deleteLater()
        changes = sorted(self._trial.changes, key=lambda change: not change.denies_payment) if self._trial else []
        self._rows = [self._row(change) for change in changes[:MOST_SHOWN]]
        for row in self._rows:
            self._column.addWidget(row)
        self._say()
        dress_inside(self, self._look)

    def _say(self) -> None:
        if self._trial is None:
            trying = self.tr("Trying it on the notices kept so far…")
            self._sentence.say(trying if self._is_trying else "", "ink_soft")
            return
        denied = sum(change.denies_payment for change in self._trial.changes)
        told = [self._count_sentence(self._trial)]
        if denied:
            told.append(self.tr("%n recorded payment(s) would not have counted!", "", denied))
        if not self._trial.is_whole:
            told.append(self.tr("Older notices were not looked at."))
        self._sentence.say(" ".join(told), "alarm" if denied else "ink")

    def _count_sentence(self, trial: Trial) -> str:
        judged = self.tr("Tried on %n kept notice(s):", "", trial.judged)
        count = len(trial.changes)
        changed = (
            self.tr("%n other(s) would have been judged differently.", "", count)
            if count
            else self.tr("no other would have been judged differently.")
        )
        return f"{judged} {changed}"

    def _row(self, change: Change) -> Panel:
        words = self.tr("{day}: {before} → {after}").format(
            day=f"{change.notice.heard_at.astimezone():%Y-%m-%d %H:%M}",
            before=verdict_words(change.before),
            after=verdict_words(change.after),
        )
        if change.notice.paid:
            recorded = self.tr("in the ledger as {amount}").format(amount=change.notice.paid.signed_text)
            words = f"{words} ({recorded})"
        return _row(words, f"{change.notice.title}  {change.notice.text}", "alarm" if change.denies_payment else "ink")


def _row(words: str, notice: str, colour: str) -> Panel:
    row = Panel("card")
    said, seen = PlainText(2, bold=True, colour=colour), StrangersText(2)
    said.say(words)
    seen.say(notice)
    row.setAccessibleName(f"{said.text} {seen.text}")
    column = QVBoxLayout(row)
    column.setContentsMargins(12, 8, 12, 8)
    column.setSpacing(2)
    column.addWidget(said)
    column.addWidget(seen)
    return row
