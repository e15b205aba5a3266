"""The command line. The last line is JSON; it ends with 1 when something escaped that a reader does not name."""

import argparse
import json
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from random import Random

from tests.fuzz.every_reader import READERS
from tests.fuzz.run import Fuzzed, fuzz


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("--seconds", type=float, default=60.0, help="for all readers together")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--reader", choices=[reader.name for reader in READERS], help="this one alone")
    options = parser.parse_args()
    readers = [reader for reader in READERS if options.reader in (None, reader.name)]
    told = {}
    for reader in readers:
        with tempfile.TemporaryDirectory(prefix="paybell-fuzz-") as folder:
            end = time.monotonic() + options.seconds / len(readers)
            found = fuzz(reader, _until(end), Random(options.seed), Path(folder))
        told[reader.name] = found.told()
        sys.stderr.write(f"{reader.name}: {told[reader.name]}\n")
    totals = {"inputs": sum(each["inputs"] for each in told.values())}
    totals["crashes"] = sum(len(each["crashes"]) for each in told.values())
    result = {"seconds": options.seconds, "seed": options.seed, **totals, "readers": told}
    sys.stdout.write(json.dumps(result, ensure_ascii=False) + "\n")
    return 1 if totals["crashes"] else 0


def _until(end: float) -> Callable[[Fuzzed], bool]:
    return lambda _: time.monotonic() < end


if __name__ == "__main__":
    sys.exit(main())
