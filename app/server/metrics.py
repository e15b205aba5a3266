"""What the back end counts, as Prometheus reads it
(https://prometheus.io/docs/instrumenting/exposition_formats/, text format 0.0.4)."""

import threading
from collections import Counter
from collections.abc import Mapping

CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8"
_COUNTED = {
    "paybell_entries_stored_total": "Journal entries stored.",
    "paybell_entries_refused_total": "Requests of entries that were refused, by reason.",
}


class Metrics:
    """Counters of this process since it started; safe to share between threads."""

    def __init__(self) -> None:
        self._counts: dict[str, Counter[str]] = {name: Counter() for name in _COUNTED}
        self._lock = threading.Lock()

    def count(self, name: str, times: int = 1, **labels: str) -> None:
        """Labels are words of this program's own, so there is nothing in them to escape."""
        said = ",".join(f'{label}="{value}"' for label, value in labels.items())
        with self._lock:
            self._counts[name][said] += times

    def text(self, gauges: Mapping[str, float]) -> str:
        lines = []
        with self._lock:
            for name, told in _COUNTED.items():
                lines += [f"# HELP {name} {told}", f"# TYPE {name} counter"]
                lines += [f"{name}{_in_braces(said)} {count}" for said, count in sorted(self._counts[name].items())]
        for name, value in gauges.items():
            lines += [f"# TYPE {name} gauge", f"{name} {value:g}"]
        return "\n".join(lines) + "\n"


def _in_braces(said: str) -> str:
    return f"{{{said}}}" if said else ""
