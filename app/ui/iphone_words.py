"""Why no iPhone can be paired, said so that a person in a shop knows what to do."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from app.domain.iphone_pairing import IphoneHindrance
from app.ui.language import translate
from app.ui.outside_text import isolated

_CONTEXT = "IphoneWords"

HINDRANCES = {
    IphoneHindrance.OTHER_SYSTEM: QT_TRANSLATE_NOOP(
        "IphoneWords",
        "Windows and macOS let no iPhone show its notifications to this program. Use a phone with Paybell on it "
        "instead (tap “Paybell phone” above), or run the till on Linux.",
    ),
    IphoneHindrance.NO_SERVICE: QT_TRANSLATE_NOOP(
        "IphoneWords", "The system's Bluetooth service does not run. Install or start it (bluez), then try again."
    ),
    IphoneHindrance.NO_ADAPTER: QT_TRANSLATE_NOOP(
        "IphoneWords", "This computer has no Bluetooth LE adapter that can be found. Plug one in, then try again."
    ),
    IphoneHindrance.ADAPTER_OFF: QT_TRANSLATE_NOOP(
        "IphoneWords", "Bluetooth is switched off. Switch it on in the system, then try again."
    ),
    IphoneHindrance.NOT_PERMITTED: QT_TRANSLATE_NOOP(
        "IphoneWords",
        "The system does not let this account pair devices. Ask whoever looks after the computer to allow it "
        "(on many systems: the group “bluetooth”), then try again.",
    ),
    IphoneHindrance.NUMBERS_DIFFER: QT_TRANSLATE_NOOP(
        "IphoneWords",
        "The numbers differed, so whatever called was sent away: it may not have been your iPhone. On the iPhone tap "
        "Cancel, then try again here.",
    ),
    IphoneHindrance.NOBODY_CAME: QT_TRANSLATE_NOOP(
        "IphoneWords",
        "No iPhone was paired in time, and it cannot find this computer any more. If it lists this computer as paired, "
        "tap (i) there, then Forget This Device. Then try again.",
    ),
    IphoneHindrance.FAULT: QT_TRANSLATE_NOOP(
        "IphoneWords", "Bluetooth has a fault ({detail}). Switch Bluetooth off and on, then try again."
    ),
}


def hindrance_sentence(hindrance: IphoneHindrance, detail: str) -> str:
    return translate(_CONTEXT, HINDRANCES[hindrance]).format(detail=isolated(detail or "?"))
