"""What each day's end does besides sealing the day: a backup, and the day's files."""

from collections.abc import Callable
from datetime import date

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QCheckBox, QGridLayout, QVBoxLayout

from app.settings import DAY_FILE_FORMATS, Settings
from app.ui.off_thread import OffThread
from app.ui.panel import Panel, label
from app.ui.plain_text import PlainText
from app.ui.settings_pages.folder_field import FolderField
from app.ui.shop_time import long_day

FORMAT_NAMES = {
    "csv": "CSV",
    "xlsx": "Excel",
    "pdf": "PDF",
    "jsonl": "JSON Lines",
    "beancount": "Beancount",
    "hledger": "hledger",
}


class DayEndPage(Panel):
    """`newest_backup` tells the day of the newest backup in a folder, None where it has none.

    It is asked off the GUI thread, and raises OSError where there is no such folder.
    """

    def __init__(self, settings: Settings, newest_backup: Callable[[str], date | None]) -> None:
        super().__init__("page")
        self._newest_backup = newest_backup
        self._found: date | None = None
        self._is_missing = False
        self._off_thread = OffThread(self)
        self.backup = FolderField(settings.backup_folder)
        self.files = FolderField(settings.day_files_folder)
        self.formats = {name: QCheckBox(FORMAT_NAMES[name]) for name in DAY_FILE_FORMATS}
        for name, box in self.formats.items():
            box.setChecked(name in settings.day_files_formats)
        self._backup_name = label("heading")
        self._backup_state = PlainText(2)
        self._backup_hint = PlainText(3, colour="ink_soft")
        self._files_name = label("heading")
        self._files_hint = PlainText(2, colour="ink_soft")
        self.backup.changed.connect(self._look)
        self._lay_out()
        self.retranslate()

    @property
    def words(self) -> str:
        return self._backup_state.text

    def chosen(self) -> dict[str, str | tuple[str, ...]]:
        """The entries of Settings as they now stand on the page."""
        return {
            "backup_folder": self.backup.folder,
            "day_files_folder": self.files.folder,
            "day_files_formats": tuple(name for name, box in self.formats.items() if box.isChecked()),
        }

    def retranslate(self) -> None:
        self._backup_name.setText(self.tr("Backup folder"))
        self.backup.name(self.tr("Backup folder"))
        self._backup_hint.say(
            self.tr(
                "Choose a stick or another disk. Each day's end puts a checked copy of the ledger, the settings and "
                "the goods there; pairing keys and PINs stay here."
            )
        )
        self._files_name.setText(self.tr("Folder for the day's files"))
        self.files.name(self.tr("Folder for the day's files"))
        self._files_hint.say(self.tr("Each day's end writes the day for the bookkeeper, in these formats:"))
        self._tell_state()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._look()

    def _look(self) -> None:
        folder = self.backup.folder
        if folder:
            self._off_thread.do(lambda: self._newest_backup(folder), self._take_found, self._take_missing)
        else:
            self._take_found(None)

    def _take_found(self, found: date | None) -> None:
        self._found, self._is_missing = found, False
        self._tell_state()

    def _take_missing(self, error: Exception) -> None:
        if not isinstance(error, OSError):
            raise error
        self._found, self._is_missing = None, True
        self._tell_state()

    def _tell_state(self) -> None:
        if not self.backup.folder:
            self._backup_state.say(self.tr("No backup is made: a broken disk would take all with it."), "amber")
        elif self._is_missing:
            self._backup_state.say(self.tr("This folder is not there now, or cannot be read."), "amber")
        elif self._found is None:
            self._backup_state.say(self.tr("There is no backup in it yet; the next day's end makes one."), "ink")
        else:
            self._backup_state.say(self.tr("The last backup is of {day}.").format(day=long_day(self._found)), "ink")

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(8)
        for part in (self._backup_name, self.backup, self._backup_state, self._backup_hint):
            column.addWidget(part)
        column.addSpacing(8)
        for part in (self._files_name, self.files, self._files_hint):
            column.addWidget(part)
        grid = QGridLayout()
        for place, box in enumerate(self.formats.values()):
            grid.addWidget(box, place // 3, place % 3)
        column.addLayout(grid)
        column.addStretch(1)
