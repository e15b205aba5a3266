"""The owner's back end at this station: joined, followed, left. What fails here never stops the till."""

import asyncio
import logging
from collections.abc import Callable
from dataclasses import replace

from app.bootstrap.enrolment import join, token_store
from app.bootstrap.errands import Errands
from app.bootstrap.replication import Membership, Replication
from app.bootstrap.station import Station
from app.domain.back_end_state import NOT_ENROLLED, BackEndState, Standing
from app.domain.enrolment import NotEnrolled
from app.domain.events import BackEndChanged
from app.domain.person import Deed
from app.domain.trouble import LedgerUnwritable
from app.paths import DataFolder
from app.ui.cashier.window import CashierWindow
from app.ui.settings_dialog import SettingsDialog

log = logging.getLogger(__name__)


class BackEndDesk:
    """Owns the replication, and serves its settings page. `allowed_by` names the owner who allowed a deed."""

    def __init__(
        self, station: Station, folder: DataFolder, till: CashierWindow, allowed_by: Callable[[Deed], str]
    ) -> None:
        self._station = station
        self._folder = folder
        self._till = till
        self._allowed_by = allowed_by
        self._errands = Errands()
        self._changing = asyncio.Lock()
        self._replication: Replication | None = None
        self.state = NOT_ENROLLED
        till.sheets.settings_made.connect(self._serve_page)

    def start(self) -> None:
        """Begin to send, where this station is enrolled; nobody waits for it."""
        if self._station.settings.now.back_end_url:
            self._errands.start(self._resume(), "beginning to replicate")

    async def close(self) -> None:
        await self._errands.stop()
        await self._stop()

    def enrol(self, url: str, code: str) -> None:
        self._errands.start(self._enrol(url, code), "enrolling at a back end")

    def leave(self) -> None:
        self._errands.start(self._leave(), "leaving the back end")

    async def _resume(self) -> None:
        async with self._changing:
            await self._begin(self._station.settings.now.back_end_url)

    async def _begin(self, url: str) -> None:
        """Without its token the station is as good as shut out."""
        await self._stop()
        token = await asyncio.to_thread(lambda: token_store(self._folder).get(self._station_id))
        if token is None:
            self._become(BackEndState(Standing.REVOKED))
        else:
            self.state = BackEndState(Standing.AWAY, since=self._station.clock.now())
            self._show()
            self._replicate(Membership(url, token.decode()))

    def _replicate(self, membership: Membership) -> None:
        """What one that was left behind still has to say is not heard."""
        made = Replication(self._station, self._folder.ledger, membership, lambda state: self._hear(made, state))
        self._replication = made

    async def _stop(self) -> None:
        replication, self._replication = self._replication, None
        if replication:
            await replication.stop()

    async def _enrol(self, url: str, code: str) -> None:
        async with self._changing:
            try:
                address = await join(self._folder, self._station_id, url, code)
            except NotEnrolled as failed:
                log.warning("not enrolled at %s: %s %s", url, failed.problem, failed.detail)
                if sheet := self._till.sheets.settings:
                    sheet.back_end.tell_problem(failed.problem, failed.detail)
                return
            await self._set_url(address)
            await self._begin(address)

    async def _leave(self) -> None:
        async with self._changing:
            await self._stop()
            await asyncio.to_thread(lambda: token_store(self._folder).forget(self._station_id))
            await self._set_url("")
            self._become(NOT_ENROLLED)

    async def _set_url(self, url: str) -> None:
        before = self._station.settings.now
        now = replace(before, back_end_url=url)
        await self._station.settings.change(now)
        try:
            await self._station.deeds.settings_changed(before, now, by_owner=self._allowed_by(Deed.SETTINGS))
        except LedgerUnwritable as trouble:
            self._till.show_ledger_trouble(trouble.trouble, trouble.detail)

    def _hear(self, replication: Replication, state: BackEndState) -> None:
        if replication is self._replication:
            self._become(state)

    def _become(self, state: BackEndState) -> None:
        self.state = state
        self._station.bus.publish(BackEndChanged(state))
        self._show()

    def _serve_page(self, sheet: SettingsDialog) -> None:
        sheet.back_end.enrol_requested.connect(self.enrol)
        sheet.back_end.leave_requested.connect(self.leave)
        self._show()

    def _show(self) -> None:
        if sheet := self._till.sheets.settings:
            sheet.back_end.show_state(self._station.settings.now.back_end_url, self.state)

    @property
    def _station_id(self) -> str:
        return self._station.bookkeeper.station_id
