"""Which version a database file is of, found out without changing a byte of it, and how it is brought up to date."""

import sqlite3
from contextlib import closing
from pathlib import Path

from sqlalchemy import Connection

from db import schema
from db.engine import BUSY_TIMEOUT_S, uri, write_ahead_log
from db.migrations import HEAD, SCRIPTS
from db.refusal import Refusal

SMALLEST_PAGE = 512
"""Bytes; a database has at least one page (SQLite, "Database File Format", 1.3.2)."""


class NotALedger(Refusal):
    """The file is no database, a damaged one, or another program's."""

    def __init__(self, file: Path) -> None:
        super().__init__(
            f"{file} is not a ledger of this program, or it is damaged. It was left as it is.",
            f"{file} 不是本程序的账本，或者已经损坏。文件没有被改动。",
        )


class LedgerFromNewerVersion(Refusal):
    """A later version of this program has written the file."""

    def __init__(self, file: Path, version: str) -> None:
        super().__init__(
            f"{file} was written by a newer version of this program (ledger version {version}; this one knows "
            f"up to {HEAD}). Install the newer version. The file was left as it is.",
            f"{file} 由更新版本的程序写成（账本版本 {version}，本程序最高支持 {HEAD}）。请安装新版本。文件没有被改动。",
        )


class LedgerFromOlderVersion(Refusal):
    """The file must be migrated before it can be read."""

    def __init__(self, file: Path, version: str) -> None:
        super().__init__(
            f"{file} is of ledger version {version}. Start the station once to bring it to version {HEAD}.",
            f"{file} 的账本版本是 {version}。请先启动一次收款台，把它升级到版本 {HEAD}。",
        )


def version_of(file: Path) -> str | None:
    """The ledger version of an existing file; None when the file is empty.

    Raises:
        NotALedger: see there.
        sqlite3.OperationalError: the file cannot be opened or is locked.
    """
    if 0 < file.stat().st_size < SMALLEST_PAGE:
        raise NotALedger(file)  # SQLite would take what is left of a cut file for an empty database
    try:
        with closing(look_into(file)) as database:
            tables = [name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
            if not tables:
                return None
            if "alembic_version" not in tables or "journal" not in tables:
                raise NotALedger(file)
            (found,) = database.execute("SELECT max(version_num) FROM alembic_version").fetchone()
    except sqlite3.DatabaseError as error:
        if error.sqlite_errorcode & 0xFF in (sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT):
            raise NotALedger(file) from error
        raise
    if found is None:
        raise NotALedger(file)
    return str(found)


def require_known(file: Path, version: str, newest: str = HEAD) -> None:
    """Versions are numbers of four digits, so the order of their texts is theirs.

    Raises:
        LedgerFromNewerVersion: this program does not know `version` yet.
    """
    if version > newest:
        raise LedgerFromNewerVersion(file, version)


def create(connection: Connection) -> None:
    """Make the newest version's tables in an empty database, as all migrations in turn would (a test holds both equal).

    Alembic is left out of a station's first start because importing it takes longer than everything else here.
    """
    schema.create(connection)
    connection.exec_driver_sql(
        "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL, "
        "CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num))"
    )
    connection.exec_driver_sql("INSERT INTO alembic_version VALUES (?)", (HEAD,))


def migrate(connection: Connection, scripts: Path = SCRIPTS, to: str = "head") -> None:
    """Bring an older database to the newest version, or `to` a known one, inside the caller's transaction."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(scripts).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, to)


def look_into(file: Path) -> sqlite3.Connection:
    """Open any database file to read, without changing a byte beside it."""
    # Without a log nobody has the file open; `immutable` then keeps SQLite from making a log for the look.
    query = "mode=ro" if write_ahead_log(file).exists() else "immutable=1"
    return sqlite3.connect(uri(file, query), uri=True, timeout=BUSY_TIMEOUT_S)
