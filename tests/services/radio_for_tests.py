"""A radio whose links do what the test says, and keep what they were told."""

import asyncio

from app.domain.iphone_pairing import IphoneHindrance, IphoneStep, IphonesUnreachable
from app.domain.link_state import LinkPhase
from app.domain.notice import Notice, NoticeId
from app.domain.phone import PairedPhone
from app.services.ports import IphoneOwner, LinkPlan, PairingOffer, PhoneListener
from tests.fakes import NOON


class ScriptedLink:
    """Runs until it is cancelled; the test speaks for the phone."""

    def __init__(self, plan: LinkPlan, listener: PhoneListener) -> None:
        self.plan = plan
        self.listener = listener
        self.acknowledged: list[NoticeId] = []
        self.running = asyncio.Event()
        self.ended = False

    async def run(self) -> None:
        self.running.set()
        try:
            await asyncio.Event().wait()
        finally:
            self.ended = True

    def acknowledge(self, notice_id: NoticeId) -> None:
        self.acknowledged.append(notice_id)

    def connect(self) -> None:
        self.listener.phase_changed(self.plan.phone.phone_id, LinkPhase.CONNECTED)

    def hear(self, notice: Notice) -> None:
        self.listener.notice_heard(notice)


class ScriptedRadio:
    def __init__(self) -> None:
        self.links: list[ScriptedLink] = []
        self.newcomer: asyncio.Future[PairedPhone] = asyncio.get_running_loop().create_future()
        self.offers = 0
        self.hindrance: IphoneHindrance | None = None
        self.number = ""

    def offer_pairing(self, station_name: str) -> PairingOffer:
        self.offers += 1
        return PairingOffer(f"paybell://pair?n={station_name}", bytes([self.offers]) * 32)

    async def meet_new_phone(self, offer: PairingOffer) -> PairedPhone:
        return await asyncio.shield(self.newcomer)

    async def meet_new_iphone(self, station_name: str, owner: IphoneOwner) -> PairedPhone:
        owner.tell(IphoneStep.FINDABLE)
        if self.number and not await owner.compare(self.number):
            raise IphonesUnreachable(IphoneHindrance.NUMBERS_DIFFER)
        if self.hindrance:
            raise IphonesUnreachable(self.hindrance)
        return await asyncio.shield(self.newcomer)

    def link(self, plan: LinkPlan, listener: PhoneListener) -> ScriptedLink:
        self.links.append(ScriptedLink(plan, listener))
        return self.links[-1]


class KeysInMemory(dict[str, bytes]):
    """A key store that forgets with the process."""

    is_keychain = True
    refuses_to_forget = False

    def put(self, phone_id: str, key: bytes) -> None:
        self[phone_id] = key

    def forget(self, phone_id: str) -> None:
        if self.refuses_to_forget:
            raise PermissionError("the keychain is locked")
        self.pop(phone_id, None)


def a_phone(phone_id: str = "0123456789abcdef", name: str = "counter phone") -> PairedPhone:
    return PairedPhone(phone_id, name, NOON)
