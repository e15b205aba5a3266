"""One database, SQLite or PostgreSQL, as the back end uses it: short transactions that read or that write.

SQLite has one writer at a time: a writing transaction has the lock from its first statement (BEGIN IMMEDIATE), and
`synchronous=FULL` makes a commit survive a power cut. PostgreSQL locks rows; see `journals`.
"""

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, Table, create_engine, event
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine import URL, make_url

BUSY_TIMEOUT_S = 10
"""How long a write waits for another process that writes the same SQLite file."""
CONNECTIONS = 20
"""Kept open to PostgreSQL by one process, at most; see docs/scaling.md."""
_PRAGMAS = ("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON", "journal_size_limit = 67108864")


class Database:
    """Safe to share between threads. `url` is SQLAlchemy's, with the driver: `sqlite:///`, `postgresql+psycopg://`."""

    def __init__(self, url: str) -> None:
        self.url = make_url(url)
        self.engine = _engine(self.url)
        self.is_sqlite = self.engine.dialect.name == "sqlite"
        self._one_writer = threading.Lock() if self.is_sqlite else nullcontext()

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction: all of it is committed at the end, or none."""
        with self._one_writer, self.engine.connect() as connection, connection.begin():
            if self.is_sqlite:
                connection.exec_driver_sql("BEGIN IMMEDIATE")
            yield connection

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Everything read is of one state."""
        with self.engine.connect() as connection, connection.begin():
            connection.exec_driver_sql("BEGIN" if self.is_sqlite else "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
            yield connection

    def close(self) -> None:
        self.engine.dispose()


def upsert(connection: Connection, table: Table) -> Any:
    """An INSERT with ON CONFLICT, which both databases spell alike and SQLAlchemy keeps apart."""
    return sqlite.insert(table) if connection.dialect.name == "sqlite" else postgresql.insert(table)


def sqlite_url(file: Path) -> str:
    return URL.create("sqlite", database=str(file.absolute())).render_as_string(hide_password=False)


def _engine(url: URL) -> Engine:
    """What customers wrote is in a statement's parameters, and errors reach the log: these are hidden there."""
    if url.get_backend_name() != "sqlite":
        return create_engine(url, pool_size=CONNECTIONS, max_overflow=0, hide_parameters=True)
    arguments = {"timeout": BUSY_TIMEOUT_S, "isolation_level": None, "check_same_thread": False}
    engine = create_engine(url, connect_args=arguments, hide_parameters=True)
    event.listen(engine, "connect", _set_pragmas)
    return engine


def _set_pragmas(connection: sqlite3.Connection, _record: object) -> None:
    for pragma in _PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")
