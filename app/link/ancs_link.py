"""The station's edge to an iPhone as it is: no app on it, no protocol of ours, and nothing that it keeps for us."""

import asyncio
import logging
from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from app.domain.iphone_pairing import IphoneHindrance, IphonesUnreachable
from app.domain.link_state import LinkPhase
from app.domain.notice import NoticeId
from app.link.link_timings import LinkTimings, RetryPause
from app.link.phase_teller import PhaseTeller
from app.link.radio_failed import RadioFailed
from app.services.ports import LinkPlan, PhoneListener

if TYPE_CHECKING:
    from bleak.backends.client import BaseBleakClient

    from app.link.ancs_connection import AncsConnection
    from app.link.ancs_session import AncsSession
    from app.link.iphone_door import IphoneDoor

log = logging.getLogger(__name__)


PHASES_OF_HINDRANCES = {
    IphoneHindrance.NO_SERVICE: LinkPhase.NO_ADAPTER,
    IphoneHindrance.NO_ADAPTER: LinkPhase.NO_ADAPTER,
    IphoneHindrance.ADAPTER_OFF: LinkPhase.ADAPTER_OFF,
    IphoneHindrance.NOT_PERMITTED: LinkPhase.NO_PERMISSION,
}


class AncsPhoneLink:
    """The `PhoneLink` of app.services.ports. `door` is asked for at the first try, as it takes time to load."""

    def __init__(
        self,
        plan: LinkPlan,
        listener: PhoneListener,
        *,
        door: "Callable[[], IphoneDoor]",
        station_name: Callable[[], str],
        client_backend: "type[BaseBleakClient] | None",
        timings: LinkTimings,
        now: Callable[[], datetime],
    ) -> None:
        self._plan = plan
        self._listener = listener
        self._door = door
        self._station_name = station_name
        self._client_backend = client_backend
        self._timings = timings
        self._now = now
        self._phases = PhaseTeller(plan.phone.phone_id, listener)
        self._pause = RetryPause(timings)

    async def run(self) -> None:
        """Be found, connect and listen until cancelled. Whatever goes wrong is a phase, and is tried again."""
        self._phases.sought()
        while True:
            await self._one_try()
            await asyncio.sleep(self._pause.next())

    def acknowledge(self, notice_id: NoticeId) -> None:
        """Nothing: an iPhone keeps a notice for its owner, who removes it, and tells all that stand anew each time.

        A replay has the identity it had, so the ledger passes it over; what the owner removed is not told again.
        """

    async def _one_try(self) -> None:
        phone_id = self._plan.phone.phone_id
        try:
            await self._meet()
        except RadioFailed as failed:
            log.info("phone %s: %s", phone_id, failed)
            self._phases.radio_failed(failed.phase, failed.detail)
        except IphonesUnreachable as unreachable:
            log.info("phone %s: %s", phone_id, unreachable)
            phase = PHASES_OF_HINDRANCES.get(unreachable.hindrance, LinkPhase.FAULT)
            self._phases.radio_failed(phase, str(unreachable))
        except Exception as error:
            log.exception("the link to phone %s failed", phone_id)
            self._phases.ended(LinkPhase.FAULT, str(error) or type(error).__name__)

    async def _meet(self) -> None:
        from app.link.ancs_connection import ancs_connected
        from app.link.ancs_session import AncsSession

        self._phases.scanning_began()
        device = await self._door().arrival(self._plan.phone.address, self._station_name())
        self._phases.seen()
        async with ancs_connected(device, self._client_backend, self._timings) as connection:
            session = AncsSession(
                connection, plan=self._plan, listener=self._listener, timings=self._timings, now=self._now
            )
            await self._converse(connection, session)

    async def _converse(self, connection: "AncsConnection", session: "AncsSession") -> None:
        from app.link.ancs_connection import NotShared

        try:
            await connection.open()
            await session.probe()
            self._phases.connected()
            self._pause.reset()
            await session.run()
        except NotShared as closed:
            log.info("phone %s: %s", self._plan.phone.phone_id, closed)
            self._phases.ended(LinkPhase.NOT_SHARED, "")
            await self._until_shared(session)

    async def _until_shared(self, session: "AncsSession") -> None:
        """Stay connected, since the iPhone asks its owner while it is; then begin anew, to hear all that stands there.

        Raises:
            RadioFailed: it is shared now, or the connection ended.
        """
        from app.link.ancs_connection import NotShared

        while True:
            await asyncio.sleep(self._timings.heartbeat_every)
            try:
                await session.probe()
            except NotShared:
                continue
            raise RadioFailed(None, "the iPhone shares its notifications now")
