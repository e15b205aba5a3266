"""Pairing an iPhone as it is: what to tap on it, the number to compare, and why it cannot be, where it cannot."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout

from app.domain.iphone_pairing import IphoneHindrance, IphoneStep
from app.ui.iphone_words import hindrance_sentence
from app.ui.outside_text import isolated
from app.ui.panel import Panel, TillButton
from app.ui.paybell_guide import PICTURE
from app.ui.plain_text import PlainText, StrangersText
from app.ui.theme import BODY, HUGE, LARGE


class IphoneGuide(Panel):
    """`compared` tells whether both showed one number, `retry_wanted` that the computer should be found once more."""

    compared = Signal(bool)
    retry_wanted = Signal()

    def __init__(self) -> None:
        super().__init__("page")
        self._station_name = ""
        self._step: IphoneStep | None = None
        self._code = ""
        self._answered = False
        self._hindrance: tuple[IphoneHindrance, str] | None = None
        self._paired: str | None = None
        self._picture = Panel("card")
        self._caption = PlainText(2, colour="ink_soft", align=Qt.AlignmentFlag.AlignHCenter)
        self._name = StrangersText(3, size=LARGE, bold=True, align=Qt.AlignmentFlag.AlignHCenter)
        self._sign = PlainText(1, size=HUGE, bold=True, shrinks=True, align=Qt.AlignmentFlag.AlignHCenter)
        self._steps = [PlainText(4, size=BODY) for _ in range(4)]
        self._state = PlainText(7, size=BODY, bold=True)
        self.same = TillButton("primary", "check")
        self.other = TillButton("alarm")
        self.retry = TillButton("primary")
        self.same.clicked.connect(lambda: self._answer(True))
        self.other.clicked.connect(lambda: self._answer(False))
        self.retry.clicked.connect(self.retry_wanted)
        self._lay_out()
        self.retranslate()

    @property
    def state_words(self) -> str:
        return self._state.text

    @property
    def number(self) -> str:
        """The six digits to compare; empty while there are none."""
        return self._code

    def begin(self, station_name: str) -> None:
        """The computer is about to be found under this name."""
        self._station_name = station_name
        self._step, self._code, self._hindrance, self._paired = None, "", None, None
        self.retranslate()

    def show_step(self, step: IphoneStep, code: str) -> None:
        self._step, self._code, self._answered = step, code, False
        self.retranslate()

    def show_impossible(self, hindrance: IphoneHindrance, detail: str) -> None:
        self._hindrance, self._code = (hindrance, detail), ""
        self.retranslate()

    def show_paired(self, phone_name: str) -> None:
        self._paired, self._code = phone_name, ""
        self.retranslate()

    def retranslate(self) -> None:
        is_impossible = self._hindrance is not None
        for step, words in zip(self._steps, self._step_words(), strict=True):
            step.say(words)
            step.setVisible(not is_impossible)
        self.same.name(self.tr("The same"))
        self.other.name(self.tr("Another number"))
        self.retry.name(self.tr("Try again"))
        self._say_state()
        self._draw()
        asks = self._step is IphoneStep.COMPARE and bool(self._code) and not self._answered
        self.same.setVisible(asks)
        self.other.setVisible(asks)
        self.retry.setVisible(self._hindrance is not None and self._hindrance[0] is not IphoneHindrance.OTHER_SYSTEM)

    def _answer(self, same: bool) -> None:
        self._answered = True
        self.retranslate()
        self.compared.emit(same)

    def _say_state(self) -> None:
        self._state.say(self._state_sentence(), "ink" if self._paired is not None else "amber")

    def _state_sentence(self) -> str:
        if self._paired is not None:
            return self.tr("✓ {phone} is paired. Now allow it to show its notifications here, as in step 3.").format(
                phone=isolated(self._paired)
            )
        if self._hindrance:
            return hindrance_sentence(*self._hindrance)
        match self._step:
            case IphoneStep.FINDABLE:
                return self.tr("Waiting for the iPhone…")
            case IphoneStep.COMPARE:
                asked = self.tr("Does the iPhone show this number?")
                return self.tr("Now tap Pair on the iPhone.") if self._answered else asked
            case IphoneStep.TYPE:
                return self.tr("Type this number on the iPhone, where it asks for one.")
            case IphoneStep.BONDED:
                return self.tr("The iPhone is connected. The pairing is being written down…")
        return self.tr("Making this computer known to iPhones…")

    def _step_words(self) -> tuple[str, str, str, str]:
        return (
            self.tr("1.  On the iPhone, open Settings, Bluetooth. Under Other Devices, tap the name shown here."),
            self.tr("2.  Compare the six digits on both. Only if they are the same, say so here and tap Pair there."),
            self.tr("3.  When the iPhone asks, allow this computer to display its notifications."),
            self.tr("4.  In the iPhone's Settings, Notifications, set Show Previews to Always, for the wallets too."),
        )

    def _draw(self) -> None:
        sign, colour = self._picture_sign()
        self._sign.say(sign, colour)
        self._sign.setVisible(bool(sign))
        self._name.say("" if sign else self._station_name)
        self._name.setVisible(not sign)
        self._caption.say(self._caption_words())

    def _picture_sign(self) -> tuple[str, str]:
        if self._paired is not None or self._step is IphoneStep.BONDED:
            return "✓", "ink"
        if self._hindrance:
            return "!", "amber"
        return (f"{self._code[:3]} {self._code[3:]}", "ink") if self._code else ("", "ink")

    def _caption_words(self) -> str:
        if self._paired is not None or self._hindrance or self._step is IphoneStep.BONDED:
            return ""
        if self._step is IphoneStep.TYPE:
            return self.tr("The number to type")
        return self.tr("The number on both") if self._code else self.tr("This computer is called")

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(24)
        shown = QVBoxLayout(self._picture)
        shown.setContentsMargins(16, 16, 16, 16)
        shown.setSpacing(8)
        shown.addStretch(1)
        for part in (self._caption, self._name, self._sign):
            shown.addWidget(part)
        shown.addStretch(1)
        self._picture.setMinimumSize(PICTURE)
        self._picture.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        row.addWidget(self._picture, 2)
        told = Panel("page")
        told.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        row.addWidget(told, 3)
        words = QVBoxLayout(told)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(12)
        for step in self._steps:
            words.addWidget(step)
        words.addStretch(1)
        words.addWidget(self._state)
        answers = QHBoxLayout()
        answers.addWidget(self.same, 1)
        answers.addWidget(self.other, 1)
        words.addLayout(answers)
        words.addWidget(self.retry)
