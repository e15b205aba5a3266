"""A USB scanner is heard wherever the keyboard's focus is, and nothing of a scan lands in a field."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QWindow
from shiboken6 import isValid

from app.ui.scan_burst import HOLD_MS, Outcome, ScanBurst

_ENDS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)
_SHIFTS = (Qt.Key.Key_Shift, Qt.Key.Key_CapsLock, Qt.Key.Key_AltGr, Qt.Key.Key_NumLock)
"""A scanner presses them for its letters; alone they write nothing and change no field."""
_WRITING = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
_KINDS = (QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.ShortcutOverride)


class Scanner(QObject):
    """Hears every key before the windows do. `scanned` carries the barcode as it was sent, without its Enter or Tab.

    Qt tries shortcuts before this hears of a key; a shortcut on a bare letter or digit would take it from a scan.
    """

    scanned = Signal(str)

    def __init__(self, app: QGuiApplication) -> None:
        super().__init__(app)
        self._burst: ScanBurst[tuple[QWindow, QKeyEvent]] = ScanBurst()
        self._window: QWindow | None = None
        self._is_replaying = False
        self._swallowed: set[int] = set()
        self._patience = QTimer(self, singleShot=True, interval=HOLD_MS, timerType=Qt.TimerType.PreciseTimer)
        self._patience.timeout.connect(lambda: self._replay(self._burst.expire()))
        app.focusWindowChanged.connect(self._listen_to)
        self._listen_to(app.focusWindow())

    @property
    def is_holding(self) -> bool:
        """Whether a key waits for what follows it."""
        return self._burst.is_holding

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() not in _KINDS or not isinstance(event, QKeyEvent) or self._is_replaying:
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            return self._keeps_from_shortcuts(event)
        if not isinstance(watched, QWindow):
            return False
        outcome = self._heard(watched, event)
        self._replay(outcome.replay)
        if self._burst.is_holding:
            self._patience.start()
        if outcome.scanned:
            self._swallowed.add(event.key())
            self.scanned.emit(outcome.scanned)
        return outcome.taken

    def _heard(self, window: QWindow, event: QKeyEvent) -> Outcome[tuple[QWindow, QKeyEvent]]:
        if event.type() == QEvent.Type.KeyRelease:
            return self._released(window, event)
        if event.key() in _SHIFTS:
            return Outcome()
        if event.isAutoRepeat() or event.modifiers() & ~_WRITING:
            return Outcome(self._burst.expire())
        if event.key() in _ENDS:
            return self._burst.end(event.timestamp())
        if not event.text().isprintable() or not event.text():
            return Outcome(self._burst.expire())
        return self._burst.type((window, event.clone()), event.text(), event.timestamp())

    def _released(self, window: QWindow, event: QKeyEvent) -> Outcome[tuple[QWindow, QKeyEvent]]:
        if event.key() in self._swallowed:
            self._swallowed.discard(event.key())
            return Outcome(taken=True)
        return self._burst.release((window, event.clone()))

    def _keeps_from_shortcuts(self, event: QKeyEvent) -> bool:
        """The Enter of a scan presses nothing."""
        ends = event.key() in _ENDS and self._burst.is_scan(event.timestamp())
        if ends:
            event.accept()
        return ends

    def _replay(self, held: tuple[tuple[QWindow, QKeyEvent], ...]) -> None:
        self._is_replaying = True
        try:
            for window, event in held:
                if isValid(window):
                    QGuiApplication.sendEvent(window, event)
        finally:
            self._is_replaying = False

    def _listen_to(self, window: QWindow | None) -> None:
        """Keys go to the window that has the focus, and from there to its widgets."""
        if self._window is not None and isValid(self._window):
            self._window.removeEventFilter(self)
        self._window = window
        if window is not None:
            window.installEventFilter(self)
