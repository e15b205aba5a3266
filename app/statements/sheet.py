"""One table of a statement: preamble, header row, rows, closing lines."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Self

from app.statements.cells import PADDING, Cells, CellUnreadable, columns
from app.statements.format import Format
from app.statements.formats.registry import format_of
from app.statements.preamble import account_and_period
from app.statements.promises import Promises
from app.statements.statement import Period, Problem, StatementRow, StatementUnreadable

LONGEST_PREAMBLE = 200
MOST_ROWS = 2_000_000
KEPT_PROBLEMS = 1000


@dataclass(slots=True)
class Sheet:
    """What was read of one table; see `Statement`, which may be made of several."""

    name: str
    format: Format
    account: str
    stated: Period | None
    rows: list[StatementRow] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    problem_count: int = 0
    _promises: Promises = field(default_factory=Promises)
    _ended: bool = False

    @classmethod
    def read(cls, name: str, rows: Iterator[list[str]]) -> "Self | None":
        """None when there is no header row of a statement in it.

        Raises:
            StatementUnreadable: two kinds of statement claim it, or it has more rows than can be kept.
        """
        above: list[list[str]] = []
        for row in islice(rows, LONGEST_PREAMBLE):
            places = columns(row)
            if known := format_of(places.keys()):
                sheet = cls(name, known, *account_and_period(above))
                sheet._read_rows(above, places, rows)
                return sheet
            above.append(row)
        return None

    def _read_rows(self, above: list[list[str]], places: dict[str, int], rows: Iterator[list[str]]) -> None:
        for row in above:
            self._heed(row)
        needed = max(places.values()) + 1
        for number, row in enumerate(rows, len(above) + 2):
            if any(text.strip(PADDING) for text in row) and not self._heed(row):
                self._read_row(places, needed, row, number)
        self._close()

    def _read_row(self, places: dict[str, int], needed: int, row: list[str], number: int) -> None:
        try:
            if len(row) < needed:
                raise _short(row, needed)
            cells = Cells(places, row, self.name, number)
            found, tallies = self.format.read(cells)
        except CellUnreadable as error:
            self._note(Problem(self.name, number, error.what[:100], error.en, error.zh))
            return
        if len(self.rows) == MOST_ROWS:
            raise _too_many(self.name)
        self.account = self.account or cells[self.format.account_column]
        self.rows.append(found)
        self._promises.count(tallies)

    def _heed(self, row: Sequence[str]) -> bool:
        """Whether it is a line beside the rows, which begin with a number: a total, the end, a stroke, a remark."""
        first = row[0].lstrip(PADDING) if row else ""
        if first[:1].isdecimal() and not self._promises.in_summary:
            return False
        if self.format.ends and self.format.ends in first:
            self._ended = True
        return bool(row) and (self._promises.heed(row, self.format.summary) or first.startswith(("#", "--")))

    def _close(self) -> None:
        if self.format.ends and not self._ended:
            self._note(
                Problem(
                    self.name,
                    0,
                    "",
                    "the closing lines are missing: it may be cut off",
                    "缺少结尾的内容，文件可能不完整",
                )
            )
        for problem in self._promises.broken(self.name):
            self._note(problem)

    def _note(self, problem: Problem) -> None:
        self.problem_count += 1
        if len(self.problems) < KEPT_PROBLEMS:
            self.problems.append(problem)


def _short(row: Sequence[str], needed: int) -> CellUnreadable:
    return CellUnreadable(
        ",".join(row), f"cut short: {len(row)} of {needed} cells", f"不完整：应有 {needed} 格，只有 {len(row)} 格"
    )


def _too_many(name: str) -> StatementUnreadable:
    return StatementUnreadable(
        f"{name} has more than {MOST_ROWS:,} rows. Download the statement for a shorter time.",
        f"{name} 超过 {MOST_ROWS:,} 行。请缩短账单的时间范围后重新下载。",
    )
