"""Many rows at once, handed to the driver as they are: by COPY in PostgreSQL, by `executemany` in SQLite.

SQLAlchemy Core binds and converts value by value; for a batch of entries that took longer than the database.
"""

from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import Column, Connection, Date, Table

from app.server.moment_type import Moment


class Bulk:
    """Inserts into one table. A row has a value for every column, in their order; times are aware."""

    def __init__(self, table: Table) -> None:
        names = ", ".join(column.name for column in table.columns)
        marks = ", ".join("?" for _ in table.columns)
        self._insert = f"INSERT INTO {table.name} ({names}) VALUES ({marks})"  # noqa: S608  # names of the schema
        self._copy = f"COPY {table.name} ({names}) FROM STDIN"
        self._as_text = [_as_text(column) for column in table.columns]

    def insert(self, connection: Connection, rows: Sequence[tuple[Any, ...]]) -> None:
        """Inside the caller's transaction.

        Raises:
            sqlite3.Error, psycopg.Error: the database refuses a row.
        """
        if not rows:
            return
        cursor = connection.connection.cursor()
        try:
            if connection.dialect.name == "sqlite":
                cursor.executemany(self._insert, list(self._in_text(rows)))
            else:
                _copy(cursor, self._copy, rows)
        finally:
            cursor.close()

    def _in_text(self, rows: Sequence[tuple[Any, ...]]) -> Iterable[tuple[Any, ...]]:
        """Times and days as SQLAlchemy writes them into SQLite, a column after the other."""
        columns = zip(self._as_text, zip(*rows, strict=True), strict=True)
        return zip(*(map(as_text, values) if as_text else values for as_text, values in columns), strict=True)


def _copy(cursor: Any, statement: str, rows: Sequence[tuple[Any, ...]]) -> None:
    with cursor.copy(statement) as copy:
        for row in rows:
            copy.write_row(row)


def _as_text(column: "Column[Any]") -> Callable[[Any], str] | None:
    if isinstance(column.type, Moment):
        return _moment_text
    return date.isoformat if isinstance(column.type, Date) else None


def _moment_text(moment: datetime) -> str:
    return moment.astimezone(UTC).replace(tzinfo=None).isoformat(" ", "microseconds")
