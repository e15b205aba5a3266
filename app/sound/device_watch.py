"""Whether there is a sound device, and when to look for it again."""

FIRST_LOOK_AFTER = 1.0
LONGEST_WAIT = 60.0
"""Seconds. Each look in vain doubles the wait, up to this."""


class DeviceWatch:
    """Knows no clock: moments are given, in seconds of one and the same clock. The first look is due at once."""

    def __init__(self, first_look_after: float = FIRST_LOOK_AFTER) -> None:
        self.present: bool | None = None
        """None until somebody has looked."""
        self._first_look_after = first_look_after
        self._wait = first_look_after
        self._look_at = float("-inf")

    def found(self) -> bool:
        """Returns whether that is news."""
        news = self.present is not True
        self.present = True
        self._wait = self._first_look_after
        return news

    def missed(self, now: float) -> bool:
        """Returns whether that is news."""
        news = self.present is not False
        self.present = False
        self._look_at = now + self._wait
        self._wait = min(self._wait * 2, LONGEST_WAIT)
        return news

    def seconds_to_look(self, now: float) -> float | None:
        """0 when it is time, None while the device is there."""
        return None if self.present else max(0.0, self._look_at - now)
