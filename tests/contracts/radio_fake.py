"""The radio of the tests: phones in memory that keep the promises of the `PhoneRadio` port."""

import asyncio
import secrets
from datetime import UTC, datetime

from app.domain.iphone_pairing import IphoneHindrance, IphonesUnreachable
from app.domain.link_state import LinkPhase
from app.domain.notice import Notice, NoticeId
from app.domain.phone import PairedPhone, PhoneStatus
from app.services.ports import IphoneOwner, LinkPlan, PairingOffer, PhoneListener


class PhoneFake:
    """Sends everything after the last acknowledged number, in order, to whoever has its key."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.phone_id = secrets.token_hex(8)
        self.epoch = secrets.token_hex(8)
        self.key: bytes | None = None
        self.outbox: list[Notice] = []
        self.in_range = asyncio.Event()
        self.news = asyncio.Event()

    def pay(self, app_id: str, text: str) -> None:
        notice_id = NoticeId(self.phone_id, self.epoch, len(self.outbox) + 1)
        self.outbox.append(Notice(notice_id, app_id, "", text, datetime.now(UTC)))
        self.news.set()

    def go_away(self) -> None:
        self.in_range.clear()
        self.news.set()

    def come_back(self) -> None:
        self.in_range.set()
        self.news.set()


class RadioFake:
    def __init__(self) -> None:
        self.phones: list[PhoneFake] = []
        self._scanned = asyncio.Event()

    def scanned(self, phone: PhoneFake, key: bytes) -> None:
        """A phone has scanned the offer with this key."""
        phone.key = key
        self.phones.append(phone)
        self._scanned.set()

    def offer_pairing(self, station_name: str) -> PairingOffer:
        key = secrets.token_bytes(32)
        return PairingOffer(f"paybell://pair?n={station_name}&k={key.hex()}", key)

    async def meet_new_phone(self, offer: PairingOffer) -> PairedPhone:
        while True:
            for phone in self.phones:
                if phone.key == offer.key:
                    return PairedPhone(phone.phone_id, phone.name, datetime.now(UTC))
            self._scanned.clear()
            await self._scanned.wait()

    async def meet_new_iphone(self, station_name: str, owner: IphoneOwner) -> PairedPhone:
        raise IphonesUnreachable(IphoneHindrance.OTHER_SYSTEM)

    def link(self, plan: LinkPlan, listener: PhoneListener) -> "LinkFake":
        [phone] = [each for each in self.phones if each.phone_id == plan.phone.phone_id]
        return LinkFake(phone, plan, listener)


class LinkFake:
    def __init__(self, phone: PhoneFake, plan: LinkPlan, listener: PhoneListener) -> None:
        self._phone = phone
        self._plan = plan
        self._listener = listener
        self._acknowledged = 0

    def acknowledge(self, notice_id: NoticeId) -> None:
        self._acknowledged = max(self._acknowledged, notice_id.seq)

    async def run(self) -> None:
        self._say(LinkPhase.NEVER_SEEN)
        while True:
            await self._phone.in_range.wait()
            self._say(LinkPhase.CONNECTING)
            self._say(LinkPhase.CONNECTED)
            self._listener.status_heard(self._phone.phone_id, PhoneStatus(80, charging=False, queued=0))
            await self._pass_on()
            self._say(LinkPhase.SILENT)

    async def _pass_on(self) -> None:
        sent = max(self._plan.heard_up_to().get(self._phone.epoch, 0), self._acknowledged)
        while self._phone.in_range.is_set():
            for notice in self._phone.outbox[sent:]:
                if notice.app_id in self._plan.wanted_apps():
                    self._listener.notice_heard(notice)
            sent = len(self._phone.outbox)
            self._phone.news.clear()
            await self._phone.news.wait()

    def _say(self, phase: LinkPhase) -> None:
        self._listener.phase_changed(self._phone.phone_id, phase)
