"""What the shop hears of what happens: events of the bus become rings."""

from collections.abc import Callable

from app.domain.events import (
    LedgerRecovered,
    LinkChanged,
    NoticeUnsure,
    PaymentNotRecorded,
    PaymentRecorded,
    SoundChanged,
    TroubleBegan,
    TroubleEnded,
)
from app.domain.link_state import LinkPhase, LinkState
from app.domain.money import Money
from app.domain.notice import NoticeId
from app.domain.payment import Payment
from app.domain.trouble import StationTrouble
from app.services.bus import Bus
from app.sound.player import Player
from app.sound.prompts import Post, Prompts
from app.sound.ring_queue import ALARM_EVERY, Ring
from app.sound.tones import Prompt

Say = Callable[[Money, str], None]
"""Speak an amount and the platform (its key) that it came by."""


class Bell:
    """Rings for payments and troubles, and publishes how the sound is set and whether there is a device.

    Everything here happens on the event loop's thread. `on_rung` hears of each payment whose ring was handed over.
    """

    def __init__(
        self,
        bus: Bus,
        player: Player,
        post: Post,
        *,
        volume: int = 80,
        muted: bool = False,
        say: Say | None = None,
        on_rung: Callable[[NoticeId], None] | None = None,
        alarm_every: float = ALARM_EVERY,
    ) -> None:
        self._bus = bus
        self._say = say
        self._on_rung = on_rung
        self._silent_phones: set[str] = set()
        self._was_missing = False
        self._prompts = Prompts(player, self, post, volume=volume, muted=muted, alarm_every=alarm_every)

    def start(self) -> Callable[[], None]:
        """Listen to the bus and look for the device. Returns what ends both."""
        stop_listening = self.listen_to(self._bus)
        self._prompts.start()

        def stop() -> None:
            stop_listening()
            self._prompts.close()

        return stop

    def listen_to(self, bus: Bus) -> Callable[[], None]:
        """Returns what undoes it."""
        undo = [
            bus.subscribe(PaymentRecorded, lambda event: self._ring_for(event.payment)),
            bus.subscribe(NoticeUnsure, lambda _: self._prompts.ring(Prompt.LOOK)),
            bus.subscribe(PaymentNotRecorded, lambda _: self._prompts.alarm()),
            bus.subscribe(LedgerRecovered, lambda _: self._prompts.recovered()),
            bus.subscribe(LinkChanged, lambda event: self._follow_link(event.state)),
        ]

        def stop_listening() -> None:
            for stop in undo:
                stop()

        return stop_listening

    @property
    def muted(self) -> bool:
        return self._prompts.muted

    @property
    def volume(self) -> int:
        return self._prompts.volume

    @property
    def device_available(self) -> bool | None:
        """None until the first look for a device is over."""
        return self._prompts.device_available

    def mute(self, muted: bool) -> None:
        self._prompts.mute(muted)
        self._publish_setting()

    def set_volume(self, volume: int) -> None:
        """From 0 to 100. Raises ValueError for anything else."""
        self._prompts.set_volume(volume)
        self._publish_setting()

    def replay_last(self) -> None:
        """The last payment's ring, and its amount in words, once more; muted or not."""
        self._prompts.replay_last()

    def replay(self, payment: Payment) -> None:
        """The ring of this payment, of whatever day, and its amount in words; muted or not."""
        self._prompts.replay(_ring_of(payment))

    def try_out(self, prompt: Prompt) -> None:
        """Sound `prompt` once, for whoever sets the volume; muted or not."""
        self._prompts.try_out(prompt)

    def rung(self, notice_id: NoticeId) -> None:
        if self._on_rung:
            self._on_rung(notice_id)

    def sounded(self, ring: Ring) -> None:
        if self._say and ring.money is not None and ring.platform is not None:
            self._say(ring.money, ring.platform)

    def device_changed(self, available: bool) -> None:
        if not available:
            self._bus.publish(TroubleBegan(StationTrouble.NO_SOUND))
        elif self._was_missing:
            self._bus.publish(TroubleEnded(StationTrouble.NO_SOUND))
        self._was_missing = not available

    def _publish_setting(self) -> None:
        self._bus.publish(SoundChanged(self.muted, self.volume))

    def _ring_for(self, payment: Payment) -> None:
        ring = _ring_of(payment)
        self._prompts.ring(ring.prompt, ring.money, ring.notice_id, ring.platform)

    def _follow_link(self, state: LinkState) -> None:
        """Once a silence: it ends when the phone is connected, not when it is merely being called again."""
        if state.phase is LinkPhase.CONNECTED:
            self._silent_phones.discard(state.phone_id)
        elif state.phase is LinkPhase.SILENT and state.phone_id not in self._silent_phones:
            self._silent_phones.add(state.phone_id)
            self._prompts.ring(Prompt.PHONE_SILENT)


def _ring_of(payment: Payment) -> Ring:
    return Ring(Prompt.LATE if payment.late else Prompt.RECEIVED, payment.money, payment.id, payment.platform)
