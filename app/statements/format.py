"""What each kind of statement tells of itself."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeAlias

from app.statements.cells import Cells
from app.statements.promises import Summary, Tallies
from app.statements.statement import StatementRow

ReadRow: TypeAlias = Callable[[Cells], tuple[StatementRow, Tallies]]
"""Raises CellUnreadable for a row that cannot be used."""


@dataclass(frozen=True, slots=True)
class Format:
    """One kind of statement, known by `columns`: names that every header row of it has, whatever their order.

    `ends` is in the line that closes a whole file, empty where there is none. `summary` are the columns of its
    totals, `account_column` the one that names the account, where the file has such.
    """

    key: str
    platform: str
    columns: frozenset[str]
    read: ReadRow
    ends: str = ""
    summary: Summary = field(default_factory=dict)
    account_column: str = ""
