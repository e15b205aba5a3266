import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from app.domain.trouble import LedgerTrouble, LedgerUnwritable
from db.engine import take_write_lock, transaction, writing_engine
from db.ledger import SqliteLedger
from db.migrations import HEAD, SCRIPTS
from db.opening import NoLedger, open_to_write
from db.refusal import Refusal
from db.verify import verify
from db.version import LedgerFromNewerVersion, LedgerFromOlderVersion, NotALedger, create, migrate
from tests.db.samples import ENTRIES, TODAY, bytes_beside, make_ledger, record, write_in_version
from tests.fakes import FakeClock, a_notice

ROOT = Path(__file__).parents[2]
NEXT = """
import sqlalchemy as sa
from alembic import op

revision = "9999"
down_revision = HEAD


def upgrade() -> None:
    op.create_table("drawer", sa.Column("name", sa.Text, primary_key=True))
    op.execute("INSERT INTO drawer VALUES ('front')")
"""
OPENERS = [SqliteLedger.open, SqliteLedger.open_to_read, verify]


def set_version(file: Path, version: str) -> None:
    with closing(sqlite3.connect(file)) as database:
        database.execute("UPDATE alembic_version SET version_num = ?", (version,))
        database.commit()


def ask(file: Path, question: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(file)) as database:
        return database.execute(question).fetchall()


@pytest.fixture
def next_scripts(tmp_path: Path) -> Path:
    """The migrations with one more."""
    scripts = tmp_path / "100% migrations"
    shutil.copytree(SCRIPTS, scripts, ignore=shutil.ignore_patterns("__pycache__"))
    scripts.joinpath("versions", "v9999_drawer.py").write_text(NEXT.replace("= HEAD", f"= {HEAD!r}"))
    return scripts


@pytest.mark.parametrize("open_file", OPENERS)
def test_a_newer_version_is_refused_and_left_as_it_is(file: Path, open_file: Callable[[Path], object]) -> None:
    make_ledger(file)
    set_version(file, "0099")
    before = bytes_beside(file)
    with pytest.raises(LedgerFromNewerVersion, match=f"newer version .*0099.* up to {HEAD}") as caught:
        open_file(file)
    assert "0099" in caught.value.zh
    assert {found.name for found in file.parent.iterdir()} == {file.name}
    assert bytes_beside(file) == before


def test_a_newer_version_that_stands_only_in_the_log(file: Path) -> None:
    make_ledger(file)
    with closing(sqlite3.connect(file)) as other:
        other.execute("UPDATE alembic_version SET version_num = '0099'")
        other.commit()
        before = bytes_beside(file)
        assert len(before) == 2
        with pytest.raises(LedgerFromNewerVersion):
            SqliteLedger.open(file)
        assert bytes_beside(file) == before


@pytest.mark.parametrize(
    "content", [b"x", b"SQLite format 3\x00", b"amount,currency\n12.50,CNY\n", b"SQLite format 3\x00" + b"\xa5" * 5000]
)
@pytest.mark.parametrize("open_file", OPENERS)
def test_what_is_no_database_is_refused(file: Path, content: bytes, open_file: Callable[[Path], object]) -> None:
    file.write_bytes(content)
    with pytest.raises(NotALedger, match="not a ledger"):
        open_file(file)
    assert bytes_beside(file) == {file.name: content}


@pytest.mark.parametrize(
    "made",
    [
        "CREATE TABLE songs (name TEXT)",
        "CREATE TABLE alembic_version (version_num TEXT)",
        "CREATE TABLE journal (seq INTEGER); CREATE TABLE alembic_version (version_num TEXT)",
    ],
)
def test_another_programs_database_is_refused(file: Path, made: str) -> None:
    with closing(sqlite3.connect(file)) as database:
        database.executescript(made)
    before = bytes_beside(file)
    with pytest.raises(NotALedger):
        SqliteLedger.open(file)
    assert bytes_beside(file) == before


def test_a_folder_in_its_place(file: Path) -> None:
    file.mkdir()
    with pytest.raises(LedgerUnwritable) as caught:
        SqliteLedger.open(file)
    assert caught.value.trouble is LedgerTrouble.READ_ONLY


def test_an_empty_file_becomes_a_ledger(file: Path) -> None:
    file.touch()
    make_ledger(file)
    assert verify(file).ok


def test_a_name_full_of_signs(tmp_path: Path) -> None:
    file = tmp_path / "店 100%?mode=ro#a&b" / "ledger.sqlite3"
    file.parent.mkdir()
    make_ledger(file)
    assert list(bytes_beside(file)) == [file.name]
    assert verify(file).entries == ENTRIES


def test_a_creation_that_fails_leaves_nothing_half_made(file: Path) -> None:
    with writing_engine(_touched(file)).connect() as connection, pytest.raises(ZeroDivisionError):
        create_and_fail(connection)
    assert ask(file, "SELECT * FROM sqlite_master") == []
    make_ledger(file)
    assert verify(file).ok


def create_and_fail(connection: Connection) -> None:
    with transaction(connection):
        take_write_lock(connection)
        create(connection)
        raise ZeroDivisionError


def _touched(file: Path) -> Path:
    file.touch()
    return file


def test_reading_makes_no_ledger(file: Path) -> None:
    with pytest.raises(NoLedger, match="when it first starts"):
        SqliteLedger.open_to_read(file)
    assert not file.exists()


def test_reading_does_not_migrate(file: Path) -> None:
    make_ledger(file)
    set_version(file, "0000")
    before = bytes_beside(file)
    with pytest.raises(LedgerFromOlderVersion, match="Start the station once"):
        SqliteLedger.open_to_read(file)
    assert bytes_beside(file) == before


def test_every_refusal_speaks_both_languages(file: Path) -> None:
    refusals = [NoLedger(file), NotALedger(file), LedgerFromNewerVersion(file, "9"), LedgerFromOlderVersion(file, "0")]
    for refusal in refusals:
        assert isinstance(refusal, Refusal)
        assert str(refusal) == refusal.en
        assert refusal.en.endswith(".")
        assert refusal.zh.endswith("。")


def test_the_program_knows_its_newest_migration() -> None:
    assert ScriptDirectory(str(SCRIPTS)).get_current_head() == HEAD


def test_migrations_and_schema_give_the_same_database(tmp_path: Path) -> None:
    built = [tmp_path / "created.sqlite3", tmp_path / "migrated.sqlite3"]
    for file, build in zip(built, (create, migrate), strict=True):
        with writing_engine(_touched(file)).connect() as connection, transaction(connection):
            take_write_lock(connection)
            build(connection)
    created, migrated = [_definitions(file) for file in built]
    assert created == migrated


def _definitions(file: Path) -> dict[str, list[tuple[object, ...]]]:
    """Everything that SQLite says of the database's structure; a column added later is spelled elsewhere in the SQL."""
    found = {"tables": ask(file, "SELECT name, type, ncol, wr, strict FROM pragma_table_list ORDER BY name")}
    for (table,) in ask(file, "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"):
        facts = {"table_xinfo": "*", "index_list": 'name, "unique", origin, partial', "foreign_key_list": "*"}
        for fact, columns in facts.items():
            question = f"SELECT {columns} FROM pragma_{fact}('{table}')"  # noqa: S608  # names from the database
            found[f"{table} {fact}"] = sorted(ask(file, question), key=repr)
    for (index,) in ask(file, "SELECT name FROM sqlite_master WHERE type = 'index' ORDER BY name"):
        found[f"{index}"] = ask(file, f"SELECT * FROM pragma_index_xinfo('{index}')")  # noqa: S608  # as above
    written = ask(file, "SELECT name, sql FROM sqlite_master WHERE type IN ('trigger', 'index') ORDER BY name")
    found["written"] = [tuple("".join(str(part).split()) for part in row) for row in written]
    return found | {"version": ask(file, "SELECT * FROM alembic_version")}


def test_an_older_ledger_is_migrated_when_it_is_opened(file: Path, next_scripts: Path) -> None:
    make_ledger(file)
    connection = open_to_write(file, newest="9999", scripts=next_scripts)
    ledger = SqliteLedger(connection, FakeClock())
    assert ledger.totals(TODAY).count == 2
    ledger.close()
    assert ask(file, "SELECT name, version_num FROM drawer, alembic_version") == [("front", "9999")]


def test_a_ledger_of_the_first_version_learns_where_its_payments_were_heard(file: Path, tmp_path: Path) -> None:
    texts = ("支付宝成功收款12.50元", "[3条]支付宝成功收款12.50元")
    make_ledger(file, lambda ledger: [record(ledger, a_notice(seq, text)) for seq, text in enumerate(texts, 1)])
    old = tmp_path / "old.sqlite3"
    write_in_version(old, "0001", file)
    ledger = SqliteLedger.open(old)
    found = [(payment.app, payment.grouped, payment.doubled) for payment in ledger.payments(TODAY)]
    ledger.close()
    assert found == [("com.eg.android.AlipayGphone", 3, False), ("com.eg.android.AlipayGphone", 0, False)]
    assert verify(old).fault is None


def test_a_migration_that_fails_changes_nothing(file: Path, next_scripts: Path) -> None:
    make_ledger(file)
    with next_scripts.joinpath("versions", "v9999_drawer.py").open("a") as script:
        script.write("    op.execute('INSERT INTO nowhere VALUES (1)')\n")
    with pytest.raises(LedgerUnwritable, match="nowhere"):
        open_to_write(file, newest="9999", scripts=next_scripts)
    assert ask(file, "SELECT version_num FROM alembic_version") == [(HEAD,)]
    assert verify(file).ok


def test_a_station_starts_without_importing_alembic(file: Path) -> None:
    opening = "import sys; from pathlib import Path; from db.ledger import SqliteLedger\n"
    twice = "for _ in range(2): SqliteLedger.open(Path(sys.argv[1])).close()\n"
    code = f"{opening}{twice}print([name for name in sys.modules if name in ('alembic', 'sqlalchemy.orm')])"
    said = subprocess.run([sys.executable, "-c", code, str(file)], cwd=ROOT, capture_output=True, text=True, check=True)
    assert said.stdout == "[]\n"
