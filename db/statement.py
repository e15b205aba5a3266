"""Statements of SQLAlchemy Core, compiled once when the program starts and then given to the driver as they are.

Core looks a statement up, binds its values and builds a result anew at each execution: for the nine statements of one
recorded payment that took longer than the disk. What stands between a customer's payment and the bell goes this way.
"""

import itertools
import sqlite3
from collections import namedtuple
from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite
from sqlalchemy.sql import Insert, Select

from db.engine import driver_connection

_DIALECT = SQLiteDialect_pysqlite(paramstyle="named")


class Statement:
    """An insert that takes every column. It runs inside the transaction of the connection and raises sqlite3.Error."""

    def __init__(self, core: "Insert | Select[Any]") -> None:
        self._sql = str(core.compile(dialect=_DIALECT))

    def run(self, connection: Connection, values: dict[str, Any]) -> sqlite3.Cursor:
        return driver_connection(connection).execute(self._sql, values)


class Question(Statement):
    """A select whose values are all bound parameters. Its rows have the columns' names as attributes."""

    def __init__(self, core: "Select[Any]") -> None:
        super().__init__(core)
        self._row = namedtuple("Row", core.selected_columns.keys())  # type: ignore[misc]  # columns known at run time

    def rows(self, connection: Connection, **values: Any) -> list[Any]:
        return [self._row(*row) for row in self.run(connection, values).fetchall()]

    def stream(self, connection: Connection, **values: Any) -> Iterator[Any]:
        """The same rows one by one, none of them kept."""
        return itertools.starmap(self._row, self.run(connection, values))
