"""Whether keys come from a barcode scanner, which types like a keyboard but far faster than anybody."""

from dataclasses import dataclass, field
from typing import Generic, TypeVar

K = TypeVar("K")

GAP_MS = 30
"""Between two keys of one scan, at most. People hit two keys that close together now and then, but not six."""
LEAST_LENGTH = 6
"""Characters of a scan. Shorter bursts are typing."""
HOLD_MS = 40
"""How long a key is kept back to see what follows: not felt while typing, and more than a gap on a busy machine."""


@dataclass(frozen=True, slots=True)
class Outcome(Generic[K]):
    """First the held keys of `replay` go where they were meant to, then the key itself unless it is `taken`."""

    replay: tuple[K, ...] = ()
    taken: bool = False
    scanned: str = ""


@dataclass(slots=True)
class ScanBurst(Generic[K]):
    """Keys are held while they may be the beginning of a scan. Whoever feeds it calls `expire` HOLD_MS after the last.

    `K` is whatever stands for a key; times are in ms, and only compared with each other.
    """

    _held: list[K] = field(default_factory=list)
    _text: str = ""
    _last_ms: int = 0

    @property
    def is_holding(self) -> bool:
        return bool(self._held)

    def is_scan(self, at_ms: int) -> bool:
        """Whether Enter or Tab at this time would end a scan."""
        return len(self._text) >= LEAST_LENGTH and self._follows(at_ms)

    def type(self, key: K, text: str, at_ms: int) -> Outcome[K]:
        """A key that writes `text`."""
        replay = () if self._follows(at_ms) else self.expire()
        self._held.append(key)
        self._text += text
        self._last_ms = at_ms
        return Outcome(replay, taken=True)

    def end(self, at_ms: int) -> Outcome[K]:
        """Enter or Tab."""
        if not self.is_scan(at_ms):
            return Outcome(self.expire())
        scanned = self._text
        self.expire()
        return Outcome(taken=True, scanned=scanned)

    def release(self, key: K) -> Outcome[K]:
        """A key that goes up again, after those held before it."""
        if not self._held:
            return Outcome()
        self._held.append(key)
        return Outcome(taken=True)

    def expire(self) -> tuple[K, ...]:
        """Nothing more came, or a key that no scanner sends: what was held was typed."""
        held = tuple(self._held)
        self._held.clear()
        self._text = ""
        return held

    def _follows(self, at_ms: int) -> bool:
        return bool(self._held) and 0 <= at_ms - self._last_ms <= GAP_MS
