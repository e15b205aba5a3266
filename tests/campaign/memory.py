"""How much memory this process holds, where the system tells it (Linux's /proc/self/statm, proc(5))."""

import os
from pathlib import Path

STATM = Path("/proc/self/statm")


def resident_mb() -> list[float]:
    """One figure, in megabytes; none where the system does not tell."""
    if not STATM.exists():
        return []
    pages = int(STATM.read_text(encoding="ascii").split()[1])
    return [round(pages * os.sysconf("SC_PAGE_SIZE") / 1e6, 1)]
