"""What writes into the journal and reads what follows from it: one connection, one transaction at a time."""

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row
from sqlalchemy.exc import DBAPIError

from app.domain.trouble import LedgerTrouble
from app.services.ports import JsonValue
from db import journal
from db.derived import derive
from db.engine import take_write_lock, transaction
from db.trouble import unwritable

_CURED_BY_WAITING = (LedgerTrouble.DISK_FULL, LedgerTrouble.LOCKED)


class Pen:
    """Shared by the books of one ledger, used by one thread at a time, though not always the same.

    `at_till` is the id of the person at the till, None while nobody has to say who they are; every entry names them.
    """

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self.at_till: str | None = None

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All of it is committed at the end, or none.

        Raises:
            LedgerUnwritable: the database failed. The next call works as soon as the cause is gone.
        """
        try:
            with transaction(self.connection):
                yield
        except (DBAPIError, sqlite3.Error, OverflowError) as error:
            trouble = unwritable(error)
            if trouble.trouble not in _CURED_BY_WAITING:
                self.connection.invalidate()
            raise trouble from error

    def write(self, kind: str, body: Mapping[str, JsonValue], at: datetime) -> int:
        """Write an entry and what follows from it, inside a transaction; returns its number in the journal."""
        take_write_lock(self.connection)
        named = body if self.at_till is None else {**body, "by": self.at_till}
        entry = journal.append(self.connection, kind, named, at)
        derive(self.connection, entry)
        return entry.seq

    def rows(self, statement: Any, **values: Any) -> list[Row[Any]]:
        """What `statement` finds, inside a transaction."""
        return list(self.connection.execute(statement, values).all())

    def close(self) -> None:
        """Close the file; SQLite then moves what is left of the write-ahead log into it and removes the log."""
        self.connection.close()
