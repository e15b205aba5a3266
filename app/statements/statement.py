"""What a platform says of its own: the statement that a shop downloads from Alipay or WeChat Pay."""

from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from enum import StrEnum
from typing import Literal, TypeAlias

from app.domain.money import Money

Language: TypeAlias = Literal["en", "zh_CN"]

CHINA = timezone(timedelta(hours=8), "UTC+8")
"""China Standard Time, which all statements are written in; it has no summer time since 1992."""
CURRENCY = "CNY"


class RowKind(StrEnum):
    RECEIPT = "receipt"
    """Money came to the shop."""
    REFUND = "refund"
    """Money that had come went back to a customer."""
    FEE = "fee"
    """The platform took its fee, or gave one back."""
    OTHER = "other"
    """No sale: the owner's own spending, withdrawals, closed orders."""


@dataclass(frozen=True, slots=True)
class StatementRow:
    """One row. `at` is in CHINA; `number` counts the rows of `file` from 1, as a spreadsheet shows them.

    `money` is never negative, except in a FEE row that gives a fee back. `fee` is what the platform keeps of this row,
    negative where it gives it back; in a FEE row it equals `money`. `status` is in the platform's own words.
    """

    platform: str
    kind: RowKind
    money: Money
    fee: Money
    at: datetime
    order_id: str
    counterparty: str
    status: str
    number: int
    file: str


@dataclass(frozen=True, slots=True)
class Problem:
    """What could not be read or does not add up. `row` is 0 when it is about the whole file.

    `what` is quoted from the file; `en` and `zh` say why.
    """

    file: str
    row: int
    what: str
    en: str
    zh: str

    def sentence(self, language: Language) -> str:
        if language == "zh_CN":
            place = f"{self.file} 第 {self.row} 行" if self.row else self.file
            return f"{place}：{self.zh}" + (f"（{self.what}）" if self.what else "")
        place = f"{self.file}, row {self.row}" if self.row else self.file
        return f"{place}: {self.en}" + (f" ({self.what})" if self.what else "")


@dataclass(frozen=True, slots=True)
class Period:
    """Both ends belong to it; in CHINA."""

    start: datetime
    end: datetime

    def __contains__(self, moment: datetime) -> bool:
        return self.start <= moment <= self.end


@dataclass(frozen=True, slots=True)
class Statement:
    """All that was read of one file. `account` is empty and `stated` None where the file does not tell.

    The rows stand in the file's order. `problems` holds the first of `problem_count`; without any, every row was
    read and the file's own totals are right.
    """

    format: str
    platform: str
    account: str
    stated: Period | None
    rows: tuple[StatementRow, ...]
    problems: tuple[Problem, ...]
    problem_count: int

    @property
    def period(self) -> Period | None:
        """The time it speaks of: as stated, else the whole days of its rows. None when it has neither."""
        if self.stated or not self.rows:
            return self.stated
        first, last = min(row.at for row in self.rows), max(row.at for row in self.rows)
        midnight = {"hour": 0, "minute": 0, "second": 0, "microsecond": 0}
        return Period(first.replace(**midnight), last.replace(**midnight) + timedelta(days=1))  # type: ignore[arg-type]


class StatementUnreadable(Exception):
    """Nothing of the file can be used; it was left as it is. `en` and `zh` each say why in a whole sentence."""

    def __init__(self, en: str, zh: str) -> None:
        super().__init__(en)
        self.en = en
        self.zh = zh


class ReadingCancelled(Exception):
    """Whoever asked for the statement does not want it any more."""
