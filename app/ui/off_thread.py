"""Slow work away from the GUI thread, its answer back on it."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, QThreadPool, Signal, Slot

T = TypeVar("T")


class OffThread(QObject):
    """Runs work on Qt's thread pool for the widget that is its parent; when that widget goes, answers are dropped."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._errands: set[_Errand] = set()

    def do(
        self, work: Callable[[], T], done: Callable[[T], None], failed: Callable[[Exception], None] | None = None
    ) -> None:
        """Call `done` with what `work` returns, or `failed` with what it raises; without `failed`, raise it here."""
        errand = _Errand(work, done, failed or _raise)
        errand.answered.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._errands.add(errand)
        QThreadPool.globalInstance().start(errand.run)

    @Slot(object)
    def _deliver(self, errand: "_Errand") -> None:
        self._errands.discard(errand)
        errand.report()


class _Errand(QObject):
    answered = Signal(object)

    def __init__(self, work: Callable[[], T], done: Callable[[T], None], failed: Callable[[Exception], None]) -> None:
        super().__init__()
        self._work = work
        self._done = done
        self._failed = failed
        self.report: Callable[[], None]

    def run(self) -> None:
        """On the pool's thread."""
        try:
            answer = self._work()
        except Exception as error:  # noqa: BLE001 - whatever it is, it belongs to the thread that asked
            problem = error
            self.report = lambda: self._failed(problem)
        else:
            self.report = lambda: self._done(answer)
        self.answered.emit(self)


def _raise(error: Exception) -> None:
    raise error
