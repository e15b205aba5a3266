"""The owner's back end: joining it with a code, how the till stands with it, leaving it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.domain.back_end_state import NOT_ENROLLED, BackEndState, Standing
from app.domain.enrolment import EnrolmentProblem
from app.ui.back_end_words import back_end_sentence, problem_sentence
from app.ui.panel import Panel, TillButton, label
from app.ui.plain_text import PlainText, StrangersText
from app.ui.theme import BODY

_COLOURS = {Standing.REFUSED: "alarm", Standing.IN_STEP: "ink", Standing.NOT_ENROLLED: "ink"}


class BackEndPage(Panel):
    """Enrolling and leaving hold at once, whether the settings are then saved or not. Leaving is asked for twice."""

    enrol_requested = Signal(str, str)
    """The address and the code."""
    leave_requested = Signal()

    def __init__(self, url: str) -> None:
        super().__init__("page")
        self._url = url
        self._state = NOT_ENROLLED
        self._problem: tuple[EnrolmentProblem, str] | None = None
        self._is_asking_there = False
        self._is_asking_owner = False
        self._name = label("heading")
        self._where = StrangersText(1, size=BODY)
        self._how = PlainText(4, size=BODY)
        self._detail = StrangersText(2, colour="ink_soft")
        self.url = QLineEdit(url)
        self.code = QLineEdit()
        self.enrol = TillButton("primary")
        self.leave, self.confirm, self.keep = TillButton(), TillButton("alarm"), TillButton("plain")
        self._said = PlainText(3)
        self._hint = PlainText(3, colour="ink_soft")
        self._connect()
        self._lay_out()
        self.retranslate()

    @property
    def words(self) -> str:
        """What is said beneath the code."""
        return self._said.text

    @property
    def state_words(self) -> str:
        return self._how.text

    def chosen(self) -> dict[str, str]:
        """The entry of Settings as it is now."""
        return {"back_end_url": self._url}

    def show_state(self, url: str, state: BackEndState) -> None:
        if url != self._url:
            self._is_asking_there, self._problem = False, None
            self.code.clear()
            self.url.setText(url)
        self._url, self._state = url, state
        self._is_asking_owner = self._is_asking_owner and bool(url)
        self.retranslate()

    def tell_problem(self, problem: EnrolmentProblem, detail: str) -> None:
        self._problem, self._is_asking_there = (problem, detail), False
        self.retranslate()

    def retranslate(self) -> None:
        self._name.setText(self.tr("Back end"))
        self._where.say(self._url)
        self._how.say(back_end_sentence(self._state), _COLOURS.get(self._state.standing, "amber"))
        self._detail.say(self._state.detail)
        for field, words in ((self.url, self.tr("Address, such as shop.example")), (self.code, self.tr("Code"))):
            field.setPlaceholderText(words)
            field.setAccessibleName(words)
        self.enrol.name(self.tr("Enrol this till"))
        self.leave.name(self.tr("Leave"))
        self.confirm.name(self.tr("Leave now"))
        self.keep.name(self.tr("Stay"))
        self._hint.say(
            self.tr(
                "The owner makes a code in the back end, good once and for half an hour. The till goes on as it is "
                "whether the back end is there or not."
            )
        )
        self._tell()
        self._show_parts()

    def _tell(self) -> None:
        if self._is_asking_there:
            self._said.say(self.tr("Asking the back end…"), "ink")
        elif self._is_asking_owner:
            self._said.say(self.tr("What was sent stays there. Nothing more is sent from now on."), "ink")
        else:
            self._said.say(problem_sentence(*self._problem) if self._problem else "", "amber")

    def _show_parts(self) -> None:
        is_member = bool(self._url)
        may_enrol = not is_member or self._state.standing is Standing.REVOKED
        for part in (self.url, self.code, self.enrol, self._hint):
            part.setVisible(may_enrol)
        self._where.setVisible(not may_enrol)
        self._detail.setVisible(bool(self._state.detail))
        self.leave.setVisible(is_member and not self._is_asking_owner)
        for part in (self.confirm, self.keep):
            part.setVisible(is_member and self._is_asking_owner)
        self.enrol.setEnabled(not self._is_asking_there and bool(self.url.text().strip() and self.code.text().strip()))

    def _ask_there(self) -> None:
        self._is_asking_there, self._problem = True, None
        self.retranslate()
        self.enrol_requested.emit(self.url.text(), self.code.text())

    def _ask_owner(self, is_asking: bool) -> None:
        self._is_asking_owner = is_asking
        self.retranslate()

    def _connect(self) -> None:
        self.enrol.clicked.connect(self._ask_there)
        self.code.returnPressed.connect(self.enrol.click)
        self.url.textChanged.connect(self._show_parts)
        self.code.textChanged.connect(self._show_parts)
        self.leave.clicked.connect(lambda: self._ask_owner(True))
        self.keep.clicked.connect(lambda: self._ask_owner(False))
        self.confirm.clicked.connect(self.leave_requested)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(12)
        for part in (self._name, self._where, self._how, self._detail, self.url, self.code):
            column.addWidget(part)
        column.addLayout(_row(self.enrol, self.leave, self.confirm, self.keep))
        column.addWidget(self._said)
        column.addWidget(self._hint)
        column.addStretch(1)


def _row(*parts: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    for part in parts:
        row.addWidget(part)
    row.addStretch(1)
    return row
