"""What keeps a payment out of the ledger: each failure provoked in earnest, and the next try after it."""

import errno
import sqlite3
import subprocess
import sys
import tempfile
from contextlib import closing
from pathlib import Path

import pytest

from app.domain.money import Money
from app.domain.trouble import LedgerTrouble, LedgerUnwritable
from app.domain.verdict import Ruling, Verdict
from db.engine import driver_connection
from db.ledger import SqliteLedger
from db.opening import open_to_write
from db.trouble import unwritable
from db.verify import verify
from tests.db.samples import TODAY, make_ledger, record
from tests.fakes import FakeClock, a_notice

ROOT = Path(__file__).parents[2]


def must_fail(ledger: SqliteLedger, seq: int, trouble: LedgerTrouble) -> None:
    with pytest.raises(LedgerUnwritable) as caught:
        record(ledger, a_notice(seq))
    assert caught.value.trouble is trouble
    assert caught.value.detail


def must_be_whole(ledger: SqliteLedger, file: Path, payments: int) -> None:
    assert ledger.totals(TODAY).count == len(ledger.payments(TODAY)) == payments
    ledger.close()
    report = verify(file)
    assert report.fault is None
    assert report.rows["payment"] == payments


def test_no_page_left(file: Path) -> None:
    connection = open_to_write(file)
    driver, ledger = driver_connection(connection), SqliteLedger(connection, FakeClock())
    record(ledger, a_notice(1))
    driver.execute(f"PRAGMA max_page_count = {driver.execute('PRAGMA page_count').fetchone()[0]}")
    failed = next(seq for seq in range(2, 99) if not recorded(ledger, seq))
    must_fail(ledger, failed, LedgerTrouble.DISK_FULL)
    driver.execute("PRAGMA max_page_count = 100000")
    assert record(ledger, a_notice(failed)).fresh
    must_be_whole(ledger, file, failed)


def recorded(ledger: SqliteLedger, seq: int) -> bool:
    try:
        return record(ledger, a_notice(seq)).fresh
    except LedgerUnwritable:
        return False


def test_another_program_holds_the_write_lock(ledger: SqliteLedger, file: Path) -> None:
    record(ledger, a_notice(1))
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        must_fail(ledger, 2, LedgerTrouble.LOCKED)
        assert ledger.totals(TODAY).count == 1
        assert not record(ledger, a_notice(1)).fresh
        other.execute("ROLLBACK")
    assert record(ledger, a_notice(2)).fresh
    must_be_whole(ledger, file, 2)


def test_a_ledger_opened_to_read(file: Path) -> None:
    make_ledger(file)
    ledger = SqliteLedger.open_to_read(file)
    must_fail(ledger, 99, LedgerTrouble.READ_ONLY)
    must_be_whole(ledger, file, 2)


def test_a_row_that_the_database_refuses(ledger: SqliteLedger, file: Path) -> None:
    nowhere = Verdict(Ruling.PAYMENT, "received", None, Money(1, "CNY"))
    with pytest.raises(LedgerUnwritable, match=r"broken: .*payment\.platform"):
        record(ledger, a_notice(1), nowhere)
    record(ledger, a_notice(1))
    must_be_whole(ledger, file, 1)


def test_an_amount_that_no_database_holds(ledger: SqliteLedger, file: Path) -> None:
    too_much = Verdict(Ruling.PAYMENT, "received", "alipay", Money(2**63, "CNY"))
    with pytest.raises(LedgerUnwritable, match="broken: OverflowError"):
        record(ledger, a_notice(1), too_much)
    record(ledger, a_notice(1))
    must_be_whole(ledger, file, 1)


def test_the_folder_vanishes_and_comes_back(ledger: SqliteLedger, file: Path, tmp_path: Path) -> None:
    record(ledger, a_notice(1))
    with pytest.raises(LedgerUnwritable):
        record(ledger, a_notice(2), Verdict(Ruling.PAYMENT, "received", "alipay", Money(2**63, "CNY")))
    away = file.rename(tmp_path / "away.sqlite3")
    must_fail(ledger, 2, LedgerTrouble.READ_ONLY)
    assert not file.exists()
    away.rename(file)
    assert record(ledger, a_notice(2)).fresh
    must_be_whole(ledger, file, 2)


COMMIT_FAILS = """
import resource, sys
from pathlib import Path
from app.domain.trouble import LedgerUnwritable
from db.engine import write_ahead_log
from db.ledger import SqliteLedger
from tests.db.samples import record
from tests.fakes import a_notice

file = Path(sys.argv[1])
ledger = SqliteLedger.open(file)
record(ledger, a_notice(1))
_, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
resource.setrlimit(resource.RLIMIT_FSIZE, (write_ahead_log(file).stat().st_size + 5000, hard))
try:
    record(ledger, a_notice(2))
except LedgerUnwritable as trouble:
    print(trouble.trouble)
resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))
print(record(ledger, a_notice(2)).fresh)
ledger.close()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit on the size of a process's files")
def test_the_commit_itself_finds_no_room(file: Path) -> None:
    command = [sys.executable, "-c", COMMIT_FAILS, str(file)]
    said = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (said.stdout.split(), said.stderr) == (["read_only", "True"], "")
    report = verify(file)
    assert report.fault is None
    assert report.rows["payment"] == 2


READ_ONLY_FOLDER = """
import encodings.utf_16_le  # later it may stand where this user cannot read
import os, sys
from pathlib import Path
from app.domain.trouble import LedgerUnwritable
from db.ledger import SqliteLedger
from tests.db.samples import TODAY, record
from tests.fakes import a_notice

if os.getuid() == 0:
    os.setuid(65534)
for open_ledger in (SqliteLedger.open, SqliteLedger.open_to_read):
    try:
        ledger = open_ledger(Path(sys.argv[1]))
        print(ledger.totals(TODAY).count)
        record(ledger, a_notice(9))
    except LedgerUnwritable as trouble:
        print(trouble.trouble)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps no write permission for folders")
def test_a_folder_that_cannot_be_written() -> None:
    with tempfile.TemporaryDirectory() as name:  # the folders of tmp_path are closed to the other user
        folder, file = Path(name), Path(name, "ledger.sqlite3")
        make_ledger(file)
        file.chmod(0o444)
        folder.chmod(0o555)
        command = [sys.executable, "-c", READ_ONLY_FOLDER, str(file)]
        said = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
        folder.chmod(0o755)
    assert (said.stdout.split(), said.stderr) == (["read_only", "2", "read_only"], "")


@pytest.mark.parametrize(
    ("error", "trouble"),
    [
        (OSError(errno.ENOSPC, "no space left on device"), LedgerTrouble.DISK_FULL),
        (PermissionError(errno.EACCES, "permission denied"), LedgerTrouble.READ_ONLY),
        (sqlite3.OperationalError("of no known code"), LedgerTrouble.BROKEN),
    ],
)
def test_errors_that_do_not_come_from_sqlite(error: Exception, trouble: LedgerTrouble) -> None:
    assert unwritable(error).trouble is trouble


@pytest.mark.parametrize(
    ("code", "trouble"),
    [
        (sqlite3.SQLITE_FULL, LedgerTrouble.DISK_FULL),
        (sqlite3.SQLITE_IOERR_SHMSIZE, LedgerTrouble.DISK_FULL),
        (sqlite3.SQLITE_BUSY_SNAPSHOT, LedgerTrouble.LOCKED),
        (sqlite3.SQLITE_LOCKED_SHAREDCACHE, LedgerTrouble.LOCKED),
        (sqlite3.SQLITE_READONLY_DBMOVED, LedgerTrouble.READ_ONLY),
        (sqlite3.SQLITE_IOERR_WRITE, LedgerTrouble.READ_ONLY),
        (sqlite3.SQLITE_CANTOPEN_ISDIR, LedgerTrouble.READ_ONLY),
        (sqlite3.SQLITE_CORRUPT_INDEX, LedgerTrouble.BROKEN),
    ],
)
def test_sqlites_codes_in_the_words_of_the_shop(code: int, trouble: LedgerTrouble) -> None:
    error = sqlite3.OperationalError("as SQLite says it")
    error.sqlite_errorcode = code
    assert unwritable(error).trouble is trouble
