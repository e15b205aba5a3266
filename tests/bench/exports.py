"""How long an export takes and how much memory: `python -m tests.bench.exports [--payments 100000]`.

The floor is `csv.writer` writing the same cells, prepared in memory before: what no export of them could do without.
"""

import argparse
import csv
import subprocess
import sys
import tempfile
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from time import perf_counter

from app.domain.money import Money
from app.domain.notice import Notice, NoticeId
from app.domain.verdict import Ruling, Verdict
from app.exports.csv_file import COLUMNS
from app.exports.formats import FORMATS, export, writers
from app.platforms.registry import Registry
from db import journal
from db.derived import derive
from db.engine import take_write_lock, transaction
from db.entries import notice_body
from db.opening import open_to_write
from db.range_reader import Shop, open_range

BEGIN, DAYS = datetime(2026, 11, 1, 0, 30, tzinfo=UTC), 30
FIRST, LAST = date(2026, 10, 31), date(2026, 12, 1)
PLATFORMS = ("alipay", "wechat", "unionpay")
PAYERS = (None, "李*", "=HYPERLINK(1)", "Ann-Marie")


def fill(file: Path, count: int) -> None:
    """A ledger with `count` payments over a month, in one transaction."""
    with open_to_write(file) as connection, transaction(connection):
        take_write_lock(connection)
        for number in range(count):
            at = BEGIN + timedelta(days=DAYS) * number / count
            verdict = Verdict(
                Ruling.PAYMENT, "received", PLATFORMS[number % 3], Money(100 + number, "CNY"), PAYERS[number % 4]
            )
            identity = NoticeId("0123456789abcdef", "00000000000000e1", number + 1)
            notice = Notice(identity, "com.eg.android.AlipayGphone", "支付宝通知", "支付宝成功收款12.50元", at)
            body = notice_body(notice, verdict, heard_at=at, late=False, day=at.date())
            derive(connection, journal.append(connection, "notice", body, at))


def seconds(ledger: Path, name: str, file: Path) -> float:
    shop = Shop("Bench", "CNY", Registry().platforms, {})
    begun = perf_counter()
    with open_range(ledger, shop, FIRST, LAST) as takings:
        export(file, name, takings, "en")
    return perf_counter() - begun


def floor(written: Path, file: Path) -> float:
    with written.open(encoding="utf-8-sig", newline="") as stream:
        rows = [row for row in csv.reader(stream) if len(row) == len(COLUMNS)]
    begun = perf_counter()
    with file.open("w", encoding="utf-8-sig", newline="") as stream:
        csv.writer(stream).writerows(rows)
    return perf_counter() - begun


def peak_mb(ledger: Path, name: str, file: Path) -> float:
    """The most memory (resident, MB) that a process of its own took."""
    command = [sys.executable, "-m", "tests.bench.exports", "--once", name, str(ledger), str(file)]
    return int(subprocess.run(command, check=True, capture_output=True, text=True).stdout) / 1000


def once(name: str, ledger: str, file: str) -> None:
    """Linux counts the most memory since the start of the program under VmHWM (proc(5)), in kB."""
    seconds(Path(ledger), name, Path(file))
    status = Path("/proc/self/status").read_text(encoding="ascii")
    print(next(line.split()[1] for line in status.splitlines() if line.startswith("VmHWM")))


def measure(folder: Path, count: int) -> None:
    few, many, file = folder / "few.sqlite3", folder / "many.sqlite3", folder / "out"
    fill(few, count // 10)
    fill(many, count)
    writers()
    print(f"{count:,} payments{'seconds':>14} {'MB at a tenth':>14} {'MB':>7}")
    for name in FORMATS:
        took = min(seconds(many, name, file) for _ in range(3 if name == "csv" else 1))
        print(f"{name:16} {took:14.2f} {peak_mb(few, name, file):14.1f} {peak_mb(many, name, file):7.1f}")
        if name == "csv":
            least = min(floor(file, folder / "floor") for _ in range(3))
            print(f"{'  its floor':16} {least:14.2f}; csv / floor {took / least:.1f}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--payments", type=int, default=100_000)
    parser.add_argument("--once", nargs=3, metavar=("FORMAT", "LEDGER", "FILE"), help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.once:
        once(*arguments.once)
        return
    with tempfile.TemporaryDirectory(prefix="paybell-bench-") as scratch:
        measure(Path(scratch), arguments.payments)


if __name__ == "__main__":
    main()
