"""The cells of one row, by the names of their columns."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import lru_cache

from app.domain.money import Money
from app.statements.statement import CHINA, CURRENCY

NOTHING = Money(0, CURRENCY)
PADDING = " \t\r\n\u3000\xa0`\ufeff"
"""Blanks and tabs, and the back-tick by which WeChat keeps Excel from rounding its numbers."""
_AMOUNT = re.compile(r"[¥￥]?([+-]?)[¥￥]?(\d{1,3}(?:,\d{3}){1,3}|\d{1,12})(\.\d{1,8})?")
_RESAVED = ("%Y/%m/%d %H:%M:%S", "%Y/%m/%d %H:%M")
"""How Chinese Excel writes a time when it saves a CSV file again."""


class CellUnreadable(ValueError):
    """A row that cannot be used because of one cell; `what` quotes it, `en` and `zh` say why."""

    def __init__(self, what: str, en: str, zh: str) -> None:
        super().__init__(en)
        self.what = what
        self.en = en
        self.zh = zh


def column_name(text: str) -> str:
    """A column's name without padding, with half-width brackets and signs (Unicode NFKC)."""
    return unicodedata.normalize("NFKC", text).strip(PADDING)


def columns(header: Sequence[str]) -> dict[str, int]:
    """Where each named column stands. Of two columns with one name the first counts."""
    found: dict[str, int] = {}
    for place, text in enumerate(header):
        if name := column_name(text):
            found.setdefault(name, place)
    return found


class Cells:
    """One row under its header. A column that the file does not have is empty."""

    __slots__ = ("_columns", "_row", "file", "number")

    def __init__(self, columns: Mapping[str, int], row: Sequence[str], file: str, number: int) -> None:
        self._columns, self._row, self.file, self.number = columns, row, file, number

    def __getitem__(self, name: str) -> str:
        place = self._columns.get(name)
        return "" if place is None else self._row[place].strip(PADDING)

    def first(self, *names: str) -> str:
        """The first of these columns that is not empty."""
        for name in names:
            if text := self[name]:
                return text
        return ""

    def money(self, *names: str) -> Money:
        """The amount in the first of these columns that is not empty, exactly, with its sign.

        Raises:
            CellUnreadable: all are empty, or it is no amount in yuan and whole fen.
        """
        return amount(self.first(*names), names[0])

    def money_or_nothing(self, *names: str) -> Money:
        """As `money`; nothing when all are empty."""
        text = self.first(*names)
        return amount(text, names[0]) if text else NOTHING

    def moment(self, *names: str) -> datetime:
        """The time in the first of these columns that is not empty; China Standard Time.

        Raises:
            CellUnreadable: all are empty, or it is no time.
        """
        text = self.first(*names)
        found = moment(text)
        if found is None:
            raise CellUnreadable(text, f"{names[0]}: not a time", f"“{names[0]}”不是时间")
        return found


@lru_cache(maxsize=4096)
def amount(text: str, column: str) -> Money:
    """`¥1,234.50`, `12.5` or `-0.01000` in yuan.

    Raises:
        CellUnreadable: it is no such amount, or finer than a fen.
    """
    found = _AMOUNT.fullmatch(text)
    if not found:
        raise CellUnreadable(text, f"{column}: not an amount", f"“{column}”不是金额")
    sign, whole, fraction = found.groups()
    try:
        return Money.of(sign + whole.replace(",", "") + (fraction or ""), CURRENCY)
    except ValueError as error:
        raise CellUnreadable(text, f"{column}: finer than a fen", f"“{column}”的金额小于分") from error


def moment(text: str) -> datetime | None:
    """`2026-11-23 12:00:05` and what Excel makes of it, as China Standard Time; None for anything else."""
    try:
        return datetime.fromisoformat(text).replace(tzinfo=CHINA)
    except ValueError:
        return _resaved(text)


def size(money: Money) -> Money:
    """Without its sign."""
    return Money(abs(money.amount_minor), money.currency)


def _resaved(text: str) -> datetime | None:
    for pattern in _RESAVED:
        try:
            return datetime.strptime(text, pattern).replace(tzinfo=CHINA)
        except ValueError:
            continue
    return None
