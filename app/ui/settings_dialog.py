"""The settings, beside the till: selling goes on while they are open."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QTabWidget, QVBoxLayout, QWidget

from app.domain.link_state import LinkState
from app.domain.platform import Platform
from app.settings import Settings
from app.ui.codes_page import CodesPage
from app.ui.goods_page import GoodsPage
from app.ui.panel import TillButton
from app.ui.settings_pages.back_end import BackEndPage
from app.ui.settings_pages.day_end import DayEndPage
from app.ui.settings_pages.displays import DisplaysPage
from app.ui.settings_pages.people import PeoplePage
from app.ui.settings_pages.phones import PhonesPage
from app.ui.settings_pages.shop import ShopPage
from app.ui.settings_pages.sound import SoundPage


class SettingsDialog(QDialog):
    """`saved` carries the new Settings; closing without saving changes nothing."""

    saved = Signal(object)
    sound_tried = Signal(str)
    display_tried = Signal(object)
    pairing_requested = Signal()
    phone_revoked = Signal(str)

    def __init__(
        self,
        settings: Settings,
        platforms: Mapping[str, Platform],
        parent: QWidget | None = None,
        suggest_platform: Callable[[str], str | None] = lambda _: None,
        find_ports: Callable[[], Mapping[str, str]] = dict,
        newest_backup: Callable[[str], date | None] = lambda _: None,
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self.shop = ShopPage(settings)
        self.sound = SoundPage(settings)
        self.phones = PhonesPage()
        self.codes = CodesPage(platforms, settings.codes, self, suggest_platform)
        self.displays = DisplaysPage(settings.displays, find_ports)
        self.goods = GoodsPage(settings.currency)
        self.people = PeoplePage()
        self.day_end = DayEndPage(settings, newest_backup)
        self.back_end = BackEndPage(settings.back_end_url)
        self.tabs = QTabWidget()
        self.save = TillButton("primary", "check")
        self.cancel = TillButton("plain")
        self._connect()
        self._lay_out()
        self.retranslate()

    def chosen(self) -> Settings:
        """The settings as they now stand on the pages."""
        entries: dict[str, Any] = {**self.shop.chosen(), **self.sound.chosen(), "codes": self.codes.codes}
        entries |= {"displays": self.displays.chosen(), **self.day_end.chosen(), **self.back_end.chosen()}
        return replace(self._settings, **entries)

    def show_phones(self, phones: Sequence[LinkState]) -> None:
        self.phones.show_phones(phones)

    def show_key_place(self, is_keychain: bool) -> None:
        self.phones.show_key_place(is_keychain)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Settings"))
        names = (self.tr("Shop"), self.tr("Sound"), self.tr("Phones"), self.tr("Codes"), self.tr("Goods"))
        more = (self.tr("Displays"), self.tr("People"), self.tr("Day's end"), self.tr("Back end"))
        for place, words in enumerate((*names, *more)):
            self.tabs.setTabText(place, words)
        self.save.name(self.tr("Save"))
        self.cancel.name(self.tr("Close"))

    def _save(self) -> None:
        self._settings = self.chosen()
        self.saved.emit(self._settings)
        self.accept()

    def _connect(self) -> None:
        self.save.clicked.connect(self._save)
        self.cancel.clicked.connect(self.reject)
        self.sound.sound_tried.connect(self.sound_tried)
        self.displays.display_tried.connect(self.display_tried)
        self.people.form_opened.connect(self.save.setDisabled)
        self.phones.pairing_requested.connect(self.pairing_requested)
        self.phones.phone_revoked.connect(self.phone_revoked)

    def _lay_out(self) -> None:
        first = (self.shop, self.sound, self.phones, self.codes, self.goods)
        for page in (*first, self.displays, self.people, self.day_end, self.back_end):
            self.tabs.addTab(page, "")
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 12)
        column.addWidget(self.tabs, 1)
        row = QHBoxLayout()
        row.setContentsMargins(24, 0, 24, 0)
        row.addStretch(1)
        row.addWidget(self.cancel)
        row.addWidget(self.save)
        column.addLayout(row)
        self.resize(880, 560)
