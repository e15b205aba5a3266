"""One wallet of the row: its platform's colour and name; filled while its code is the one that is shown."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from app.ui.contrast import seen_on
from app.ui.outside_text import harmless
from app.ui.theme import BODY, LIGHT, TOUCH, Theme
from app.ui.type import draw_line, fitting_lines, font
from app.ui.wallets import Wallet

DETAIL = 0.76
"""The detail's em, of the name's."""
AFTER = 0.5
"""Between the words and the button's end, in ems."""
TIGHT = 4.8
"""The widest words of a tight button, in ems."""


class WalletButton(QAbstractButton):
    """Painted, so that it is the same in the till and on a wall: `wear` says its colours and sizes."""

    wanted = Signal(object)
    """The CollectionCode of the wallet that was tapped."""

    def __init__(self, wallet: Wallet, parent: QWidget, *, by_keyboard: bool) -> None:
        super().__init__(parent)
        self._theme, self._em, self._high, self._is_tight = LIGHT, BODY, TOUCH, False
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if by_keyboard else Qt.FocusPolicy.NoFocus)
        self.clicked.connect(self._want)
        self.show_wallet(wallet)

    def show_wallet(self, wallet: Wallet) -> None:
        """The same wallet, called as the language on the screen does."""
        self.wallet = wallet
        self.setAccessibleName(" ".join(part for part in (wallet.name, wallet.detail) if part))
        self.updateGeometry()
        self.update()

    def wear(self, theme: Theme, em: int, high: int, *, tight: bool = False) -> None:
        """`em` of the name and the height of the button, in device-independent pixels; see `sizeHint` on `tight`."""
        self._theme, self._em, self._high, self._is_tight = theme, em, high, tight
        self.updateGeometry()
        self.update()

    def nextCheckState(self) -> None:
        """A press is a wish; which code is shown decides what is filled."""

    def sizeHint(self) -> QSize:
        """As wide as its words need; a tight one breaks a long name, or sets it smaller."""
        widest = max(_width(self.wallet.name, self._name_font), _width(self.wallet.detail, self._detail_font))
        if self._is_tight:
            widest = min(widest, TIGHT * self._em)
        return QSize(round(widest + self._before + self._em * AFTER) + 1, self._high)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = self._theme.ink if self.isChecked() else self._theme.key_down if self.isDown() else self._theme.card
        self._paint_ground(painter, ground)
        self._paint_accent(painter, ground)
        self._paint_words(painter)
        painter.end()

    def _want(self) -> None:
        self.wanted.emit(self.wallet.code)

    def _paint_ground(self, painter: QPainter, ground: str) -> None:
        edge, thick = (self._theme.focus, 3) if self.hasFocus() else (self._theme.edge, 1)
        area = QRectF(self.rect()).adjusted(thick / 2, thick / 2, -thick / 2, -thick / 2)
        painter.setPen(QPen(QColor(edge), thick))
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(area, self._high / 6, self._high / 6)

    def _paint_accent(self, painter: QPainter, ground: str) -> None:
        bar = QRectF(self._em * 0.6, self._high * 0.26, self._em * 0.3, self._high * 0.48)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(seen_on(ground, self.wallet.accent)))
        painter.drawRoundedRect(bar, bar.width() / 2, bar.width() / 2)

    def _paint_words(self, painter: QPainter) -> None:
        ink, soft = (self._theme.paper,) * 2 if self.isChecked() else (self._theme.ink, self._theme.ink_soft)
        area = QRectF(self.rect()).adjusted(self._before, 0, -self._em * AFTER, 0)
        most_lines = 1 if self.wallet.detail else 2
        face, lines = fitting_lines(harmless(self.wallet.name), self._name_font, area.width(), most_lines, 0.6)
        said = [(line, face, ink) for line in lines]
        if self.wallet.detail:
            said.append((harmless(self.wallet.detail), self._detail_font, soft))
        high = face.pixelSize() * 1.25
        top = area.center().y() - high * len(said) / 2
        for number, (words, their_font, colour) in enumerate(said):
            line = QRectF(area.left(), top + number * high, area.width(), high)
            draw_line(painter, line, words, their_font, colour, Qt.AlignmentFlag.AlignLeft)

    @property
    def _before(self) -> float:
        """Where the words begin: behind the accent."""
        return self._em * 1.5

    @property
    def _name_font(self) -> QFont:
        return font(self._em, bold=True)

    @property
    def _detail_font(self) -> QFont:
        return font(self._em * DETAIL)


def _width(words: str, face: QFont) -> float:
    return QFontMetricsF(face).horizontalAdvance(harmless(words))
