"""Pairing a phone with Paybell on it: the code it scans, and what to do, in words."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from app.codes.picture import Matrix
from app.ui.code_view import CodeView, ShownCode
from app.ui.outside_text import isolated
from app.ui.panel import Panel, TillButton, label
from app.ui.plain_text import PlainText
from app.ui.theme import BODY, LIGHT

PICTURE = QSize(280, 310)


class PaybellGuide(Panel):
    """`renewal_wanted` tells that a void code should be replaced."""

    renewal_wanted = Signal()

    def __init__(self) -> None:
        super().__init__("page")
        self._uri = ""
        self._matrix: Matrix = ()
        self._paired: str | None = None
        self._is_void = False
        self.code = CodeView()
        self._tick = label("tick", "✓")
        self._picture = QStackedWidget()
        self.uri = QLineEdit(readOnly=True)
        self.copy = TillButton("", "copy")
        self._as_text = QWidget()
        self.renew = TillButton("primary")
        self._steps = [PlainText(3, size=BODY) for _ in range(3)]
        self._state = PlainText(2, size=BODY, bold=True)
        self._secret = label("soft")
        self.copy.clicked.connect(self._copy)
        self.renew.clicked.connect(self.renewal_wanted)
        self._lay_out()
        self.retranslate()

    @property
    def state_words(self) -> str:
        return self._state.text

    def offer(self, uri: str, matrix: Matrix) -> None:
        """Show a new offer and wait."""
        self._uri, self._matrix, self._paired, self._is_void = uri, matrix, None, False
        self.retranslate()
        self.copy.setFocus()

    def withdraw(self) -> None:
        """The code is good no more and leaves the screen: another way was chosen."""
        self._uri, self._matrix = "", ()
        self.retranslate()

    def show_paired(self, phone_name: str) -> None:
        """The phone has come; the code is good no more and leaves the screen."""
        self._paired = phone_name
        self.withdraw()

    def show_expired(self) -> None:
        """Nobody came in time; the code is good no more and leaves the screen."""
        self._is_void = True
        self.withdraw()
        self.renew.setFocus()

    def retranslate(self) -> None:
        for step, words in zip(self._steps, self._step_words(), strict=True):
            step.say(words)
        self._secret.setText(self.tr("The code is a key: show it to nobody else."))
        self.uri.setAccessibleName(self.tr("The pairing code as text"))
        self.uri.setText(self._uri)
        self.uri.setCursorPosition(0)
        self.copy.name(self.tr("Copy"))
        self.renew.name(self.tr("Show a new code"))
        self._tell_state()

    def _tell_state(self) -> None:
        is_waiting = self._paired is None and not self._is_void
        self._picture.setCurrentIndex(0 if self._paired is None else 1)
        self._as_text.setVisible(is_waiting)
        self._secret.setVisible(is_waiting)
        self.renew.setVisible(self._is_void)
        self.code.show_code(self._shown_code() if self._matrix else None)
        self._state.say(self._state_sentence(), "amber" if self._paired is None else "ink")

    def _state_sentence(self) -> str:
        if self._paired is not None:
            return self.tr("✓ {phone} is paired.").format(phone=isolated(self._paired))
        if self._is_void:
            return self.tr("No phone came in time, so this code is void.")
        return self.tr("Waiting for the phone…")

    def _shown_code(self) -> ShownCode:
        return ShownCode(self._matrix, self.tr("Pair with Paybell"), LIGHT.ink)

    def _step_words(self) -> tuple[str, str, str]:
        return (
            self.tr("1.  On the shop's phone, open Paybell and tap Pair."),
            self.tr("2.  Scan this code, or paste its text into the phone."),
            self.tr("3.  Keep the phone within a few steps of the till."),
        )

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._uri)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(24)
        self._tick.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._picture.setMinimumSize(PICTURE)
        self._picture.addWidget(self.code)
        self._picture.addWidget(self._tick)
        row.addWidget(self._picture, 1)
        words = QVBoxLayout()
        words.setSpacing(12)
        for step in self._steps:
            words.addWidget(step)
        words.addStretch(1)
        words.addWidget(self._state)
        words.addWidget(self._secret)
        text = QHBoxLayout(self._as_text)
        text.setContentsMargins(0, 0, 0, 0)
        text.addWidget(self.uri, 1)
        text.addWidget(self.copy)
        words.addWidget(self._as_text)
        words.addWidget(self.renew)
        row.addLayout(words, 1)
