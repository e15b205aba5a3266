"""The bell's own thread: takes ring after ring to the device, and says on the event loop's thread how it went."""

import logging
import threading
import time
from collections.abc import Callable
from typing import Protocol

from app.domain.money import Money
from app.domain.notice import NoticeId
from app.sound.device_watch import FIRST_LOOK_AFTER, DeviceWatch
from app.sound.player import NoSound, Player, SilentPlayer
from app.sound.ring_queue import ALARM_EVERY, Ring, RingQueue, Turn
from app.sound.tones import Prompt, gain, pcm, silence

log = logging.getLogger(__name__)

GAP = 0.12
"""Seconds of silence after each ring, so that two payments are heard as two."""

Post = Callable[[Callable[[], None]], object]
"""Carries a call to the event loop's thread, as `loop.call_soon_threadsafe` does."""


class PromptListener(Protocol):
    """Called on the event loop's thread, in order."""

    def rung(self, notice_id: NoticeId) -> None:
        """The payment's ring was handed to the device or, without one, to the silent sink. Never while muted."""
        ...

    def sounded(self, ring: Ring) -> None:
        """A ring in its full form was heard to its end: the moment to speak."""
        ...

    def device_changed(self, available: bool) -> None:
        """Told once at the start, and whenever it changes; before `rung` of the ring that found it out."""
        ...


class Prompts:
    """Its methods return at once and are called on the event loop's thread.

    Without a device rings go to a silent sink, and the device is looked for again and again.
    """

    def __init__(
        self,
        player: Player,
        listener: PromptListener,
        post: Post,
        *,
        volume: int = 80,
        muted: bool = False,
        alarm_every: float = ALARM_EVERY,
        first_look_after: float = FIRST_LOOK_AFTER,
    ) -> None:
        self._player = player
        self._silent = SilentPlayer()
        self._listener = listener
        self._post = post
        self._volume = volume
        self._queue = RingQueue(muted=muted, alarm_every=alarm_every)
        self._device = DeviceWatch(first_look_after)
        self._changed = threading.Condition()
        self._closing = False
        self._thread = threading.Thread(target=self._run, name="bell", daemon=True)

    @property
    def muted(self) -> bool:
        return self._queue.muted

    @property
    def volume(self) -> int:
        return self._volume

    @property
    def waiting(self) -> int:
        """Rings that were asked for and not yet begun."""
        return len(self._queue)

    @property
    def device_available(self) -> bool | None:
        """None until the first look is over."""
        return self._device.present

    def start(self) -> None:
        self._thread.start()

    def ring(
        self,
        prompt: Prompt,
        money: Money | None = None,
        notice_id: NoticeId | None = None,
        platform: str | None = None,
    ) -> None:
        """Owe a ring. While muted it is not played and never told as rung, but can be replayed."""
        self._change(lambda: self._queue.add(Ring(prompt, money, notice_id, platform)))

    def replay_last(self) -> None:
        """The last payment's ring once more, muted or not."""
        self._change(self._queue.replay_last)

    def replay(self, ring: Ring) -> None:
        """The ring of any payment once more, muted or not."""
        self._change(lambda: self._queue.replay(ring))

    def try_out(self, prompt: Prompt) -> None:
        """Sound `prompt` once, muted or not."""
        self._change(lambda: self._queue.try_out(prompt))

    def mute(self, muted: bool) -> None:
        """Muting also drops what waits. A sound that has begun goes to its end, under a second."""
        self._change(lambda: self._queue.mute(muted))

    def set_volume(self, volume: int) -> None:
        """From 0 to 100, for the next ring on. Raises ValueError for anything else."""
        gain(volume)
        self._volume = volume

    def alarm(self) -> None:
        """Payments are not recorded: the failure sound now, before all that waits, and again until `recovered`."""
        self._change(lambda: self._queue.start_alarm(time.monotonic()))

    def recovered(self) -> None:
        self._change(self._queue.end_alarm)

    def close(self) -> None:
        """End the thread; a sound being played is cut off. Nothing is told to the listener after this."""
        self._change(self._close_down)
        self._player.close()
        if self._thread.ident is not None:
            self._thread.join()

    def _close_down(self) -> None:
        self._closing = True

    def _change(self, change: Callable[[], None]) -> None:
        with self._changed:
            change()
            self._changed.notify()

    def _run(self) -> None:
        pcm(Prompt.RECEIVED, self._volume)  # made and kept now, so that the first payment does not wait for it
        while not self._closing:
            if self._device.seconds_to_look(time.monotonic()) == 0:
                self._look_for_device()
            if turn := self._wait_for_turn():
                self._sound(turn)

    def _wait_for_turn(self) -> Turn | None:
        """The next sound; or None, after a wait, when something else may have become due."""
        with self._changed:
            now = time.monotonic()
            turn = self._queue.take(now)
            if turn is None and not self._closing:
                due = (self._queue.seconds_to_alarm(now), self._device.seconds_to_look(now))
                self._changed.wait(min((wait for wait in due if wait is not None), default=None))
            return turn

    def _sound(self, turn: Turn) -> None:
        sound = pcm(turn.ring.prompt, self._volume, short=turn.short) + silence(GAP)
        audible = bool(self._device.present) and self._manages(lambda: self._player.play(sound))
        if not audible:
            self._silent.play(sound)
        self._tell_rung(turn.ring.notice_id)
        if audible and self._manages(self._player.wait_played) and not turn.short:
            self._tell(lambda: self._listener.sounded(turn.ring))

    def _look_for_device(self) -> None:
        if self._manages(self._player.detect) and self._device.found():
            self._tell(lambda: self._listener.device_changed(True))

    def _manages(self, attempt: Callable[[], None]) -> bool:
        """Whether the device did what was asked of it."""
        try:
            attempt()
        except NoSound as fault:
            self._miss_device(fault)
            return False
        return True

    def _miss_device(self, fault: NoSound) -> None:
        if self._device.missed(time.monotonic()) and not self._closing:
            log.warning("no sound: %s", fault)
            self._tell(lambda: self._listener.device_changed(False))

    def _tell_rung(self, notice_id: NoticeId | None) -> None:
        if notice_id is not None:
            self._tell(lambda: self._listener.rung(notice_id))

    def _tell(self, news: Callable[[], None]) -> None:
        def deliver() -> None:
            if not self._closing:
                news()

        with self._changed:
            if not self._closing:
                self._post(deliver)
