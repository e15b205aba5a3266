"""What may need the owner, in words that follow "The owner allows"."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from app.domain.person import Deed
from app.ui.language import translate

_CONTEXT = "DeedWords"

DEED_WORDS = {
    Deed.X_REPORT: QT_TRANSLATE_NOOP("DeedWords", "the report of the day so far"),
    Deed.END_DAY: QT_TRANSLATE_NOOP("DeedWords", "ending the day"),
    Deed.REFUND: QT_TRANSLATE_NOOP("DeedWords", "giving money back"),
    Deed.LARGE_REFUND: QT_TRANSLATE_NOOP("DeedWords", "giving back more than a cashier may"),
    Deed.EXPORT: QT_TRANSLATE_NOOP("DeedWords", "writing a file of the takings"),
    Deed.COMPARE: QT_TRANSLATE_NOOP("DeedWords", "comparing a statement with the ledger"),
    Deed.SETTINGS: QT_TRANSLATE_NOOP("DeedWords", "opening the settings"),
    Deed.TEACH: QT_TRANSLATE_NOOP("DeedWords", "teaching the till a notice"),
    Deed.CORRECT_DAY: QT_TRANSLATE_NOOP("DeedWords", "correcting a day that has ended"),
    Deed.PEOPLE: QT_TRANSLATE_NOOP("DeedWords", "naming who works here"),
}


def deed_words(deed: Deed) -> str:
    return translate(_CONTEXT, DEED_WORDS[deed])
