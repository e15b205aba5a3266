"""Which sound comes next. Knows no thread and no clock: moments are given, in seconds of one and the same clock."""

from collections import deque
from dataclasses import dataclass, replace

from app.domain.money import Money
from app.domain.notice import NoticeId
from app.sound.tones import Prompt

MANY_WAITING = 5
"""With more rings than this still behind it, a ring takes its short form, so that the bell keeps up."""
ALARM_EVERY = 5.0
"""Seconds from one sound of the alarm to the next."""


@dataclass(frozen=True, slots=True)
class Ring:
    """One sound that is owed. `notice_id` is there when it rings for a payment; `platform` is the payment's key."""

    prompt: Prompt
    money: Money | None = None
    notice_id: NoticeId | None = None
    platform: str | None = None


@dataclass(frozen=True, slots=True)
class Turn:
    """A ring whose time has come."""

    ring: Ring
    short: bool = False


class RingQueue:
    """Rings in the order of asking; the failure sound alone goes before them. Muted, it holds replays and nothing else.

    The alarm is a state and not a ring: however many payments cannot be recorded, it sounds every `alarm_every` seconds
    until it is ended.
    """

    def __init__(self, *, muted: bool = False, alarm_every: float = ALARM_EVERY) -> None:
        self._muted = muted
        self._alarm_every = alarm_every
        self._alarm_at: float | None = None
        self._urgent: deque[Ring] = deque()
        self._waiting: deque[Ring] = deque()
        self._last: Ring | None = None

    @property
    def muted(self) -> bool:
        return self._muted

    def __len__(self) -> int:
        return len(self._urgent) + len(self._waiting)

    def add(self, ring: Ring) -> None:
        """Muted, it is only kept for a replay."""
        if ring.money is not None:
            self._last = ring
        if not self._muted:
            (self._urgent if ring.prompt is Prompt.FAILURE else self._waiting).append(ring)

    def replay_last(self) -> None:
        """The last payment's ring once more; nothing when there was none."""
        if self._last is not None:
            self.replay(self._last)

    def replay(self, ring: Ring) -> None:
        """A payment's ring once more, muted or not. It does not count as rung, nor as the last payment."""
        self._waiting.append(replace(ring, notice_id=None))

    def try_out(self, prompt: Prompt) -> None:
        """A sound for whoever sets the volume, muted or not."""
        self._waiting.append(Ring(prompt))

    def mute(self, muted: bool) -> None:
        """What waits when it is muted is dropped: it would ring too late to mean anything."""
        self._muted = muted
        if muted:
            self._urgent.clear()
            self._waiting.clear()

    def start_alarm(self, now: float) -> None:
        """Sound it at once. One that is on already keeps its rhythm."""
        if self._alarm_at is None:
            self._alarm_at = now

    def end_alarm(self) -> None:
        self._alarm_at = None

    def take(self, now: float) -> Turn | None:
        """The next sound, and it is no longer owed; None when there is none for now."""
        if self.seconds_to_alarm(now) == 0:
            self._alarm_at = now + self._alarm_every
            return Turn(Ring(Prompt.FAILURE))
        if self._urgent:
            return Turn(self._urgent.popleft())
        if self._waiting:
            return Turn(self._waiting.popleft(), short=len(self._waiting) > MANY_WAITING)
        return None

    def seconds_to_alarm(self, now: float) -> float | None:
        """0 when it is due, None when it is off or muted."""
        if self._alarm_at is None or self._muted:
            return None
        return max(0.0, self._alarm_at - now)
