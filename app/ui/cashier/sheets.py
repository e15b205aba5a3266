"""What opens beside the till and never stops it: PINs, the settings, the pairing, the export."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QDialog, QWidget

from app.codes.picture import Matrix
from app.domain.events import IphonePairingImpossible, IphonePairingMoved
from app.domain.link_state import LinkState
from app.domain.notice import NoticeId
from app.domain.phone import PairedPhone
from app.domain.platform import Platform
from app.settings import Settings
from app.ui.look import Look, dress

if TYPE_CHECKING:
    from app.services.teaching_desk import Question
    from app.ui.cashier.pin_sheet import PinSheet
    from app.ui.export_dialog import ExportDialog
    from app.ui.pairing_dialog import PairingDialog
    from app.ui.settings_dialog import SettingsDialog
    from app.ui.teaching_sheet import TeachingSheet

SHEET_WISHES = (
    "settings_saved",
    "sound_tried",
    "display_tried",
    "pairing_requested",
    "pairing_given_up",
    "iphone_compared",
    "phone_revoked",
    "notice_explained",
    "notice_decided",
)


class Sheets(QObject):
    """Each is made, and its code read from the disk, when it is first wanted; there is one of each."""

    settings_saved = Signal(object)
    sound_tried = Signal(str)
    display_tried = Signal(object)
    pairing_requested = Signal()
    pairing_given_up = Signal()
    pairing_wanted = Signal(object)
    """The PhoneKind that shall be paired, from a sheet that may have been left open by an owner who is gone."""
    iphone_compared = Signal(bool)
    phone_revoked = Signal(str)
    notice_explained = Signal(object, object)
    notice_decided = Signal(object)
    settings_made = Signal(object)
    """The SettingsDialog, before it is shown."""
    pin_sheet_made = Signal(object)
    """The PinSheet, when it is first wanted."""
    export_made = Signal(object)
    """The ExportDialog, when it is first wanted."""

    def __init__(self, till: QWidget, platforms: Mapping[str, Platform]) -> None:
        super().__init__(till)
        self._till = till
        self._platforms = platforms
        self._look = Look()
        self._is_keychain = True
        self.suggest_platform: Callable[[str], str | None] = lambda _: None
        """Which platform a collection code belongs to, as far as its text tells."""
        self.find_ports: Callable[[], Mapping[str, str]] = dict
        """The computer's serial ports and what each is; asked on a thread of Qt's pool."""
        self.newest_backup: Callable[[str], date | None] = lambda _: None
        """The day of the newest backup in a folder; asked on a thread of Qt's pool."""
        self.pin: PinSheet | None = None
        self.settings: SettingsDialog | None = None
        self.pairing: PairingDialog | None = None
        self.export: ExportDialog | None = None
        self.teaching: TeachingSheet | None = None
        self._adopted: list[QWidget] = []
        self._of_owner: list[QDialog] = []

    def adopt(self, sheet: QWidget) -> None:
        """Dress what was made elsewhere, now and whenever the look changes; the till is its parent."""
        self._adopted.append(sheet)
        dress(sheet, self._look)

    def adopt_of_owner(self, sheet: QDialog) -> None:
        """As `adopt`; it is put away with what else is the owner's."""
        self._of_owner.append(sheet)
        self.adopt(sheet)

    def open(self, sheet: QWidget) -> None:
        """Show it, or bring it to the front."""
        sheet.show()
        sheet.activateWindow()

    def set_look(self, look: Look) -> None:
        self._look = look
        for sheet in (self.pin, self.settings, self.pairing, self.export, self.teaching, *self._adopted):
            if sheet:
                dress(sheet, look)

    def open_settings(self, settings: Settings, phones: Sequence[LinkState]) -> None:
        """Open them, or bring them to the front as they are."""
        if self.settings is None or not self.settings.isVisible():
            self._make_settings(settings)
        if self.settings:
            self.settings.show_phones(phones)
            self.open(self.settings)

    def show_phones(self, phones: Sequence[LinkState]) -> None:
        if self.settings:
            self.settings.show_phones(phones)

    def show_key_place(self, is_keychain: bool) -> None:
        self._is_keychain = is_keychain
        if self.settings:
            self.settings.show_key_place(is_keychain)

    def show_display_tried(self, port: str, problem: str) -> None:
        if self.settings:
            self.settings.displays.show_tried(port, problem)

    def show_pairing(self, uri: str, matrix: Matrix) -> None:
        pairing = self._made_pairing()
        pairing.offer(uri, matrix)
        self.open(pairing)

    def show_iphone_pairing(self, station_name: str) -> None:
        pairing = self._made_pairing()
        pairing.offer_to_iphones(station_name)
        self.open(pairing)

    def show_iphone_step(self, event: IphonePairingMoved) -> None:
        if self.pairing:
            self.pairing.iphone.show_step(event.step, event.code)

    def show_iphone_impossible(self, event: IphonePairingImpossible) -> None:
        if self.pairing:
            self.pairing.iphone.show_impossible(event.hindrance, event.detail)

    def show_paired(self, phone: PairedPhone) -> None:
        if self.pairing:
            self.pairing.show_paired(phone.name)

    def show_pairing_expired(self) -> None:
        if self.pairing:
            self.pairing.paybell.show_expired()

    def ask_about(self, question: "Question", *, is_payment: bool) -> None:
        """Let a notice be explained as a payment, or as never one."""
        from app.ui.teaching_sheet import TeachingSheet

        if self.teaching is None:
            self.teaching = TeachingSheet(self._till)
            self.teaching.explained.connect(self.notice_explained)
            self.teaching.decided.connect(self.notice_decided)
            dress(self.teaching, self._look)
        self.open(self.teaching)
        self.teaching.ask(question, is_payment=is_payment)

    def settle(self, notice_id: NoticeId) -> None:
        """The notice is in the tray no more: nobody need explain it."""
        if self.teaching:
            self.teaching.settled(notice_id)

    def open_pin(self) -> "PinSheet":
        """The sheet on which people sign in, over the till's left; the caller says what it asks."""
        from app.ui.cashier.pin_sheet import PinSheet

        if self.pin is None:
            self.pin = PinSheet(self._till)
            dress(self.pin, self._look)
            self.pin_sheet_made.emit(self.pin)
        self.pin.stand_over(self._till, self._look)
        self.open(self.pin)
        return self.pin

    def put_away(self) -> None:
        """Close what is open of the owner's; nothing is saved, and what is under way is given up."""
        for sheet in (self.settings, self.pairing, self.export, self.teaching, *self._of_owner):
            if sheet and sheet.isVisible():
                sheet.reject()
                sheet.hide()

    def open_export(self, today: date) -> None:
        """Open it for the business day now open, or bring it to the front as it is."""
        from app.ui.export_dialog import ExportDialog

        shown = QDate(today.year, today.month, today.day)
        if self.export is None:
            self.export = ExportDialog(shown, _documents(), self._till)
            dress(self.export, self._look)
            self.export_made.emit(self.export)
        elif not self.export.isVisible():
            self.export.begin(shown)
        self.open(self.export)

    def _made_pairing(self) -> "PairingDialog":
        from app.ui.pairing_dialog import PairingDialog

        if self.pairing is None:
            self.pairing = PairingDialog(self._till)
            self.pairing.given_up.connect(self.pairing_given_up)
            self.pairing.wanted.connect(self.pairing_wanted)
            self.pairing.iphone.compared.connect(self.iphone_compared)
            dress(self.pairing, self._look)
            self.pairing.resize(self._look.px(880), min(self._look.px(600), self._till.height()))
        return self.pairing

    def _make_settings(self, settings: Settings) -> None:
        from app.ui.settings_dialog import SettingsDialog

        if self.settings:
            self.settings.deleteLater()
        asked = (self.suggest_platform, self.find_ports, self.newest_backup)
        self.settings = SettingsDialog(settings, self._platforms, self._till, *asked)
        self.settings.show_key_place(self._is_keychain)
        self.settings.saved.connect(self.settings_saved)
        self.settings.sound_tried.connect(self.sound_tried)
        self.settings.display_tried.connect(self.display_tried)
        self.settings.pairing_requested.connect(self.pairing_requested)
        self.settings.phone_revoked.connect(self.phone_revoked)
        self.settings_made.emit(self.settings)
        dress(self.settings, self._look)
        room = self._till.size()
        self.settings.resize(min(self._look.px(880), room.width()), min(self._look.px(560), room.height()))


def _documents() -> Path:
    """The home where there is no such folder: Qt names it all the same."""
    documents = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    return documents if documents.is_dir() else Path.home()
