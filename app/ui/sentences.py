"""What went wrong, said so that a person in a shop knows what to do."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.domain.link_state import LinkPhase, LinkState
from app.domain.money import Money
from app.domain.refund import Refund
from app.domain.tender import TenderKind
from app.domain.trouble import LedgerTrouble, StationTrouble
from app.ui.language import translate
from app.ui.outside_text import isolated
from app.ui.shop_time import hours_minutes

_CONTEXT = "Sentences"

LINK_WORDS = {
    LinkPhase.NO_PHONE: QT_TRANSLATE_NOOP("Sentences", "No phone"),
    LinkPhase.NO_ADAPTER: QT_TRANSLATE_NOOP("Sentences", "No Bluetooth"),
    LinkPhase.ADAPTER_OFF: QT_TRANSLATE_NOOP("Sentences", "Bluetooth off"),
    LinkPhase.NO_PERMISSION: QT_TRANSLATE_NOOP("Sentences", "Not allowed"),
    LinkPhase.NEVER_SEEN: QT_TRANSLATE_NOOP("Sentences", "Searching"),
    LinkPhase.CONNECTING: QT_TRANSLATE_NOOP("Sentences", "Connecting"),
    LinkPhase.CONNECTED: QT_TRANSLATE_NOOP("Sentences", "Connected"),
    LinkPhase.SILENT: QT_TRANSLATE_NOOP("Sentences", "Silent"),
    LinkPhase.WRONG_KEY: QT_TRANSLATE_NOOP("Sentences", "Wrong key"),
    LinkPhase.OTHER_VERSION: QT_TRANSLATE_NOOP("Sentences", "Other version"),
    LinkPhase.NOT_SHARED: QT_TRANSLATE_NOOP("Sentences", "Not shared"),
    LinkPhase.FAULT: QT_TRANSLATE_NOOP("Sentences", "Bluetooth fault"),
}
LINK_SENTENCES = {
    LinkPhase.NO_PHONE: QT_TRANSLATE_NOOP(
        "Sentences", "No phone is paired yet. Open Settings, Phones, and pair the shop's phone."
    ),
    LinkPhase.NO_ADAPTER: QT_TRANSLATE_NOOP(
        "Sentences", "This computer has no Bluetooth LE adapter. Plug one in; payments then come by themselves."
    ),
    LinkPhase.ADAPTER_OFF: QT_TRANSLATE_NOOP("Sentences", "Bluetooth is switched off. Switch it on in the system."),
    LinkPhase.NO_PERMISSION: QT_TRANSLATE_NOOP(
        "Sentences", "The system does not let Paybell use Bluetooth. Allow it in the system's privacy settings."
    ),
    LinkPhase.NEVER_SEEN: QT_TRANSLATE_NOOP(
        "Sentences", "Looking for {phone}. Bring it near and open Paybell on it; check payments on the phone meanwhile."
    ),
    LinkPhase.CONNECTING: QT_TRANSLATE_NOOP("Sentences", "{phone} is near. Connecting; this takes a few seconds."),
    LinkPhase.CONNECTED: QT_TRANSLATE_NOOP("Sentences", "{phone} is connected."),
    LinkPhase.SILENT: QT_TRANSLATE_NOOP(
        "Sentences", "{phone} silent since {time}. Bring it near the till; check payments on the phone meanwhile."
    ),
    LinkPhase.WRONG_KEY: QT_TRANSLATE_NOOP(
        "Sentences", "{phone} uses another key, so nothing it says is taken. Remove it in Settings and pair it anew."
    ),
    LinkPhase.OTHER_VERSION: QT_TRANSLATE_NOOP(
        "Sentences", "{phone} speaks another version of the link. Update Paybell on the phone and on this computer."
    ),
    LinkPhase.NOT_SHARED: QT_TRANSLATE_NOOP(
        "Sentences",
        "{phone} does not show its notifications here. On it, open Settings, Bluetooth, (i) beside this computer, and "
        "allow Share System Notifications.",
    ),
    LinkPhase.FAULT: QT_TRANSLATE_NOOP(
        "Sentences", "Bluetooth has a fault ({detail}). Switch Bluetooth off and on; if it stays, restart the computer."
    ),
}
TROUBLE_SENTENCES = {
    StationTrouble.NO_SOUND: QT_TRANSLATE_NOOP(
        "Sentences", "No sound: no loudspeaker answers. Watch the screen, and check the cable and the system's volume."
    ),
    StationTrouble.DISK_NEARLY_FULL: QT_TRANSLATE_NOOP(
        "Sentences", "The disk is nearly full ({detail} left). Free some space soon, or payments cannot be recorded."
    ),
    StationTrouble.SETTINGS_SET_ASIDE: QT_TRANSLATE_NOOP(
        "Sentences", "The settings could not be read and were kept as {detail}. Check the settings and save them again."
    ),
    StationTrouble.SETTINGS_NOT_SAVED: QT_TRANSLATE_NOOP(
        "Sentences", "The settings hold until the program ends, but could not be saved ({detail}). Check the disk."
    ),
    StationTrouble.KEYS_IN_FILE: QT_TRANSLATE_NOOP(
        "Sentences", "No system keychain: the pairing keys are in a file. Let nobody else use this computer account."
    ),
    StationTrouble.PHONE_KEY_MISSING: QT_TRANSLATE_NOOP(
        "Sentences", "The pairing key of {detail} is missing. Remove the phone in Settings and pair it anew."
    ),
    StationTrouble.SALES_NOT_WRITTEN: QT_TRANSLATE_NOOP(
        "Sentences", "What is rung up cannot be written now ({detail}). Go on selling, and do not close the program."
    ),
    StationTrouble.CATALOGUE_UNREADABLE: QT_TRANSLATE_NOOP(
        "Sentences", "The goods cannot be read ({detail}). Amounts can be keyed in; restore the file from a backup."
    ),
    StationTrouble.DISPLAY_UNREACHABLE: QT_TRANSLATE_NOOP(
        "Sentences", "The customer display on {detail} does not answer. Check its cable and the port in Settings."
    ),
    StationTrouble.DAY_FILES_NOT_WRITTEN: QT_TRANSLATE_NOOP(
        "Sentences", "The day has ended, but its files are missing; export them by hand. {detail}"
    ),
    StationTrouble.BACKUP_FOLDER_MISSING: QT_TRANSLATE_NOOP(
        "Sentences",
        "No backup was made: the folder {detail} is not there. Plug the stick in, or choose another folder.",
    ),
    StationTrouble.BACKUP_NO_ROOM: QT_TRANSLATE_NOOP(
        "Sentences", "No backup was made: {detail} is full. Free some space, or choose another folder in Settings."
    ),
    StationTrouble.BACKUP_NOT_WRITTEN: QT_TRANSLATE_NOOP(
        "Sentences", "No backup was made ({detail}). Check the backup folder in Settings."
    ),
    StationTrouble.BACKUP_NOT_GOOD: QT_TRANSLATE_NOOP(
        "Sentences", "No backup was made: the ledger does not verify ({detail}). Keep the last copy, and call for help."
    ),
}
LEDGER_SENTENCES = {
    LedgerTrouble.DISK_FULL: QT_TRANSLATE_NOOP("Sentences", "The disk is full. Free some space; it is tried again."),
    LedgerTrouble.LOCKED: QT_TRANSLATE_NOOP(
        "Sentences", "Another program holds the ledger. Close it; it is tried again."
    ),
    LedgerTrouble.READ_ONLY: QT_TRANSLATE_NOOP(
        "Sentences", "The ledger cannot be written. Make its folder writable; it is tried again."
    ),
    LedgerTrouble.BROKEN: QT_TRANSLATE_NOOP(
        "Sentences",
        "The ledger refuses entries ({detail}). Write the payment down and call for help.",
    ),
}

REFUND_SENTENCES = {
    TenderKind.WALLET: QT_TRANSLATE_NOOP(
        "Sentences", "Refund of {money} recorded. Give it back in the wallet's own app on the shop's phone."
    ),
    TenderKind.CASH: QT_TRANSLATE_NOOP("Sentences", "Refund of {money} recorded. Take it from the drawer."),
    TenderKind.CARD: QT_TRANSLATE_NOOP(
        "Sentences", "Refund of {money} recorded. Give it back on the card's own machine."
    ),
    TenderKind.OTHER: QT_TRANSLATE_NOOP("Sentences", "Refund of {money} recorded. Give it back as agreed."),
}


def link_words(phase: LinkPhase) -> str:
    """The state in a word or two, for the badge."""
    return translate(_CONTEXT, LINK_WORDS[phase])


def link_sentence(state: LinkState) -> str:
    """How the link stands and what to do about it."""
    silent_since = state.heard_at or state.since
    return translate(_CONTEXT, LINK_SENTENCES[state.phase]).format(
        phone=isolated(state.phone_name) if state.phone_name else QCoreApplication.translate("Sentences", "The phone"),
        time=hours_minutes(silent_since),
        detail=isolated(state.detail or "?"),
    )


def trouble_sentence(trouble: StationTrouble, detail: str = "") -> str:
    return translate(_CONTEXT, TROUBLE_SENTENCES[trouble]).format(detail=isolated(detail or "?"))


def refund_sentence(platform: str, moved: Money | None) -> str:
    """`platform` is its name on the screen; without `moved` the notice did not say clearly how much."""
    if moved is None:
        said = QT_TRANSLATE_NOOP(
            "Sentences",
            "The phone shows a refund by {platform}. It is not in the takings: record it against the sale.",
        )
    else:
        said = QT_TRANSLATE_NOOP(
            "Sentences",
            "The phone shows a refund of {amount} by {platform}. It is not in the takings: record it against the sale.",
        )
    return translate(_CONTEXT, said).format(amount=moved.signed_text if moved else "", platform=isolated(platform))


def ledger_sentence(trouble: LedgerTrouble, detail: str = "") -> str:
    return translate(_CONTEXT, LEDGER_SENTENCES[trouble]).format(detail=isolated(detail or "?"))


def refund_recorded_sentence(refund: Refund) -> str:
    """What was written, and where the money itself comes from."""
    return translate(_CONTEXT, REFUND_SENTENCES[refund.kind]).format(money=refund.money.signed_text)
