"""What can keep a payment out of the ledger, and what a shop must be told about the machine it runs on."""

from enum import StrEnum


class LedgerTrouble(StrEnum):
    DISK_FULL = "disk_full"
    LOCKED = "locked"
    """Another program holds the database."""
    READ_ONLY = "read_only"
    BROKEN = "broken"
    """The database refuses for a reason of its own; see the detail."""


class LedgerUnwritable(Exception):
    """An entry could not be committed. Nothing was written; trying again later is safe."""

    def __init__(self, trouble: LedgerTrouble, detail: str = "") -> None:
        super().__init__(f"{trouble}: {detail}")
        self.trouble = trouble
        self.detail = detail


class StationTrouble(StrEnum):
    """Conditions of the machine, each with a sentence and a place on the till. They come and go."""

    NO_SOUND = "no_sound"
    DISK_NEARLY_FULL = "disk_nearly_full"
    SETTINGS_SET_ASIDE = "settings_set_aside"
    SETTINGS_NOT_SAVED = "settings_not_saved"
    KEYS_IN_FILE = "keys_in_file"
    PHONE_KEY_MISSING = "phone_key_missing"
    SALES_NOT_WRITTEN = "sales_not_written"
    """What was done at the till waits for the ledger."""
    DISPLAY_UNREACHABLE = "display_unreachable"
    CATALOGUE_UNREADABLE = "catalogue_unreadable"
    DAY_FILES_NOT_WRITTEN = "day_files_not_written"
    BACKUP_FOLDER_MISSING = "backup_folder_missing"
    BACKUP_NO_ROOM = "backup_no_room"
    BACKUP_NOT_WRITTEN = "backup_not_written"
    BACKUP_NOT_GOOD = "backup_not_good"
    """The copy, and so perhaps the ledger, is not as it was written."""


BACKUP_TROUBLES = frozenset(trouble for trouble in StationTrouble if trouble.startswith("backup_"))
