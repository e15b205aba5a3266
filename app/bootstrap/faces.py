"""The two windows, and what becomes of the wishes that they send up."""

import asyncio
import logging
from collections.abc import Callable, Coroutine
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from app.bootstrap.errands import Errands
from app.bootstrap.gate import Gate
from app.bootstrap.people import StaffRoom
from app.bootstrap.selling import Selling
from app.bootstrap.sound import Sound
from app.bootstrap.station import Station
from app.bootstrap.teaching import Teaching
from app.codes.picture import modules
from app.domain.likeness import SameAnswer, SameQuestion
from app.domain.notice import NoticeId
from app.domain.person import Deed
from app.domain.trouble import LedgerUnwritable
from app.platforms.registry import Registry
from app.settings import Settings, SettingsChanged
from app.ui.cashier.window import CashierWindow
from app.ui.close_watch import CloseWatch
from app.ui.customer.stage import USUAL_TIMINGS, Timings
from app.ui.customer.window import CustomerWindow
from app.ui.language import set_language
from app.ui.screens import ScreenWatcher
from app.ui.signals import StationSignals

log = logging.getLogger(__name__)


class Faces(QObject):
    """Owns the windows. They know signals and wishes alone; everything that acts is connected here."""

    def __init__(
        self, app: QApplication, settings: Settings, registry: Registry, customer_timings: Timings = USUAL_TIMINGS
    ) -> None:
        super().__init__()
        self._app = app
        self._customer_screen = settings.customer_screen
        set_language(app, settings.language)
        self.signals = StationSignals(self)
        self.till = CashierWindow(self.signals, settings, registry.platforms)
        self.till.sheets.suggest_platform = registry.platform_of_code
        self.till.ask_first = _nothing_yet
        self.customer = CustomerWindow(self.signals, settings, registry.platforms, customer_timings)
        self._screens: ScreenWatcher | None = None
        self.till_closed = CloseWatch(self.till).closed
        self._errands = Errands()
        self._offering: asyncio.Task[None] | None = None
        self._teaching: Teaching | None = None

    def show(self, *, windowed: bool, customer_in_window: bool) -> None:
        """Open the till, and the customer's window on the second monitor, as a panel, or in a window of its own."""
        if customer_in_window:
            self.customer.show()
        else:
            self._watch_screens()
        if windowed:
            self.till.show()
        else:
            self.till.showMaximized()

    def serve(self, station: Station, sound: Sound) -> None:
        """Connect every wish to what fulfils it, and every event to what shows it."""
        self._station, self._sound = station, sound
        self.signals.listen_to(station.bus)
        self.signals.settings_changed.connect(self._follow_settings)
        self._serve_the_sale()
        self._serve_the_owner()
        self._teaching = Teaching(self.till, station.teaching)
        self.gate = Gate(station.staff, self.till.sheets, self._errands)
        self._staff_room = StaffRoom(station.staff, self.till, self.gate, self._errands)
        self._staff_room.serve(self.signals)

    async def show_today(self) -> None:
        """Show what the ledger already has of this business day."""
        day = await self._station.today()
        self.till.show_day(day.totals, day.payments, day.tray)
        await self.selling.show_given_back(day.totals.day)

    async def offer_shown(self) -> None:
        """Return when the pairing that was asked for last is on the screen."""
        if self._offering:
            await self._offering

    async def close(self) -> None:
        await self._errands.stop()
        if self._teaching:
            await self._teaching.stop()
        if self._screens:
            self._screens.stop()
        self.till.close()
        self.customer.close()

    def _serve_the_sale(self) -> None:
        window = self.till
        self.selling = Selling(window, self._station, self._errands, allow=lambda deed, do: self.gate.ask(deed, do))
        for face in (self.till, self.customer):
            face.code_wanted.connect(self._station.code_choice.choose)
        window.replay_requested.connect(self._sound.bell.replay_last)
        window.mute_requested.connect(self._mute)
        window.notice_looked_at.connect(self._settle_notice)
        window.same_payment_answered.connect(self._answer_same_payment)
        window.same_payment_undone.connect(self._undo_same_payment)

    def _serve_the_owner(self) -> None:
        window = self.till
        window.settings_saved.connect(self._save_for_owner)
        window.sound_tried.connect(self._sound.try_out)
        window.pairing_requested.connect(self._offer_pairing)
        window.iphone_pairing_requested.connect(self._offer_to_iphones)
        window.iphone_compared.connect(self._station.pairing.answer_compared)
        window.pairing_given_up.connect(self._station.pairing.give_up)
        window.phone_revoked.connect(self._revoke)
        window.show_key_place(self._station.keys.is_keychain)

    def _mute(self, muted: bool) -> None:
        self._save(replace(self._station.settings.now, muted=muted))

    def _save(self, settings: Settings) -> None:
        self._errands.start(self._station.settings.change(settings), "saving the settings")

    def _save_for_owner(self, settings: Settings) -> None:
        self._errands.start(self._saying(self._change_settings(settings)), "changing the settings")

    async def _change_settings(self, settings: Settings) -> None:
        before = self._station.settings.now
        await self._station.settings.change(settings)
        by_owner = self.gate.allowed_by(Deed.SETTINGS)
        await self._station.deeds.settings_changed(before, settings, by_owner=by_owner)

    def _settle_notice(self, notice_id: NoticeId) -> None:
        self._errands.start(self._saying(self._station.settle_notice(notice_id)), "settling a notice")

    def _answer_same_payment(self, question: SameQuestion, answer: SameAnswer) -> None:
        wish = self._station.likeness.answer(question, answer)
        self._errands.start(self._saying(wish), "answering whether two payments are one")

    def _undo_same_payment(self, doubled: NoticeId) -> None:
        self._errands.start(self._saying(self._station.likeness.undo(doubled)), "counting a payment after all")

    def _revoke(self, phone_id: str) -> None:
        self._errands.start(self._saying(self._station.keeper.revoke(phone_id)), "revoking a phone")

    async def _saying(self, wish: Coroutine[Any, Any, None]) -> None:
        """Fulfil it, and say on the till when the ledger does not allow it."""
        try:
            await wish
        except LedgerUnwritable as trouble:
            log.exception("a wish was not fulfilled")
            self.till.show_ledger_trouble(trouble.trouble, trouble.detail)

    def _offer_pairing(self) -> None:
        """An earlier offer is void, and one whose code is still being drawn is not shown any more."""
        if self._offering:
            self._offering.cancel()
        self._offering = self._errands.start(self._show_pairing(), "offering a pairing")

    def _offer_to_iphones(self) -> None:
        if self._offering:
            self._offering.cancel()
        name = self._station.settings.now.name_to_show
        self.till.sheets.show_iphone_pairing(name)
        self._station.pairing.offer_to_iphones(name)

    async def _show_pairing(self) -> None:
        offer = self._station.pairing.offer(self._station.settings.now.name_to_show)
        self.till.show_pairing(offer.uri, await asyncio.to_thread(modules, offer.uri))

    def _follow_settings(self, event: SettingsChanged) -> None:
        now = event.now
        if now.language != event.before.language:
            set_language(self._app, now.language)
        if self._screens and now.customer_screen != event.before.customer_screen:
            self._screens.set_customer_screen(now.customer_screen)
        self._sound.follow(now)

    def _watch_screens(self) -> None:
        self._screens = ScreenWatcher(self._app, self.till, self.customer, self._customer_screen)
        self._screens.one_screen.connect(self._share_screen)
        self._screens.place()

    def _share_screen(self, alone: bool) -> None:
        self.till.set_customer_panel(self.customer if alone else None)


def _nothing_yet(_deed: Deed, _then: Callable[[str], None]) -> None:
    """Who may do what is not known before the ledger is open."""
