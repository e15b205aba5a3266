"""One business day as a CSV file for the bookkeeper's spreadsheet.

RFC 4180, in UTF-8 with a byte order mark, without which Excel takes the file for the local code page. Cells that a
spreadsheet would run as a formula get a leading apostrophe (OWASP, "CSV Injection").
"""

import csv
import os
import secrets
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime, tzinfo
from decimal import Decimal
from pathlib import Path
from typing import Literal, TextIO, TypeAlias

from app.domain.payment import Payment
from app.domain.platform import Platform
from app.domain.totals import DayTotals

Language: TypeAlias = Literal["en", "zh_CN"]

_TITLES: dict[Language, tuple[str, ...]] = {
    "en": (
        "recorded",
        "made",
        "platform",
        "amount",
        "currency",
        "payer",
        "late",
        "phone",
        "epoch",
        "sequence",
        "counted",
    ),
    "zh_CN": ("入账时间", "付款时间", "平台", "金额", "币种", "付款人", "迟到", "手机", "纪元", "序号", "计入合计"),
}
_TOTAL_TITLES: dict[Language, tuple[str, ...]] = {
    "en": ("total of", "platform", "amount", "currency", "payments"),
    "zh_CN": ("合计日期", "平台", "金额", "币种", "笔数"),
}
_YES_NO: dict[Language, tuple[str, str]] = {"en": ("no", "yes"), "zh_CN": ("否", "是")}
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
_LINE_BREAKS = str.maketrans(dict.fromkeys("\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029\0", " "))


class ExportFailed(OSError):
    """The file could not be written; whatever stood under its name before still stands there."""


def export_day(
    file: Path,
    payments: Iterable[Payment],
    totals: DayTotals,
    platforms: Mapping[str, Platform],
    *,
    language: Language = "en",
    zone: tzinfo | None = None,
) -> int:
    """Write a row a payment, in the order given, then a row for each platform and currency. Returns how many payments.

    `totals` gives the day; a payment that is another heard once more is listed, as not counted in them. Times are shown
    in `zone`, by default this computer's; amounts are plain decimals.
    The file appears under its name whole or not at all.

    Raises:
        ExportFailed: the folder is missing, full or not writable.
    """
    try:
        with _replacing(file) as stream:
            sheet = _Sheet(stream, platforms, language, zone)
            count = sheet.write_payments(payments)
            sheet.write_totals(totals)
    except OSError as error:
        raise ExportFailed(error.errno, f"{file} could not be written: {error.strerror or error}") from error
    return count


class _Sheet:
    """The rows, in one language."""

    def __init__(
        self, stream: TextIO, platforms: Mapping[str, Platform], language: Language, zone: tzinfo | None
    ) -> None:
        self._rows = csv.writer(stream)
        self._platforms, self._language, self._zone = platforms, language, zone

    def write_payments(self, payments: Iterable[Payment]) -> int:
        self._write(_TITLES[self._language])
        written = 0
        for payment in payments:
            self._write(self._payment(payment))
            written += 1
        return written

    def write_totals(self, totals: DayTotals) -> None:
        self._write(())
        self._write(_TOTAL_TITLES[self._language])
        for row in totals.rows:
            name = self._platform(row.platform)
            self._write((totals.day.isoformat(), name, row.money.decimal, row.money.currency, str(row.count)))

    def _payment(self, payment: Payment) -> tuple[str | Decimal, ...]:
        return (
            self._time(payment.recorded_at),
            self._time(payment.made_at),
            self._platform(payment.platform),
            payment.money.decimal,
            payment.money.currency,
            payment.payer or "",
            _YES_NO[self._language][payment.late],
            payment.id.phone,
            payment.id.epoch,
            str(payment.id.seq),
            _YES_NO[self._language][not payment.doubled],
        )

    def _write(self, cells: tuple[str | Decimal, ...]) -> None:
        self._rows.writerow([_cell(value) for value in cells])

    def _time(self, moment: datetime) -> str:
        return f"{moment.astimezone(self._zone):%Y-%m-%d %H:%M:%S}"

    def _platform(self, key: str) -> str:
        platform = self._platforms.get(key)
        if platform is None:
            return key
        return platform.name_zh if self._language == "zh_CN" else platform.name_en


@contextmanager
def _replacing(file: Path) -> Iterator[TextIO]:
    draft = file.with_name(f".{file.name}.{secrets.token_hex(4)}.draft")
    stream = draft.open("x", encoding="utf-8-sig", errors="replace", newline="")
    try:
        with stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        draft.replace(file)
    except BaseException:
        draft.unlink()
        raise


def _cell(value: str | Decimal) -> str:
    """A number as it is; text on one line, and with an apostrophe where a spreadsheet would run it."""
    if isinstance(value, Decimal):
        return f"{value:f}"
    line = value.translate(_LINE_BREAKS)
    runs = value.startswith(_FORMULA_STARTS) or line.lstrip().startswith(_FORMULA_STARTS)
    return f"'{line}" if runs else line
