"""Pairs a phone with this station: one offer at a time, until a phone answers, the owner gives up or time is over."""

import asyncio
import logging
from collections.abc import Coroutine
from typing import Any

from app.domain.events import IphonePairingImpossible, IphonePairingMoved, PairingExpired, PhonePaired
from app.domain.iphone_pairing import IphoneHindrance, IphoneStep, IphonesUnreachable
from app.domain.phone import PairedPhone
from app.services.bookkeeper import Bookkeeper
from app.services.bus import Bus
from app.services.link_keeper import LinkKeeper
from app.services.ports import KeyStore, PairingOffer, PhoneRadio

log = logging.getLogger(__name__)

OFFER_GOOD_FOR = 300.0
"""Seconds: long enough to find the phone and open the app, short for a code that was forgotten on a screen."""
RETRY_EVERY = 2.0
"""Seconds between two tries to keep a pairing that the disk or the keychain does not take."""


class PairingDesk:
    """Every offer serves one phone, once; one to a Paybell phone has a fresh key.

    A phone that has answered believes itself paired: from then on the pairing is carried through, whatever happens.
    """

    def __init__(
        self,
        bus: Bus,
        bookkeeper: Bookkeeper,
        *,
        radio: PhoneRadio,
        keys: KeyStore,
        keeper: LinkKeeper,
        good_for: float = OFFER_GOOD_FOR,
        retry_every: float = RETRY_EVERY,
    ) -> None:
        self._bus = bus
        self._bookkeeper = bookkeeper
        self._radio = radio
        self._keys = keys
        self._keeper = keeper
        self._good_for = good_for
        self._retry_every = retry_every
        self._meeting: asyncio.Task[PairedPhone] | None = None
        self._comparing: asyncio.Future[bool] | None = None
        self._pairing: asyncio.Task[PairedPhone] | None = None
        self._running: set[asyncio.Task[PairedPhone]] = set()

    def offer(self, station_name: str) -> PairingOffer:
        """Make a fresh offer and wait for its phone; an earlier offer is void, and so is this one after its time."""
        self.give_up()
        offer = self._radio.offer_pairing(station_name)
        self._meeting = self._start(self._meet(offer), "meeting a phone for pairing")
        self._pairing = self._start(self._pair(self._meeting, offer.key), "pairing")
        return offer

    def offer_to_iphones(self, station_name: str) -> None:
        """Be found by an iPhone and wait for it; an earlier offer is void. The bus hears how far it has come."""
        self.give_up()
        self._meeting = self._start(self._meet_iphone(station_name), "meeting an iPhone for pairing")
        self._pairing = self._start(self._pair(self._meeting, b""), "pairing")

    def tell(self, step: IphoneStep, code: str = "") -> None:
        """The radio says how far the pairing of an iPhone has come."""
        self._bus.publish(IphonePairingMoved(step, code))

    async def compare(self, code: str) -> bool:
        """The radio asks whether the iPhone shows this number too; `answer_compared` is the answer."""
        self._comparing = asyncio.get_running_loop().create_future()
        self._bus.publish(IphonePairingMoved(IphoneStep.COMPARE, code))
        return await self._comparing

    def answer_compared(self, same: bool) -> None:
        """The owner has compared the numbers. What nobody asks any more is not answered."""
        if self._comparing and not self._comparing.done():
            self._comparing.set_result(same)

    def give_up(self) -> None:
        """Void the offer that is shown, unless a phone has answered it."""
        if self._meeting:
            self._meeting.cancel()

    async def stop(self) -> None:
        """Leave off wherever it stands, and wait until the radio is free."""
        for task in self._running:
            task.cancel()
        await asyncio.gather(*self._running, return_exceptions=True)

    async def paired(self) -> PairedPhone:
        """Wait for the phone that answers the offer shown.

        Raises:
            asyncio.CancelledError: the offer was given up, or its time is over.
        """
        if self._pairing is None:
            raise asyncio.CancelledError
        return await asyncio.shield(self._pairing)

    async def _meet_iphone(self, station_name: str) -> PairedPhone:
        """One that bonds in the moment in which time is over is bonded in vain: it is paired anew, as it forgets us."""
        try:
            async with asyncio.timeout(self._good_for) as time:
                return await self._radio.meet_new_iphone(station_name, self)
        except IphonesUnreachable as unreachable:
            self._bus.publish(IphonePairingImpossible(unreachable.hindrance, unreachable.detail))
        except TimeoutError:
            if not time.expired():
                raise
            self._bus.publish(IphonePairingImpossible(IphoneHindrance.NOBODY_CAME))
        raise asyncio.CancelledError

    async def _meet(self, offer: PairingOffer) -> PairedPhone:
        try:
            async with asyncio.timeout(self._good_for) as time:
                return await self._radio.meet_new_phone(offer)
        except TimeoutError:
            if not time.expired():
                raise
            self._bus.publish(PairingExpired())
            raise asyncio.CancelledError from None

    async def _pair(self, meeting: "asyncio.Task[PairedPhone]", key: bytes) -> PairedPhone:
        phone = await meeting
        while not await self._is_kept(phone, key):  # noqa: ASYNC110  # a disk that has room again tells nobody
            await asyncio.sleep(self._retry_every)
        await self._keeper.keep(phone, key)
        self._bus.publish(PhonePaired(phone))
        return phone

    async def _is_kept(self, phone: PairedPhone, key: bytes) -> bool:
        try:
            if key:
                await asyncio.to_thread(self._keys.put, phone.phone_id, key)
            await self._bookkeeper.pair_phone(phone)
        except Exception as fault:  # noqa: BLE001  # each system's keychain has exceptions of its own
            log.warning("the pairing with %s is not kept yet: %s", phone.phone_id, fault)
            return False
        return True

    def _start(self, work: Coroutine[Any, Any, PairedPhone], name: str) -> "asyncio.Task[PairedPhone]":
        task = asyncio.create_task(work, name=name)
        self._running.add(task)
        task.add_done_callback(self._running.discard)
        task.add_done_callback(_log_failure)
        return task


def _log_failure(task: "asyncio.Task[PairedPhone]") -> None:
    if not task.cancelled() and (error := task.exception()):
        log.error("pairing failed", exc_info=error)
