"""Every key of the till, once: what is pressed and what is told of it in the cheat sheet cannot differ."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QT_TRANSLATE_NOOP, QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from app.ui.language import translate

FIGURES = "0123456789.,"


class TillAct(StrEnum):
    """What a key does."""

    FIGURE = "figure"
    CHARGE = "charge"
    ADD = "add"
    QUANTITY = "quantity"
    PERCENT = "percent"
    AMOUNT_OFF = "amount_off"
    PRICE = "price"
    LINE_ABOVE = "line_above"
    LINE_BELOW = "line_below"
    REMOVE = "remove"
    BACKSPACE = "backspace"
    BACK = "back"
    UNDO = "undo"
    HELP = "help"
    HOLD = "hold"
    SHELF = "shelf"
    NOTE = "note"
    REPLAY = "replay"
    MUTE = "mute"
    CASH = "cash"
    OTHER_MEANS = "other_means"
    EXPORT = "export"
    PAST_PAYMENTS = "past_payments"
    PERSON = "person"
    SETTINGS = "settings"
    DAY_END = "day_end"


@dataclass(frozen=True, slots=True)
class KeyUse:
    """`keys` are signs as they are typed, or names as in Qt's portable key sequences; `shown` stands for them all.

    `words` are marked for translation.
    """

    keys: tuple[str, ...]
    words: object
    shown: str = ""

    @property
    def text(self) -> str:
        """The keys as this system writes them."""
        return self.shown or " / ".join(
            QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) for key in self.keys
        )

    @property
    def meaning(self) -> str:
        return translate("Keys", self.words)


KEYS: dict[TillAct, KeyUse] = {
    TillAct.FIGURE: KeyUse(tuple(FIGURES), QT_TRANSLATE_NOOP("Keys", "Key in an amount"), "0 … 9  ."),
    TillAct.CHARGE: KeyUse(
        ("Return", "Enter"), QT_TRANSLATE_NOOP("Keys", "Charge what is keyed in and rung up"), "Enter"
    ),
    TillAct.ADD: KeyUse(("+",), QT_TRANSLATE_NOOP("Keys", "Add it as a line; of a chosen line, one more"), "+"),
    TillAct.QUANTITY: KeyUse(
        ("*",), QT_TRANSLATE_NOOP("Keys", "The figure is a quantity: 3 * 12.50 +, or of the chosen line"), "*"
    ),
    TillAct.PERCENT: KeyUse(
        ("%",), QT_TRANSLATE_NOOP("Keys", "The figure is a discount in percent, on the chosen line or the sale"), "%"
    ),
    TillAct.AMOUNT_OFF: KeyUse(
        ("-",), QT_TRANSLATE_NOOP("Keys", "The figure is taken off; without a figure, one fewer of the line"), "−"
    ),
    TillAct.PRICE: KeyUse(("=",), QT_TRANSLATE_NOOP("Keys", "The figure is the chosen line's price"), "="),
    TillAct.LINE_ABOVE: KeyUse(("Up",), QT_TRANSLATE_NOOP("Keys", "Choose the line above"), "↑"),
    TillAct.LINE_BELOW: KeyUse(("Down",), QT_TRANSLATE_NOOP("Keys", "Choose the line below"), "↓"),
    TillAct.REMOVE: KeyUse(("Del",), QT_TRANSLATE_NOOP("Keys", "Take the chosen line off, or the last one")),
    TillAct.BACKSPACE: KeyUse(("Backspace",), QT_TRANSLATE_NOOP("Keys", "Delete the last figure")),
    TillAct.BACK: KeyUse(("Esc",), QT_TRANSLATE_NOOP("Keys", "One step back: figure, line, page, charge")),
    TillAct.UNDO: KeyUse(("Ctrl+Z",), QT_TRANSLATE_NOOP("Keys", "Undo the last step of the sale")),
    TillAct.HELP: KeyUse(("F1",), QT_TRANSLATE_NOOP("Keys", "This sheet")),
    TillAct.HOLD: KeyUse(("F2",), QT_TRANSLATE_NOOP("Keys", "Hold the sale")),
    TillAct.SHELF: KeyUse(("F3",), QT_TRANSLATE_NOOP("Keys", "The held sales; Enter brings the chosen one back")),
    TillAct.NOTE: KeyUse(("F4",), QT_TRANSLATE_NOOP("Keys", "A note on the sale")),
    TillAct.REPLAY: KeyUse(("F5",), QT_TRANSLATE_NOOP("Keys", "Ring the last payment again")),
    TillAct.MUTE: KeyUse(("F6",), QT_TRANSLATE_NOOP("Keys", "Sound on and off")),
    TillAct.CASH: KeyUse(("F7",), QT_TRANSLATE_NOOP("Keys", "Paid in cash")),
    TillAct.OTHER_MEANS: KeyUse(("Shift+F7",), QT_TRANSLATE_NOOP("Keys", "Paid by card or otherwise")),
    TillAct.EXPORT: KeyUse(("F8",), QT_TRANSLATE_NOOP("Keys", "The day's file")),
    TillAct.PAST_PAYMENTS: KeyUse(
        ("F12", "Ctrl+F"), QT_TRANSLATE_NOOP("Keys", "The payments of any day: find, ring again, refund")
    ),
    TillAct.PERSON: KeyUse(("F9",), QT_TRANSLATE_NOOP("Keys", "Sign in, or let somebody else come to the till")),
    TillAct.SETTINGS: KeyUse(("F10",), QT_TRANSLATE_NOOP("Keys", "Settings")),
    TillAct.DAY_END: KeyUse(("F11",), QT_TRANSLATE_NOOP("Keys", "The day so far, and its end")),
}
_ACTS = {key: act for act, use in KEYS.items() for key in use.keys}


def act_of(event: QKeyEvent) -> TillAct | None:
    """What the key asks for; None when it is none of the till's."""
    return _ACTS.get(event.text()) or _ACTS.get(_named(event))


def key_of(act: TillAct) -> str:
    """The first key that does it, by its portable name."""
    return KEYS[act].keys[0]


def _named(event: QKeyEvent) -> str:
    """Where on the keyboard a key stands makes no difference."""
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    combination = QKeyCombination(modifiers, Qt.Key(event.key()))
    return QKeySequence(combination).toString(QKeySequence.SequenceFormat.PortableText)
