"""The totals that a statement gives of itself, and whether the rows that were read add up to them."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from app.domain.money import Money
from app.statements.cells import CellUnreadable, amount, column_name
from app.statements.statement import CURRENCY, Problem

ALL = ""
"""The label under which every row is counted."""
Tallies: TypeAlias = tuple[tuple[str, Money], ...]
"""What a row adds, and under which label of the file's own totals."""
Summary: TypeAlias = Mapping[str, tuple[str, str]]
"""Columns of a summary: the label that each is about, and whether it is COUNT or AMOUNT."""
COUNT, AMOUNT = "count", "amount"

_RECORDS = re.compile(r"共\s*(\d+)\s*笔记录")
_LINE = re.compile(r"#*(\w+?)(?:合计)?:\s*(\d+)\s*笔,?\s*(?:共|商家实收共|商家实收退款共)?(-?[\d.]+)\s*元")


@dataclass(slots=True)
class Promises:
    """What the file says it holds, gathered line by line, and what was found in it."""

    _promised: dict[tuple[str, str], int] = field(default_factory=dict)
    _counts: Counter[str] = field(default_factory=Counter)
    _sums: Counter[str] = field(default_factory=Counter)
    _summary_columns: tuple[str, ...] = ()

    @property
    def in_summary(self) -> bool:
        """Its columns have been named, and their values come next."""
        return bool(self._summary_columns)

    def heed(self, row: Sequence[str], summary: Summary) -> bool:
        """Take in a line that is no row; whether it says something of the totals.

        A summary is two lines: its columns, the first of which names it, and their values.
        """
        if self._summary_columns:
            names, self._summary_columns = self._summary_columns, ()
            self._promise_columns(names, row, summary)
            return True
        if column_name(row[0]) in summary:
            self._summary_columns = tuple(map(column_name, row))
            return True
        return self._promise_line(column_name(",".join(row)))

    def count(self, tallies: Tallies) -> None:
        self._counts[ALL] += 1
        for label, money in tallies:
            self._counts[label] += 1
            self._sums[label] += money.amount_minor

    def broken(self, file: str) -> Iterable[Problem]:
        """A problem for each total that is not that of the rows read."""
        for (label, kind), promised in self._promised.items():
            found = self._counts[label] if kind == COUNT else self._sums[label]
            if found != promised:
                yield _difference(file, label, kind, promised, found)

    def _promise_line(self, line: str) -> bool:
        if records := _RECORDS.match(line):
            self._promised[ALL, COUNT] = int(records[1])
        elif total := _LINE.match(line):
            self._promise(total[1], COUNT, total[2])
            self._promise(total[1], AMOUNT, total[3])
        return bool(records or total)

    def _promise_columns(self, names: Sequence[str], row: Sequence[str], summary: Summary) -> None:
        for name, text in zip(names, row, strict=False):
            if name in summary:
                self._promise(*summary[name], column_name(text))

    def _promise(self, label: str, kind: str, text: str) -> None:
        """A total that is no number promises nothing, and is no reason to refuse the rows."""
        try:
            money = amount(text, label)
        except CellUnreadable:
            return
        self._promised[label, kind] = money.amount_minor if kind == AMOUNT else money.amount_minor // 100


def _difference(file: str, label: str, kind: str, promised: int, found: int) -> Problem:
    of_en, of_zh = (f"total of {label}", label) if label else ("rows", "总笔数")
    if kind == COUNT:
        said, read = str(promised), str(found)
    else:
        said, read = Money(promised, CURRENCY).text, Money(found, CURRENCY).text
    count_en = "number of " if kind == COUNT else ""
    count_zh = "笔数" if kind == COUNT and label else ""
    return Problem(
        file,
        0,
        "",
        f"{count_en}{of_en}: the file says {said}, its rows make {read}",
        f"{of_zh}{count_zh}：文件写的是 {said}，各行合计是 {read}",
    )
