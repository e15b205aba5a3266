"""A wording as its parts: fixed words in plain ink, the amount framed, what may vary in dashes and with its name."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.platforms.wording_parts import Kind, Part
from app.ui.look import Look
from app.ui.outside_text import harmless
from app.ui.theme import BODY, SMALL
from app.ui.type import draw_line, pieces

_GAP, _INSET = 4, 8


@dataclass(frozen=True, slots=True)
class _Chip:
    """One word of a fixed part, or another part as a whole."""

    kind: Kind
    words: str


class WordingView(QWidget):
    """Words of strangers stand in it as data; a line that is too long goes on in the next."""

    def __init__(self) -> None:
        super().__init__()
        self._chips: tuple[_Chip, ...] = ()
        self._look = Look()
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_parts(self, parts: Iterable[Part], amount: str) -> None:
        """`amount` is shown in the amount's place."""
        seen = [Part(part.kind, amount) if part.kind is Kind.AMOUNT else part for part in parts]
        self._chips = tuple(chip for part in seen for chip in _chips(part))
        self.setAccessibleName(" ".join(_said(part) for part in seen))
        self.updateGeometry()
        self.update()

    def set_look(self, look: Look) -> None:
        self._look = look
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(max((area.bottom() for _, area in self._placed(width)), default=0) + self._caption_height())

    def sizeHint(self) -> QSize:
        return QSize(0, self.heightForWidth(self.width()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for chip, area in self._placed(self.width()):
            self._paint(painter, chip, area)
        painter.end()

    def _paint(self, painter: QPainter, chip: _Chip, area: QRectF) -> None:
        theme = self._look.theme
        middle = Qt.AlignmentFlag.AlignHCenter
        if chip.kind is Kind.FIXED:
            draw_line(painter, area, chip.words, self._face(chip.kind), theme.ink, Qt.AlignmentFlag.AlignLeft)
            return
        draw_line(painter, area, chip.words, self._face(chip.kind), theme.ink, middle)
        is_amount = chip.kind is Kind.AMOUNT
        style = Qt.PenStyle.SolidLine if is_amount else Qt.PenStyle.DashLine
        painter.setPen(QPen(QColor(theme.ink if is_amount else theme.edge), 2, style))
        painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), 6, 6)
        caption = QRectF(area.left(), area.bottom(), area.width(), self._caption_height())
        draw_line(painter, caption, caption_of(chip.kind), self._small, theme.ink_soft, middle)

    def _placed(self, width: int) -> Iterator[tuple[_Chip, QRectF]]:
        gap, line = self._look.px(_GAP), QFontMetricsF(self._face(Kind.AMOUNT)).height() + 2 * self._look.px(_GAP)
        left = top = 0.0
        for chip in self._chips:
            wide = min(self._width(chip), float(max(width, 1)))
            if left and left + wide > width:
                left, top = 0.0, top + line + self._caption_height() + gap
            yield chip, QRectF(left, top, wide, line)
            left += wide + (0 if chip.kind is Kind.FIXED else gap)

    def _width(self, chip: _Chip) -> float:
        words = QFontMetricsF(self._face(chip.kind)).horizontalAdvance(chip.words)
        if chip.kind is Kind.FIXED:
            return words
        caption = QFontMetricsF(self._small).horizontalAdvance(caption_of(chip.kind))
        return max(words, caption) + 2 * self._look.px(_INSET)

    def _caption_height(self) -> float:
        return QFontMetricsF(self._small).height()

    def _face(self, kind: Kind) -> QFont:
        return self._look.font(BODY, bold=kind is Kind.AMOUNT)

    @property
    def _small(self) -> QFont:
        return self._look.font(SMALL)


def caption_of(kind: Kind) -> str:
    """What may stand in such a part next time."""
    return {
        Kind.FIXED: QCoreApplication.translate("WordingView", "these words"),
        Kind.AMOUNT: QCoreApplication.translate("WordingView", "amount"),
        Kind.NUMBER: QCoreApplication.translate("WordingView", "any number"),
        Kind.NAME: QCoreApplication.translate("WordingView", "any name"),
    }[kind]


def _chips(part: Part) -> Iterator[_Chip]:
    if part.kind is Kind.FIXED:
        yield from (_Chip(part.kind, _harmless_piece(piece)) for piece in pieces(part.text.replace("\n", " ")))
    else:
        yield _Chip(part.kind, harmless(part.text))


def _harmless_piece(words: str) -> str:
    return harmless(words) + (" " if words.endswith(" ") else "")


def _said(part: Part) -> str:
    words = harmless(part.text)
    return words if part.kind is Kind.FIXED else f"[{words}: {caption_of(part.kind)}]"
