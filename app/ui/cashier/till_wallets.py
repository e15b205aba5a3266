"""The row of wallets in the till: the cashier taps for a customer whose display has no touch."""

from collections.abc import Mapping

from app.domain.platform import Platform
from app.ui.look import Look
from app.ui.theme import SMALL, TOUCH
from app.ui.wallet_row import WalletRow


class TillWallets(WalletRow):
    """Reached by the keyboard too."""

    def __init__(self, platforms: Mapping[str, Platform]) -> None:
        super().__init__(platforms, by_keyboard=True)

    def set_look(self, look: Look) -> None:
        self.wear(look.theme, look.px(SMALL), look.px(TOUCH), tight=True)

    def retranslate(self) -> None:
        super().retranslate()
        self.setAccessibleName(self.tr("Which wallet the customer pays with"))
