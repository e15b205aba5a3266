"""The till's surfaces and buttons: named for the style sheet, translated at once, large enough for a finger."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QWidget

from app.ui.icons import icon
from app.ui.look import Look
from app.ui.theme import TOUCH


class Panel(QFrame):
    """A surface whose words follow the language. `kind` is what the style sheet calls it."""

    def __init__(self, kind: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", kind)

    def retranslate(self) -> None:
        """Say everything anew in the language now set."""
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


class TillButton(QPushButton):
    """A button that keeps its icon in the ink of the theme. Pressing it by finger does not take the keyboard away."""

    def __init__(self, kind: str = "", icon_name: str = "") -> None:
        super().__init__()
        self.setProperty("kind", kind)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAutoDefault(False)
        self._kind = kind
        self._icon_name = icon_name
        self._look = Look()
        self.set_look(self._look)

    def set_look(self, look: Look) -> None:
        self._look = look
        self.setMinimumSize(look.px(TOUCH), look.px(TOUCH))
        if self._icon_name:
            self.setIcon(icon(self._icon_name, self._ink()))
            self.setIconSize(QSize(look.px(24), look.px(24)))

    def become(self, kind: str) -> None:
        """Look like another kind of button from now on."""
        if kind != self._kind:
            self._kind = kind
            self.setProperty("kind", kind)
            self.style().unpolish(self)
            self.style().polish(self)
            self.set_look(self._look)

    def set_icon(self, icon_name: str) -> None:
        self._icon_name = icon_name
        self.set_look(self._look)

    def name(self, words: str, *, shown: bool = True, key: str = "") -> None:
        """Call it `words`, on its face when `shown`, and in any case for who cannot see it. `key` presses it too."""
        apart = " " if self._icon_name else ""
        self.setText(apart + words if shown else "")
        self.setAccessibleName(words)
        told = f"{words} ({QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)})" if key else words
        self.setToolTip(told if key or not shown else "")

    def _ink(self) -> str:
        theme = self._look.theme
        inks = {"primary": theme.paper, "charge": theme.paper, "tray": theme.amber, "alarm": theme.alarm}
        return inks.get(self._kind, theme.ink)


def label(kind: str = "", words: str = "") -> QLabel:
    """A label that reads no markup."""
    made = QLabel(words)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("kind", kind)
    return made
