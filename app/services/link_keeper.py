"""Keeps a link to every paired phone, and knows how each stands."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from app.domain.events import LinkChanged, PhoneRevoked, TroubleBegan, TroubleEnded
from app.domain.link_state import LinkPhase, LinkState
from app.domain.notice import Notice, NoticeId
from app.domain.phone import PairedPhone, PhoneKind, PhoneStatus
from app.domain.trouble import StationTrouble
from app.services.bookkeeper import Bookkeeper
from app.services.bus import Bus
from app.services.ports import Clock, KeyStore, LinkPlan, PhoneLink, PhoneRadio


@dataclass(slots=True)
class KeptLink:
    """One phone's link while it is kept; `heard` is the highest committed number of each epoch of its outbox."""

    phone: PairedPhone
    link: PhoneLink
    task: "asyncio.Task[None]"
    state: LinkState
    heard: dict[str, int] = field(default_factory=dict)


class LinkKeeper:
    """Listens to the links (it is their `PhoneListener`) and publishes every change of a link's state."""

    def __init__(
        self,
        bus: Bus,
        bookkeeper: Bookkeeper,
        clock: Clock,
        *,
        radio: PhoneRadio,
        keys: KeyStore,
        wanted_apps: Callable[[], tuple[str, ...]],
        hear: Callable[[Notice], None],
    ) -> None:
        self._bus = bus
        self._bookkeeper = bookkeeper
        self._clock = clock
        self._radio = radio
        self._keys = keys
        self._wanted_apps = wanted_apps
        self._hear = hear
        self._kept: dict[str, KeptLink] = {}
        self._without_key: set[str] = set()

    @property
    def states(self) -> tuple[LinkState, ...]:
        return tuple(kept.state for kept in self._kept.values())

    async def start(self) -> None:
        """Begin to look for every phone that is paired."""
        for phone in await self._bookkeeper.phones():
            key = await self._key_of(phone)
            if key is None:
                self._miss_key(phone)
            else:
                await self.keep(phone, key)
        self._say_when_alone()

    async def keep(self, phone: PairedPhone, key: bytes) -> None:
        """Look for `phone` and listen to it from now on, instead of any earlier link to it."""
        await self._drop(phone.phone_id)
        has_outbox = phone.kind is PhoneKind.PAYBELL
        heard = dict(await self._bookkeeper.heard_up_to(phone.phone_id)) if has_outbox else {}
        link = self._radio.link(LinkPlan(phone, key, lambda: heard, self._wanted_apps), self)
        state = LinkState(phone.phone_id, phone.name, LinkPhase.NEVER_SEEN, self._clock.now())
        task = asyncio.create_task(link.run(), name=f"link to {phone.phone_id}")
        self._kept[phone.phone_id] = KeptLink(phone, link, task, state, heard)
        self._need_no_key(phone.phone_id)
        self._bus.publish(LinkChanged(state))

    async def revoke(self, phone_id: str) -> None:
        """Strike a phone from the ledger, stop listening to it, and throw its key away.

        Raises:
            LedgerUnwritable: it is paired and listened to as before.
        """
        await self._bookkeeper.revoke_phone(phone_id, at=self._clock.now())
        await self._drop(phone_id)
        self._need_no_key(phone_id)
        self._bus.publish(PhoneRevoked(phone_id))
        self._say_when_alone()
        await asyncio.to_thread(self._keys.forget, phone_id)

    async def stop(self) -> None:
        for phone_id in tuple(self._kept):
            await self._drop(phone_id)

    def acknowledge(self, notice_id: NoticeId) -> None:
        """Tell the phone that everything up to this notice is committed."""
        if kept := self._kept.get(notice_id.phone):
            if kept.phone.kind is PhoneKind.PAYBELL:
                kept.heard[notice_id.epoch] = max(notice_id.seq, kept.heard.get(notice_id.epoch, 0))
            kept.link.acknowledge(notice_id)

    def phase_changed(self, phone_id: str, phase: LinkPhase, detail: str = "") -> None:
        if kept := self._kept.get(phone_id):
            now = self._clock.now()
            heard_at = now if phase is LinkPhase.CONNECTED else kept.state.heard_at
            self._change(kept, replace(kept.state, phase=phase, since=now, detail=detail, heard_at=heard_at))

    def status_heard(self, phone_id: str, status: PhoneStatus) -> None:
        if kept := self._kept.get(phone_id):
            self._change(kept, replace(kept.state, status=status, heard_at=self._clock.now()))

    def notice_heard(self, notice: Notice) -> None:
        if kept := self._kept.get(notice.id.phone):
            kept.state = replace(kept.state, heard_at=self._clock.now())
            self._hear(notice)

    def _change(self, kept: KeptLink, state: LinkState) -> None:
        kept.state = state
        self._bus.publish(LinkChanged(state))

    async def _key_of(self, phone: PairedPhone) -> bytes | None:
        if phone.kind is PhoneKind.IPHONE:
            return b""
        return await asyncio.to_thread(self._keys.get, phone.phone_id)

    async def _drop(self, phone_id: str) -> None:
        if kept := self._kept.pop(phone_id, None):
            kept.task.cancel()
            await asyncio.wait([kept.task])

    def _miss_key(self, phone: PairedPhone) -> None:
        """It is shown among the phones, where the owner can remove it."""
        self._without_key.add(phone.phone_id)
        self._bus.publish(TroubleBegan(StationTrouble.PHONE_KEY_MISSING, phone.name))
        self._bus.publish(LinkChanged(LinkState(phone.phone_id, phone.name, LinkPhase.WRONG_KEY, self._clock.now())))

    def _need_no_key(self, phone_id: str) -> None:
        if phone_id in self._without_key:
            self._without_key.discard(phone_id)
            if not self._without_key:
                self._bus.publish(TroubleEnded(StationTrouble.PHONE_KEY_MISSING))

    def _say_when_alone(self) -> None:
        if not self._kept and not self._without_key:
            self._bus.publish(LinkChanged(LinkState("", "", LinkPhase.NO_PHONE, self._clock.now())))
