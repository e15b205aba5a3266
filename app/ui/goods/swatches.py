"""The colours that a good's button may have, as a row to choose from."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QSizePolicy

from app.ui.language import translate
from app.ui.look import Look
from app.ui.panel import Panel
from app.ui.theme import STEP, TOUCH

SWATCHES = {
    "": QT_TRANSLATE_NOOP("Swatches", "No colour"),
    "#d8c98f": QT_TRANSLATE_NOOP("Swatches", "Straw"),
    "#d9b08c": QT_TRANSLATE_NOOP("Swatches", "Sand"),
    "#d9a9b5": QT_TRANSLATE_NOOP("Swatches", "Rose"),
    "#c0a9d0": QT_TRANSLATE_NOOP("Swatches", "Lilac"),
    "#a3b3d6": QT_TRANSLATE_NOOP("Swatches", "Blue"),
    "#9fc1c9": QT_TRANSLATE_NOOP("Swatches", "Sea"),
    "#a9c2a0": QT_TRANSLATE_NOOP("Swatches", "Sage"),
}
"""Quiet ones: green, amber and red mean something on the till."""


class Swatch(QAbstractButton):
    """A field of one colour; a cross stands for none, a ring for the chosen one."""

    def __init__(self, colour: str) -> None:
        super().__init__()
        self.colour = colour
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_look(Look())

    def set_look(self, look: Look) -> None:
        self._look = look
        self.setMinimumSize(look.px(STEP * 6), look.px(TOUCH))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, edge = self._look.theme, self._look.px(STEP)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(edge, edge * 2, -edge, -edge * 2)
        painter.setBrush(QColor(self.colour or theme.card))
        ring = theme.focus if self.hasFocus() else theme.ink if self.isChecked() else theme.edge
        painter.setPen(QPen(QColor(ring), 3 if self.isChecked() or self.hasFocus() else 1))
        painter.drawRoundedRect(area, edge * 2, edge * 2)
        if not self.colour:
            painter.setPen(QPen(QColor(theme.ink_soft), 2))
            middle, arm = area.center(), edge * 1.5
            for way in (QPointF(arm, arm), QPointF(arm, -arm)):
                painter.drawLine(middle - way, middle + way)
        painter.end()


class Swatches(Panel):
    """A colour from elsewhere, such as an import, stands among the others while it is chosen."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__("page-inside")
        self._group = QButtonGroup(self)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self.buttons = [Swatch(colour) for colour in SWATCHES]
        self._other = Swatch("")
        for button in (*self.buttons, self._other):
            self._group.addButton(button)
            self._row.addWidget(button)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(lambda _on, button=button: self.chosen.emit(button.colour))
        self.choose("")
        self.retranslate()

    @property
    def colour(self) -> str:
        button = self._group.checkedButton()
        return button.colour if isinstance(button, Swatch) else ""

    def choose(self, colour: str) -> None:
        known = next((button for button in self.buttons if button.colour == colour), None)
        self._other.setVisible(known is None)
        self._other.colour = colour
        (known or self._other).setChecked(True)
        self.update()

    def retranslate(self) -> None:
        for button in self.buttons:
            button.setAccessibleName(translate("Swatches", SWATCHES[button.colour]))
            button.setToolTip(button.accessibleName())
        self._other.setAccessibleName(self.tr("Another colour"))
