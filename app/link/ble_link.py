"""The station's Bluetooth edge over bleak: links to our own handsets, and, by `ancs_link`, to iPhones as they are.

bleak and the session's cryptography are imported when the first link runs: a window need not wait for them.
"""

import asyncio
import logging
import sys
from collections.abc import Callable
from datetime import datetime
from functools import cached_property
from secrets import token_hex
from typing import TYPE_CHECKING, Protocol

from app.domain.iphone_pairing import IphoneStep
from app.domain.link_state import LinkPhase
from app.domain.notice import NoticeId
from app.domain.phone import PairedPhone, PhoneKind
from app.link.ancs_link import AncsPhoneLink
from app.link.link_timings import LinkTimings, RetryPause
from app.link.phase_teller import PhaseTeller
from app.link.protocol.bounded_cbor import MessageBroken
from app.link.protocol.closing import CloseReason, LinkClosed
from app.link.protocol.pairing import PairingSecret, parse_pairing_uri
from app.link.protocol.tags import Role, resolves
from app.link.radio_failed import RadioFailed
from app.services.ports import IphoneOwner, LinkPlan, PairingOffer, PhoneLink, PhoneListener

if TYPE_CHECKING:
    from bleak.backends.client import BaseBleakClient
    from bleak.backends.scanner import BaseBleakScanner

    from app.link.iphone_door import IphoneDoor
    from app.link.phone_connection import PhoneConnection
    from app.link.phone_finder import PhoneFinder
    from app.link.phone_session import PhoneSession
    from app.link.protocol.channel import StationChannel
    from app.link.protocol.session import PhoneIntroduction

log = logging.getLogger(__name__)

PHASES_OF_CLOSING = {
    CloseReason.WRONG_KEY: LinkPhase.WRONG_KEY,
    CloseReason.UNKNOWN_STATION: LinkPhase.WRONG_KEY,
    CloseReason.WRONG_PHONE: LinkPhase.WRONG_KEY,
    CloseReason.OTHER_VERSION: LinkPhase.OTHER_VERSION,
}


class RadioBackends(Protocol):
    """What bleak runs on, when it is not this computer's own Bluetooth."""

    @property
    def scanner(self) -> "type[BaseBleakScanner]": ...

    @property
    def client(self) -> "type[BaseBleakClient]": ...

    @property
    def door(self) -> "IphoneDoor": ...


def system_door() -> "IphoneDoor":
    """That of this computer's own Bluetooth."""
    if sys.platform == "linux":
        from app.link.bluez_door import BluezDoor

        return BluezDoor()
    from app.link.iphone_door import ShutDoor

    return ShutDoor()


def system_time() -> datetime:
    """In the zone of this computer, which a date without a zone is taken to be in."""
    return datetime.now().astimezone()


class BleRadio:
    """The `PhoneRadio` of app.services.ports. `station_id` is 16 hex digits; phones show `station_name()`."""

    def __init__(
        self,
        station_id: str,
        station_name: Callable[[], str],
        *,
        timings: LinkTimings | None = None,
        backends: RadioBackends | None = None,
        now: Callable[[], datetime] = system_time,
    ) -> None:
        self.station_id = station_id
        self.station_name = station_name
        self.timings = timings or LinkTimings()
        self.client_backend = backends.client if backends else None
        self.now = now
        self._backends = backends
        self._scanner_backend = backends.scanner if backends else None

    @cached_property
    def finder(self) -> "PhoneFinder":
        from app.link.phone_finder import PhoneFinder

        return PhoneFinder(self._scanner_backend, self.timings.scan_round)

    @cached_property
    def door(self) -> "IphoneDoor":
        return self._backends.door if self._backends else system_door()

    def offer_pairing(self, station_name: str) -> PairingOffer:
        secret = PairingSecret.fresh(self.station_id, station_name)
        return PairingOffer(secret.uri(), secret.key)

    async def meet_new_phone(self, offer: PairingOffer) -> PairedPhone:
        """Wait for the phone that was given `offer`; whatever goes wrong on the way, it is waited for again."""
        secret = parse_pairing_uri(offer.uri)
        pause = RetryPause(self.timings)
        while True:
            try:
                return await self._first_contact(secret)
            except Exception as error:
                log.info("first contact failed: %s", error, exc_info=not isinstance(error, RadioFailed | LinkClosed))
            await asyncio.sleep(pause.next())

    async def meet_new_iphone(self, station_name: str, owner: IphoneOwner) -> PairedPhone:
        """See the port. The id is drawn here: an iPhone tells of none that it would keep."""
        guest = await self.door.bond(station_name, owner)
        owner.tell(IphoneStep.BONDED)
        return PairedPhone(token_hex(8), guest.name, self.now(), PhoneKind.IPHONE, guest.device.address)

    def link(self, plan: LinkPlan, listener: PhoneListener) -> PhoneLink:
        return (
            self._iphone_link(plan, listener)
            if plan.phone.kind is PhoneKind.IPHONE
            else BlePhoneLink(self, plan, listener)
        )

    def _iphone_link(self, plan: LinkPlan, listener: PhoneListener) -> AncsPhoneLink:
        return AncsPhoneLink(
            plan,
            listener,
            door=lambda: self.door,
            station_name=self.station_name,
            client_backend=self.client_backend,
            timings=self.timings,
            now=self.now,
        )

    async def _first_contact(self, secret: PairingSecret) -> PairedPhone:
        from app.link.phone_connection import connected
        from app.link.phone_session import shake_hands

        device = await self.finder.find(lambda tag: resolves(secret.key, Role.PHONE, tag), lambda: None)
        async with connected(device, self.client_backend, self.timings) as connection:
            _, phone = await shake_hands(connection, secret, None, self.timings.established_within)
            return PairedPhone(phone.phone_id, phone.name, self.now())


class BlePhoneLink:
    """The `PhoneLink` of app.services.ports."""

    def __init__(self, radio: BleRadio, plan: LinkPlan, listener: PhoneListener) -> None:
        self._radio = radio
        self._plan = plan
        self._listener = listener
        self._phases = PhaseTeller(plan.phone.phone_id, listener)
        self._pause = RetryPause(radio.timings)
        self._session: PhoneSession | None = None

    async def run(self) -> None:
        """Seek, connect and listen until cancelled. Whatever goes wrong is a phase, and is tried again."""
        self._phases.sought()
        while True:
            await self._one_try()
            await asyncio.sleep(self._pause.next())

    def acknowledge(self, notice_id: NoticeId) -> None:
        """Without a session nothing is kept: the next one's hello says what the ledger has."""
        if self._session is not None:
            self._session.acknowledge(notice_id)

    async def _one_try(self) -> None:
        try:
            await self._meet()
        except LinkClosed as closed:
            log.info("phone %s: session closed: %s", self._plan.phone.phone_id, closed)
            self._phases.ended(PHASES_OF_CLOSING.get(closed.reason), str(closed))
        except RadioFailed as failed:
            log.info("phone %s: %s", self._plan.phone.phone_id, failed)
            self._phases.radio_failed(failed.phase, failed.detail)
        except MessageBroken as broken:
            self._phases.ended(LinkPhase.OTHER_VERSION, str(broken))
        except Exception as error:
            log.exception("the link to phone %s failed", self._plan.phone.phone_id)
            self._phases.ended(LinkPhase.FAULT, str(error) or type(error).__name__)

    async def _meet(self) -> None:
        from app.link.phone_connection import connected
        from app.link.phone_session import shake_hands

        radio, plan = self._radio, self._plan
        secret = PairingSecret(radio.station_id, radio.station_name(), plan.key)
        device = await radio.finder.find(lambda tag: resolves(secret.key, Role.PHONE, tag), self._phases.scanning_began)
        self._phases.seen()
        async with connected(device, radio.client_backend, radio.timings) as connection:
            stands = await shake_hands(connection, secret, plan.phone.phone_id, radio.timings.established_within)
            await self._converse(connection, *stands)

    async def _converse(
        self, connection: "PhoneConnection", channel: "StationChannel", phone: "PhoneIntroduction"
    ) -> None:
        from app.link.phone_session import PhoneSession

        radio, plan = self._radio, self._plan
        log.info("phone %s: connected, MTU %d", plan.phone.phone_id, connection.mtu)
        self._session = session = PhoneSession(
            connection, channel, phone, plan=plan, listener=self._listener, timings=radio.timings, now=radio.now
        )
        self._phases.connected()
        try:
            await session.run(radio.station_name())
        finally:
            self._session = None
            if session.was_heard:
                self._pause.reset()
