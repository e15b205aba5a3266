"""What the means of paying are called."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from app.domain.tender import TenderKind
from app.ui.language import translate

_NAMES = {
    TenderKind.WALLET: QT_TRANSLATE_NOOP("TenderWords", "Wallet"),
    TenderKind.CASH: QT_TRANSLATE_NOOP("TenderWords", "Cash"),
    TenderKind.CARD: QT_TRANSLATE_NOOP("TenderWords", "Card"),
    TenderKind.OTHER: QT_TRANSLATE_NOOP("TenderWords", "Otherwise"),
}


def kind_name(kind: TenderKind) -> str:
    return translate("TenderWords", _NAMES[kind])
