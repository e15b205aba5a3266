"""The station is killed in the middle of a burst; what it had confirmed is there."""

import subprocess
import sys
from pathlib import Path

import pytest

from db.ledger import SqliteLedger
from db.verify import verify
from tests.db.samples import TODAY, record
from tests.fakes import a_notice

ROOT = Path(__file__).parents[2]
BURST = """
import itertools, sys
from pathlib import Path
from db.ledger import SqliteLedger
from tests.db.samples import record
from tests.fakes import a_notice

ledger = SqliteLedger.open(Path(sys.argv[1]))
for seq in itertools.count(1):
    record(ledger, a_notice(seq))
    print(seq, flush=True)
"""


@pytest.mark.parametrize("confirmed_before", [1, 150])
def test_killed_in_a_burst(file: Path, confirmed_before: int) -> None:
    confirmed = burst_until_killed(file, confirmed_before)
    ledger = SqliteLedger.open(file)
    kept = [payment.id.seq for payment in reversed(ledger.payments(TODAY))]
    assert kept == list(range(1, len(kept) + 1))
    assert confirmed <= len(kept) <= confirmed + 1
    assert not record(ledger, a_notice(confirmed)).fresh
    assert record(ledger, a_notice(len(kept) + 1)).fresh
    ledger.close()
    report = verify(file)
    assert report.fault is None
    assert report.rows["payment"] == len(kept) + 1


def burst_until_killed(file: Path, confirmed_before: int) -> int:
    """The highest number that was confirmed before the end."""
    with subprocess.Popen([sys.executable, "-c", BURST, str(file)], cwd=ROOT, stdout=subprocess.PIPE, text=True) as run:
        assert run.stdout is not None
        for line in run.stdout:
            if int(line) == confirmed_before:
                run.kill()
                break
        rest = run.stdout.read().splitlines(keepends=True)
    assert run.returncode != 0
    return max([confirmed_before, *[int(line) for line in rest if line.endswith("\n")]])
