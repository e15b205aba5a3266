"""A button for what cannot be taken back: it is pressed a second time before anything happens."""

from PySide6.QtCore import QElapsedTimer, QTimer, Signal
from PySide6.QtWidgets import QApplication

from app.ui.panel import TillButton

ARMED_FOR_MS = 10_000


class TwiceButton(TillButton):
    """`armed_changed` tells after the first press that it waits for the second, and that it no longer does.

    A double click is one press, and so is the repeat of a key that is held down.
    """

    confirmed = Signal()
    armed_changed = Signal(bool)

    def __init__(self, kind: str = "", icon_name: str = "") -> None:
        super().__init__(kind, icon_name)
        self._since_first = QElapsedTimer()
        self._over = QTimer(self, singleShot=True)
        self._over.timeout.connect(self.disarm)
        self.clicked.connect(self._on_clicked)

    @property
    def is_armed(self) -> bool:
        return self._over.isActive()

    def disarm(self) -> None:
        self._over.stop()
        self.armed_changed.emit(False)

    def _on_clicked(self) -> None:
        if not self.is_armed:
            self._since_first.start()
            self._over.start(ARMED_FOR_MS)
            self.armed_changed.emit(True)
        elif self._since_first.elapsed() >= QApplication.doubleClickInterval():
            self.disarm()
            self.confirmed.emit()
