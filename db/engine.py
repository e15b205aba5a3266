"""SQLite as the ledger needs it.

`synchronous=FULL` syncs the write-ahead log in each commit, so a commit survives a power cut
(https://www.sqlite.org/pragma.html#pragma_synchronous). The driver's own transactions are off:
`take_write_lock` begins one with BEGIN IMMEDIATE, which has the lock at once or fails at once.
"""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

from sqlalchemy import Connection, Engine, create_engine
from sqlalchemy.pool import NullPool

BUSY_TIMEOUT_S = 0.25
"""How long a write waits for another program's lock; the caller tries again anyway."""

_PRAGMAS = (
    "PRAGMA synchronous = FULL",
    "PRAGMA foreign_keys = ON",
    "PRAGMA journal_size_limit = 4194304",
)


def writing_engine(file: Path) -> Engine:
    """An engine on an existing file; it never makes one, so a ledger that vanished is not replaced by an empty one."""
    return _engine(uri(file, "mode=rw"), ("PRAGMA journal_mode = WAL", *_PRAGMAS))


def reading_engine(file: Path) -> Engine:
    """An engine that only reads; see `reading_uri`."""
    return _engine(reading_uri(file), ())


def reading_uri(file: Path) -> str:
    """`file` to be read alone, beside a running station if need be, and from a disk that cannot be written."""
    log_may_be_shared = os.access(file.parent, os.W_OK) or write_ahead_log(file).exists()
    return uri(file, "mode=ro" if log_may_be_shared else "immutable=1")


def scratch_engine() -> Engine:
    """An engine on an empty database of its own, which SQLite keeps in memory and spills to a temporary file."""
    return _engine("", ("PRAGMA synchronous = OFF", "PRAGMA journal_mode = OFF"))


def uri(file: Path, query: str) -> str:
    """`file` as SQLite's URI filename (https://www.sqlite.org/uri.html)."""
    path = file.absolute().as_posix()
    return f"file:{quote(path if path.startswith('/') else f'/{path}')}?{query}"


def write_ahead_log(file: Path) -> Path:
    return file.with_name(f"{file.name}-wal")


@contextmanager
def transaction(connection: Connection) -> Iterator[None]:
    """All of it is committed at the end, or, after any exception, none. Begin with `take_write_lock` to write."""
    try:
        with connection.begin():
            yield
    except BaseException:
        # After a COMMIT that failed, SQLAlchemy counts the transaction as over while the driver may still hold it.
        if not connection.invalidated:
            driver_connection(connection).rollback()
        raise


def take_write_lock(connection: Connection) -> None:
    """Begin to write, now or not at all; what was read before in this transaction may have been an older state."""
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def freeze_view(connection: Connection) -> None:
    """Let all reads until the end of this transaction see one and the same state."""
    connection.exec_driver_sql("BEGIN")


def driver_connection(connection: Connection) -> sqlite3.Connection:
    """What sqlite3 itself holds; an invalidated connection is opened again."""
    driver = connection.connection.driver_connection
    assert isinstance(driver, sqlite3.Connection)  # noqa: S101  # narrows the type; the engine knows no other driver
    return driver


def _engine(database: str, pragmas: tuple[str, ...]) -> Engine:
    """What customers wrote is in a statement's parameters, and errors reach the log: these are hidden there."""
    return create_engine(
        "sqlite://", creator=lambda: _connect(database, pragmas), poolclass=NullPool, hide_parameters=True
    )


def _connect(database: str, pragmas: tuple[str, ...]) -> sqlite3.Connection:
    connection = sqlite3.connect(
        database, uri=True, timeout=BUSY_TIMEOUT_S, isolation_level=None, check_same_thread=False
    )
    try:
        for pragma in pragmas:
            connection.execute(pragma)
    except sqlite3.Error:
        connection.close()
        raise
    return connection
