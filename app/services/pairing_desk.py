"""Pairs a phone with this station: one offer at a time, shown until a phone answers it or the owner gives up."""

import asyncio
import logging

from app.domain.events import PhonePaired
from app.domain.phone import PairedPhone
from app.services.bookkeeper import Bookkeeper
from app.services.bus import Bus
from app.services.link_keeper import LinkKeeper
from app.services.ports import KeyStore, PairingOffer, PhoneRadio

log = logging.getLogger(__name__)


class PairingDesk:
    """Every offer has a fresh key and serves one phone, once."""

    def __init__(
        self, bus: Bus, bookkeeper: Bookkeeper, *, radio: PhoneRadio, keys: KeyStore, keeper: LinkKeeper
    ) -> None:
        self._bus = bus
        self._bookkeeper = bookkeeper
        self._radio = radio
        self._keys = keys
        self._keeper = keeper
        self._waiting: asyncio.Task[PairedPhone] | None = None

    def offer(self, station_name: str) -> PairingOffer:
        """Make a fresh offer and wait for its phone; an earlier offer is void."""
        self.give_up()
        offer = self._radio.offer_pairing(station_name)
        self._waiting = asyncio.create_task(self._pair(offer), name="pairing")
        self._waiting.add_done_callback(_log_failure)
        return offer

    def give_up(self) -> None:
        """Void the offer that is shown."""
        if self._waiting:
            self._waiting.cancel()
            self._waiting = None

    async def paired(self) -> PairedPhone:
        """Wait for the phone that answers the offer shown.

        Raises:
            LedgerUnwritable: the pairing could not be recorded.
            asyncio.CancelledError: the offer was given up.
        """
        if self._waiting is None:
            raise asyncio.CancelledError
        return await asyncio.shield(self._waiting)

    async def _pair(self, offer: PairingOffer) -> PairedPhone:
        phone = await self._radio.meet_new_phone(offer)
        await asyncio.to_thread(self._keys.put, phone.phone_id, offer.key)
        await self._bookkeeper.pair_phone(phone)
        await self._keeper.keep(phone, offer.key)
        self._bus.publish(PhonePaired(phone))
        return phone


def _log_failure(task: "asyncio.Task[PairedPhone]") -> None:
    if not task.cancelled() and (error := task.exception()):
        log.error("pairing failed", exc_info=error)
