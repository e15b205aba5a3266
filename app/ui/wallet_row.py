"""The row of wallets: the customer, or the cashier for him, taps the one that he pays with."""

from collections.abc import Mapping, Sequence
from math import ceil

from PySide6.QtCore import QRect, QSize, Signal
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.domain.collection_code import CollectionCode
from app.domain.platform import Platform
from app.ui.theme import BODY, LIGHT, STEP, TOUCH, Theme
from app.ui.wallet_button import WalletButton
from app.ui.wallets import Wallet, wallets_of


def columns_for(count: int, widest: int, width: int, gap: int) -> int:
    """How many buttons of the width `widest` stand side by side in `width`, in rows as even as can be."""
    most = max(1, min(count, (width + gap) // (widest + gap)))
    return ceil(count / ceil(count / most))


class WalletRow(QWidget):
    """Buttons of one size, in as many rows as they need. With fewer than two wallets there is nothing to choose."""

    code_wanted = Signal(object)
    """The CollectionCode whose wallet was tapped."""

    def __init__(
        self, platforms: Mapping[str, Platform], parent: QWidget | None = None, *, by_keyboard: bool = False
    ) -> None:
        super().__init__(parent)
        self._platforms = platforms
        self._by_keyboard = by_keyboard
        self._codes: tuple[CollectionCode, ...] = ()
        self._shown: CollectionCode | None = None
        self._theme, self._em, self._high, self._is_tight = LIGHT, BODY, TOUCH, False
        self._widest = 0
        self.buttons: list[WalletButton] = []
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def is_choice(self) -> bool:
        return len(self._codes) > 1

    def show_codes(self, codes: Sequence[CollectionCode]) -> None:
        if tuple(codes) != self._codes:
            self._codes = tuple(codes)
            self._make_buttons()

    def show_shown(self, code: CollectionCode | None) -> None:
        """Fill the wallet whose code is shown; None when it is not known which."""
        self._shown = code
        for button in self.buttons:
            button.setChecked(button.wallet.code == code)

    def wear(self, theme: Theme, em: int, high: int, *, tight: bool = False) -> None:
        """`em` of the names and the height of a button, in device-independent pixels; `tight` breaks long names."""
        worn = theme, em, max(high, TOUCH), tight
        if worn != (self._theme, self._em, self._high, self._is_tight):
            self._theme, self._em, self._high, self._is_tight = worn
            self._dress()

    def retranslate(self) -> None:
        """Name the wallets in the language on the screen."""
        for button, wallet in zip(self.buttons, self._wallets(), strict=True):
            button.show_wallet(wallet)
        self._measure()

    def height_in(self, width: int) -> int:
        """How high all buttons stand in `width`; 0 when there is nothing to choose."""
        if not self.buttons:
            return 0
        rows = ceil(len(self.buttons) / self._columns(width))
        return rows * (self._high + self._gap) - self._gap

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self.height_in(width)

    def sizeHint(self) -> QSize:
        return QSize(0, self.height_in(self.width()))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self._high if self.buttons else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A tap between two wallets means neither."""
        event.accept()

    def _wallets(self) -> tuple[Wallet, ...]:
        return wallets_of(self._codes, self._platforms) if self.is_choice else ()

    def _make_buttons(self) -> None:
        for button in self.buttons:
            button.hide()
            button.deleteLater()
        self.buttons = [WalletButton(wallet, self, by_keyboard=self._by_keyboard) for wallet in self._wallets()]
        for button in self.buttons:
            button.wanted.connect(self.code_wanted)
            button.show()
        self._dress()
        self.show_shown(self._shown)

    def _dress(self) -> None:
        for button in self.buttons:
            button.wear(self._theme, self._em, self._high, tight=self._is_tight)
        self._measure()

    def _measure(self) -> None:
        self._widest = max((button.sizeHint().width() for button in self.buttons), default=0)
        self.updateGeometry()
        self._place()

    @property
    def _gap(self) -> int:
        return max(STEP * 2, self._high // 8)

    def _columns(self, width: int) -> int:
        return columns_for(len(self.buttons), self._widest, width, self._gap)

    def _place(self) -> None:
        if not self.buttons:
            return
        columns = self._columns(self.width())
        across = (self.width() + self._gap) / columns
        for number, button in enumerate(self.buttons):
            row, column = divmod(number, columns)
            left, right = round(column * across), round((column + 1) * across) - self._gap
            button.setGeometry(QRect(left, row * (self._high + self._gap), right - left, self._high))
