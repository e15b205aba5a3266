"""How much memory a process holds, and of which kinds its objects are (Linux's /proc/PID/smaps_rollup, proc(5))."""

import gc
import time
from collections import Counter
from pathlib import Path

LOOKS = 10
MOST = 12
"""Kinds of objects that are named, the ones that grew most first."""


class Memory:
    """What was seen of one process in a campaign of `seconds`: each look at a quiet moment, after a collection."""

    def __init__(self, seconds: float) -> None:
        self._began = self._next = time.monotonic()
        self._every = seconds / LOOKS
        self.looks: list[dict[str, float]] = []
        self.objects: list[dict[str, int]] = []

    @property
    def is_due(self) -> bool:
        return time.monotonic() >= self._next

    def add(self, pid: int, payments: int, objects: dict[str, int]) -> None:
        """`payments` are those that the process was told of until now."""
        self._next = time.monotonic() + self._every
        after_s = round(time.monotonic() - self._began, 1)
        self.looks.append({"after_s": after_s, "payments": payments, **held_mb(pid)})
        self.objects.append(objects)

    def told(self) -> dict[str, object]:
        """The looks, and how many more objects of each kind the last saw than the second, when all was warm."""
        more = Counter(self.objects[-1] if self.objects else {})
        more.subtract(self.objects[min(1, len(self.objects) - 1)] if self.objects else {})
        return {"looks": self.looks, "grown": {kind: count for kind, count in more.most_common(MOST) if count > 0}}


def held_mb(pid: int) -> dict[str, float]:
    """`rss_mb`, and `uss_mb` that no other process shares; nothing where the system does not tell."""
    rollup = Path(f"/proc/{pid}/smaps_rollup")
    if not rollup.exists():
        return {}
    lines = [line.split() for line in rollup.read_text(encoding="ascii").splitlines()[1:]]
    kilobytes = {words[0]: int(words[1]) for words in lines}
    own = kilobytes["Private_Clean:"] + kilobytes["Private_Dirty:"]
    return {"rss_mb": round(kilobytes["Rss:"] * 1024 / 1e6, 1), "uss_mb": round(own * 1024 / 1e6, 1)}


def objects_by_kind() -> dict[str, int]:
    """Of this process, after a collection; what cannot take part in a circle, such as text, is not counted."""
    gc.collect()
    return dict(Counter(f"{type(each).__module__}.{type(each).__qualname__}" for each in gc.get_objects()))
