"""The campaign's command line. It ends with 1 when anything was lost, doubled, wrongly accepted or unforeseen."""

import argparse
import asyncio
import json
import os
import signal
import sys
import tempfile
from pathlib import Path
from typing import Any

from tests.campaign.run import campaign, is_well


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.campaign", description=__doc__)
    parser.add_argument("--seconds", type=float, default=60.0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--json", action="store_true", help="the result on one line, as the last")
    options = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault("PYTHONFAULTHANDLER", "1")
    with tempfile.TemporaryDirectory(prefix="paybell-campaign-") as folder:
        result = asyncio.run(_run(Path(folder), options.seconds, options.seed))
    sys.stdout.write(json.dumps(result, ensure_ascii=False, indent=None if options.json else 2) + "\n")
    return 0 if is_well(result) else 1


async def _run(folder: Path, seconds: float, seed: int) -> dict[str, Any]:
    """SIGTERM ends it before its time, and what it has is told."""
    enough = asyncio.Event()
    if sys.platform != "win32":
        asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, enough.set)
    return await campaign(folder, seconds, seed, enough)


if __name__ == "__main__":
    sys.exit(main())
