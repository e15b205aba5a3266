"""Tells when a window is closed, to whoever does not own its class."""

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QWidget


class CloseWatch(QObject):
    """Lives as long as the window."""

    closed = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Close:
            self.closed.emit()
        return super().eventFilter(watched, event)
