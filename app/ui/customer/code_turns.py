"""The shop's collection codes taking turns, or one of them held, drawn away from the GUI thread."""

import logging
from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, QTimer, Signal

from app.codes.picture import Matrix, NoCode
from app.domain.collection_code import CollectionCode
from app.domain.platform import Platform
from app.ui.code_view import ShownCode
from app.ui.language import platform_name
from app.ui.off_thread import OffThread

log = logging.getLogger(__name__)
INK = "#22252b"
"""The accent of a platform that this program does not know."""


class CodeTurns(QObject):
    """`draw` makes a payload's modules; it is called on another thread. A code that cannot be drawn is left out."""

    turned = Signal()
    """Another code stands, or there are more, or fewer."""
    drawn = Signal()
    """Every code of the settings has been drawn or left out."""

    def __init__(
        self, platforms: Mapping[str, Platform], draw: Callable[[str], Matrix], turn_ms: int, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._platforms = platforms
        self._draw = draw
        self._off_thread = OffThread(self)
        self._codes: tuple[CollectionCode, ...] = ()
        self._matrices: dict[str, Matrix | None] = {}
        self._turn = 0
        self._held: int | None = None
        self._timer = QTimer(self, interval=turn_ms)
        self._timer.timeout.connect(self._next)

    @property
    def numbers(self) -> list[int]:
        """Of the codes that can be shown, counted from 0 as they were set; one is left out once it is not drawable."""
        return [number for number, code in enumerate(self._codes) if self._matrices.get(code.payload, ()) is not None]

    @property
    def number(self) -> int | None:
        """Of the code that is up."""
        numbers = self.numbers
        if self._held in numbers:
            return self._held
        return numbers[self._turn % len(numbers)] if numbers else None

    @property
    def current(self) -> ShownCode | None:
        """None too while the code that is up is still being drawn: another in its place could be scanned for it."""
        if self.number is None:
            return None
        code = self._codes[self.number]
        matrix = self._matrices.get(code.payload)
        return self._shown(code, matrix) if matrix else None

    def set_codes(self, codes: tuple[CollectionCode, ...]) -> None:
        if codes != self._codes:
            self._turn = 0
        self._codes = codes
        wanted = {code.payload for code in codes}
        self._matrices = {payload: matrix for payload, matrix in self._matrices.items() if payload in wanted}
        for payload in wanted - set(self._matrices):
            self._start_drawing(payload)
        self._tell()

    def hold(self, number: int | None) -> None:
        """Let this code stand until another is held; None lets them take turns again, from the one that is up."""
        if self._held in self.numbers:
            self._turn = self.numbers.index(self._held)
        self._held = number
        self._timer.stop()
        self._tell()

    def _next(self) -> None:
        """Show the next code, and give it its whole time."""
        self._turn += 1
        self._timer.start()
        self.turned.emit()

    def _start_drawing(self, payload: str) -> None:
        self._off_thread.do(
            lambda: self._draw(payload),
            lambda matrix: self._keep(payload, matrix),
            lambda error: self._leave_out(payload, error),
        )

    def _keep(self, payload: str, matrix: Matrix | None) -> None:
        if any(code.payload == payload for code in self._codes):
            self._matrices[payload] = matrix
        self._tell()

    def _leave_out(self, payload: str, error: Exception) -> None:
        if not isinstance(error, NoCode):
            raise error
        log.warning("a collection code is not shown: %s", error)
        self._keep(payload, None)

    def _tell(self) -> None:
        if len(self.numbers) < 2 or self._held in self.numbers:
            self._timer.stop()
        elif not self._timer.isActive():
            self._timer.start()
        self.turned.emit()
        if all(code.payload in self._matrices for code in self._codes):
            self.drawn.emit()

    def _shown(self, code: CollectionCode, matrix: Matrix) -> ShownCode:
        platform = self._platforms.get(code.platform)
        if platform is None:
            return ShownCode(matrix, code.name or code.platform, INK)
        return ShownCode(matrix, platform_name(platform), platform.colour)
